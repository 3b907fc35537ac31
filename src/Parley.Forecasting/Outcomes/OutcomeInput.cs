using Parley.Forecasting.Decisions;
using Parley.Forecasting.Files;
using Parley.Forecasting.Scoring;
using Parley.Forecasting.Statics;

namespace Parley.Forecasting.Outcomes;

/// <summary>What the outcome model looks at: positions on 0 to 100 of actors with weight, and weights that add up to 1.</summary>
public sealed record OutcomeInput
{
    /// <summary>Gets the positions of actors with weight, 0 to 100.</summary>
    public required double[] Positions { get; init; }

    /// <summary>Gets their shares of the weight.</summary>
    public required double[] Shares { get; init; }

    /// <summary>Gets the compromise mean on 0 to 100.</summary>
    public double Mean => StaticForecasts.WeightedMean(Positions, Shares);

    /// <summary>Takes a past issue.</summary>
    /// <param name="issue">An issue with at least one actor, on a scale of 0 to 100.</param>
    /// <returns>The input.</returns>
    public static OutcomeInput Of(IssueRecord issue)
    {
        var (x, _, w) = PastForecasts.Caring(issue);
        return Make(x, w);
    }

    /// <summary>Takes an issue of a decision, mapped by a scale to 0 to 100.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="scale">The scale; null for the decision's own.</param>
    /// <param name="issue">Number of the issue.</param>
    /// <returns>The input.</returns>
    public static OutcomeInput Of(GroupDecision decision, PositionScale? scale = null, int issue = 0)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var map = scale ?? decision.Scale(issue);
        return Make([.. decision.Positions(issue).Select(x => 100 * map.ToUnit(x))], decision.Weights(issue));
    }

    private static OutcomeInput Make(double[] x, double[] w)
    {
        var total = Numerics.OrderedSum.Sum(w);
        var counted = Enumerable.Range(0, x.Length).Where(i => !(total > 0) || w[i] > 0).ToArray();
        return new OutcomeInput
        {
            Positions = [.. counted.Select(i => Math.Clamp(x[i], 0, 100))],
            Shares = [.. counted.Select(i => total > 0 ? w[i] / total : 1.0 / x.Length)],
        };
    }
}
