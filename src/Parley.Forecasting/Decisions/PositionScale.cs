namespace Parley.Forecasting.Decisions;

/// <summary>The scale on which positions of an issue are measured, for example 0 to 100.</summary>
/// <param name="Low">The lowest place that an outcome can take.</param>
/// <param name="High">The highest place; not below <paramref name="Low"/>.</param>
public readonly record struct PositionScale(double Low, double High)
{
    /// <summary>Gets the length of the scale; 0 where all positions coincide.</summary>
    public double Length => High - Low;

    /// <summary>Returns where a position lies on the scale, from 0 (low end) to 1 (high end); 0.5 on a scale without length.</summary>
    /// <param name="position">A position in the issue's own unit.</param>
    /// <returns>Below 0 or above 1 for positions off the scale.</returns>
    public double ToUnit(double position) => Length > 0 ? (position - Low) / Length : 0.5;

    /// <summary>Returns the position at a share of the scale.</summary>
    /// <param name="unit">0 for the low end, 1 for the high end.</param>
    /// <returns>A position in the issue's own unit.</returns>
    public double FromUnit(double unit) => Length > 0 ? Low + (unit * Length) : Low;
}
