using Parley.Forecasting.Decisions;
using Parley.Numerics;

namespace Parley.Forecasting.Sensitivities;

/// <summary>Puts stated ranges around numbers that a file gives as points, so that sensitivity can be asked at all.</summary>
public static class DefaultRanges
{
    /// <summary>What is assumed, in words, to be printed beside any result.</summary>
    public const string Assumption = "the file gives points only, so positions were moved by up to 5 % of the scale and capabilities and saliences by up to 10 % of their size";

    /// <summary>Adds the ranges.</summary>
    /// <param name="decision">A decision; numbers that have a range keep it.</param>
    /// <returns>The decision with uniform ranges around points; the scale is fixed to that of the central values.</returns>
    public static EstimatedDecision Around(EstimatedDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var central = decision.AtCentralValues();
        var scales = decision.Issues.Select((_, k) => central.Scale(k)).ToList();
        var actors = decision.Actors.Select(a => a with
        {
            Capability = Relative(a.Capability, double.MaxValue),
            Positions = [.. a.Positions.Select((p, k) => p.IsPoint && scales[k].Length > 0 ? Between(p.Lower - (0.05 * scales[k].Length), p.Lower + (0.05 * scales[k].Length), scales[k].Low, scales[k].High) : p)],
            Saliences = [.. a.Saliences.Select(s => Relative(s, decision.SalienceUnit))],
        }).ToList();
        return new EstimatedDecision(decision.Title, decision.Issues, actors) { SalienceUnit = decision.SalienceUnit, Scales = scales, ReferencePoints = decision.ReferencePoints };
    }

    private static Distribution Relative(Distribution d, double most) => d.IsPoint && d.Lower > 0 ? Between(0.9 * d.Lower, 1.1 * d.Lower, 0, most) : d;

    private static Distribution Between(double low, double high, double least, double most)
    {
        (low, high) = (Math.Max(low, least), Math.Min(high, most));
        return low < high ? new UniformDistribution(low, high) : new PointDistribution(low);
    }
}
