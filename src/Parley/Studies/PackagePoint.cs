namespace Parley.Studies;

/// <summary>A package and what it is worth to each party.</summary>
/// <param name="Options">Option index per issue, in the case's order.</param>
/// <param name="Utilities">Points per party, in the study's order.</param>
public sealed record PackagePoint(IReadOnlyList<int> Options, IReadOnlyList<double> Utilities);
