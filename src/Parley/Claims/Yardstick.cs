namespace Parley.Claims;

/// <summary>By what a thesis about two ways of playing is measured; always from the side of the party that chooses.</summary>
public enum Yardstick
{
    /// <summary>Discounted points to the party, all costs on the way included, whether or not there is a deal.</summary>
    Value,

    /// <summary>Points in the worlds in which both ways of playing reach an agreement: "better deals", whatever it took to miss some.</summary>
    Terms,

    /// <summary>The probability of an agreement within the horizon, in percentage points.</summary>
    Deal,

    /// <summary>Rounds until agreement in the worlds in which both reach one; sooner counts as better.</summary>
    Speed,
}
