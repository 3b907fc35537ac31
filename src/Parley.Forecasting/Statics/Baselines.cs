using Parley.Forecasting.Decisions;

namespace Parley.Forecasting.Statics;

/// <summary>All plain forecasts of an issue, by the names of the accuracy table.</summary>
public static class Baselines
{
    /// <summary>The compromise model: mean weighted by capability times salience.</summary>
    public const string Compromise = "compromise mean";

    /// <summary>The lower weighted median.</summary>
    public const string WeightedMedian = "weighted median";

    /// <summary>Computes the baselines of an issue.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="issue">Number of the issue.</param>
    /// <returns>The most accurate on past decisions first; with a reference point also Nash bargaining and the reference point itself.</returns>
    public static IReadOnlyList<NamedForecast> Of(GroupDecision decision, int issue = 0)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var (x, s, w) = (decision.Positions(issue), decision.Saliences(issue), decision.Weights(issue));
        var scale = decision.Scale(issue);
        var list = new List<NamedForecast>
        {
            new(Compromise, StaticForecasts.WeightedMean(x, w)),
            new(WeightedMedian, StaticForecasts.WeightedMedian(x, w)),
            new("salience mean", StaticForecasts.WeightedMean(x, s)),
            new("mean", Numerics.OrderedSum.Mean(x)),
            new("salience median", StaticForecasts.WeightedMedian(x, s)),
            new("median", StaticForecasts.Median(x)),
            new("Condorcet winner", StaticForecasts.CondorcetWinner(x, w)),
            new("mode", StaticForecasts.Mode(x, w)),
            new("midrange", StaticForecasts.Midrange(x)),
            new("middle of the scale", (scale.Low + scale.High) / 2),
        };
        if (decision.ReferencePoints[issue] is { } reference)
        {
            list.Add(new("Nash bargaining", NashSpatial.Solve(x, w, reference)));
            list.Add(new("reference point", reference));
        }

        return list;
    }
}
