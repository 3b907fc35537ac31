using Parley.Numerics;

namespace Parley.Bargaining.Utilities;

/// <summary>How waiting shrinks what an agreement, and no agreement, is worth.</summary>
/// <param name="Kind">The form; none unless set.</param>
/// <param name="Rate">Exponential: the factor d in (0, 1] for one unit of time. Linear: the loss per unit of time, at least 0.</param>
/// <param name="DiscountsReservation">Whether the reservation value shrinks too (GENIUS: always).</param>
public readonly record struct Discounting(DiscountingKind Kind, double Rate, bool DiscountsReservation = false)
{
    /// <summary>Returns what a utility is worth at a time.</summary>
    /// <param name="utility">The utility at time 0.</param>
    /// <param name="time">The time, at least 0; in GENIUS the share of the session that has passed.</param>
    /// <returns>u d^t (exponential), u - rate t (linear), or u.</returns>
    public double Apply(double utility, double time) => Kind switch
    {
        DiscountingKind.Exponential => utility * DeterministicMath.Pow(Rate, time),
        DiscountingKind.Linear => utility - (Rate * time),
        _ => utility,
    };

    /// <summary>Returns what the reservation value is worth at a time.</summary>
    /// <param name="reservation">The value at time 0.</param>
    /// <param name="time">The time, at least 0.</param>
    public double ApplyToReservation(double reservation, double time) => DiscountsReservation ? Apply(reservation, time) : reservation;
}
