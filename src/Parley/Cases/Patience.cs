using Parley.Estimates;
using Parley.Numerics;

namespace Parley.Cases;

/// <summary>How much a party values later rounds.</summary>
/// <param name="Estimate">The number as written, path <c>parties.ID.patience</c>.</param>
/// <param name="Measure">What the number means.</param>
public sealed record Patience(Estimate Estimate, PatienceMeasure Measure)
{
    /// <summary>Returns the discount factor per round that a number on this measure means.</summary>
    /// <param name="value">A value of <see cref="Estimate"/>.</param>
    /// <param name="roundDays">Days per round.</param>
    /// <returns>Above 0 and at most 1.</returns>
    public double DiscountFactor(double value, int roundDays) => Quantity.DiscountFactor.Clamp(
        Measure == PatienceMeasure.DiscountFactor ? value : DeterministicMath.Exp(-DeterministicMath.Log1p(value) * roundDays / 365.0));
}
