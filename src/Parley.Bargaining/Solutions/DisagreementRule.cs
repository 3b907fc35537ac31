namespace Parley.Bargaining.Solutions;

/// <summary>What the disagreement point d is, from which gains are counted.</summary>
public enum DisagreementRule
{
    /// <summary>The reservation value; for a party without one its lowest utility over all outcomes. The default.</summary>
    ReservationOrMinimum,

    /// <summary>NegMAS: the reservation value if it is not below the lowest utility, otherwise the lowest utility.</summary>
    NegMas,

    /// <summary>GENIUS: the reservation value; 0 for a party without one.</summary>
    ReservationOrZero,

    /// <summary>0 for every party, whatever the reservation values (NegoLog; NegMAS's "modified" solutions).</summary>
    Zero,
}
