namespace Parley.Bargaining.Utilities;

/// <summary>How a <see cref="RectangleGroup"/> combines its parts.</summary>
public enum RectangleAggregation
{
    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The least.</summary>
    Minimum,

    /// <summary>The greatest.</summary>
    Maximum,
}
