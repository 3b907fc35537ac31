namespace Parley.Studies;

/// <summary>A package with the probability that each party, and all principals together, could accept it.</summary>
/// <param name="Package">The package, with utilities at the medians.</param>
/// <param name="AcceptableToAll">Share of worlds in which every principal gets at least its no-deal value within its red lines.</param>
/// <param name="AcceptableTo">The same for each party, in the study's order.</param>
public sealed record AcceptablePackage(PackagePoint Package, double AcceptableToAll, IReadOnlyList<double> AcceptableTo);
