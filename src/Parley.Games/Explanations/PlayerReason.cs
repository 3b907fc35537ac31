using Parley.Numerics;

namespace Parley.Games.Explanations;

/// <summary>Why a player keeps to an equilibrium.</summary>
/// <param name="Player">Player, from 0.</param>
/// <param name="Payoff">Its expected payoff.</param>
/// <param name="Strategies">What each of its strategies would yield; empty for trees, where information sets tell.</param>
/// <param name="BestAlternative">The best strategy that the profile does not play, or for trees the best action out of play at an information set that is
/// reached; null where everything is in play.</param>
/// <param name="AlternativeSet">For trees the information set of the alternative, from 0; else -1.</param>
/// <param name="Loss">What changing to the alternative loses, in payoff units of the whole game; 0 where the player is indifferent: then the deviation is binding.</param>
public sealed record PlayerReason(int Player, Rational Payoff, IReadOnlyList<StrategyReason> Strategies, StrategyReason? BestAlternative, int AlternativeSet, Rational Loss)
{
    /// <summary>Gets whether the player is just indifferent to a deviation that it does not make.</summary>
    public bool IsBinding => BestAlternative is not null && Loss.IsZero;
}
