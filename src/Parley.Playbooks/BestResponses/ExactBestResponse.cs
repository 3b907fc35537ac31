using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.BestResponses;

/// <summary>The exact best reply to known playbooks in small cases: over every history that the replier can tell apart.</summary>
/// <remarks>
/// <para><b>Method.</b> The worlds, equally likely, are the prior. A node is a history of own moves and of what was seen; the worlds that agree with it are split by what is seen at the start of the
/// next round, and each part takes the move with the highest mean, found the same way down to the horizon. No reply that depends on <see cref="RoundView"/>s can do better on these worlds.</para>
/// <para><b>Cost.</b> Up to worlds x moves^horizon runs; refused above the limit.</para>
/// </remarks>
public static class ExactBestResponse
{
    /// <summary>Largest number of runs that is attempted.</summary>
    public const double MaximumRuns = 5e6;

    /// <summary>Computes the value of the exact best reply.</summary>
    /// <param name="setting">The structure of the crisis.</param>
    /// <param name="worlds">The worlds, at least one, equally likely.</param>
    /// <param name="assigned">Per party its playbook; that of <paramref name="known"/> is replied to.</param>
    /// <param name="responder">Index of the party that replies.</param>
    /// <param name="known">Index of the party whose playbook is known.</param>
    /// <param name="moves">The moves among which it chooses each round: playbooks with the same path of concessions.</param>
    /// <param name="cancellation">Asked at every node.</param>
    /// <returns>Its mean value over the worlds, in points.</returns>
    /// <exception cref="ArgumentException">There is no world or move, parties do not fit, or it would take more than <see cref="MaximumRuns"/> runs.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static double Value(
        CrisisSetting setting, IReadOnlyList<CrisisWorld> worlds, IReadOnlyList<Playbook> assigned, int responder, int known, IReadOnlyList<Playbook> moves, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(worlds);
        ArgumentNullException.ThrowIfNull(assigned);
        ArgumentNullException.ThrowIfNull(moves);
        if (worlds.Count == 0 || moves.Count == 0 || assigned.Count != setting.Parties.Count || responder == known)
        {
            throw new ArgumentException("Expected at least one world and one move, a playbook for each party, and two different parties.", nameof(worlds));
        }

        if (worlds.Count * Math.Floor(Runs(moves.Count, setting.Horizon)) > MaximumRuns)
        {
            throw new ArgumentException(FormattableString.Invariant($"{moves.Count} moves over {setting.Horizon} rounds in {worlds.Count} worlds are more than {MaximumRuns} runs; use fewer rounds, moves or worlds, or BestResponse."), nameof(moves));
        }

        var runs = new ResponseRuns(setting, assigned, responder, known, moves);
        var process = runs.Process();
        var script = new Script(setting.Horizon, runs.Offset);
        return Solve([.. Enumerable.Range(0, worlds.Count)], 0) / worlds.Count;

        // The sum of values over these worlds if all rounds from this one on are played best.
        double Solve(List<int> among, int round)
        {
            cancellation.ThrowIfCancellationRequested();
            var (sum, seen) = (0.0, new Dictionary<RoundView, List<int>>());
            foreach (var world in among)
            {
                process.Load(worlds[world]);
                script.Watch(round);
                runs.Play(process, script);
                if (script.Seen is not { } view)
                {
                    sum += process.Value(responder);
                    continue;
                }

                if (!seen.TryGetValue(view, out var group))
                {
                    seen[view] = group = [];
                }

                group.Add(world);
            }

            foreach (var group in seen.Values)
            {
                var best = double.NegativeInfinity;
                for (var move = 0; move < moves.Count; move++)
                {
                    script.Set(round, move);
                    best = Math.Max(best, Solve(group, round + 1));
                }

                script.Set(round, 0);
                sum += best;
            }

            return sum;
        }
    }

    private static double Runs(int moves, int horizon)
    {
        double runs = 0, level = 1;
        for (var round = 0; round <= horizon && runs <= MaximumRuns; round++)
        {
            runs += level;
            level *= moves;
        }

        return runs;
    }

    /// <summary>Moves by round, and what was seen at the start of one of them.</summary>
    private sealed class Script(int horizon, int offset) : IRoundPolicy
    {
        private readonly int[] _moves = new int[horizon + 1];
        private int _watched;

        public RoundView? Seen { get; private set; }

        public void Set(int round, int move) => _moves[round] = move;

        public void Watch(int round) => (_watched, Seen) = (round, null);

        public int Choose(in RoundView view)
        {
            Seen = view.Round == _watched ? view : Seen;
            return offset + _moves[view.Round];
        }
    }
}
