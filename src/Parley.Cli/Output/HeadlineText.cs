using System.Globalization;
using Parley.Findings;
using Parley.Runs;

namespace Parley.Cli.Output;

/// <summary>Prints the dozen lines that a reader sees first: what is likely, who should play what, what is credible, where lenses disagree, what would flip it.</summary>
internal static class HeadlineText
{
    public static void Print(TextWriter output, Analysis analysis)
    {
        var unsupported = analysis.Inputs.Count(i => i.Evidence.Count == 0);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{analysis.CaseTitle.ToUpperInvariant()}   as of {analysis.AsOf:yyyy-MM-dd}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{analysis.Timeline.Count} ledger entries, {analysis.Sources.Count} sources, {analysis.Inputs.Count} inputs of which {unsupported} unsupported; {analysis.Samples} worlds of seed {analysis.Seed}"));
        output.WriteLine();
        var number = 0;
        foreach (var finding in analysis.Findings.Where(f => f.Headline is not null))
        {
            output.WriteLine($"{++number,3}  {PlainText.Wrap(finding.Text, 5)}");
            if (FlipText(finding) is { } flips)
            {
                output.WriteLine($"     {PlainText.Wrap(flips, 5)}");
            }
        }

        if (Disagreements(analysis) is { Length: > 0 } words)
        {
            output.WriteLine();
            output.WriteLine(PlainText.Wrap("Lenses disagree most on: " + words, 4));
        }
    }

    public static string? FlipText(Finding finding) => finding.Flips.Count > 0
        ? "flips if " + string.Join("; or if ", finding.Flips.Take(2).Select(One))
        : null;

    private static string One(Flip flip)
    {
        var move = $"{flip.Input} goes from {Wording.Number(flip.From)} to {Wording.Number(flip.To)}";
        return (flip.Together is { } second ? $"{move} together with {second.Input} from {Wording.Number(second.From)} to {Wording.Number(second.To)}" : move) + $": {flip.Result}";
    }

    private static string Disagreements(Analysis analysis) => string.Join("; ", analysis.Parliament.Where(q => q.Disagreement > 0.15).Take(3).Select(q =>
        $"{q.Text} ({string.Join(", ", q.Answers.Where(a => !a.Baseline).Select(a => $"{a.Lens} {Wording.Number(Math.Round(a.Value, 2))}"))}; baselines {string.Join(", ", q.Answers.Where(a => a.Baseline).Select(a => $"{a.Lens} {Wording.Number(Math.Round(a.Value, 2))}"))})"));
}
