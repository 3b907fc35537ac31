using Parley.Playbooks.Process;

namespace Parley.Conformance.CrisisProcesses;

/// <summary>The war of attrition in discrete rounds with the prize split in a tie (canonical model W5, derived).</summary>
public class WarOfAttritionTests
{
    // Each round both hold or quit: one quits, the holder gets V; both hold, each pays c; both quit, a coin decides (V/2 on average).
    // Stationary q = (V + c - sqrt(V^2 + c^2))/V; the value is q V/2, and every way of playing against q is worth the same.
    [Theory]
    [InlineData(4.0, 1.0)]
    [InlineData(10.0, 1.0)]
    [InlineData(3.0, 2.0)]
    public void Length_and_values_are_those_of_the_symmetric_mixed_equilibrium(double prize, double cost)
    {
        const int Worlds = 5_000;
        var q = (prize + cost - Math.Sqrt((prize * prize) + (cost * cost))) / prize;
        var setting = PieProcess.Setting(1, 500, TrackProtocol.AtOnce);
        var process = new CrisisProcess(setting, [PieProcess.ConcedeAtRate(q), PieProcess.ConcedeAtRate(0.0), PieProcess.ConcedeAtRate(1.0), PieProcess.ConcedeAtRate(q / 2.0)]);
        for (var own = 0; own < 4; own++)
        {
            var (values, lengths, wins) = (new double[Worlds], new double[Worlds], 0);
            for (var index = 0; index < Worlds; index++)
            {
                var world = PieProcess.World(setting, (ulong)index, 2);
                (world.Value[0], world.Value[1], world.Value[2], world.Value[3]) = (0.0, prize, prize, 0.0);
                (world.Flow[0], world.Flow[1]) = (-cost, -cost);
                process.Load(world);
                process.Run([own, 0]);
                Assert.Equal(CrisisOutcome.Agreement, process.Outcome);

                // Round 0 puts both demands on the table and costs one round; the game starts after it.
                (values[index], lengths[index]) = (process.Value(0) + cost, process.EndRound - 1);
                wins += process.AgreedPackage[0];
            }

            var (value, error) = PieProcess.Mean(values);
            PieProcess.AssertWithinThreeStandardErrors(q * prize / 2.0, value, error, $"value of playing {own} against q");
            if (own == 0)
            {
                var (length, lengthError) = PieProcess.Mean(lengths);
                var goesOn = (1.0 - q) * (1.0 - q);
                PieProcess.AssertWithinThreeStandardErrors(goesOn / (1.0 - goesOn), length, lengthError, "rounds in which both hold");
                PieProcess.AssertWithinThreeStandardErrors(0.5, (double)wins / Worlds, 0.5 / Math.Sqrt(Worlds), "P(1 wins)");
            }
        }
    }

    // Continuous time, unequal stakes (canonical model W2): i quits at hazard c_j / V_j, so the side with more at stake quits faster; P(1 wins) = hazard2/(hazard1 + hazard2).
    [Theory]
    [InlineData(3.0, 2.0, 1.0, 1.0)]
    [InlineData(2.0, 5.0, 1.0, 2.0)]
    public void With_unequal_stakes_the_side_with_more_to_win_quits_faster(double prize1, double prize2, double cost1, double cost2)
    {
        const int Worlds = 5_000;
        const double Round = 0.01;
        var (hazard1, hazard2) = (cost2 / prize2, cost1 / prize1);
        var setting = PieProcess.Setting(1, 8_000, TrackProtocol.EveryMemberMoves);
        var process = new CrisisProcess(setting, [PieProcess.ConcedeAtRate(1.0 - Math.Exp(-hazard1 * Round)), PieProcess.ConcedeAtRate(1.0 - Math.Exp(-hazard2 * Round))]);
        var (wins, times, values) = (0, new double[Worlds], new double[Worlds]);
        for (var index = 0; index < Worlds; index++)
        {
            var world = PieProcess.World(setting, (ulong)index, 4);
            (world.Value[0], world.Value[1], world.Value[2], world.Value[3]) = (0.0, prize1, prize2, 0.0);
            (world.Flow[0], world.Flow[1]) = (-cost1 * Round, -cost2 * Round);
            process.Load(world);
            process.Run([0, 1]);
            wins += process.AgreedPackage[0];
            (times[index], values[index]) = (process.EndRound * Round, process.Value(0));
        }

        var expected = hazard2 / (hazard1 + hazard2);
        PieProcess.AssertWithinThreeStandardErrors(expected, (double)wins / Worlds, Math.Sqrt(expected * (1.0 - expected) / Worlds), "P(1 wins)");
        var ((time, timeError), (value, valueError)) = (PieProcess.Mean(times), PieProcess.Mean(values));
        PieProcess.AssertWithinThreeStandardErrors(1.0 / (hazard1 + hazard2), time, timeError, "mean length");
        PieProcess.AssertWithinThreeStandardErrors(0.0, value, valueError, "value to 1");
    }
}
