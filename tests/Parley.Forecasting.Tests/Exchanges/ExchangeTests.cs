using CsCheck;
using Parley.Forecasting.Decisions;
using Parley.Forecasting.Dynamics;
using Parley.Forecasting.Exchanges;

namespace Parley.Forecasting.Tests.Exchanges;

public class ExchangeTests
{
    [Fact]
    public void Two_actors_with_opposite_priorities_give_each_other_what_matters()
    {
        var d = new GroupDecision("t", ["a", "b"], [new("A", 1, [0, 0], [1, 0.1]), new("B", 1, [100, 100], [0.1, 1])]);
        var run = ExchangeModel.Run(d);
        Assert.Equal(RunEnding.Rest, run.Ending);
        Assert.True(run.Last.Means[0] < run.Initial.Means[0], "A gets issue a");
        Assert.True(run.Last.Means[1] > run.Initial.Means[1], "B gets issue b");
        Assert.Contains("exchange", MoveText.Explain(d, run.Rounds[0].Moves[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Both_sides_of_every_exchange_gain_the_same() => RandomDecision.Awkward.Sample(d =>
    {
        var run = ExchangeModel.Run(d);
        var before = run.Initial;
        foreach (var round in run.Rounds)
        {
            double Gain(int actor)
            {
                var sum = 0.0;
                for (var k = 0; k < d.Issues.Count; k++)
                {
                    // Preferences do not move, only what is voted for; an outcome never passes the other's position.
                    var (from, to) = (before.Means[k], round.Means[k]);
                    sum += d.Scale(k).Length > 0 ? d.Saliences(k)[actor] / d.Scale(k).Length * (Math.Abs(before.Positions[k][actor] - from) - Math.Abs(before.Positions[k][actor] - to)) : 0;
                }

                return sum;
            }

            Assert.Equal(round.Moves[0].OwnUtility, Gain(round.Moves[0].Actor), 1e-9);
            Assert.Equal(round.Moves[0].OwnUtility, Gain(round.Moves[1].Actor), 1e-9);
            Assert.True(round.Moves[0].OwnUtility > 0);
            before = round;
        }
    });

    [Fact]
    public void With_one_issue_there_is_nothing_to_exchange() => Assert.Empty(ExchangeModel.Run(EmissionStandards.Decision).Rounds);
}
