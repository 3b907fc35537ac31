using Parley.Numerics;

namespace Parley.Games.ExtensiveForms;

/// <summary>Payoffs that are received when a node is reached; payoffs along a path add up.</summary>
/// <param name="Label">Label; may be empty.</param>
/// <param name="Payoffs">One per player.</param>
public sealed record Outcome(string Label, IReadOnlyList<Rational> Payoffs);
