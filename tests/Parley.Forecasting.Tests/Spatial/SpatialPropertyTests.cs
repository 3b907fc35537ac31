using CsCheck;
using Parley.Forecasting.Decisions;
using Parley.Forecasting.Dynamics;
using Parley.Forecasting.Files;
using Parley.Forecasting.Spatial;
using Parley.Forecasting.Validation;

namespace Parley.Forecasting.Tests.Spatial;

public class SpatialPropertyTests
{
    private static readonly Gen<SpatialOptions> AnyOptions = Gen.Select(
        Gen.Enum<VictoryProbability>(), Gen.Enum<ElectionModel>(), Gen.Enum<StateTransitions>(), Gen.Enum<VotingResponse>(),
        Gen.Select(Gen.Enum<RiskAdjustment>(), Gen.Enum<RiskRange>(), Gen.Enum<ThirdPartyCommitment>(), Gen.Enum<BargainWeights>(), Gen.Enum<BargainModel>())).Select((v, e, t, r, rest) => new SpatialOptions
        {
            VictoryProbability = v,
            Election = e,
            Transitions = t,
            Voting = r,
            RiskAdjustment = rest.Item1,
            RiskRange = rest.Item2,
            Commitment = rest.Item3,
            BargainWeights = rest.Item4,
            BargainModel = rest.Item5,
            MaxTurns = 8,
        });

    [Fact]
    public void Nothing_throws_for_any_settings_and_any_group() => Gen.Select(RandomDecision.Awkward, AnyOptions).Sample((d, options) =>
    {
        var run = SpatialModel.Run(d, options);
        foreach (var round in run.Rounds)
        {
            Assert.All(round.Probabilities, p => Assert.InRange(p, 0, 1 + 1e-9));
            for (var k = 0; k < d.Issues.Count; k++)
            {
                // Bargains are rounded to 1/10,000 of the scale.
                Assert.All(round.Positions[k], x => Assert.InRange(x, d.Scale(k).Low - 0.02, d.Scale(k).High + 0.02));
            }
        }

        Assert.NotEmpty(run.EndingText);
    });

    [Fact]
    public void The_same_seed_gives_the_same_stochastic_run_and_the_scale_does_not_matter() => Gen.Select(RandomDecision.Smooth, Gen.ULong).Sample((d, seed) =>
    {
        var options = new SpatialOptions { Transitions = StateTransitions.Stochastic, Seed = seed, MaxTurns = 3 };
        var scaled = new GroupDecision(d.Title, d.Issues, d.Actors, [new PositionScale(0, 100)]);
        var moved = RandomDecision.Map(scaled, x => (2 * x) + 5);
        var (one, two, three) = (SpatialModel.Run(scaled, options), SpatialModel.Run(scaled, options), SpatialModel.Run(moved, options with { MaxTurns = 1 }));
        Assert.Equal(one.Last.Positions[0], two.Last.Positions[0]);
        for (var i = 0; i < d.Count; i++)
        {
            Assert.Equal((2 * one.Rounds[0].Positions[0][i]) + 5, three.Rounds[0].Positions[0][i], 0.05);
        }
    });

    [Fact]
    public void The_emission_issue_ends_as_KTAB_prints_it()
    {
        var decision = DecisionFile.Read(KnownDecisions.Text("emission-standards-ktab")!, "f").Decision.AtCentralValues();
        var run = SpatialModel.Run(decision);
        Assert.Equal(13, run.Rounds.Count);
        double[] nl = [0.0, 51.9, 20.3, 20.3, 20.3, 34.0, 34.3, 34.6, 34.7, 34.7, 32.5, 34.2, 34.2];
        double[] lu = [100.0, 50.4, 50.4, 50.4, 50.4, 50.4, 42.1, 36.1, 37.3, 33.5, 33.5, 33.5, 33.1];
        for (var t = 0; t < 13; t++)
        {
            Assert.Equal(nl[t], run.Rounds[t].Positions[0][0], 0.0501);
            Assert.Equal(lu[t], run.Rounds[t].Positions[0][2], 0.0501);
        }

        Assert.Equal(RunEnding.StoppingRule, run.Ending);
        Assert.False(run.Complete);
    }

    [Fact]
    public void An_accommodation_matrix_of_zeros_keeps_ideal_points_where_they_were()
    {
        var decision = DecisionFile.Read(KnownDecisions.Text("emission-standards-ktab")!, "f").Decision.AtCentralValues();
        var identity = Enumerable.Range(0, 10).Select(i => Enumerable.Range(0, 10).Select(j => i == j ? 1.0 : 0.0).ToArray()).ToArray();
        var zeros = Enumerable.Range(0, 10).Select(_ => new double[10]).ToArray();
        Assert.Equal(SpatialModel.Run(decision).Last.Positions[0], SpatialModel.Run(decision, new SpatialOptions { Accommodation = identity }).Last.Positions[0]);
        Assert.NotEqual(SpatialModel.Run(decision).Last.Positions[0], SpatialModel.Run(decision, new SpatialOptions { Accommodation = zeros }).Last.Positions[0]);
        Assert.Throws<ArgumentException>(() => SpatialModel.Run(decision, new SpatialOptions { Accommodation = [[1]] }));
    }
}
