namespace Parley.Games.ExtensiveForms;

/// <summary>What happens at a node of a game tree.</summary>
public enum NodeKind
{
    /// <summary>The game ends.</summary>
    Terminal,

    /// <summary>A player chooses.</summary>
    Decision,

    /// <summary>Chance draws.</summary>
    Chance,
}
