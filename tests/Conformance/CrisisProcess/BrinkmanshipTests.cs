using Parley.Playbooks.Process;

namespace Parley.Conformance.CrisisProcesses;

/// <summary>Brinkmanship as a war of attrition with autonomous risk (canonical model B2, derived after Nalebuff 1986).</summary>
public class BrinkmanshipTests
{
    // Disaster -D, conceding 0, winning V; i concedes at hazard h D_j / V_j; K = 1 + D1/V1 + D2/V2; P(disaster) = 1/K whatever h is; P(1 concedes) = (D2/V2)/K.
    [Theory]
    [InlineData(3.0, 2.0, 6.0, 9.0, 0.0030)]
    [InlineData(3.0, 2.0, 6.0, 9.0, 0.0010)]
    [InlineData(5.0, 4.0, 5.0, 2.0, 0.0020)]
    public void The_odds_are_those_of_the_closed_form_whatever_the_speed_of_the_ladder(double v1, double v2, double d1, double d2, double hazard)
    {
        const int Worlds = 5_000;
        var k = 1.0 + (d1 / v1) + (d2 / v2);
        var setting = PieProcess.Setting(1, (int)(35.0 / (k * hazard)), TrackProtocol.EveryMemberMoves, hazard);
        var process = new CrisisProcess(setting, [PieProcess.ConcedeAtRate(1.0 - Math.Exp(-hazard * d2 / v2)), PieProcess.ConcedeAtRate(1.0 - Math.Exp(-hazard * d1 / v1))]);
        var (disasters, conceded1) = (0, 0);
        var (values1, values2) = (new double[Worlds], new double[Worlds]);
        for (var index = 0; index < Worlds; index++)
        {
            var world = PieProcess.World(setting, (ulong)index);
            (world.Value[0], world.Value[1], world.Value[2], world.Value[3]) = (0.0, v1, v2, 0.0);
            (world.NoDeal[0], world.NoDeal[1]) = (-d1, -d2);
            (world.BreakdownRisk[0], world.LeverLevel[0]) = (1.0 - Math.Exp(-hazard), 1);
            process.Load(world);
            process.Run([0, 1]);
            Assert.NotEqual(CrisisOutcome.Horizon, process.Outcome);
            disasters += process.Outcome == CrisisOutcome.Breakdown ? 1 : 0;
            conceded1 += process.Outcome == CrisisOutcome.Agreement && process.AgreedPackage[0] == 0 ? 1 : 0;
            (values1[index], values2[index]) = (process.Value(0), process.Value(1));
        }

        Check(1.0 / k, disasters, "P(disaster)");
        Check(d2 / v2 / k, conceded1, "P(1 concedes)");

        // Indifference: holding on is worth what conceding is worth, nothing.
        foreach (var values in new[] { values1, values2 })
        {
            var (mean, error) = PieProcess.Mean(values);
            PieProcess.AssertWithinThreeStandardErrors(0.0, mean, error, "value of the game");
        }

        void Check(double expected, int count, string what) => PieProcess.AssertWithinThreeStandardErrors(
            expected, (double)count / Worlds, Math.Sqrt(expected * (1.0 - expected) / Worlds), what);
    }
}
