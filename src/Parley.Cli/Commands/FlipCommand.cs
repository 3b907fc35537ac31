using System.CommandLine;
using Parley.Cli.Input;
using Parley.Cli.Output;
using Parley.Findings;
using Parley.Flips;
using Parley.Runs;

namespace Parley.Cli.Commands;

/// <summary><c>parley flip CASE FINDING</c>: the smallest changes of one input, or of two, that reverse a finding.</summary>
public sealed class FlipCommand : ParleyCommand
{
    private readonly CaseArgument _case = new();
    private readonly Argument<string> _finding = new("FINDING") { Description = "Id of a finding (parley analyze lists them)." };
    private readonly Option<int> _inputs = new("--inputs") { Description = "How many of the most influential inputs to try.", DefaultValueFactory = _ => 20 };

    /// <summary>Describes the command.</summary>
    public FlipCommand()
        : base("flip", "Find the smallest change of one input, or of two, that reverses a finding.", "parley flip cases/ukraine-ceasefire-2025 deal-by-horizon --samples 100")
    {
        Add(_case.Argument);
        Add(_finding);
        Add(_inputs);
        Add(SharedOptions.AsOf);
        Add(SharedOptions.Samples);
        Add(SharedOptions.Scenario);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var analysis = _case.Analyze(run, flips: false);
        var finding = FindingChoice.Of(analysis.Analysis, run.Parsed.GetValue(_finding)!);
        var search = new FlipSearchOptions { Inputs = Math.Clamp(run.Parsed.GetValue(_inputs), 1, 1000), Steps = 10, PairInputs = 6 };
        var result = analysis.Flips(finding, search);
        var flips = result?.Flips;
        if (run.Json)
        {
            run.PrintJson(w =>
            {
                w.WriteStartObject();
                w.WriteString("finding", finding.Id);
                w.WriteString("text", finding.Text);
                w.WriteBoolean("searched", flips is not null);
                if (result?.Note is { } note)
                {
                    w.WriteString("note", note);
                }

                w.WriteStartArray("flips");
                foreach (var flip in flips ?? [])
                {
                    AnalysisJson.Write(w, flip);
                }

                w.WriteEndArray();
                w.WriteEndObject();
            });
        }
        else
        {
            run.Output.WriteLine(PlainText.Wrap(finding.Text, 0));
            Print(run.Output, result);
        }

        return flips is { Count: > 0 } ? ExitCode.Done : ExitCode.NegativeAnswer;
    }

    private static void Print(TextWriter output, FlipSearchResult? result)
    {
        if (result is null)
        {
            output.WriteLine("This finding states a fact of the case or follows from others: there is no margin to search with.");
            return;
        }

        if (result.Flips.Count == 0)
        {
            output.WriteLine(PlainText.Wrap(result.Note + ".", 0));
            return;
        }

        var rows = result.Flips.SelectMany(f => f.Together is { } second ? [Row(f, f.Result), Row(second, "  (together with the line above)")] : new[] { Row(f, f.Result) }).ToList();
        output.WriteLine();
        output.Write(PlainText.Table(["input", "from", "to", "at quantile", "then"], rows));
    }

    private static IReadOnlyList<string> Row(Flip flip, string result) => [flip.Input, Wording.Number(flip.From), Wording.Number(flip.To), Wording.Number(Math.Round(flip.Quantile, 4)), result];
}
