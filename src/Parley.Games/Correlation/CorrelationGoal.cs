namespace Parley.Games.Correlation;

/// <summary>What a correlated equilibrium is chosen for.</summary>
public enum CorrelationGoal
{
    /// <summary>The greatest sum of payoffs.</summary>
    MostWelfare,

    /// <summary>The least sum of payoffs.</summary>
    LeastWelfare,

    /// <summary>The greatest payoff of the player who gets least.</summary>
    MostOfTheWorstOff,

    /// <summary>The least payoff of the player who gets most.</summary>
    LeastOfTheBestOff,

    /// <summary>The greatest payoff of one player.</summary>
    MostOfPlayer,

    /// <summary>The least payoff of one player.</summary>
    LeastOfPlayer,
}
