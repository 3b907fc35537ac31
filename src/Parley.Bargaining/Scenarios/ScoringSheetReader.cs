using System.Globalization;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Scenarios;

/// <summary>Reads a CSV scoring sheet as teachers and negotiators write it: one row per option with each party's points.</summary>
/// <remarks>Header <c>issue,option,PARTY,PARTY,…</c>. Rows of one issue stand together or apart; an empty issue repeats the one above. A row whose issue is
/// <c>reservation</c> (option empty) holds the reservation values; an empty cell means none. Fields may be quoted with <c>"</c>.</remarks>
internal static class ScoringSheetReader
{
    public static Scenario Read(string name, SourceText source)
    {
        var errors = new ErrorList();
        string[] lines = source.Content.ReplaceLineEndings("\n").Split('\n');
        char separator = lines[0].Contains(',', StringComparison.Ordinal) ? ',' : lines[0].Contains(';', StringComparison.Ordinal) ? ';' : '\t';
        List<(string Text, int Column)> header = Fields(lines[0], separator);
        if (header.Count < 4 || !header[0].Text.Equals("issue", StringComparison.OrdinalIgnoreCase) || !header[1].Text.Equals("option", StringComparison.OrdinalIgnoreCase))
        {
            errors.Add(source.Name, 1, 1, $"header is '{lines[0]}' (expected issue,option and at least two parties' names)");
            errors.ThrowIfAny();
        }

        string[] parties = [.. header.Skip(2).Select(field => field.Text)];
        if (parties.Any(p => p.Length == 0) || parties.Distinct(StringComparer.Ordinal).Count() < parties.Length)
        {
            errors.Add(source.Name, 1, header[2].Column, "a party's name is empty or repeated (expected different names)");
        }

        var issues = new List<(string Name, List<string> Options, List<double[]> Points)>();
        double?[] reservation = new double?[parties.Length];
        string issue = "";
        for (int line = 1; line < lines.Length; line++)
        {
            List<(string Text, int Column)> row = Fields(lines[line], separator);
            if (row.All(field => field.Text.Length == 0))
            {
                continue;
            }

            if (row.Count != header.Count)
            {
                errors.Add(source.Name, line + 1, 1, $"found {row.Count} fields (expected {header.Count} as in the header)");
                continue;
            }

            issue = row[0].Text.Length > 0 ? row[0].Text : issue;
            bool isReservation = issue.Equals("reservation", StringComparison.OrdinalIgnoreCase);
            double[] points = new double[parties.Length];
            for (int p = 0; p < parties.Length; p++)
            {
                (string text, int column) = row[p + 2];
                if (isReservation && text.Length == 0)
                {
                    continue;
                }

                if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out points[p]) || !double.IsFinite(points[p]))
                {
                    errors.Add(source.Name, line + 1, column, $"points of '{parties[p]}' are '{text}' (expected a number with a decimal point)");
                }
                else if (isReservation)
                {
                    reservation[p] = points[p];
                }
            }

            if (isReservation)
            {
                continue;
            }

            int at = issues.FindIndex(entry => entry.Name == issue);
            if (issue.Length == 0 || row[1].Text.Length == 0)
            {
                errors.Add(source.Name, line + 1, row[1].Column, "issue or option is empty (expected both)");
            }
            else if (at >= 0 && issues[at].Options.Contains(row[1].Text))
            {
                errors.Add(source.Name, line + 1, row[1].Column, $"issue '{issue}' lists option '{row[1].Text}' twice (expected different options)");
            }
            else
            {
                if (at < 0)
                {
                    issues.Add((issue, [], []));
                    at = issues.Count - 1;
                }

                issues[at].Options.Add(row[1].Text);
                issues[at].Points.Add(points);
            }
        }

        if (issues.Count == 0 && !errors.Any)
        {
            errors.Add(source.Name, 2, 1, "the sheet has no option (expected one row per option)");
        }

        errors.ThrowIfAny();
        var space = new OutcomeSpace(issues.Select(entry => new DiscreteIssue(entry.Name, entry.Options)), name);
        return new Scenario(name, "CSV scoring sheet", "points are added", new BargainingProblem(space, parties.Select((party, p) => new BargainingParty(
            party, new AdditiveUtility(space, [.. issues.Select(entry => entry.Points.Select(points => points[p]).ToArray())]), reservation[p]))), errors.Warnings);
    }

    private static List<(string Text, int Column)> Fields(string line, char separator)
    {
        var fields = new List<(string, int)>();
        var text = new System.Text.StringBuilder();
        bool quoted = false;
        int start = 0;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == separator && !quoted))
            {
                fields.Add((text.ToString().Trim(), start + 1));
                text.Clear();
                start = i + 1;
            }
            else if (line[i] == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    text.Append('"');
                    i++;
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else
            {
                text.Append(line[i]);
            }
        }

        return fields;
    }
}
