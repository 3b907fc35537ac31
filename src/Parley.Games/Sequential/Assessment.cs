using Parley.Numerics;

namespace Parley.Games.Sequential;

/// <summary>A behaviour profile with beliefs (Kreps, Wilson 1982).</summary>
/// <param name="Behaviour">Action probabilities by information set, in the order of the game.</param>
/// <param name="Beliefs">Per information set the probabilities of its nodes; all zero where chance gives all of them probability 0.</param>
public sealed record Assessment(IReadOnlyList<Rational> Behaviour, IReadOnlyList<IReadOnlyList<Rational>> Beliefs);
