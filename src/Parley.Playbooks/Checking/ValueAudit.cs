using Parley.Playbooks.Process;

namespace Parley.Playbooks.Checking;

/// <summary>Recomputes what a run was worth to every party from its event log alone.</summary>
/// <remarks>
/// <para><b>Question.</b> Do the values that the process reports follow from what happened in it?</para>
/// <para>Independent of the process: it shares no code with the round loop, keeps no running totals, applies legal delays itself from the decisions in
/// the log, and sums over rounds with powers computed by multiplication in its own way.</para>
/// <para><b>Cost.</b> O(rounds · parties · (levers + decisions)); allocates.</para>
/// </remarks>
public static class ValueAudit
{
    /// <summary>Recomputes every party's value.</summary>
    /// <param name="setting">The setting of the run.</param>
    /// <param name="world">The world of the run.</param>
    /// <param name="log">Its events.</param>
    /// <returns>Points per party, discounted to round 0.</returns>
    /// <exception cref="ArgumentException">The log does not end with an agreement, a breakdown, a walk-out or the horizon.</exception>
    public static IReadOnlyList<double> Values(CrisisSetting setting, CrisisWorld world, CrisisEventLog log)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(log);
        if (log.Events.Count == 0)
        {
            throw new ArgumentException("The log is empty.", nameof(log));
        }

        var end = log.Events[^1];
        var values = new double[setting.Parties.Count];
        for (var party = 0; party < values.Length; party++)
        {
            values[party] = Ending(setting, world, log, end, party) + Flows(setting, world, log, end, party) + OneOffs(setting, world, log, end, party);
        }

        return values;
    }

    /// <summary>Returns the largest difference between a run's reported values and the recomputed ones.</summary>
    /// <param name="setting">The setting of the run.</param>
    /// <param name="world">The world of the run.</param>
    /// <param name="log">Its events.</param>
    /// <param name="result">What the process reported.</param>
    /// <returns>Points; at most 1e-9 if the accounts are right.</returns>
    public static double LargestError(CrisisSetting setting, CrisisWorld world, CrisisEventLog log, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var values = Values(setting, world, log);
        return values.Select((value, party) => Math.Abs(value - result.Value[party])).Max();
    }

    private static double Discount(CrisisWorld world, int party, int round)
    {
        var discount = 1.0;
        for (var i = 0; i < round; i++)
        {
            discount *= world.DiscountFactor[party];
        }

        return discount;
    }

    private static double Ending(CrisisSetting setting, CrisisWorld world, CrisisEventLog log, CrisisEvent end, int party)
    {
        var discount = Discount(world, party, end.Round);
        switch (end.Kind)
        {
            case CrisisEventKind.Agreement:
                return discount * world.Utility(setting, party, [.. log.Package(end.Package)]);
            case CrisisEventKind.Breakdown or CrisisEventKind.Walk or CrisisEventKind.Horizon:
                return discount * (world.NoDeal[party] + (end.Round * world.NoDealDrift[party]));
            default:
                throw new ArgumentException($"The log ends with '{end.Kind}', not with an end of the process.", nameof(log));
        }
    }

    private static double Flows(CrisisSetting setting, CrisisWorld world, CrisisEventLog log, CrisisEvent end, int party)
    {
        var isFirst = setting.Conventions.FlowBeforeMoves;
        var endsDuringMoves = end.Kind is CrisisEventKind.Agreement or CrisisEventKind.Walk;
        var lastPaid = end.Kind == CrisisEventKind.Horizon || (endsDuringMoves && !isFirst) ? end.Round - 1 : end.Round;
        var sum = 0.0;
        for (var round = 0; round <= lastPaid; round++)
        {
            var flow = world.Flow[party];
            for (var lever = 0; lever < setting.Levers.Count; lever++)
            {
                flow += LevelInFlow(setting, world, log, lever, round, isFirst) * world.LeverPerRound[(lever * setting.Parties.Count) + party];
            }

            sum += Discount(world, party, round) * flow;
        }

        return sum;
    }

    // The level that the flow of a round sees: decisions at once count in the same round only if flow is paid after the moves; delayed ones from the round of their effect.
    private static int LevelInFlow(CrisisSetting setting, CrisisWorld world, CrisisEventLog log, int lever, int round, bool flowIsFirst)
    {
        var level = world.LeverLevel[lever];
        var delay = setting.Levers[lever].LegalDelay;
        foreach (var entry in log.Events)
        {
            if (entry.Kind == CrisisEventKind.LeverDecision && entry.Lever == lever)
            {
                var effect = entry.Round + delay + (flowIsFirst && delay == 0 ? 1 : 0);
                level = effect <= round ? entry.Level : level;
            }
        }

        return level;
    }

    private static double OneOffs(CrisisSetting setting, CrisisWorld world, CrisisEventLog log, CrisisEvent end, int party)
    {
        var sum = 0.0;
        for (var lever = 0; lever < setting.Levers.Count; lever++)
        {
            var level = world.LeverLevel[lever];
            foreach (var entry in log.Events)
            {
                if (entry.Kind != CrisisEventKind.LeverDecision || entry.Lever != lever)
                {
                    continue;
                }

                var effect = entry.Round + setting.Levers[lever].LegalDelay;
                var comes = effect < setting.Horizon && effect <= end.Round;
                if (comes && entry.Level > level)
                {
                    sum += Discount(world, party, effect) * (entry.Level - level) * world.LeverOneOff[(lever * setting.Parties.Count) + party];
                }

                level = comes ? entry.Level : level;
            }
        }

        return sum;
    }
}
