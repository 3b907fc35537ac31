using Parley.Forecasting.Files;
using Parley.Forecasting.Statics;

namespace Parley.Forecasting.Scoring;

/// <summary>The plain forecasts of past decisions, as in the accuracy table on DEU III.</summary>
public static class PastForecasts
{
    /// <summary>One plain forecast of a past issue, or null where the issue lacks what it needs.</summary>
    /// <param name="issue">The issue.</param>
    /// <returns>The forecast.</returns>
    public delegate double? Rule(IssueRecord issue);

    /// <summary>Gets the rules with their names for a table.</summary>
    /// <param name="table">The table; rules about Commission and Parliament look for the actors com and ep.</param>
    /// <returns>The rules in the order of the published table's names.</returns>
    public static IReadOnlyList<(string Name, Rule Forecast)> Of(IssueTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var rules = new List<(string, Rule)>
        {
            ("compromise mean (capability x salience)", r => Weighted(r, w => StaticForecasts.WeightedMean(w.X, w.W))),
            ("salience mean", r => Weighted(r, w => StaticForecasts.WeightedMean(w.X, w.S))),
            ("mean", r => All(r, Numerics.OrderedSum.Mean)),
            ("midrange", r => Weighted(r, w => StaticForecasts.Midrange(w.X))),
            ("weighted median (capability x salience, lower)", r => Weighted(r, w => StaticForecasts.WeightedMedian(w.X, w.W))),
            ("constant 50", _ => 50),
            ("salience median (lower)", r => Weighted(r, w => StaticForecasts.WeightedMedian(w.X, w.S))),
            ("median", r => All(r, StaticForecasts.Median)),
            ("weighted mode", r => Weighted(r, w => StaticForecasts.Mode(w.X, w.W))),
            ("Nash bargaining with reference point", r => r.ReferencePoint is { } q ? Weighted(r, w => NashSpatial.Solve(w.X, w.W, q)) : null),
        };
        Position(rules, table, "ep", "Parliament's position");
        Position(rules, table, "com", "Commission's position");
        rules.Add(("reference point", r => r.ReferencePoint));
        return rules;
    }

    /// <summary>Returns an issue's actors that care: positions, saliences and weights of those with a salience above zero.</summary>
    /// <param name="issue">The issue.</param>
    /// <returns>Positions, saliences and capability times salience; of all actors where nobody cares.</returns>
    public static (double[] X, double[] S, double[] W) Caring(IssueRecord issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var caring = Enumerable.Range(0, issue.Positions.Length).Where(i => issue.Saliences[i] > 0).ToArray();
        caring = caring.Length > 0 ? caring : [.. Enumerable.Range(0, issue.Positions.Length)];
        return ([.. caring.Select(i => issue.Positions[i])], [.. caring.Select(i => issue.Saliences[i])], [.. caring.Select(i => issue.Saliences[i] * issue.Capabilities[i])]);
    }

    private delegate double Plain(ReadOnlySpan<double> positions);

    // Unweighted rules use every position, also of actors whose salience is not known.
    private static double? All(IssueRecord issue, Plain rule) => issue.AllPositions.Where(double.IsFinite).ToArray() is { Length: > 0 } known ? rule(known) : null;

    private static double? Weighted(IssueRecord issue, Func<(double[] X, double[] S, double[] W), double> rule) => issue.Positions.Length == 0 ? null : rule(Caring(issue));

    private static void Position(List<(string, Rule)> rules, IssueTable table, string actor, string name)
    {
        var number = table.Actors.ToList().FindIndex(a => string.Equals(a, actor, StringComparison.OrdinalIgnoreCase));
        if (number >= 0)
        {
            rules.Add((name, r => double.IsNaN(r.AllPositions[number]) ? null : r.AllPositions[number]));
        }
    }
}
