using Parley.Numerics;
using Parley.Numerics.Parallelism;
using Parley.Playbooks.Pairs;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Maps;

/// <summary>Finds which playbook is best over a plane of two inputs, and by how much: when standing firm, stalling or giving in pays.</summary>
/// <remarks>
/// <para><b>Method.</b> At each point of the grid the two inputs are rewritten in every world, everything else and all luck staying the same, and every playbook of the
/// asking party is played against those of the counterpart. Best: the highest mean over worlds and (equally) over the counterpart's playbooks.</para>
/// <para><b>Cost.</b> Grid points times worlds times pairs; give one playbook of the counterpart and a hundred worlds for a quick map.</para>
/// </remarks>
public static class PlaybookMap
{
    /// <summary>Rewrites two inputs of a world.</summary>
    /// <param name="world">A copy of the sampled world, to be changed.</param>
    /// <param name="index">Number of the world among the samples.</param>
    /// <param name="x">Value of the first input.</param>
    /// <param name="y">Value of the second input.</param>
    public delegate void Rewrite(CrisisWorld world, int index, double x, double y);

    /// <summary>Plays the map.</summary>
    /// <param name="setting">The structure of the crisis.</param>
    /// <param name="worlds">The sampled worlds, at least one.</param>
    /// <param name="options">Who plays what.</param>
    /// <param name="xs">Values of the first input.</param>
    /// <param name="ys">Values of the second input.</param>
    /// <param name="rewrite">Puts two values into a world; called from several threads, each with its own world.</param>
    /// <param name="cancellation">Asked between blocks.</param>
    /// <returns>The best playbook and its margin at each point.</returns>
    /// <exception cref="ArgumentException">The options do not fit the setting, an axis is empty, or there is no world.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static PlaybookMapResult Run(
        CrisisSetting setting,
        IReadOnlyList<CrisisWorld> worlds,
        PlaybookMatrixOptions options,
        IReadOnlyList<double> xs,
        IReadOnlyList<double> ys,
        Rewrite rewrite,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(worlds);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(xs);
        ArgumentNullException.ThrowIfNull(ys);
        ArgumentNullException.ThrowIfNull(rewrite);
        PairAssignments.Check(setting, worlds.Count, options);
        if (xs.Count == 0 || ys.Count == 0)
        {
            throw new ArgumentException("An axis of the map has no values.", nameof(xs));
        }

        var assignments = new PairAssignments(setting, options);
        var points = xs.Count * ys.Count;
        var mine = options.Mine.Count;
        var means = new double[points * mine];
        WorldPartition.For(
            points,
            options.Threads,
            (from, to) =>
            {
                var process = new CrisisProcess(setting, assignments.Library, assignments.Counterparts);
                var copy = new CrisisWorld(setting);
                var values = new double[assignments.Count * worlds.Count];
                for (var point = from; point < to; point++)
                {
                    for (var world = 0; world < worlds.Count; world++)
                    {
                        copy.CopyFrom(worlds[world]);
                        rewrite(copy, world, xs[point % xs.Count], ys[point / xs.Count]);
                        process.Load(copy);
                        for (var pair = 0; pair < assignments.Count; pair++)
                        {
                            process.Run(assignments.Of(pair));
                            values[(pair * worlds.Count) + world] = process.Value(options.For);
                        }
                    }

                    var perPlaybook = options.Theirs.Count * worlds.Count;
                    for (var playbook = 0; playbook < mine; playbook++)
                    {
                        means[(point * mine) + playbook] = OrderedSum.Mean(values.AsSpan(playbook * perPlaybook, perPlaybook));
                    }
                }
            },
            cancellation);
        return PlaybookMapResult.Of(xs, ys, mine, means);
    }
}
