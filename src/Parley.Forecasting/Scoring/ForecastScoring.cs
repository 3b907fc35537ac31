using Parley.Forecasting.Files;
using Parley.Numerics;

namespace Parley.Forecasting.Scoring;

/// <summary>Scores a table of forecasts against a table of outcomes.</summary>
/// <remarks>Forecasts: a column that names the question (id, question, issue), and either columns value, low, high, probability (with an optional column model), or one column for each
/// model. Outcomes: the same naming column and one called outcome (out, actual, value).</remarks>
public static class ForecastScoring
{
    private static readonly string[] IdNames = ["id", "question", "issue", "name", "key", "case", "isnr", "item"];
    private static readonly string[] OutcomeNames = ["outcome", "out", "actual", "result", "happened", "value", "resolved"];
    private static readonly string[] ValueNames = ["value", "forecast", "prediction", "predicted", "point", "median", "mean"];
    private static readonly string[] LowNames = ["low", "lower", "p10", "q10"];
    private static readonly string[] HighNames = ["high", "upper", "p90", "q90"];
    private static readonly string[] ProbabilityNames = ["probability", "p", "prob"];

    /// <summary>Scores.</summary>
    /// <param name="forecasts">Content of the forecasts.</param>
    /// <param name="forecastFile">Their file, for errors.</param>
    /// <param name="outcomes">Content of the outcomes.</param>
    /// <param name="outcomeFile">Their file, for errors.</param>
    /// <returns>A row for each model, in the order of the file, and the number of questions with an outcome and a forecast.</returns>
    /// <exception cref="Numerics.Errors.SourceErrorsException">A table is not usable, or they share no question.</exception>
    public static (int Count, IReadOnlyList<ModelAccuracy> Models) Score(string forecasts, string forecastFile, string outcomes, string outcomeFile)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        ArgumentNullException.ThrowIfNull(outcomes);
        var known = Outcomes(outcomes, outcomeFile);
        var problems = new ProblemSink(forecastFile);
        var rows = DelimitedText.Rows(forecasts);
        if (rows.Count < 2)
        {
            problems.Add(1, 1, "no forecasts (expected a header and a line for each forecast)");
            problems.ThrowIfAny();
        }

        var header = rows[0].Select(c => ColumnNames.Fold(c.Text)).ToList();
        var id = Math.Max(0, Find(header, IdNames));
        var (value, probability, model) = (Find(header, ValueNames), Find(header, ProbabilityNames), header.IndexOf("model"));
        var numbered = new List<Scored>();
        foreach (var row in rows.Skip(1))
        {
            if (!known.TryGetValue(row[id].Text, out var outcome))
            {
                continue;
            }

            if (value < 0 && probability < 0)
            {
                numbered.AddRange(Enumerable.Range(0, row.Count).Where(c => c != id && c < rows[0].Count && NumberCell.Plain(row[c].Text, out _)).Select(c => new Scored(rows[0][c].Text, row[id].Text, Number(row, c, problems), null, null, null, outcome)));
                continue;
            }

            numbered.Add(new Scored(
                model >= 0 && model < row.Count ? row[model].Text : "forecast", row[id].Text, value >= 0 ? Number(row, value, problems) : null,
                Optional(row, Find(header, LowNames), problems), Optional(row, Find(header, HighNames), problems), probability >= 0 ? Number(row, probability, problems) : null, outcome));
        }

        if (numbered.Count == 0 && !problems.Any)
        {
            problems.Add(rows[1][id], $"no question of {forecastFile} has an outcome in {outcomeFile} (expected the same names in both)");
        }

        problems.ThrowIfAny();
        return (numbered.Select(n => n.Question).Distinct().Count(), [.. numbered.GroupBy(n => n.Model).Select(g => Row(g.Key, [.. g]))]);
    }

    private static Dictionary<string, double> Outcomes(string text, string file)
    {
        var problems = new ProblemSink(file);
        var rows = DelimitedText.Rows(text);
        var header = rows.Count == 0 ? [] : rows[0].Select(c => ColumnNames.Fold(c.Text)).ToList();
        var (id, outcome) = (Math.Max(0, Find(header, IdNames)), Find(header, OutcomeNames));
        if (outcome < 0)
        {
            problems.Add(1, 1, "no column 'outcome' (expected a header such as id, outcome)");
        }

        problems.ThrowIfAny();
        var known = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in rows.Skip(1).Where(r => outcome < r.Count && r[outcome].Text.Length > 0))
        {
            var word = row[outcome].Text.ToLowerInvariant();
            double? read = word is "yes" or "true" ? 1 : word is "no" or "false" ? 0 : Number(row, outcome, problems);
            if (read is { } number && !known.TryAdd(row[id].Text, number))
            {
                problems.Add(row[id], $"'{row[id].Text}' has two outcomes");
            }
        }

        problems.ThrowIfAny();
        return known;
    }

    private static int Find(List<string> header, string[] names) => names.Select(n => header.IndexOf(n)).FirstOrDefault(c => c >= 0, -1);

    private static double? Optional(List<Cell> row, int column, ProblemSink problems) => column < 0 || column >= row.Count || row[column].IsEmpty ? null : Number(row, column, problems);

    private static double? Number(List<Cell> row, int column, ProblemSink problems)
    {
        if (column < row.Count && NumberCell.Plain(row[column].Text, out var value))
        {
            return value;
        }

        problems.Add(column < row.Count ? row[column] : row[0], $"'{(column < row.Count ? row[column].Text : "")}' (expected a number)");
        return null;
    }

    private static ModelAccuracy Row(string model, List<Scored> rows)
    {
        var accuracy = ModelAccuracy.Of(model, [.. rows.Select(r => r.Value ?? r.Probability ?? 0)], [.. rows.Select(r => r.Outcome)]);
        var intervals = rows.Where(r => r is { Value: not null, Low: not null, High: not null }).ToList();
        if (intervals.Count == rows.Count)
        {
            accuracy = accuracy with
            {
                RankedProbabilityScore = OrderedSum.Mean([.. intervals.Select(r => RankedProbability.OfInterval(r.Value!.Value, r.Low!.Value, r.High!.Value, r.Outcome))]),
                Coverage80 = intervals.Count(r => r.Low <= r.Outcome && r.Outcome <= r.High) / (double)intervals.Count,
            };
        }

        var events = rows.Where(r => r.Probability is >= 0 and <= 1 && r.Outcome is 0 or 1).ToList();
        return events.Count < rows.Count ? accuracy : accuracy with
        {
            Brier = OrderedSum.Mean([.. events.Select(e => (e.Probability!.Value - e.Outcome) * (e.Probability!.Value - e.Outcome))]),
            LogScore = OrderedSum.Mean([.. events.Select(e => -DeterministicMath.Log(Math.Max(1e-6, e.Outcome == 1 ? e.Probability!.Value : 1 - e.Probability!.Value)))]),
        };
    }

    private sealed record Scored(string Model, string Question, double? Value, double? Low, double? High, double? Probability, double Outcome);
}
