namespace Parley.Playbooks.RepeatedGames.Matches;

/// <summary>How often a player cooperated after each outcome of the turn before, and how often each outcome was followed by a turn.</summary>
/// <param name="AfterCC">Turns that followed mutual cooperation.</param>
/// <param name="CooperatedAfterCC">Those of them in which the player cooperated.</param>
/// <param name="AfterCD">Turns that followed the other's defection alone.</param>
/// <param name="CooperatedAfterCD">Those of them in which the player cooperated.</param>
/// <param name="AfterDC">Turns that followed the own defection alone.</param>
/// <param name="CooperatedAfterDC">Those of them in which the player cooperated.</param>
/// <param name="AfterDD">Turns that followed mutual defection.</param>
/// <param name="CooperatedAfterDD">Those of them in which the player cooperated.</param>
public readonly record struct StateActionCounts(
    long AfterCC, long CooperatedAfterCC, long AfterCD, long CooperatedAfterCD, long AfterDC, long CooperatedAfterDC, long AfterDD, long CooperatedAfterDD)
{
    /// <summary>Adds the counts of two matches.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static StateActionCounts operator +(StateActionCounts left, StateActionCounts right) => Add(left, right);

    /// <summary>Adds the counts of two matches.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static StateActionCounts Add(StateActionCounts left, StateActionCounts right) => new(
        left.AfterCC + right.AfterCC,
        left.CooperatedAfterCC + right.CooperatedAfterCC,
        left.AfterCD + right.AfterCD,
        left.CooperatedAfterCD + right.CooperatedAfterCD,
        left.AfterDC + right.AfterDC,
        left.CooperatedAfterDC + right.CooperatedAfterDC,
        left.AfterDD + right.AfterDD,
        left.CooperatedAfterDD + right.CooperatedAfterDD);

    /// <summary>Returns the rate of cooperation after an outcome from the own view; null where it never occurred.</summary>
    /// <param name="outcome">0 CC, 1 CD, 2 DC, 3 DD.</param>
    public double? Rate(int outcome)
    {
        var (times, cooperated) = outcome switch
        {
            0 => (AfterCC, CooperatedAfterCC),
            1 => (AfterCD, CooperatedAfterCD),
            2 => (AfterDC, CooperatedAfterDC),
            3 => (AfterDD, CooperatedAfterDD),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Outcomes are 0 (CC) to 3 (DD)."),
        };
        return times == 0 ? null : (double)cooperated / times;
    }
}
