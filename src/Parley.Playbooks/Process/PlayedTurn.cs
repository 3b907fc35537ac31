namespace Parley.Playbooks.Process;

/// <summary>What a person does when it is the turn of the party it plays: at most one bargaining move, and any lever moves before it.</summary>
public sealed record PlayedTurn
{
    /// <summary>Gets the bargaining move: one of offer, accept, hold, process only, withdraw, walk.</summary>
    public CrisisEventKind Move { get; init; } = CrisisEventKind.Hold;

    /// <summary>Gets the offered package, one option per issue; only for an offer.</summary>
    public IReadOnlyList<int> Package { get; init; } = [];

    /// <summary>Gets whose standing package is accepted; only for an acceptance.</summary>
    public int Author { get; init; } = -1;

    /// <summary>Gets whether own threats that fall due are carried out and own promises kept.</summary>
    public bool KeepsWord { get; init; } = true;

    /// <summary>Gets the lever moves, in order.</summary>
    public IReadOnlyList<PlayedLever> Levers { get; init; } = [];
}
