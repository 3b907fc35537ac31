using Parley.Playbooks.Negotiation.Significance;

namespace Parley.Playbooks.Negotiation.Tournaments;

/// <summary>Two strategies of a tournament compared on the units that both played.</summary>
/// <param name="First">The better-ranked strategy's position.</param>
/// <param name="Second">The other's.</param>
/// <param name="Test">The tests.</param>
/// <param name="Holm">The signed-rank p-value adjusted by Holm for all comparisons of the tournament.</param>
/// <param name="BenjaminiHochberg">Adjusted by Benjamini-Hochberg.</param>
/// <param name="Bonferroni">Adjusted by Bonferroni.</param>
public sealed record StrategyComparison(int First, int Second, PairedTest Test, double Holm, double BenjaminiHochberg, double Bonferroni);
