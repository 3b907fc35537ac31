using Parley.Numerics;
using Parley.Numerics.Parallelism;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.BestResponses;

/// <summary>The best reply to a playbook that is known: what could the other side gain if it knew yours, and what would it do?</summary>
/// <remarks>
/// <para><b>Method.</b> Backward induction over the phases of the horizon on an abstraction of what the replier sees (policy search by dynamic programming; Bagnell, Kakade, Ng and Schneider 2003). For each
/// phase, last first: ways into it are played (half of them by the reply so far, half by random moves), then every move is held for that phase with the reply already found after it, in the same world
/// with the same luck; each state takes the move that earned most. The backward pass is repeated so that ways in come to resemble the reply.</para>
/// <para><b>Certificate.</b> The reply is played in worlds that it was not computed on. Its gain there is a lower bound of the exploitability: the abstraction leaves out what a finer reply could
/// use. <see cref="ExactBestResponse"/> gives the exact answer in small cases.</para>
/// <para><b>Cost.</b> sweeps x phases x worlds x ways in x (moves + 1) runs. The same bytes for any number of threads.</para>
/// </remarks>
public static class BestResponse
{
    private const int LeastCount = 20;

    /// <summary>Computes the reply.</summary>
    /// <param name="setting">The structure of the crisis.</param>
    /// <param name="worlds">The worlds, at least 20: even ones to compute on, odd ones to verify in.</param>
    /// <param name="assigned">Per party its playbook: that of <paramref name="known"/> is replied to, that of <paramref name="responder"/> is what it plays otherwise.</param>
    /// <param name="responder">Index of the party that replies.</param>
    /// <param name="known">Index of the party whose playbook is known.</param>
    /// <param name="options">Settings.</param>
    /// <param name="cancellation">Asked between blocks of worlds.</param>
    /// <exception cref="ArgumentException">Parties or playbooks do not fit the setting, or there are fewer than 20 worlds.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static BestResponseResult Compute(
        CrisisSetting setting, IReadOnlyList<CrisisWorld> worlds, IReadOnlyList<Playbook> assigned, int responder, int known, BestResponseOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(worlds);
        ArgumentNullException.ThrowIfNull(assigned);
        if (assigned.Count != setting.Parties.Count || responder == known || Math.Min(responder, known) < 0 || Math.Max(responder, known) >= assigned.Count)
        {
            throw new ArgumentException(FormattableString.Invariant($"Expected a playbook for each of {setting.Parties.Count} parties and two different parties among them."), nameof(assigned));
        }

        if (worlds.Count < 20)
        {
            throw new ArgumentException(FormattableString.Invariant($"There are {worlds.Count} worlds; a reply needs at least 20."), nameof(worlds));
        }

        var moves = ResponseMoves.All(setting.Levers.Any(lever => lever.Holder == responder && lever.IsNegative));
        var runs = new ResponseRuns(setting, assigned, responder, known, moves);
        CrisisWorld[] training = [.. worlds.Where((_, n) => n % 2 == 0)];
        CrisisWorld[] fresh = [.. worlds.Where((_, n) => n % 2 == 1)];
        var phases = ResponseState.PhaseCount(setting.Horizon);
        var fixedMove = BestFixed(runs, training, moves.Count, options.Threads, cancellation);
        var table = new int[phases * ResponseState.States];
        Array.Fill(table, fixedMove);
        for (var sweep = 0; sweep < options.Sweeps; sweep++)
        {
            for (var phase = phases - 1; phase >= 0; phase--)
            {
                var statistics = Statistics(runs, training, table, moves.Count, sweep, phase, options, cancellation);
                for (var state = 0; state < ResponseState.States; state++)
                {
                    table[(phase * ResponseState.States) + state] = statistics.Best(state, LeastCount);
                }
            }
        }

        return Verification.Of(runs, fresh, new ResponsePolicy(table, runs.Offset), fixedMove, moves, setting.Horizon, training.Length, options.Threads, cancellation);
    }

    private static int BestFixed(ResponseRuns runs, CrisisWorld[] worlds, int moves, int threads, CancellationToken cancellation)
    {
        var values = new double[moves][];
        for (var move = 0; move < moves; move++)
        {
            values[move] = new double[worlds.Length];
        }

        WorldPartition.For(worlds.Length, threads, (from, to) =>
        {
            var process = runs.Process();
            for (var world = from; world < to; world++)
            {
                process.Load(worlds[world]);
                for (var move = 0; move < moves; move++)
                {
                    runs.Play(process, new FixedMove(runs.Offset + move));
                    values[move][world] = process.Value(runs.Responder);
                }
            }
        }, cancellation);
        return Enumerable.Range(0, moves).MaxBy(move => OrderedSum.Sum(values[move]));
    }

    private static PhaseStatistics Statistics(
        ResponseRuns runs, CrisisWorld[] worlds, int[] table, int moves, int sweep, int phase, BestResponseOptions options, CancellationToken cancellation)
    {
        var seed = options.Seed > 0 ? options.Seed : 1;
        return WorldPartition.Reduce(worlds.Length, options.Threads, new PhaseStatistics(moves), (from, to) =>
        {
            var statistics = new PhaseStatistics(moves);
            var process = runs.Process();
            var entry = new PhaseEntry(table, runs.Offset);
            Span<double> values = stackalloc double[moves];
            for (var world = from; world < to; world++)
            {
                process.Load(worlds[world]);
                for (var way = 0; way < options.EntriesPerWorld; way++)
                {
                    var random = new RandomStream(seed, (ulong)world, (ulong)((((sweep * ResponseState.Phases) + phase) * options.EntriesPerWorld) + way));
                    entry.Enter(phase, way % 2 == 1, moves, ref random);
                    for (var move = 0; move < moves; move++)
                    {
                        entry.Hold(move);
                        runs.Play(process, entry);
                        values[move] = process.Value(runs.Responder);
                        if (entry.State < 0)
                        {
                            break;
                        }
                    }

                    if (entry.State >= 0)
                    {
                        statistics.Add(entry.State, values);
                    }
                }
            }

            return statistics;
        }, PhaseStatistics.Merge, cancellation);
    }
}
