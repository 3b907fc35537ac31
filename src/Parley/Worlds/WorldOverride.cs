namespace Parley.Worlds;

/// <summary>One change to what worlds draw for a number.</summary>
/// <param name="Kind">How it is changed.</param>
/// <param name="Amount">The value, the quantile, or the shift of the quantile.</param>
public readonly record struct WorldOverride(OverrideKind Kind, double Amount);
