using Parley.Playbooks.Pairs;

namespace Parley.Playbooks.Curves;

/// <summary>How a party's standing offer moves over the rounds, over many worlds.</summary>
/// <param name="Party">Index of the party.</param>
/// <param name="OwnValue">Per round: what its standing offer is worth to itself, over the worlds still running in which it has one.</param>
/// <param name="OtherValue">Per round: what it is worth to its counterpart.</param>
public sealed record ConcessionBand(int Party, IReadOnlyList<MeanInterval> OwnValue, IReadOnlyList<MeanInterval> OtherValue);
