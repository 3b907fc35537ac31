using Parley.Numerics.Parallelism;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Pairs;

/// <summary>Plays every pair of playbooks of two parties in the same worlds and says which serves the asking party best, and how robustly.</summary>
/// <remarks>
/// <para><b>Question.</b> Which playbook serves this party best against that counterpart: on average, in the worst case, by regret?</para>
/// <para><b>Method.</b> Each world is prepared once and played once per pair with common random numbers; the other parties play what they are assigned.
/// Means are sums in fixed order over the worlds, so results are the same bytes for any number of threads.</para>
/// <para><b>Definitions.</b> Worst case: the smallest mean over the counterpart's playbooks. Regret against a playbook of the counterpart: the best mean against
/// it minus the own mean. Intervals: 5th and 95th percentile over worlds (linear interpolation between order statistics).
/// Best by mean weighs all of the counterpart's playbooks alike.</para>
/// <para><b>Certificate.</b> Equilibria of the matrix of means are checked against every pure deviation before they are returned.</para>
/// </remarks>
public static class PlaybookMatrix
{
    /// <summary>Plays the matrix.</summary>
    /// <param name="setting">The structure of the crisis.</param>
    /// <param name="worlds">The sampled worlds, at least one.</param>
    /// <param name="options">Who plays what.</param>
    /// <param name="cancellation">Asked between blocks of worlds.</param>
    /// <returns>All pairs with scores, best playbooks and equilibria.</returns>
    /// <exception cref="ArgumentException">The options do not fit the setting, or there is no world.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static PlaybookMatrixResult Run(
        CrisisSetting setting, IReadOnlyList<CrisisWorld> worlds, PlaybookMatrixOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(worlds);
        ArgumentNullException.ThrowIfNull(options);
        PairAssignments.Check(setting, worlds.Count, options);
        var assignments = new PairAssignments(setting, options);
        var samples = new PairSamples(setting, assignments.Count, worlds.Count);
        var partyRounds = new long[worlds.Count];
        WorldPartition.For(
            worlds.Count,
            options.Threads,
            (from, to) =>
            {
                var process = new CrisisProcess(setting, assignments.Library, assignments.Counterparts);
                for (var world = from; world < to; world++)
                {
                    var before = process.PartyRounds;
                    process.Load(worlds[world]);
                    for (var pair = 0; pair < assignments.Count; pair++)
                    {
                        process.Run(assignments.Of(pair));
                        samples.Keep(process, pair, world);
                    }

                    partyRounds[world] = process.PartyRounds - before;
                }
            },
            cancellation);
        return PairSummary.Of(setting, options, samples, partyRounds.Sum());
    }

    /// <summary>The same runs seen from the counterpart's side: what playing the matrix the other way round would give, without playing it.</summary>
    /// <param name="setting">The structure of the crisis that was played.</param>
    /// <param name="matrix">A played matrix.</param>
    /// <returns>The same bytes as <see cref="Run"/> with the two parties exchanged, but for <see cref="PlaybookMatrixResult.PartyRounds"/>, which is 0.</returns>
    public static PlaybookMatrixResult FromTheOtherSide(CrisisSetting setting, PlaybookMatrixResult matrix)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(matrix);
        var played = matrix.Options;
        var options = played with { For = played.Against, Against = played.For, Mine = played.Theirs, Theirs = played.Mine };
        var pairs = new List<PairResult>();
        for (var mine = 0; mine < options.Mine.Count; mine++)
        {
            for (var theirs = 0; theirs < options.Theirs.Count; theirs++)
            {
                pairs.Add(matrix.Pair(theirs, mine) with { Mine = mine, Theirs = theirs });
            }
        }

        return PairSummary.Of(setting, options, pairs, matrix.Worlds, 0);
    }
}
