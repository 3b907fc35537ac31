namespace Parley.Playbooks.Negotiation.Spaces;

/// <summary>How a party's utilities are brought to the scale on which strategies state their targets. Tools differ; results name the convention.</summary>
public enum UtilityScale
{
    /// <summary>NegMAS: 0 is the larger of the lowest utility and the reservation value, 1 the highest utility; outcomes below the reservation value are negative.</summary>
    NegMas,

    /// <summary>0 is the lowest utility over all outcomes, 1 the highest.</summary>
    Range,

    /// <summary>Utilities as the scenario gives them (GENIUS).</summary>
    AsGiven,
}
