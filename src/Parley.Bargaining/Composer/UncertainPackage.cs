using System.Collections.Immutable;

namespace Parley.Bargaining.Composer;

/// <summary>A package as it stands over uncertain worlds.</summary>
/// <param name="Outcome">The package.</param>
/// <param name="FrontierShare">The share of examined worlds in which it is on the Pareto frontier.</param>
/// <param name="AcceptanceShares">For each party the share of worlds in which it accepts.</param>
/// <param name="AcceptedByAllShare">The share of worlds in which all accept.</param>
public sealed record UncertainPackage(ImmutableArray<int> Outcome, double FrontierShare, ImmutableArray<double> AcceptanceShares, double AcceptedByAllShare);
