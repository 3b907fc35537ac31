using Parley.Lenses;
using Parley.Tests.TestCases;

namespace Parley.Tests.Lenses;

public class InfluenceRankingTests
{
    [Fact]
    public void The_input_that_makes_the_outcome_comes_first()
    {
        var context = LensCase.Context(200);
        foreach (var path in (string[])["noDeal.BO.value", "preferences.BO.levy.weight", "flow.CA"])
        {
            var estimate = context.Case.Estimates[path];
            var ranked = InfluenceRanking.Of(context.Worlds, [.. context.Worlds.Select(w => 3 - (2 * w[estimate]))]);
            Assert.Equal(path, ranked[0]);
        }
    }

    [Fact]
    public void Worlds_without_an_outcome_are_left_out_and_constants_rank_last()
    {
        var context = LensCase.Context(100);
        var estimate = context.Case.Estimates["flow.BO"];
        var outcome = context.Worlds.Select((w, i) => i % 2 == 0 ? w[estimate] : double.NaN).ToList();
        Assert.Equal("flow.BO", InfluenceRanking.Of(context.Worlds, outcome)[0]);
        Assert.Equal(context.Case.Estimates.Count, InfluenceRanking.Of(context.Worlds, [.. outcome.Select(_ => double.NaN)]).Count);
    }
}
