namespace Parley.Playbooks.RepeatedGames.Tournaments;

/// <summary>What came out of a tournament.</summary>
/// <param name="Names">The line-up.</param>
/// <param name="Repetitions">Repetitions played in full.</param>
/// <param name="Complete">Whether all repetitions were played.</param>
/// <param name="Reason">Why not, where not complete.</param>
/// <param name="Matches">Matches counted, self-play included; those of deterministic pairs are played once and counted as often as they stand for.</param>
/// <param name="Turns">Turns of these matches.</param>
/// <param name="Pairs">By row and column; null where the pair does not meet.</param>
/// <param name="Players">In the order of the line-up.</param>
/// <param name="MedianIsExact">False if there were so many repetitions that quantiles of the normalised score come from a histogram (error below a ten-thousandth of the range of payoffs).</param>
/// <param name="EigenvectorsConverged">Whether both power iterations came to rest at 1e-12.</param>
public sealed record TournamentResult(
    IReadOnlyList<string> Names,
    int Repetitions,
    bool Complete,
    string? Reason,
    long Matches,
    long Turns,
    IReadOnlyList<IReadOnlyList<PairResult?>> Pairs,
    IReadOnlyList<PlayerSummary> Players,
    bool MedianIsExact,
    bool EigenvectorsConverged)
{
    /// <summary>Gets the players by rank.</summary>
    public IReadOnlyList<PlayerSummary> Ranking => [.. Players.OrderBy(p => p.Rank)];

    /// <summary>Returns the mean payoff per turn of a player against another; null where they do not meet.</summary>
    /// <param name="player">Place in the line-up.</param>
    /// <param name="other">Place in the line-up.</param>
    public double? Payoff(int player, int other) => Pairs[player][other]?.PerTurn;

    /// <summary>Returns how much more a player got per turn than the other; null where they do not meet.</summary>
    /// <param name="player">Place in the line-up.</param>
    /// <param name="other">Place in the line-up.</param>
    public double? PayoffDifference(int player, int other) => Pairs[player][other] is { } own && Pairs[other][player] is { } reverse ? own.PerTurn - reverse.PerTurn : null;

    /// <summary>Returns the rate of cooperation on the scale from -1 (never) to 1 (always); null where they do not meet.</summary>
    /// <param name="player">Place in the line-up.</param>
    /// <param name="other">Place in the line-up.</param>
    public double? VengefulCooperation(int player, int other) => Pairs[player][other] is { } pair ? 2.0 * (pair.CooperationRate - 0.5) : null;

    /// <summary>Returns how many more matches against a player were of good partnership than not, as a share; null where they do not meet.</summary>
    /// <param name="player">Place in the line-up.</param>
    /// <param name="other">Place in the line-up.</param>
    public double? GoodPartner(int player, int other) => Pairs[player][other] is { } pair ? (double)pair.GoodPartner / Repetitions : null;
}
