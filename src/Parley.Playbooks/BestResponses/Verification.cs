using Parley.Numerics.Parallelism;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Pairs;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.BestResponses;

/// <summary>Plays a reply in worlds that it was not computed on.</summary>
internal static class Verification
{
    public static BestResponseResult Of(
        ResponseRuns runs, CrisisWorld[] worlds, ResponsePolicy policy, int fixedMove, IReadOnlyList<Playbook> moves, int horizon, int training, int threads, CancellationToken cancellation)
    {
        var (own, otherwise, held, known, knownOtherwise) = (new double[worlds.Length], new double[worlds.Length], new double[worlds.Length], new double[worlds.Length], new double[worlds.Length]);
        var uses = WorldPartition.Reduce(worlds.Length, threads, new int[ResponseState.Phases * moves.Count], (from, to) =>
        {
            var counts = new int[ResponseState.Phases * moves.Count];
            var process = runs.Process();
            var counted = new CountedPolicy(policy, counts, runs.Offset, moves.Count);
            for (var world = from; world < to; world++)
            {
                process.Load(worlds[world]);
                runs.PlayOtherwise(process);
                (otherwise[world], knownOtherwise[world]) = (process.Value(runs.Responder), process.Value(runs.Known));
                runs.Play(process, new FixedMove(runs.Offset + fixedMove));
                held[world] = process.Value(runs.Responder);
                runs.Play(process, counted);
                (own[world], known[world]) = (process.Value(runs.Responder), process.Value(runs.Known));
            }

            return counts;
        }, Add, cancellation);
        return new BestResponseResult
        {
            Moves = moves,
            Policy = policy,
            Value = PairSummary.Interval(own),
            Otherwise = PairSummary.Interval(otherwise),
            Gain = PairSummary.Interval([.. own.Select((v, w) => v - otherwise[w])]),
            CostToKnown = PairSummary.Interval([.. knownOtherwise.Select((v, w) => v - known[w])]),
            BestFixedMove = PairSummary.Interval(held),
            FixedMove = fixedMove,
            Uses = Uses(uses, moves.Count, horizon),
            TrainingWorlds = training,
        };
    }

    private static int[] Add(int[] total, int[] next)
    {
        for (var i = 0; i < total.Length; i++)
        {
            total[i] += next[i];
        }

        return total;
    }

    private static List<ResponseUse> Uses(int[] counts, int moves, int horizon)
    {
        var uses = new List<ResponseUse>();
        for (var phase = 0; phase < ResponseState.PhaseCount(horizon); phase++)
        {
            var row = counts.AsSpan(phase * moves, moves).ToArray();
            var total = row.Sum();
            var rounds = Enumerable.Range(0, horizon).Where(round => ResponseState.Phase(round, horizon) == phase).ToList();
            uses.AddRange(Enumerable.Range(0, moves).Where(move => row[move] > 0).OrderByDescending(move => row[move]).ThenBy(move => move)
                .Select(move => new ResponseUse(rounds[0], rounds[^1], move, (double)row[move] / total)));
        }

        return uses;
    }

    private sealed class CountedPolicy(ResponsePolicy policy, int[] counts, int offset, int moves) : IRoundPolicy
    {
        public int Choose(in RoundView view)
        {
            var index = policy.Choose(view);
            counts[(ResponseState.Phase(view.Round, view.Horizon) * moves) + index - offset]++;
            return index;
        }
    }
}
