namespace Parley.Playbooks.Curves;

/// <summary>How a party's standing offer moves over the rounds of one run.</summary>
/// <param name="Party">Index of the party.</param>
/// <param name="OwnValue">Per round played: what its standing offer is worth to itself, in points; not a number while it has none.</param>
/// <param name="OtherValue">Per round played: what its standing offer is worth to its counterpart.</param>
/// <param name="Aspiration">Per round played: what it aims at; not a number before its first move.</param>
public sealed record ConcessionCurve(int Party, IReadOnlyList<double> OwnValue, IReadOnlyList<double> OtherValue, IReadOnlyList<double> Aspiration);
