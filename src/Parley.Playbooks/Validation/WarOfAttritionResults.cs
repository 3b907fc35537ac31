using Parley.Numerics;
using Parley.Numerics.Validation;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Validation;

/// <summary>Wars of attrition played in the crisis process: in discrete rounds with the prize split in a tie, and in near-continuous time with unequal stakes.</summary>
internal static class WarOfAttritionResults
{
    private const int Worlds = 5_000;

    // The values of a war of attrition spread widely: more runs, so that three standard errors still tell something.
    private const int DiscreteWorlds = 20_000;

    public static IEnumerable<PublishedResult> Rows()
    {
        foreach ((double prize, double cost) in new[] { (4.0, 1.0), (10.0, 1.0), (3.0, 2.0) })
        {
            foreach (PublishedResult row in Discrete(prize, cost))
            {
                yield return row;
            }
        }

        foreach ((double v1, double v2, double c1, double c2) in new[] { (3.0, 2.0, 1.0, 1.0), (2.0, 5.0, 1.0, 2.0) })
        {
            foreach (PublishedResult row in Unequal(v1, v2, c1, c2))
            {
                yield return row;
            }
        }
    }

    /// <summary>Each round both hold or quit: one quits, the holder gets V; both hold, each pays c; both quit, a coin decides.</summary>
    /// <remarks>q = (V + c - sqrt(V^2 + c^2))/V; the value is q V/2, and every way of playing against q is worth the same.</remarks>
    private static IEnumerable<PublishedResult> Discrete(double prize, double cost)
    {
        const string source = "War of attrition in discrete rounds, prize split in a tie (derived)";
        double q = (prize + cost - Math.Sqrt((prize * prize) + (cost * cost))) / prize;
        (string Name, double Rate)[] ways = [("q", q), ("holding for ever", 0), ("quitting at once", 1), ("q/2", q / 2)];
        CrisisSetting setting = PieProcess.Setting(1, 500, TrackProtocol.AtOnce);
        var process = new CrisisProcess(setting, [.. ways.Select(way => PieProcess.ConcedeAtRate(way.Rate))]);
        string stakes = FormattableString.Invariant($"prize {prize}, cost {cost} a round");
        string id = FormattableString.Invariant($"war-of-attrition/{prize}-{cost}");
        for (int own = 0; own < ways.Length; own++)
        {
            (double[] values, double[] lengths, int wins) = (new double[DiscreteWorlds], new double[DiscreteWorlds], 0);
            for (int index = 0; index < DiscreteWorlds; index++)
            {
                CrisisWorld world = PieProcess.World(setting, (ulong)index, 2);
                (world.Value[0], world.Value[1], world.Value[2], world.Value[3]) = (0.0, prize, prize, 0.0);
                (world.Flow[0], world.Flow[1]) = (-cost, -cost);
                process.Load(world);
                process.Run([own, 0]);
                bool agreed = process.Outcome == CrisisOutcome.Agreement;

                // Round 0 puts both demands on the table and costs one round; the game starts after it.
                (values[index], lengths[index]) = (agreed ? process.Value(0) + cost : double.NaN, process.EndRound - 1);
                wins += agreed ? process.AgreedPackage[0] : 0;
            }

            yield return SimulatedRow.Mean($"{id}/value-{own}", source, $"value of {ways[own].Name} against q: {stakes}", q * prize / 2.0, values);
            if (own == 0)
            {
                double goesOn = (1.0 - q) * (1.0 - q);
                yield return SimulatedRow.Mean($"{id}/length", source, $"rounds in which both hold: {stakes}", goesOn / (1.0 - goesOn), lengths);
                yield return SimulatedRow.Frequency($"{id}/win", source, $"P(first wins): {stakes}", .5, wins, DiscreteWorlds);
            }
        }
    }

    /// <summary>i quits at hazard c_j / V_j, so the side with more at stake quits faster: P(1 wins) = hazard2/(hazard1 + hazard2).</summary>
    private static IEnumerable<PublishedResult> Unequal(double prize1, double prize2, double cost1, double cost2)
    {
        const double round = 0.01;
        const string source = "Asymmetric war of attrition, rounds of .01 (derived)";
        (double hazard1, double hazard2) = (cost2 / prize2, cost1 / prize1);
        CrisisSetting setting = PieProcess.Setting(1, 8_000, TrackProtocol.EveryMemberMoves);
        var process = new CrisisProcess(
            setting,
            [PieProcess.ConcedeAtRate(1.0 - DeterministicMath.Exp(-hazard1 * round)), PieProcess.ConcedeAtRate(1.0 - DeterministicMath.Exp(-hazard2 * round))]);
        (int wins, double[] times, double[] values) = (0, new double[Worlds], new double[Worlds]);
        for (int index = 0; index < Worlds; index++)
        {
            CrisisWorld world = PieProcess.World(setting, (ulong)index, 4);
            (world.Value[0], world.Value[1], world.Value[2], world.Value[3]) = (0.0, prize1, prize2, 0.0);
            (world.Flow[0], world.Flow[1]) = (-cost1 * round, -cost2 * round);
            process.Load(world);
            process.Run([0, 1]);
            wins += process.AgreedPackage[0];
            (times[index], values[index]) = (process.EndRound * round, process.Value(0));
        }

        string stakes = FormattableString.Invariant($"prizes {prize1} and {prize2}, costs {cost1} and {cost2}");
        string id = FormattableString.Invariant($"war-of-attrition-asymmetric/{prize1}-{prize2}-{cost1}-{cost2}");
        yield return SimulatedRow.Frequency(id + "/win", source, $"P(first wins): {stakes}", hazard2 / (hazard1 + hazard2), wins, Worlds);
        yield return SimulatedRow.Mean(id + "/length", source, $"mean length: {stakes}", 1.0 / (hazard1 + hazard2), times);
        yield return SimulatedRow.Mean(id + "/value", source, $"value to the first: {stakes}", 0, values);
    }
}
