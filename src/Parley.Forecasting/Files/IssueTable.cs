using Parley.Numerics;

namespace Parley.Forecasting.Files;

/// <summary>A table of past decisions in the layout of DEU III: descriptive columns, <c>p</c> and <c>s</c> columns per actor, <c>rp</c> and <c>out</c>; the second line may hold
/// capabilities.</summary>
/// <param name="Actors">Short names of the actors: what follows <c>p</c> and <c>s</c> in the header.</param>
/// <param name="Capabilities">Capability of each actor; 1 where the table has no such line.</param>
/// <param name="Issues">The issues in the order of the file.</param>
/// <param name="Notes">What was decided in reading.</param>
public sealed record IssueTable(IReadOnlyList<string> Actors, IReadOnlyList<double> Capabilities, IReadOnlyList<IssueRecord> Issues, IReadOnlyList<string> Notes)
{
    private static readonly string[] Missing = ["", "na", "n/a", "nan", "null", ".", "*", "-"];
    private static readonly string[] OutcomeNames = ["out", "outcome", "decision", "actual"];
    private static readonly string[] ReferenceNames = ["rp", "referencepoint", "reference", "statusquo", "sq"];

    // The act's number or name, the most usual columns first.
    private static readonly string[] ActNames = ["prnr", "act", "proposal", "prnrnmc", "prname"];
    private static readonly string[] IssueNames = ["isnr", "issue", "id", "issues", "isnrnmc"];

    /// <summary>Tells whether a text has this layout: an outcome column and at least two actors with a position and a salience column.</summary>
    /// <param name="text">The content.</param>
    /// <returns>Whether <see cref="Read"/> should be tried.</returns>
    public static bool Recognises(string text)
    {
        var rows = DelimitedText.Rows(text);
        return rows.Count > 1 && Find(rows[0], OutcomeNames) >= 0 && Pairs(rows[0]).Count >= 2;
    }

    /// <summary>Reads a table.</summary>
    /// <param name="text">The content.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <returns>The table.</returns>
    /// <exception cref="Numerics.Errors.SourceErrorsException">It is none; all mistakes are listed.</exception>
    public static IssueTable Read(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = new ProblemSink(file);
        var rows = DelimitedText.Rows(text);
        if (rows.Count < 2)
        {
            problems.Add(1, 1, "no table of issues (expected a header and a line for each issue)");
            problems.ThrowIfAny();
        }

        var header = rows[0];
        var pairs = Pairs(header);
        var outcome = Find(header, OutcomeNames);
        if (pairs.Count < 2)
        {
            problems.Add(header[0], "no pairs of columns such as pat and sat (expected position and salience columns named p and s with the actor's short name)");
        }

        if (outcome < 0)
        {
            problems.Add(header[0], "no column 'out' (expected the outcome of each issue)");
        }

        problems.ThrowIfAny();
        var names = pairs.Select(p => header[p.Position].Text[1..]).ToList();
        var capabilities = names.Select(_ => 1.0).ToArray();
        var start = 1;
        if (IsCapabilityLine(rows[1], pairs, outcome))
        {
            start = 2;
            for (var i = 0; i < pairs.Count; i++)
            {
                capabilities[i] = Number(rows[1], pairs[i].Position, problems, 0, double.MaxValue) ?? 0;
            }
        }
        else
        {
            problems.Notes.Add("no line of capabilities: every actor counts 1");
        }

        var (act, id, reference) = (Find(header, ActNames), Find(header, IssueNames), Find(header, ReferenceNames));
        var issues = rows.Skip(start).Select((row, n) => Issue(row, n, header, pairs, capabilities, act, id, reference, outcome, problems)).ToList();
        problems.ThrowIfAny();
        if (issues.Count == 0)
        {
            problems.Add(1, 1, "the table has no issue");
            problems.ThrowIfAny();
        }

        if (act < 0)
        {
            problems.Notes.Add($"no column that names the act ({string.Join(", ", ActNames)}): every issue counts as its own act in cross-validation");
        }

        return new IssueTable(names, capabilities, issues, problems.Notes);
    }

    private static List<(int Position, int Salience)> Pairs(List<Cell> header)
    {
        var saliences = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var c = 0; c < header.Count; c++)
        {
            if (header[c].Text.Length > 1 && header[c].Text[0] is 's' or 'S')
            {
                saliences.TryAdd(header[c].Text[1..], c);
            }
        }

        return [.. Enumerable.Range(0, header.Count)
            .Where(c => header[c].Text.Length > 1 && header[c].Text[0] is 'p' or 'P' && saliences.ContainsKey(header[c].Text[1..]))
            .Select(c => (c, saliences[header[c].Text[1..]]))];
    }

    private static int Find(List<Cell> header, string[] names) =>
        names.Select(n => header.FindIndex(c => ColumnNames.Fold(c.Text) == n)).FirstOrDefault(c => c >= 0, -1);

    private static bool IsCapabilityLine(List<Cell> row, List<(int Position, int Salience)> pairs, int outcome) =>
        IsMissing(row, outcome) && pairs.TrueForAll(p => IsMissing(row, p.Salience)) && pairs.Exists(p => !IsMissing(row, p.Position));

    private static IssueRecord Issue(
        List<Cell> row, int n, List<Cell> header, List<(int Position, int Salience)> pairs, double[] capabilities, int act, int id, int reference, int outcome, ProblemSink problems)
    {
        var (actors, x, s, c, all) = (new List<int>(), new List<double>(), new List<double>(), new List<double>(), new double[pairs.Count]);
        for (var i = 0; i < pairs.Count; i++)
        {
            var position = Number(row, pairs[i].Position, problems, double.MinValue, double.MaxValue);
            var salience = Number(row, pairs[i].Salience, problems, 0, 100);
            all[i] = position ?? double.NaN;
            if (position is { } p && salience is { } sal)
            {
                actors.Add(i);
                x.Add(p);
                s.Add(sal);
                c.Add(capabilities[i]);
            }
        }

        var special = pairs.SelectMany(p => (int[])[p.Position, p.Salience]).Append(reference).Append(outcome).ToHashSet();
        return new IssueRecord(row[0].Line, act >= 0 && !IsMissing(row, act) ? row[act].Text : $"#{n}", id >= 0 && !IsMissing(row, id) ? row[id].Text : $"line {row[0].Line}")
        {
            Actors = [.. actors],
            Positions = [.. x],
            Saliences = [.. s],
            Capabilities = [.. c],
            AllPositions = all,
            ReferencePoint = Number(row, reference, problems, double.MinValue, double.MaxValue),
            Outcome = Number(row, outcome, problems, double.MinValue, double.MaxValue),
            Attributes = header.Select((h, k) => (h.Text, k)).Where(h => !special.Contains(h.k) && h.k < row.Count).GroupBy(h => h.Text).ToDictionary(g => g.Key, g => row[g.First().k].Text),
        };
    }

    private static bool IsMissing(List<Cell> row, int column) => column < 0 || column >= row.Count || Missing.Contains(row[column].Text.ToLowerInvariant());

    private static double? Number(List<Cell> row, int column, ProblemSink problems, double low, double high)
    {
        if (IsMissing(row, column))
        {
            return null;
        }

        if (NumberCell.Plain(row[column].Text, out var value) && value >= low && value <= high)
        {
            return value;
        }

        problems.Add(row[column], $"'{row[column].Text}' (expected {(high == double.MaxValue ? "a number" : $"a number from {PlainNumber.Show(low)} to {PlainNumber.Show(high)}")}, or nothing where unknown)");
        return null;
    }
}
