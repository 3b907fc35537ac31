using System.CommandLine;
using System.Text.Json;
using Parley.Claims;
using Parley.Cli.Input;
using Parley.Cli.Output;
using Parley.Findings;
using Parley.Lenses;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands;

/// <summary><c>parley claim THESIS CASE…</c>: puts a thesis about two ways of playing to the test.</summary>
public sealed class ClaimCommand : ParleyCommand
{
    private const int TrialsShown = 8;

    private readonly Argument<string> _thesis = new("THESIS")
    {
        Description = "SIDE > SIDE [by value|terms|deal|speed] [for PARTY] [against PARTY]. A side is a playbook or a word (resist, stall, comply), or several joined by 'or'.",
    };

    private readonly Argument<string[]> _cases = new("CASE")
    {
        Description = "Case folders or shipped cases (default: all that ship).",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Describes the command.</summary>
    public ClaimCommand()
        : base("claim", "Put a thesis to the test: where does it hold, where does it fail, and what turns it?",
            "parley claim \"resist > comply\" cases/us-china-tariffs-2025 --samples 100", "parley claim \"resist or stall > comply by terms for CN\" tariffs --samples 100")
    {
        Add(_thesis);
        Add(_cases);
        Add(SharedOptions.AsOf);
        Add(SharedOptions.Samples);
        Add(SharedOptions.Scenario);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var text = run.Parsed.GetValue(_thesis)!;
        var thesis = Thesis.Parse(text);
        var options = CaseArgument.Options(run);
        string[] named = run.Parsed.GetValue(_cases) ?? [];
        List<LensContext> cases = [.. (named.Length == 0 ? (IEnumerable<string>)ShippedCases.Names : named)
            .Select(path => new LensContext(CaseArgument.Load(run, path), options.Seed, options.Samples, options.Threads, run.Cancelled))];
        ClaimVerdict verdict;
        try
        {
            verdict = ClaimCourt.Try(text, thesis, cases);
        }
        catch (InvalidOperationException e)
        {
            throw new SourceErrorsException([new SourceError("case.yaml", 1, 1, e.Message)]);
        }

        if (run.Json)
        {
            run.PrintJson(w => Write(w, verdict));
        }
        else
        {
            Print(run.Output, verdict);
        }

        return verdict.Answer == ClaimAnswer.NotSupported ? ExitCode.NegativeAnswer : ExitCode.Done;
    }

    private static string Word(ClaimAnswer answer) => answer switch
    {
        ClaimAnswer.Supported => "supported",
        ClaimAnswer.Depends => "depends",
        ClaimAnswer.NotSupported => "not-supported",
        _ => "undecided",
    };

    private static void Write(Utf8JsonWriter w, ClaimVerdict verdict)
    {
        w.WriteStartObject();
        w.WriteString("thesis", verdict.Text);
        w.WriteString("understood", $"{string.Join(" or ", verdict.Thesis.Better.Playbooks)} > {string.Join(" or ", verdict.Thesis.Worse.Playbooks)}");
        w.WriteString("yardstick", verdict.Thesis.YardstickText);
        w.WriteString("verdict", Word(verdict.Answer));
        w.WriteString("sentence", verdict.Sentence);
        if (verdict.Boundary is { } boundary)
        {
            w.WriteString("boundary", boundary);
        }

        w.WriteStartArray("boundaries");
        foreach (var found in verdict.Boundaries)
        {
            w.WriteStartObject();
            w.WriteString("case", found.Case);
            w.WriteString("for", found.For);
            w.WriteString("against", found.Against);
            w.WriteString("path", found.Path);
            w.WriteNumber("threshold", found.Threshold);
            w.WriteString("holds", found.HoldsAbove ? "above" : "below");
            w.WriteNumber("meanWhereHolds", found.MeanWhereHolds);
            w.WriteNumber("meanWhereFails", found.MeanWhereFails);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        foreach (var (name, answer) in new[] { ("for", ClaimAnswer.Supported), ("against", ClaimAnswer.NotSupported), ("undecided", ClaimAnswer.Undecided) })
        {
            w.WriteStartArray(name);
            foreach (var trial in verdict.Trials.Where(t => t.Answer == answer))
            {
                Write(w, trial);
            }

            w.WriteEndArray();
        }

        w.WriteStartArray("ledgers");
        foreach (var ledger in verdict.Ledgers)
        {
            w.WriteStartObject();
            w.WriteString("case", ledger.Case);
            w.WriteNumber("carriedOut", ledger.CarriedOut);
            w.WriteNumber("notCarriedOut", ledger.NotCarriedOut);
            w.WriteNumber("met", ledger.Met);
            w.WriteNumber("open", ledger.Open);
            w.WriteNumber("low", ledger.Low);
            w.WriteNumber("high", ledger.High);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteStartArray("selectionEffects");
        foreach (var effect in verdict.SelectionEffects)
        {
            w.WriteStringValue(effect);
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter w, ClaimTrial trial)
    {
        w.WriteStartObject();
        w.WriteString("case", trial.Case);
        w.WriteString("for", trial.For);
        w.WriteString("against", trial.Against);
        w.WriteString("theirs", trial.Theirs);
        w.WriteBoolean("observed", trial.IsObserved);
        w.WriteStartObject("difference");
        foreach (var (name, value) in new[] { ("mean", trial.Difference.Mean), ("low", trial.Difference.Low), ("high", trial.Difference.High), ("standardError", trial.StandardError) })
        {
            if (double.IsFinite(value))
            {
                w.WriteNumber(name, value);
            }
            else
            {
                w.WriteNull(name);
            }
        }

        w.WriteEndObject();
        w.WriteNumber("worlds", trial.Worlds);
        if (double.IsFinite(trial.ShareBetter))
        {
            w.WriteNumber("shareBetter", trial.ShareBetter);
        }

        w.WriteEndObject();
    }

    private static void Print(TextWriter output, ClaimVerdict verdict)
    {
        output.WriteLine(PlainText.Wrap(verdict.Sentence, 0));
        output.WriteLine("Yardstick " + PlainText.Wrap(verdict.Thesis.YardstickText, 10));
        if (verdict.Boundary is { } boundary)
        {
            output.WriteLine("It turns: " + PlainText.Wrap(boundary, 10));
        }

        Trials(output, "Where it holds most clearly", [.. verdict.Trials.Where(t => t.Answer == ClaimAnswer.Supported).OrderByDescending(t => t.Difference.Mean)]);
        Trials(output, "Where it fails most clearly", [.. verdict.Trials.Where(t => t.Answer == ClaimAnswer.NotSupported).OrderBy(t => t.Difference.Mean)]);
        Lines(output, "What the ledgers count", verdict.Ledgers.Select(l => l.Text));
        Lines(output, "Selection effects", verdict.SelectionEffects);
    }

    private static void Trials(TextWriter output, string title, IReadOnlyList<ClaimTrial> trials)
    {
        if (trials.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"{title} ({trials.Count}{(trials.Count > TrialsShown ? $", the first {TrialsShown}" : "")})");
        output.Write(PlainText.Table(
            ["case", "for", "against", "that plays", "difference", "better in"],
            [.. trials.Take(TrialsShown).Select(t => (IReadOnlyList<string>)
            [
                t.Case, t.For, t.Against, t.Theirs + (t.IsObserved ? " (observed)" : ""),
                $"{Wording.SignedPoints(t.Difference.Mean)} ({Wording.PointsRange(t.Difference.Low, t.Difference.High)})", Wording.Percent(t.ShareBetter) + " of worlds",
            ])]));
    }

    private static void Lines(TextWriter output, string title, IEnumerable<string> lines)
    {
        output.WriteLine();
        output.WriteLine(title);
        foreach (var line in lines)
        {
            output.WriteLine("  - " + PlainText.Wrap(line, 4));
        }
    }
}
