using Parley.Forecasting.Decisions;
using Parley.Forecasting.Statics;

namespace Parley.Forecasting.Sensitivities;

/// <summary>How the compromise mean moves with one actor's numbers: exact derivatives.</summary>
/// <param name="Actor">Name of the actor.</param>
/// <param name="Position">Per unit of its position: its share of all weight, w / W.</param>
/// <param name="Capability">Per unit of its capability: salience times (position - mean) / W.</param>
/// <param name="Salience">Per unit of its salience (0 to 1): capability times (position - mean) / W.</param>
/// <param name="Absence">What the mean would become without this actor, less what it is.</param>
public sealed record MeanSensitivity(string Actor, double Position, double Capability, double Salience, double Absence)
{
    /// <summary>Computes the derivatives for all actors.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="issue">Number of the issue.</param>
    /// <returns>One per actor in the order of the file; all zero where nobody has any weight.</returns>
    public static IReadOnlyList<MeanSensitivity> Of(GroupDecision decision, int issue = 0)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var (x, s, w) = (decision.Positions(issue), decision.Saliences(issue), decision.Weights(issue));
        var total = Numerics.OrderedSum.Sum(w);
        var mean = StaticForecasts.WeightedMean(x, w);
        return [.. decision.Actors.Select((a, i) => total > 0
            ? new MeanSensitivity(a.Name, w[i] / total, s[i] * (x[i] - mean) / total, a.Capability * (x[i] - mean) / total, total > w[i] ? -w[i] * (x[i] - mean) / (total - w[i]) : 0)
            : new MeanSensitivity(a.Name, 0, 0, 0, 0))];
    }
}
