using Parley.Forecasting.Files;
using Parley.Forecasting.Scoring;
using Parley.Numerics;

namespace Parley.Forecasting.Outcomes;

/// <summary>The pre-registered test of the calibrated forecast (docs/forecasting-protocol.md) and its cross-validation over all issues.</summary>
public static class CalibrationTest
{
    /// <summary>Number of folds.</summary>
    public const int Folds = 10;

    private const int Resamples = 10_000;

    /// <summary>The specification that the development acts fixed.</summary>
    /// <param name="issues">Issues to learn from.</param>
    /// <param name="outcomes">What was decided.</param>
    /// <returns>The model.</returns>
    public static OutcomeModel Learn(IReadOnlyList<OutcomeInput> issues, IReadOnlyList<double> outcomes) => OutcomeFit.Learn(
        issues,
        outcomes,
        [OutcomeFeature.NearMean, OutcomeFeature.NearMeanSquared, OutcomeFeature.Support, OutcomeFeature.Stand, OutcomeFeature.Pole],
        0.003,
        OutcomeLoss.Logarithmic);

    /// <summary>Runs the strict test: development acts only teach, test acts go to ten folds.</summary>
    /// <param name="table">Past decisions on scales of 0 to 100.</param>
    /// <returns>Scores on the test acts; null where there are too few acts to fill the folds.</returns>
    public static CalibrationResult? Strict(IssueTable table)
    {
        var (issues, acts) = Usable(table);
        var test = acts.Where((_, n) => n % 3 != 0).ToList();
        return test.Count < Folds ? null : Run(issues, act => test.IndexOf(act) is >= 0 and var n ? n % Folds : -1);
    }

    /// <summary>Cross-validates over all issues: ten folds by act.</summary>
    /// <param name="table">Past decisions on scales of 0 to 100.</param>
    /// <returns>Scores on all issues with an outcome; null where there are too few acts to fill the folds.</returns>
    public static CalibrationResult? Everywhere(IssueTable table)
    {
        var (issues, acts) = Usable(table);
        return acts.Count < Folds ? null : Run(issues, act => acts.IndexOf(act) % Folds);
    }

    /// <summary>Learns from all issues of a table: the numbers that ship.</summary>
    /// <param name="table">Past decisions on scales of 0 to 100.</param>
    /// <returns>The model.</returns>
    public static OutcomeModel LearnAll(IssueTable table)
    {
        var (issues, _) = Usable(table);
        return Learn([.. issues.Select(OutcomeInput.Of)], [.. issues.Select(i => i.Outcome!.Value)]);
    }

    private static (List<IssueRecord> Issues, List<string> Acts) Usable(IssueTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var issues = table.Issues.Where(i => i.Outcome is >= 0 and <= 100 && i.Positions.Length > 0).ToList();
        // All acts of the table count, those without an outcome too: that is how the development acts were drawn.
        return (issues, [.. table.Issues.Select(i => i.Act).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static CalibrationResult Run(List<IssueRecord> issues, Func<string, int> foldOf)
    {
        var inputs = issues.Select(OutcomeInput.Of).ToArray();
        var outcomes = issues.Select(i => i.Outcome!.Value).ToArray();
        var folds = issues.Select(i => foldOf(i.Act)).ToArray();
        var rows = new List<Row>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var teach = Enumerable.Range(0, folds.Length).Where(i => folds[i] != fold).ToArray();
            var model = Learn([.. teach.Select(i => inputs[i])], [.. teach.Select(i => outcomes[i])]);
            var errors = teach.Select(i => outcomes[i] - inputs[i].Mean).ToArray();
            foreach (var i in Enumerable.Range(0, folds.Length).Where(i => folds[i] == fold))
            {
                var learned = model.Forecast(inputs[i]);
                var plain = OutcomeDistribution.FromSample(errors.Select(e => Math.Clamp(inputs[i].Mean + e, 0, 100)));
                rows.Add(new Row(issues[i].Act, outcomes[i], inputs[i].Mean, learned.Median, learned.RankedProbabilityScore(outcomes[i]), model.Interval80(learned), plain.RankedProbabilityScore(outcomes[i]), (plain.Quantile(0.1), plain.Quantile(0.9))));
            }
        }

        var actual = rows.Select(r => r.Outcome).ToList();
        var compromise = ModelAccuracy.Of("compromise mean", [.. rows.Select(r => r.Mean)], actual);
        return new CalibrationResult(
            ModelAccuracy.Of("calibrated forecast", [.. rows.Select(r => r.Median)], actual) with { RankedProbabilityScore = OrderedSum.Mean([.. rows.Select(r => r.Score)]), Coverage80 = Covered(rows, r => r.Interval) },
            compromise,
            compromise with { Name = "compromise mean with past errors", RankedProbabilityScore = OrderedSum.Mean([.. rows.Select(r => r.PlainScore)]), Coverage80 = Covered(rows, r => r.PlainInterval) },
            Difference(rows, r => Math.Abs(r.Median - r.Outcome) - Math.Abs(r.Mean - r.Outcome)),
            Difference(rows, r => r.Score - r.PlainScore),
            rows.Select(r => r.Act).Distinct().Count());
    }

    private static double Covered(List<Row> rows, Func<Row, (double Low, double High)> interval) =>
        rows.Count(r => interval(r).Low <= r.Outcome && r.Outcome <= interval(r).High) / (double)rows.Count;

    /// <summary>A mean difference with a 90 % interval from resamples of whole acts.</summary>
    private static (double Value, double Low, double High) Difference(List<Row> rows, Func<Row, double> difference)
    {
        var acts = rows.GroupBy(r => r.Act, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (Sum: OrderedSum.Sum([.. g.Select(difference)]), Count: g.Count())).ToArray();
        var means = new double[Resamples];
        for (var b = 0; b < Resamples; b++)
        {
            var random = new RandomStream(1, (ulong)b, 0);
            var (sum, count) = (0.0, 0);
            for (var i = 0; i < acts.Length; i++)
            {
                var act = acts[random.NextInt32(acts.Length)];
                (sum, count) = (sum + act.Sum, count + act.Count);
            }

            means[b] = sum / count;
        }

        return (OrderedSum.Mean([.. rows.Select(difference)]), SampleQuantile.Of(means, 0.05), SampleQuantile.Of(means, 0.95));
    }

    private sealed record Row(
        string Act, double Outcome, double Mean, double Median, double Score, (double Low, double High) Interval, double PlainScore, (double Low, double High) PlainInterval);
}
