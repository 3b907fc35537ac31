using System.CommandLine;
using Parley.Cli.Commands.Ledgers;
using Parley.Evidence.FollowThrough;
using Parley.Evidence.Ledger;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands;

/// <summary><c>parley ledger CASE</c>: the ledger of words and deeds: list, add, review, rate, link, export, merge; follow-through.</summary>
public sealed class LedgerCommand : ParleyCommand
{
    private readonly LedgerArgument _ledger = new();
    private readonly Option<bool> _followThrough = new("--followthrough") { Description = "How often each actor did what it said, by actor, target and kind." };
    private readonly Option<bool> _survival = new("--survival") { Description = "Time to action, how long measures stood, and the funnel said, dated, acted, lasted." };
    private readonly Option<bool> _rubric = new("--rubric") { Description = "Print the public rubric by which commitments are rated." };
    private readonly Option<bool> _check = new("--check") { Description = "Read every line with care and report all that is doubtful (exit code 1 if anything is)." };
    private readonly Option<string> _by = new("--by") { Description = "Grouping of --followthrough: any of actor,target,kind,issue.", DefaultValueFactory = _ => "actor,target,kind" };
    private readonly Option<string> _prior = new("--prior") { Description = "Prior of the posterior: jeffreys or uniform.", DefaultValueFactory = _ => "jeffreys" };
    private readonly Option<bool> _proposed = new("--proposed") { Description = "Count entries too that nobody has confirmed yet." };
    private readonly Option<string[]> _references = new("--reference") { Description = "Reference ledgers whose base rates become the prior.", AllowMultipleArgumentsPerToken = true };

    /// <summary>Describes the command.</summary>
    public LedgerCommand()
        : base(
            "ledger",
            "The ledger of words and deeds of a case.",
            "parley ledger cases/ukraine-ceasefire-2025 --followthrough --as-of 2025-05-20",
            "parley ledger cases/cuba-1962 list --act promise")
    {
        Add(_ledger.Argument);
        Add(_followThrough);
        Add(_survival);
        Add(_rubric);
        Add(_check);
        Add(_by);
        Add(_prior);
        Add(_proposed);
        Add(_references);
        Add(SharedOptions.AsOf);
        Add(new LedgerListCommand(_ledger));
        Add(new LedgerAddCommand(_ledger));
        Add(new LedgerReviewCommand(_ledger, "confirm", "Accept proposed entries."));
        Add(new LedgerReviewCommand(_ledger, "reject", "Refuse proposed entries; they stay refused."));
        Add(new LedgerReviewCommand(_ledger, "redact", "Take entries out of every view and export; the redaction itself stays visible."));
        Add(new LedgerEditCommand(_ledger));
        Add(new LedgerLinkCommand(_ledger));
        Add(new LedgerStatusCommand(_ledger));
        Add(new LedgerExportCommand(_ledger));
        Add(new LedgerMergeCommand(_ledger));
        Add(new LedgerSignsCommand(_ledger, "contradictions", "Flag entries of one actor that seem not to stand together."));
        Add(new LedgerSignsCommand(_ledger, "positions", "Show how each actor's positions moved."));
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Parsed.GetValue(_rubric))
        {
            Rubrics(run);
            return ExitCode.Done;
        }

        var ledger = _ledger.Open(run);
        var view = ledger.AsOf(run.Parsed.GetValue(SharedOptions.AsOf));
        if (run.Parsed.GetValue(_check))
        {
            return Check(run, ledger);
        }

        if (run.Parsed.GetValue(_survival))
        {
            var timings = CommitmentTiming.Of(view, Options(run));
            if (run.Json)
            {
                run.PrintJson(w => FollowThroughOutput.WriteTiming(w, view.AsOf, timings));
            }
            else
            {
                FollowThroughOutput.PrintTiming(run.Output, timings);
            }
        }
        else if (run.Parsed.GetValue(_followThrough))
        {
            var table = FollowThroughTable.Of(view, Options(run));
            if (run.Json)
            {
                run.PrintJson(w => FollowThroughOutput.Write(w, table));
            }
            else
            {
                FollowThroughOutput.Print(run.Output, table);
            }
        }
        else
        {
            LedgerListCommand.Print(run, view, default);
        }

        return ExitCode.Done;
    }

    private FollowThroughOptions Options(CommandRun run)
    {
        string[] known = ["actor", "target", "kind", "issue"];
        var by = run.Parsed.GetValue(_by)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var part in by.Where(p => !known.Contains(p)))
        {
            var near = NearestName.Find(part, known);
            throw LedgerArgument.Bad("command line", $"--by {part} (expected any of {string.Join(", ", known)}{(near is null ? "" : $"; did you mean {near}?")})");
        }

        var prior = run.Parsed.GetValue(_prior) switch
        {
            "jeffreys" => BetaPrior.Jeffreys,
            "uniform" => BetaPrior.Uniform,
            var other => throw LedgerArgument.Bad("command line", $"--prior {other} (expected jeffreys or uniform)"),
        };
        if (run.Parsed.GetValue(_references) is { Length: > 0 } references)
        {
            var pooled = BaseRates.Of("reference ledgers", references.Select(r => LedgerArgument.Open(run, r).AsOf(null)));
            var counts = NegotiationActs.Commitments.Select(pooled.Counts).Aggregate((a, b) => (a.Success + b.Success, a.Cases + b.Cases));
            prior = counts.Cases == 0 ? prior : BetaPrior.FromBaseRate($"reference ledgers: {counts.Success} of {counts.Cases}", (double)counts.Success / counts.Cases, 2.0);
        }

        return new FollowThroughOptions { By = by, Prior = prior, IncludeProposed = run.Parsed.GetValue(_proposed), Directory = LedgerActors.Of(run, run.Parsed.GetValue(_ledger.Argument)!) };
    }

    private static int Check(CommandRun run, LedgerSnapshot ledger)
    {
        var problems = ledger.Problems.Concat(ledger.Check()).OrderBy(p => p.Line).ThenBy(p => p.Column).ToList();
        if (run.Json)
        {
            run.PrintJson(w =>
            {
                w.WriteStartObject();
                w.WriteStartArray("problems");
                foreach (var p in problems)
                {
                    w.WriteStartObject();
                    w.WriteString("severity", p.IsError ? "error" : "warning");
                    w.WriteString("file", p.File);
                    w.WriteNumber("line", p.Line);
                    w.WriteNumber("column", p.Column);
                    w.WriteString("message", p.Message);
                    w.WriteEndObject();
                }

                w.WriteEndArray();
                w.WriteEndObject();
            });
        }
        else
        {
            foreach (var p in problems)
            {
                run.Output.WriteLine(p.ToString());
            }
        }

        return problems.Count == 0 ? ExitCode.Done : ExitCode.NegativeAnswer;
    }

    private static void Rubrics(CommandRun run)
    {
        if (run.Json)
        {
            run.PrintJson(w =>
            {
                w.WriteStartObject();
                w.WriteString("rubric", Rubric.Text);
                w.WriteEndObject();
            });
        }
        else
        {
            run.Output.Write(Rubric.Text);
        }
    }
}
