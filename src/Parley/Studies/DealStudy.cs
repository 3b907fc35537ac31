namespace Parley.Studies;

/// <summary>What the two (or more) principals could agree on, at the median of all estimates and over the sampled worlds.</summary>
/// <param name="Parties">Parties in the order of the utilities: principals first.</param>
/// <param name="Principals">How many of them must sign.</param>
/// <param name="NoDeal">No-deal value of each party at the medians, in points.</param>
/// <param name="Frontier">Pareto frontier of the principals at the medians (a sample of it where it is long), as packages.</param>
/// <param name="Solutions">Named solutions with their conventions.</param>
/// <param name="Cloud">A sample of all packages, for the picture.</param>
/// <param name="Candidates">Packages most likely to be acceptable to all principals, best first.</param>
/// <param name="ZoneProbability">Share of worlds in which some package gives every principal at least its no-deal value.</param>
public sealed record DealStudy(
    IReadOnlyList<string> Parties,
    int Principals,
    IReadOnlyList<double> NoDeal,
    IReadOnlyList<PackagePoint> Frontier,
    IReadOnlyList<NamedPackage> Solutions,
    IReadOnlyList<PackagePoint> Cloud,
    IReadOnlyList<AcceptablePackage> Candidates,
    double ZoneProbability);
