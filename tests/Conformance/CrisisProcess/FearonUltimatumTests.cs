using Parley.Numerics;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

namespace Parley.Conformance.CrisisProcesses;

/// <summary>The take-it-or-leave-it demand against a private cost of fighting (canonical model F2; Fearon 1995, uniform form derived).</summary>
public class FearonUltimatumTests
{
    // A wins with probability p at cost cA; B's cost is uniform on [0, C]. x* = p + (C - cA)/2, P(war) = (C - cA)/(2C); if cA >= C: x* = p and no war.
    [Theory]
    [InlineData(0.5, 0.1, 0.4, 0.65, 0.375, 0.55625, 0.378125)]
    [InlineData(0.4, 0.2, 0.5, 0.55, 0.3, 0.445, 0.4725)]
    [InlineData(0.6, 0.3, 0.2, 0.6, 0.0, 0.6, 0.4)]
    public void Demand_war_and_values_are_those_of_the_closed_form(double p, double costA, double largestCost, double demand, double war, double valueA, double valueB)
    {
        const int Worlds = 5_000;
        var setting = PieProcess.Setting(20, 1, TrackProtocol.EveryMemberMoves);
        var process = new CrisisProcess(setting, [ShippedPlaybooks.Get("ultimatum")]);
        var log = new CrisisEventLog();
        var wars = 0;
        var (valuesA, valuesB) = (new double[Worlds], new double[Worlds]);
        for (var index = 0; index < Worlds; index++)
        {
            var random = new RandomStream(3, (ulong)index, 0);
            var world = PieProcess.World(setting, (ulong)index, 3);
            world.NoDeal[0] = 100.0 * (p - costA);
            world.NoDeal[1] = 100.0 * (1.0 - p - (largestCost * random.NextUnit()));
            (world.NoDealBelievedLow[1], world.NoDealBelievedHigh[1]) = (100.0 * (1.0 - p - largestCost), 100.0 * (1.0 - p));
            process.Load(world);
            process.Run([0, 0], log);
            Assert.Equal(100.0 * demand, log.Events.First(entry => entry.Kind == CrisisEventKind.Offer).Points, 1e-9);
            wars += process.Outcome == CrisisOutcome.Horizon ? 1 : 0;
            (valuesA[index], valuesB[index]) = (process.Value(0) / 100.0, process.Value(1) / 100.0);
        }

        PieProcess.AssertWithinThreeStandardErrors(war, (double)wars / Worlds, Math.Sqrt(war * (1.0 - war) / Worlds), "P(war)");
        var ((a, errorA), (b, errorB)) = (PieProcess.Mean(valuesA), PieProcess.Mean(valuesB));
        PieProcess.AssertWithinThreeStandardErrors(valueA, a, errorA + 1e-9, "value of A");
        PieProcess.AssertWithinThreeStandardErrors(valueB, b, errorB + 1e-9, "value of B");
    }
}
