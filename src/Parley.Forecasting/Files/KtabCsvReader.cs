using Parley.Forecasting.Decisions;
using Parley.Numerics;

namespace Parley.Forecasting.Files;

/// <summary>Reads the comma-separated layout of the KAPSARC Toolkit for Behavioral Analysis.</summary>
internal static class KtabCsvReader
{
    public static bool Recognises(string text)
    {
        var rows = DelimitedText.Rows(text, ',');
        return rows.Count >= 2 && rows[0].Count >= 4 && int.TryParse(rows[0][2].Text, out _) && int.TryParse(rows[0][3].Text, out _)
            && rows[1].Count >= 5 && ColumnNames.Of(rows[1][0].Text).Kind == ColumnKind.Actor;
    }

    public static DecisionFile? Read(string text, ProblemSink problems)
    {
        var rows = DelimitedText.Rows(text, ',');
        var head = rows[0];
        var count = int.Parse(head[2].Text, System.Globalization.CultureInfo.InvariantCulture);
        var issues = int.Parse(head[3].Text, System.Globalization.CultureInfo.InvariantCulture);
        if (issues < 1 || rows[1].Count < 3 + (2 * issues))
        {
            problems.Add(head[3], $"{issues} dimensions, but the second line names {(rows[1].Count - 3) / 2} pairs of position and salience");
            return null;
        }

        if (rows.Count - 2 != count)
        {
            problems.Add(head[2], $"the first line announces {count} actors, {rows.Count - 2} follow");
        }

        var names = Enumerable.Range(0, issues).Select(k => IssueName(rows[1][3 + (2 * k)].Text, k, issues)).ToList();
        var actors = new List<EstimatedActor>();
        foreach (var row in rows.Skip(2))
        {
            if (row.Count < 3 + (2 * issues))
            {
                problems.Add(row[0], $"{row.Count} fields (expected name, description, capability and {issues} pairs of position and salience)");
                continue;
            }

            actors.Add(Actor(row, issues, problems));
        }

        if (problems.Any || actors.Count == 0)
        {
            return null;
        }

        problems.Notes.Add("KTAB layout: positions and saliences on scales of 0 to 100");
        return new DecisionFile(Decision(head[0].Text, names, actors), DecisionLayout.KtabCsv, default, problems.Notes);
    }

    public static EstimatedDecision Decision(string title, IReadOnlyList<string> issues, IReadOnlyList<EstimatedActor> actors) => new(title, issues, actors)
    {
        SalienceUnit = 100,
        Scales = [.. issues.Select(_ => new PositionScale(0, 100))],
    };

    private static string IssueName(string header, int k, int issues)
    {
        var (_, issue) = ColumnNames.Of(header);
        return issue.Length > 0 && !issue.All(char.IsAsciiDigit) ? issue : issues == 1 && header.Length == 0 ? "outcome" : header.Length > 0 ? header : $"issue {k + 1}";
    }

    private static EstimatedActor Actor(List<Cell> row, int issues, ProblemSink problems)
    {
        var capability = Number(row[2], 0, 1e8, "capability", problems);
        var (positions, saliences, sum) = (new List<Distribution>(), new List<Distribution>(), 0.0);
        for (var k = 0; k < issues; k++)
        {
            positions.Add(new PointDistribution(Number(row[3 + (2 * k)], 0, 100, "position", problems)));
            var salience = Number(row[4 + (2 * k)], 0, 100, "salience", problems);
            saliences.Add(new PointDistribution(salience));
            sum += salience;
        }

        if (sum > 100 + 1e-9)
        {
            problems.Add(row[4], $"the saliences of {row[0].Text} add up to {PlainNumber.Show(sum)} (KTAB allows at most 100)");
        }

        return new EstimatedActor(row[0].Text, new PointDistribution(capability), positions, saliences) { Provenance = row[1].Text };
    }

    private static double Number(Cell cell, double low, double high, string what, ProblemSink problems)
    {
        if (NumberCell.Plain(cell.Text, out var value) && value >= low && value <= high)
        {
            return value;
        }

        problems.Add(cell, $"{what} '{cell.Text}' (expected a number from {PlainNumber.Show(low)} to {PlainNumber.Show(high)})");
        return 0;
    }
}
