using Parley.Numerics;

namespace Parley.Games.Explanations;

/// <summary>What a strategy, or an action, would yield to its player while the others keep to the profile.</summary>
/// <param name="Label">Label of the strategy or action.</param>
/// <param name="Probability">Probability with which the profile plays it.</param>
/// <param name="Yields">Expected payoff of the player; after an action with the best play of its own that can follow.</param>
public sealed record StrategyReason(string Label, Rational Probability, Rational Yields);
