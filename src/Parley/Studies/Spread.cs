namespace Parley.Studies;

/// <summary>A mean with its 5th and 95th percentile over worlds.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="Low">5th percentile.</param>
/// <param name="High">95th percentile.</param>
public readonly record struct Spread(double Mean, double Low, double High);
