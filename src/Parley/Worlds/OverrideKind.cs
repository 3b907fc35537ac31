namespace Parley.Worlds;

/// <summary>How an override changes what worlds draw for a number.</summary>
public enum OverrideKind
{
    /// <summary>The number has this value in every world.</summary>
    Value,

    /// <summary>The number stands at this quantile of its distribution in every world.</summary>
    Quantile,

    /// <summary>The number's quantile is moved by this much in every world, and stays between 0 and 1.</summary>
    Shift,
}
