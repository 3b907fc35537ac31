namespace Parley.Bargaining.Models;

/// <summary>The direction in which a result moves when an input rises.</summary>
public enum Sign
{
    /// <summary>It does not move.</summary>
    None,

    /// <summary>It rises.</summary>
    Rises,

    /// <summary>It falls.</summary>
    Falls,

    /// <summary>It moves differently upwards and downwards: the inputs lie on a kink or jump, or next to the edge of validity.</summary>
    Kink,
}
