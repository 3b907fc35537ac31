using Parley.Numerics;
using Parley.Numerics.Validation;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Validation;

/// <summary>Brinkmanship as a war of attrition with autonomous risk (derived after Nalebuff 1986), played in the crisis process.</summary>
/// <remarks>Disaster -D, conceding 0, winning V; i concedes at hazard h D_j / V_j; K = 1 + D1/V1 + D2/V2. P(disaster) = 1/K however fast the ladder is
/// climbed; P(1 concedes) = (D2/V2)/K; holding on is worth what conceding is worth, nothing.</remarks>
internal static class BrinkmanshipResults
{
    private const int Worlds = 5_000;
    private const string Source = "Nalebuff 1986 (derived): brinkmanship with autonomous risk";

    public static IEnumerable<PublishedResult> Rows() =>
        new (double V1, double V2, double D1, double D2, double Hazard)[] { (3, 2, 6, 9, .0030), (3, 2, 6, 9, .0010), (5, 4, 5, 2, .0020) }
            .SelectMany(c => Rows(c.V1, c.V2, c.D1, c.D2, c.Hazard));

    private static IEnumerable<PublishedResult> Rows(double v1, double v2, double d1, double d2, double hazard)
    {
        double k = 1.0 + (d1 / v1) + (d2 / v2);
        CrisisSetting setting = PieProcess.Setting(1, (int)(35.0 / (k * hazard)), TrackProtocol.EveryMemberMoves, hazard);
        var process = new CrisisProcess(
            setting,
            [PieProcess.ConcedeAtRate(1.0 - DeterministicMath.Exp(-hazard * d2 / v2)), PieProcess.ConcedeAtRate(1.0 - DeterministicMath.Exp(-hazard * d1 / v1))]);
        (int disasters, int conceded, int unfinished) = (0, 0, 0);
        (double[] values1, double[] values2) = (new double[Worlds], new double[Worlds]);
        for (int index = 0; index < Worlds; index++)
        {
            CrisisWorld world = PieProcess.World(setting, (ulong)index);
            (world.Value[0], world.Value[1], world.Value[2], world.Value[3]) = (0.0, v1, v2, 0.0);
            (world.NoDeal[0], world.NoDeal[1]) = (-d1, -d2);
            (world.BreakdownRisk[0], world.LeverLevel[0]) = (1.0 - DeterministicMath.Exp(-hazard), 1);
            process.Load(world);
            process.Run([0, 1]);
            unfinished += process.Outcome == CrisisOutcome.Horizon ? 1 : 0;
            disasters += process.Outcome == CrisisOutcome.Breakdown ? 1 : 0;
            conceded += process.Outcome == CrisisOutcome.Agreement && process.AgreedPackage[0] == 0 ? 1 : 0;
            (values1[index], values2[index]) = (process.Value(0), process.Value(1));
        }

        string stakes = FormattableString.Invariant($"V {v1} and {v2}, D {d1} and {d2}, hazard {hazard} a round");
        string id = FormattableString.Invariant($"brinkmanship/{v1}-{v2}-{d1}-{d2}-{hazard}");
        yield return PublishedResult.Compare(SimulatedRow.Engine, id + "/unfinished", Source, $"runs of {Worlds} cut off by the horizon: {stakes}", 0, unfinished, 0, "derived");
        yield return SimulatedRow.Frequency(id + "/disaster", Source, $"P(disaster): {stakes}", 1.0 / k, disasters, Worlds);
        yield return SimulatedRow.Frequency(id + "/concede1", Source, $"P(first concedes): {stakes}", d2 / v2 / k, conceded, Worlds);
        yield return SimulatedRow.Mean(id + "/value1", Source, $"value of holding on to the first: {stakes}", 0, values1);
        yield return SimulatedRow.Mean(id + "/value2", Source, $"value of holding on to the second: {stakes}", 0, values2);
    }
}
