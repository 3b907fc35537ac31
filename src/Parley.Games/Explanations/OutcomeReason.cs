using Parley.Numerics;

namespace Parley.Games.Explanations;

/// <summary>An outcome that is reached with positive probability.</summary>
/// <param name="Probability">How probable it is.</param>
/// <param name="Path">Strategies by player, or for trees the actions from the root, chance's included.</param>
/// <param name="Node">For trees the terminal node, from 0; else -1.</param>
/// <param name="Payoffs">Payoffs of the players.</param>
public sealed record OutcomeReason(Rational Probability, IReadOnlyList<string> Path, int Node, IReadOnlyList<Rational> Payoffs);
