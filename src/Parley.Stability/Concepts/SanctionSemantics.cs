namespace Parley.Stability.Concepts;

/// <summary>What a group of opponents may do to sanction a move. With two decision makers all three mean the same.</summary>
public enum SanctionSemantics
{
    /// <summary>Any sequence of moves in which nobody moves twice in succession: the literature's definition.</summary>
    Legal,

    /// <summary>One move of one opponent.</summary>
    Single,

    /// <summary>A sequence of moves in which each opponent moves at most once.</summary>
    Once,
}
