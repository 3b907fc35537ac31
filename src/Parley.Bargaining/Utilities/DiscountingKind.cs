namespace Parley.Bargaining.Utilities;

/// <summary>The form of <see cref="Discounting"/>.</summary>
public enum DiscountingKind
{
    /// <summary>Time does not matter.</summary>
    None,

    /// <summary>A constant factor per unit of time.</summary>
    Exponential,

    /// <summary>A constant loss per unit of time.</summary>
    Linear,
}
