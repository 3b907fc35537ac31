using Parley.Numerics;
using Parley.Numerics.Validation;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Validation;

/// <summary>The take-it-or-leave-it demand against a private cost of fighting (Fearon 1995, uniform form derived), played in the crisis process.</summary>
/// <remarks>A wins with probability p at cost cA; B's cost is uniform on [0, C]. Demand p + (C - cA)/2, P(war) = (C - cA)/(2C); if cA is at least C the
/// demand is p and there is no war.</remarks>
internal static class FearonUltimatumResults
{
    private const int Worlds = 5_000;
    private const string Source = "Fearon 1995, uniform costs (derived)";

    public static IEnumerable<PublishedResult> Rows() => new (double P, double CostA, double Largest, double Demand, double War, double ValueA, double ValueB)[]
    {
        (.5, .1, .4, .65, .375, .55625, .378125), (.4, .2, .5, .55, .3, .445, .4725), (.6, .3, .2, .6, 0, .6, .4),
    }.SelectMany(c => Rows(c.P, c.CostA, c.Largest, c.Demand, c.War, c.ValueA, c.ValueB));

    private static IEnumerable<PublishedResult> Rows(double p, double costA, double largestCost, double demand, double war, double valueA, double valueB)
    {
        CrisisSetting setting = PieProcess.Setting(20, 1, TrackProtocol.EveryMemberMoves);
        var process = new CrisisProcess(setting, [ShippedPlaybooks.Get("ultimatum")]);
        var log = new CrisisEventLog();
        int wars = 0;
        (double lowest, double highest) = (double.PositiveInfinity, double.NegativeInfinity);
        (double[] valuesA, double[] valuesB) = (new double[Worlds], new double[Worlds]);
        for (int index = 0; index < Worlds; index++)
        {
            var random = new RandomStream(3, (ulong)index, 0);
            CrisisWorld world = PieProcess.World(setting, (ulong)index, 3);
            world.NoDeal[0] = 100.0 * (p - costA);
            world.NoDeal[1] = 100.0 * (1.0 - p - (largestCost * random.NextUnit()));
            (world.NoDealBelievedLow[1], world.NoDealBelievedHigh[1]) = (100.0 * (1.0 - p - largestCost), 100.0 * (1.0 - p));
            process.Load(world);
            process.Run([0, 0], log);
            double asked = log.Events.First(entry => entry.Kind == CrisisEventKind.Offer).Points / 100.0;
            (lowest, highest) = (Math.Min(lowest, asked), Math.Max(highest, asked));
            wars += process.Outcome == CrisisOutcome.Horizon ? 1 : 0;
            (valuesA[index], valuesB[index]) = (process.Value(0) / 100.0, process.Value(1) / 100.0);
        }

        string stakes = FormattableString.Invariant($"p {p}, cost {costA}, largest cost of the other {largestCost}");
        string id = FormattableString.Invariant($"fearon-ultimatum/{p}-{costA}-{largestCost}");
        yield return PublishedResult.Compare(SimulatedRow.Engine, id + "/demand-lowest", Source, $"lowest demand made: {stakes}", demand, lowest, 1e-9, "derived");
        yield return PublishedResult.Compare(SimulatedRow.Engine, id + "/demand-highest", Source, $"highest demand made: {stakes}", demand, highest, 1e-9, "derived");
        yield return SimulatedRow.Frequency(id + "/war", Source, $"P(war): {stakes}", war, wars, Worlds);
        yield return SimulatedRow.Mean(id + "/valueA", Source, $"value to A: {stakes}", valueA, valuesA);
        yield return SimulatedRow.Mean(id + "/valueB", Source, $"value to B: {stakes}", valueB, valuesB);
    }
}
