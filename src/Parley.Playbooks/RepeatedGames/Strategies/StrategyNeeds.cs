namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>What a strategy uses besides the moves.</summary>
[Flags]
public enum StrategyNeeds
{
    /// <summary>Only the moves.</summary>
    None = 0,

    /// <summary>The number of turns of the match; without it the strategy plays as if there were no end.</summary>
    Length = 1,

    /// <summary>The payoffs of the stage game.</summary>
    Payoffs = 2,
}
