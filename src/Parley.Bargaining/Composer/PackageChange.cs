namespace Parley.Bargaining.Composer;

/// <summary>One issue on which two packages differ.</summary>
/// <param name="Issue">The issue's position.</param>
/// <param name="From">The option in the first package.</param>
/// <param name="To">The option in the second.</param>
public readonly record struct PackageChange(int Issue, int From, int To);
