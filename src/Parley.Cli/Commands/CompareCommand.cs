using System.CommandLine;
using System.Globalization;
using Parley.Cli.Input;
using Parley.Cli.Output;
using Parley.Findings;
using Parley.Runs;

namespace Parley.Cli.Commands;

/// <summary><c>parley compare A B</c>: the same questions asked of two cases, scenarios or dates, side by side.</summary>
public sealed class CompareCommand : ParleyCommand
{
    private readonly Argument<string> _first = new("A") { Description = "A case; CASE@SCENARIO or CASE@YYYY-MM-DD for a scenario or an as-of date of it." };
    private readonly Argument<string> _second = new("B") { Description = "The other one." };

    /// <summary>Describes the command.</summary>
    public CompareCommand()
        : base("compare", "Ask two cases, scenarios or dates the same questions, side by side.", "parley compare ukraine@2025-03-12 ukraine@2025-05-20 --samples 50")
    {
        Add(_first);
        Add(_second);
        Add(SharedOptions.AsOf);
        Add(SharedOptions.Scenario);
        Add(SharedOptions.Samples);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var a = Analyze(run, run.Parsed.GetValue(_first)!);
        var b = Analyze(run, run.Parsed.GetValue(_second)!);
        var rows = Rows(a, b);
        if (run.Json)
        {
            run.PrintJson(w =>
            {
                w.WriteStartObject();
                w.WriteString("a", Title(a));
                w.WriteString("b", Title(b));
                w.WriteStartArray("findings");
                foreach (var (id, left, right) in rows)
                {
                    w.WriteStartObject();
                    w.WriteString("id", id);
                    foreach (var (name, finding) in new[] { ("a", left), ("b", right) })
                    {
                        if (finding is not null)
                        {
                            w.WritePropertyName(name);
                            AnalysisJson.Write(w, finding);
                        }
                    }

                    w.WriteEndObject();
                }

                w.WriteEndArray();
                w.WriteEndObject();
            });
        }
        else
        {
            run.Output.WriteLine($"A  {Title(a)}");
            run.Output.WriteLine($"B  {Title(b)}");
            run.Output.WriteLine();
            run.Output.Write(PlainText.Table(["finding", "A", "B", "B - A"], [.. rows.Select(r => (IReadOnlyList<string>)[r.Id, Cell(r.A), Cell(r.B), Difference(r.A, r.B)])]));
        }

        return ExitCode.Done;
    }

    private static Analysis Analyze(CommandRun run, string text)
    {
        var at = text.LastIndexOf('@');
        var (path, suffix) = at > 0 ? (text[..at], text[(at + 1)..]) : (text, null);
        var isDay = DateOnly.TryParseExact(suffix, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        DateOnly? asOf = isDay ? day : run.Parsed.GetValue(SharedOptions.AsOf);
        var scenario = suffix is null || isDay ? run.Parsed.GetValue(SharedOptions.Scenario) : suffix;
        var subject = CaseArgument.Open(run, path, asOf, scenario);
        return AnalysisRun.Of(subject, CaseArgument.Options(run, flips: false) with { Scenario = scenario }, run.Cancelled).Analysis;
    }

    private static List<(string Id, Finding? A, Finding? B)> Rows(Analysis a, Analysis b)
    {
        var right = b.Findings.ToDictionary(f => f.Id, StringComparer.Ordinal);
        var rows = a.Findings.Select(f => (f.Id, (Finding?)f, right.GetValueOrDefault(f.Id))).ToList();
        var seen = rows.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        rows.AddRange(b.Findings.Where(f => !seen.Contains(f.Id)).Select(f => (f.Id, (Finding?)null, (Finding?)f)));
        return rows;
    }

    private static string Title(Analysis analysis) => string.Create(
        CultureInfo.InvariantCulture, $"{analysis.CaseId} as of {analysis.AsOf:yyyy-MM-dd}{(analysis.Scenario is { } s ? ", scenario " + s : "")}");

    private static string Cell(Finding? finding) => finding switch
    {
        null => "",
        { Choice: { } choice, Value: { } value } when choice.Length <= 24 => $"{choice} {Wording.Number(Math.Round(value, 3))}",
        { Value: { } value } => Wording.Number(Math.Round(value, 3)),
        { Choice: { } choice } => choice,
        _ => "",
    };

    private static string Difference(Finding? a, Finding? b)
    {
        if (a?.Value is { } x && b?.Value is { } y && a.Unit == b.Unit)
        {
            return (y - x).ToString("+0.###;-0.###;0", CultureInfo.InvariantCulture);
        }

        return a?.Choice is { } p && b?.Choice is { } q && p != q ? "another choice" : "";
    }
}
