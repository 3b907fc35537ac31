using System.CommandLine;
using System.Text.Json;
using Parley.Cases;
using Parley.Cli.Input;
using Parley.Cli.Output;
using Parley.Findings;
using Parley.Numerics;
using Parley.Numerics.Errors;
using Parley.Reports.Briefs.Writing;
using Parley.Reputations;

namespace Parley.Cli.Commands;

/// <summary><c>parley reputation EARLIER LATER</c>: what observers learned from conduct in one case, as beliefs in a later one.</summary>
public sealed class ReputationCommand : ParleyCommand
{
    private readonly Argument<string> _earlier = new("EARLIER") { Description = "The case in which parties were observed." };
    private readonly Argument<string> _later = new("LATER") { Description = "The case in which beliefs are wanted." };
    private readonly Option<double?> _otherTarget = NumberOption.Of("--other-target", "Weight of conduct towards another target, 0 to 1 (default 0.5).");
    private readonly Option<double?> _stakes = NumberOption.Of("--stakes", "Weight for how comparable the stakes are, 0 to 1 (default 0.7).");
    private readonly Option<double?> _halfLife = NumberOption.Of("--half-life", "Years after which the weight halves (default 5).");
    private readonly Option<string?> _out = new("--out", "-o") { Description = "Write the beliefs as a scenario file of the later case." };

    /// <summary>Describes the command.</summary>
    public ReputationCommand()
        : base("reputation", "Carry what observers learned from conduct in one case into their beliefs in a later one.",
            "parley reputation tariffs ukraine", "parley reputation tariffs ukraine --other-target 1 --stakes 1 --json")
    {
        Add(_earlier);
        Add(_later);
        Add(_otherTarget);
        Add(_stakes);
        Add(_halfLife);
        Add(_out);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var earlier = CaseArgument.Open(run, run.Parsed.GetValue(_earlier)!, null, null);
        var later = CaseArgument.Open(run, run.Parsed.GetValue(_later)!, null, null);
        var entries = Entries(run, earlier, later);
        if (run.Parsed.GetValue(_out) is { } file && entries.Count > 0)
        {
            AtomicFile.WriteText(file, Reputation.ToScenario(earlier, later, entries));
            run.Error.WriteLine($"scenario written to {file}; use it with --scenario {file}");
        }

        if (run.Json)
        {
            run.PrintJson(w => Write(w, earlier, later, entries));
        }
        else if (entries.Count == 0)
        {
            run.Output.WriteLine($"The ledger of {earlier.Id} tells nothing about the follow-through of a party of {later.Id}.");
        }
        else
        {
            Print(run.Output, earlier, later, entries);
        }

        return entries.Count == 0 ? ExitCode.NegativeAnswer : ExitCode.Done;
    }

    private IReadOnlyList<ReputationEntry> Entries(CommandRun run, Case earlier, Case later)
    {
        try
        {
            var options = default(ReputationOptions);
            options = run.Parsed.GetValue(_otherTarget) is { } other ? options with { OtherTarget = other } : options;
            options = run.Parsed.GetValue(_stakes) is { } stakes ? options with { Stakes = stakes } : options;
            options = run.Parsed.GetValue(_halfLife) is { } years ? options with { HalfLifeYears = years } : options;
            return Reputation.Carry(earlier, later, options);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new SourceErrorsException([new SourceError("command line", 1, 1, FormattableString.Invariant($"--other-target, --stakes or --half-life {e.ActualValue}: expected weights from 0 to 1 and years above 0"))]);
        }
        catch (ArgumentException e)
        {
            throw new SourceErrorsException([new SourceError("command line", 1, 1, e.Message.Split(" (Parameter")[0])]);
        }
    }

    private static void Write(Utf8JsonWriter w, Case earlier, Case later, IReadOnlyList<ReputationEntry> entries)
    {
        w.WriteStartObject();
        w.WriteString("earlier", earlier.Id);
        w.WriteString("later", later.Id);
        w.WriteStartArray("entries");
        foreach (var entry in entries)
        {
            w.WriteStartObject();
            w.WriteString("path", entry.Path);
            w.WriteString("actor", entry.Actor);
            w.WriteString("target", entry.Target);
            w.WriteString("kind", entry.Kind);
            w.WriteNumber("sameTargetKept", entry.SameTargetKept);
            w.WriteNumber("sameTargetFailed", entry.SameTargetFailed);
            w.WriteNumber("otherKept", entry.OtherKept);
            w.WriteNumber("otherFailed", entry.OtherFailed);
            w.WriteNumber("discount", entry.Discount);
            Belief(w, "before", entry.Before);
            Belief(w, "after", entry.After);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void Belief(Utf8JsonWriter w, string name, BetaDistribution belief)
    {
        w.WriteStartObject(name);
        w.WriteNumber("alpha", belief.Alpha);
        w.WriteNumber("beta", belief.Beta);
        w.WriteNumber("mean", belief.Mean);
        w.WriteNumber("low", belief.Quantile(0.05));
        w.WriteNumber("high", belief.Quantile(0.95));
        w.WriteEndObject();
    }

    private static void Print(TextWriter output, Case earlier, Case later, IReadOnlyList<ReputationEntry> entries)
    {
        output.WriteLine($"What conduct in {earlier.Id} adds to beliefs in {later.Id} (probability of carrying out a threat or keeping a promise)");
        output.WriteLine();
        output.Write(PlainText.Table(
            ["actor", "target", "kind", "same target", "others", "weight", "before", "after"],
            [.. entries.Select(e => (IReadOnlyList<string>)
            [
                e.Actor, e.Target, e.Kind, $"{e.SameTargetKept} of {e.SameTargetKept + e.SameTargetFailed}", $"{e.OtherKept} of {e.OtherKept + e.OtherFailed}",
                Wording.Number(Math.Round(e.Discount, 2)), Text(e.Before), Text(e.After),
            ])]));
        output.WriteLine();
        output.WriteLine(PlainText.Wrap("Whether reputations form and carry over is contested among scholars (Press 2005; Weisiger and Yarhi-Milo 2015); the weights are judgements: try --other-target 0 and 1.", 0));
    }

    private static string Text(BetaDistribution belief) => $"{Wording.Percent(belief.Mean)} ({Wording.PercentRange(belief.Quantile(0.05), belief.Quantile(0.95))})";
}
