using Parley.Numerics;

namespace Parley.Games.Explanations;

/// <summary>What holds at an information set when a profile is played.</summary>
/// <param name="Set">The information set, from 0 in the game's order.</param>
/// <param name="Reached">Probability that it is reached.</param>
/// <param name="OwnRealisation">Probability with which its owner's own earlier actions lead there: the realisation weight of its sequence.</param>
/// <param name="Beliefs">Per node how probable it is, once the set is reached; null where the profile does not say.</param>
/// <param name="AreAssumed">Whether the beliefs do not follow from the profile, but are those of an assessment that was examined.</param>
/// <param name="Value">What the owner expects there by keeping to the profile; null without beliefs.</param>
/// <param name="Actions">What each action would yield there; empty without beliefs.</param>
/// <param name="Regret">What the owner could gain there by changing its play from there on; null without beliefs.</param>
public sealed record InformationSetReason(
    int Set, Rational Reached, Rational OwnRealisation, IReadOnlyList<Rational>? Beliefs, bool AreAssumed, Rational? Value, IReadOnlyList<StrategyReason> Actions, Rational? Regret)
{
    /// <summary>Gets the best action that is not played, or null.</summary>
    public StrategyReason? BestAlternative
    {
        get
        {
            StrategyReason? best = null;
            foreach (var action in Actions)
            {
                if (action.Probability.IsZero && (best is null || action.Yields > best.Yields))
                {
                    best = action;
                }
            }

            return best;
        }
    }
}
