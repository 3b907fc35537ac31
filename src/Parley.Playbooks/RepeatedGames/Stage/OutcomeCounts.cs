namespace Parley.Playbooks.RepeatedGames.Stage;

/// <summary>How often each pair of moves was played, from one player's view.</summary>
/// <param name="BothCooperated">Turns with both cooperating (CC).</param>
/// <param name="OnlyOtherDefected">Turns in which this player cooperated and the other defected (CD).</param>
/// <param name="OnlyOwnDefected">Turns in which this player defected and the other cooperated (DC).</param>
/// <param name="BothDefected">Turns with both defecting (DD).</param>
public readonly record struct OutcomeCounts(long BothCooperated, long OnlyOtherDefected, long OnlyOwnDefected, long BothDefected)
{
    /// <summary>Gets the number of turns.</summary>
    public long Turns => BothCooperated + OnlyOtherDefected + OnlyOwnDefected + BothDefected;

    /// <summary>Gets how often this player cooperated.</summary>
    public long OwnCooperations => BothCooperated + OnlyOtherDefected;

    /// <summary>Gets how often the other cooperated.</summary>
    public long OtherCooperations => BothCooperated + OnlyOwnDefected;

    /// <summary>Gets the same turns from the other's view.</summary>
    public OutcomeCounts Swapped => new(BothCooperated, OnlyOwnDefected, OnlyOtherDefected, BothDefected);

    /// <summary>Adds the turns of two matches.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static OutcomeCounts operator +(OutcomeCounts left, OutcomeCounts right) => Add(left, right);

    /// <summary>Adds the turns of two matches.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static OutcomeCounts Add(OutcomeCounts left, OutcomeCounts right) => new(
        left.BothCooperated + right.BothCooperated,
        left.OnlyOtherDefected + right.OnlyOtherDefected,
        left.OnlyOwnDefected + right.OnlyOwnDefected,
        left.BothDefected + right.BothDefected);
}
