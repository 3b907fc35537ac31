using System.Text.Json;
using Parley.Forecasting.Challenges;
using Parley.Forecasting.Dynamics;

namespace Parley.Forecasting.Tests.Challenges;

public class GoldenReadingTests
{
    [Fact]
    public void The_reading_behind_the_published_table_gives_its_eight_rounds()
    {
        Assert.True(ChallengeReading.TryParse("scholz-code,rounds=8", out var reading, out _));
        var run = ChallengeModel.Run(EmissionStandards.Decision, reading!);
        double[] medians = [8.415932, 9.610859, 9.961980, 9.961980, 9.961980, 7.472046, 8.824594, 9.671130];
        double[] means = [7.461314, 7.552501, 7.590145, 7.358131, 7.349174, 7.414878, 7.510457, 7.572447];
        for (var r = 0; r < 8; r++)
        {
            Assert.Equal(medians[r], run.Rounds[r].Medians[0], 1e-6);
            Assert.Equal(means[r], run.Rounds[r].Means[0], 1e-6);
        }

        double[] security = [-5.249283, 1.428336, 5.437679, -5.249283, -2.093933, -2.093933, -8.640899, 5.607084, -8.811603, -2.750413];
        double[] risk = [1.405653, 0.754196, 0.508864, 1.405653, 1.046524, 1.046524, 1.964898, 0.5, 2.0, 1.112125];
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(security[i], run.Rounds[0].Security[i], 1e-6);
            Assert.Equal(risk[i], run.Rounds[0].Risk[i], 1e-6);
        }

        Assert.Equal([1, 2, 7], run.Rounds[0].Moves.Select(m => m.Actor));
        Assert.Equal([MoveKind.Compromise, MoveKind.Conflict, MoveKind.Conflict], run.Rounds[0].Moves.Select(m => m.Kind));
        Assert.False(run.Complete);
    }

    [Theory]
    [InlineData("scholz-code", "scholz-code")]
    [InlineData("paper-literal-q1", "paper-literal")]
    [InlineData("paper-literal-q0.5", "paper-literal-q05")]
    [InlineData("no-conflict-q1", "no-conflict")]
    public void All_rounds_positions_and_moves_of_the_golden_file(string golden, string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedForecasts.Require("golden", "challenge_readings_ec_emission.json")));
        var expected = document.RootElement.GetProperty("readings").EnumerateArray().Single(r => r.GetProperty("reading").GetString() == golden);
        var rounds = expected.GetProperty("rounds").EnumerateArray().ToList();
        Assert.True(ChallengeReading.TryParse($"{name},rounds={rounds.Count}", out var reading, out _));
        var run = ChallengeModel.Run(EmissionStandards.Decision, reading!);
        Assert.Equal(rounds.Count, run.Rounds.Count);
        foreach (var (round, actual) in rounds.Zip(run.Rounds))
        {
            Assert.Equal(round.GetProperty("median").GetDouble(), actual.Medians[0], 1e-9);
            Assert.Equal(round.GetProperty("mean").GetDouble(), actual.Means[0], 1e-9);
            Close(round.GetProperty("positions"), actual.Positions[0]);
            Close(round.GetProperty("security"), actual.Security);
            Close(round.GetProperty("risk"), actual.Risk);
            var moves = round.GetProperty("moves").EnumerateArray().ToList();
            Assert.Equal(moves.Select(m => m.GetProperty("actor").GetString()), actual.Moves.Select(m => EmissionStandards.Decision.Actors[m.Actor].Name));
            foreach (var (move, mine) in moves.Zip(actual.Moves))
            {
                Assert.Equal(move.GetProperty("toward").GetString(), EmissionStandards.Decision.Actors[mine.Toward].Name);
                Assert.Equal(move.GetProperty("kind").GetString(), mine.Kind.ToString().ToLowerInvariant());
                Assert.Equal(move.GetProperty("ownEU").GetDouble(), mine.OwnUtility, 1e-9);
                Assert.Equal(move.GetProperty("otherEU").GetDouble(), mine.OtherUtility, 1e-9);
            }
        }
    }

    private static void Close(JsonElement expected, double[] actual)
    {
        var values = expected.EnumerateArray().Select(v => v.GetDouble()).ToArray();
        Assert.Equal(values.Length, actual.Length);
        for (var i = 0; i < values.Length; i++)
        {
            Assert.Equal(values[i], actual[i], 1e-9);
        }
    }
}
