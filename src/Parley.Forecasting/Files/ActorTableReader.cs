using Parley.Forecasting.Decisions;
using Parley.Numerics;

namespace Parley.Forecasting.Files;

/// <summary>Reads a table of actors: one line each, or several with a coder or an issue column.</summary>
internal static class ActorTableReader
{
    private static readonly string[] Missing = ["", "na", "n/a", "nan", "null", ".", "-", "?"];

    public static DecisionFile? Read(string text, ProblemSink problems)
    {
        var delimiter = DelimitedText.Detect(text);
        var rows = DelimitedText.Rows(text, delimiter);
        var header = rows[0];
        var columns = header.Select(c => ColumnNames.Of(c.Text)).ToArray();
        var actorColumn = Array.FindIndex(columns, c => c.Kind == ColumnKind.Actor);
        var positions = Pick(columns, ColumnKind.Position);
        var saliences = Pick(columns, ColumnKind.Salience);
        var capability = Array.FindIndex(columns, c => c.Kind == ColumnKind.Capability);
        Require(problems, header, actorColumn >= 0, "actor (or name, player, stakeholder)");
        Require(problems, header, positions.Length > 0, "position (or x, pos, stance)");
        if (problems.Any)
        {
            return null;
        }

        if (capability < 0)
        {
            problems.Notes.Add("no capability column: every actor counts 1");
        }

        if (saliences.Length == 0)
        {
            problems.Notes.Add("no salience column: every actor's salience is 1");
        }
        else if (saliences.Length != 1 && saliences.Length != positions.Length)
        {
            problems.Add(header[saliences[0]], $"{saliences.Length} salience columns beside {positions.Length} position columns (expected one for each position, or one for all)");
            return null;
        }

        var table = new Table(problems, delimiter == ';', columns, actorColumn, positions, Pair(columns, positions, saliences), capability, rows);
        return table.Build();
    }

    private static int[] Pick((ColumnKind Kind, string Issue)[] columns, ColumnKind kind) =>
        [.. Enumerable.Range(0, columns.Length).Where(i => columns[i].Kind == kind)];

    private static int[] Pair((ColumnKind Kind, string Issue)[] columns, int[] positions, int[] saliences)
    {
        if (saliences.Length <= 1)
        {
            return [.. positions.Select(_ => saliences.Length == 1 ? saliences[0] : -1)];
        }

        return [.. positions.Select((p, k) =>
        {
            var named = Array.FindIndex(saliences, s => string.Equals(columns[s].Issue, columns[p].Issue, StringComparison.OrdinalIgnoreCase));
            return saliences[named >= 0 ? named : k];
        })];
    }

    private static void Require(ProblemSink problems, List<Cell> header, bool found, string what)
    {
        if (!found)
        {
            problems.Add(header[0], $"no column named {what} in the header '{string.Join(", ", header.Select(c => c.Text))}' (expected a header naming {ColumnNames.Expected}, in any order and case)");
        }
    }

    private sealed class Table(
        ProblemSink problems, bool decimalComma, (ColumnKind Kind, string Issue)[] columns, int actorColumn, int[] positions, int[] saliences, int capability, List<List<Cell>> rows)
    {
        private readonly int _coder = Array.FindIndex(columns, c => c.Kind == ColumnKind.Coder);
        private readonly int _issue = Array.FindIndex(columns, c => c.Kind == ColumnKind.Issue);
        private readonly int _reference = Array.FindIndex(columns, c => c.Kind == ColumnKind.ReferencePoint);
        private readonly List<string> _issues = [];
        private readonly List<(string Name, Dictionary<int, List<Row>> ByIssue)> _actors = [];
        private readonly Dictionary<int, double> _references = [];

        private sealed record Row(Distribution Position, Distribution Salience, Distribution Capability, string Coder, string Provenance);

        public DecisionFile? Build()
        {
            if (_issue < 0)
            {
                _issues.AddRange(positions.Select((p, k) => columns[p].Issue.Length > 0 ? columns[p].Issue : positions.Length == 1 ? "outcome" : $"issue {k + 1}"));
            }

            for (var r = 1; r < rows.Count; r++)
            {
                ReadRow(rows[r]);
            }

            if (rows.Count == 1)
            {
                problems.Add(rows[0][0].Line, 1, "there is a header and no actor below it");
            }

            if (problems.Any)
            {
                return null;
            }

            var actors = new List<EstimatedActor>();
            foreach (var (name, byIssue) in _actors)
            {
                if (Enumerable.Range(0, _issues.Count).Any(k => !byIssue.ContainsKey(k)))
                {
                    problems.Notes.Add($"{name} is left out: no position or no salience on {string.Join(", ", Enumerable.Range(0, _issues.Count).Where(k => !byIssue.ContainsKey(k)).Select(k => _issues[k]))}");
                    continue;
                }

                actors.Add(Actor(name, byIssue));
            }

            if (actors.Count == 0)
            {
                problems.Add(rows[0][0].Line, 1, "no actor has both a position and a salience");
                return null;
            }

            return Finish(actors);
        }

        private DecisionFile? Finish(List<EstimatedActor> actors)
        {
            var largest = actors.Max(a => a.Saliences.Max(Top));
            var unit = largest <= 1 ? 1.0 : 100.0;
            if (largest > 100)
            {
                problems.Add(rows[0][0].Line, 1, $"a salience of {PlainNumber.Show(largest)} (expected 0 to 1 or 0 to 100)");
                return null;
            }

            if (saliences[0] >= 0)
            {
                problems.Notes.Add($"salience read on a scale of 0 to {PlainNumber.Show(unit)} (the largest is {PlainNumber.Show(largest)})");
            }

            var centrals = actors.SelectMany(a => a.Positions.Select(EstimatedDecision.Central)).ToArray();
            PositionScale[]? scales = null;
            if (unit == 100 && centrals.All(p => p is >= 0 and <= 100))
            {
                scales = [.. _issues.Select(_ => new PositionScale(0, 100))];
                problems.Notes.Add("positions taken to lie on a scale of 0 to 100 (--scale LOW,HIGH sets another)");
            }
            else
            {
                problems.Notes.Add("the scale of an issue is the span of its positions (--scale LOW,HIGH sets another)");
            }

            var decision = new EstimatedDecision(problems.File, _issues, actors)
            {
                SalienceUnit = unit,
                Scales = scales,
                ReferencePoints = [.. _issues.Select((_, k) => _references.TryGetValue(k, out var at) ? at : (double?)null)],
            };
            return new DecisionFile(decision, DecisionLayout.ActorTable, default, problems.Notes);
        }

        private static double Top(Distribution d) => d.IsPoint || d is DiscreteDistribution ? d.Upper : d.Quantile(0.95);

        private static EstimatedActor Actor(string name, Dictionary<int, List<Row>> byIssue)
        {
            var all = byIssue.OrderBy(b => b.Key).Select(b => b.Value).ToList();
            return new EstimatedActor(
                name, Merge([.. all.SelectMany(r => r).Select(r => r.Capability)]), [.. all.Select(r => Merge([.. r.Select(x => x.Position)]))], [.. all.Select(r => Merge([.. r.Select(x => x.Salience)]))])
            {
                Coders = all.Max(r => r.Count),
                Provenance = string.Join("; ", all.SelectMany(r => r).Select(r => r.Coder.Length > 0 ? $"{r.Coder}: {r.Provenance}".TrimEnd(' ', ':') : r.Provenance).Where(p => p.Length > 0).Distinct()),
            };
        }

        private static Distribution Merge(List<Distribution> coded) => coded.Count == 1 || coded.TrueForAll(d => d.Equals(coded[0]))
            ? coded[0]
            : NumberCell.Coders([.. coded.SelectMany(d => d is DiscreteDistribution several ? several.Values.Select(v => v.Value) : [EstimatedDecision.Central(d)])]);

        private void ReadRow(List<Cell> row)
        {
            while (row.Count > columns.Length && row[^1].IsEmpty)
            {
                row.RemoveAt(row.Count - 1);
            }

            if (row.Count > columns.Length)
            {
                problems.Add(row[0], $"{row.Count} fields where the header has {columns.Length} (quote a name that holds the divider)");
                return;
            }

            var name = At(row, actorColumn).Text;
            if (name.Length == 0)
            {
                problems.Add(row[0], "a line without the actor's name");
                return;
            }

            var power = Number(row, capability, 1);
            if (power is { Lower: < 0 } && power.IsPoint)
            {
                problems.Add(At(row, capability), $"a capability of {PlainNumber.Show(power.Lower)} (expected 0 or more)");
            }

            for (var k = 0; k < positions.Length; k++)
            {
                ReadIssue(row, name, k, power);
            }
        }

        private void ReadIssue(List<Cell> row, string name, int k, Distribution? power)
        {
            var issue = _issue < 0 ? k : IssueNumber(At(row, _issue).Text);
            var actor = _actors.FirstOrDefault(a => a.Name == name);
            var coder = _coder < 0 ? "" : At(row, _coder).Text;
            if (actor.Name is null || (_coder < 0 && actor.ByIssue.ContainsKey(issue)))
            {
                if (actor.Name is not null)
                {
                    var number = 2 + _actors.Count(a => a.Name.StartsWith(name + " #", StringComparison.Ordinal));
                    problems.Notes.Add($"{name} stands twice without a coder column: counted as two actors");
                    name = $"{name} #{number}";
                }

                actor = (name, []);
                _actors.Add(actor);
            }

            if (IsMissing(At(row, positions[k])) || (saliences[k] >= 0 && IsMissing(At(row, saliences[k]))) || power is null)
            {
                return;
            }

            var position = Number(row, positions[k], 0);
            var salience = Number(row, saliences[k], 1);
            if (position is null || salience is null)
            {
                return;
            }

            if (salience.IsPoint && salience.Lower < 0)
            {
                problems.Add(At(row, saliences[k]), $"a salience of {PlainNumber.Show(salience.Lower)} (expected 0 to 1 or 0 to 100)");
            }

            if (_reference >= 0 && NumberCell.Plain(At(row, _reference).Text, out var reference))
            {
                _references[issue] = reference;
            }

            var provenance = string.Join(", ", columns.Select((c, i) => (c, i)).Where(c => c.c.Kind == ColumnKind.Provenance).Select(c => At(row, c.i).Text).Where(t => t.Length > 0));
            (actor.ByIssue.TryGetValue(issue, out var list) ? list : actor.ByIssue[issue] = []).Add(new Row(position, salience, power, coder, provenance));
        }

        private int IssueNumber(string name)
        {
            var k = _issues.IndexOf(name);
            if (k < 0)
            {
                k = _issues.Count;
                _issues.Add(name);
            }

            return k;
        }

        private static Cell At(List<Cell> row, int column) => column >= 0 && column < row.Count ? row[column] : new Cell("", row[0].Line, 1);

        private static bool IsMissing(Cell cell) => Missing.Contains(cell.Text.ToLowerInvariant());

        private Distribution? Number(List<Cell> row, int column, double absent)
        {
            if (column < 0)
            {
                return new PointDistribution(absent);
            }

            var cell = At(row, column);
            if (IsMissing(cell))
            {
                problems.Add(cell, $"{columns[column].Kind.ToString().ToLowerInvariant()} is missing (expected a number)");
                return null;
            }

            var read = NumberCell.Read(cell.Text, decimalComma, out var error);
            if (read is null)
            {
                problems.Add(cell, error);
            }

            return read;
        }
    }
}
