using Parley.Numerics.Parallelism;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Pairs;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Curves;

/// <summary>Reads from event logs how the parties' standing offers move, in one run or over many worlds.</summary>
public static class ConcessionCurves
{
    /// <summary>Reads the curves of one run.</summary>
    /// <param name="setting">The setting of the run.</param>
    /// <param name="world">The world of the run.</param>
    /// <param name="log">Its events.</param>
    /// <param name="counterparts">Per party whom its offers are also valued for; those of the setting unless given.</param>
    /// <returns>One curve per party, with one entry per round in which something happened or time passed.</returns>
    public static IReadOnlyList<ConcessionCurve> Of(CrisisSetting setting, CrisisWorld world, CrisisEventLog log, IReadOnlyList<int>? counterparts = null)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(log);
        counterparts ??= setting.Counterparts;
        var rounds = log.Aspirations.Count;
        var curves = new List<ConcessionCurve>();
        for (var party = 0; party < setting.Parties.Count; party++)
        {
            var (own, other, aim) = (new double[rounds], new double[rounds], new double[rounds]);
            var package = -1;
            var next = 0;
            for (var round = 0; round < rounds; round++)
            {
                for (; next < log.Events.Count && log.Events[next].Round <= round; next++)
                {
                    var entry = log.Events[next];
                    package = entry.Actor != party ? package : entry.Kind switch
                    {
                        CrisisEventKind.Offer => entry.Package,
                        CrisisEventKind.Withdraw => -1,
                        _ => package,
                    };
                }

                int[] options = package < 0 ? [] : [.. log.Package(package)];
                own[round] = package < 0 ? double.NaN : world.Utility(setting, party, options);
                other[round] = package < 0 ? double.NaN : world.Utility(setting, counterparts[party], options);
                aim[round] = log.Aspirations[round][party];
            }

            curves.Add(new(party, own, other, aim));
        }

        return curves;
    }

    /// <summary>Summarises the standing offers over many worlds when each party plays its assigned playbook.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="worlds">The sampled worlds.</param>
    /// <param name="playbooks">One playbook per party.</param>
    /// <param name="counterparts">Per party whom it plays against; those of the setting unless given.</param>
    /// <param name="threads">Most threads at a time; 0 for one per processor. Results are the same for any number.</param>
    /// <returns>One band per party: per round over the worlds still running with an offer of the party standing.</returns>
    /// <exception cref="ArgumentException">There is not one playbook per party.</exception>
    public static IReadOnlyList<ConcessionBand> Over(
        CrisisSetting setting, IReadOnlyList<CrisisWorld> worlds, IReadOnlyList<Playbook> playbooks, IReadOnlyList<int>? counterparts = null, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(worlds);
        ArgumentNullException.ThrowIfNull(playbooks);
        if (playbooks.Count != setting.Parties.Count)
        {
            throw new ArgumentException(FormattableString.Invariant($"There are {playbooks.Count} playbooks for {setting.Parties.Count} parties."), nameof(playbooks));
        }

        var assignment = Enumerable.Range(0, playbooks.Count).ToArray();
        var curves = new IReadOnlyList<ConcessionCurve>[worlds.Count];
        WorldPartition.For(worlds.Count, threads, (from, to) =>
        {
            var process = new CrisisProcess(setting, playbooks, counterparts);
            var log = new CrisisEventLog();
            for (var world = from; world < to; world++)
            {
                process.Load(worlds[world]);
                process.Run(assignment, log);
                curves[world] = Of(setting, worlds[world], log, counterparts);
            }
        });

        return [.. Enumerable.Range(0, playbooks.Count).Select(party => new ConcessionBand(
            party,
            Bands(curves, setting.Horizon, world => world[party].OwnValue),
            Bands(curves, setting.Horizon, world => world[party].OtherValue)))];
    }

    private static List<MeanInterval> Bands(
        IReadOnlyList<ConcessionCurve>[] curves, int horizon, Func<IReadOnlyList<ConcessionCurve>, IReadOnlyList<double>> pick)
    {
        var bands = new List<MeanInterval>();
        for (var round = 0; round < horizon; round++)
        {
            var values = curves
                .Select(world => pick(world))
                .Where(values => round < values.Count && !double.IsNaN(values[round]))
                .Select(values => values[round])
                .ToArray();
            bands.Add(PairSummary.Interval(values));
        }

        return bands;
    }
}
