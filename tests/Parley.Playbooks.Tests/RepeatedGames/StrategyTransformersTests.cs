using Parley.Playbooks.RepeatedGames.Strategies;

namespace Parley.Playbooks.Tests.RepeatedGames;

/// <summary>Transformed strategies against what their sentences say.</summary>
public class StrategyTransformersTests
{
    private static readonly RepeatedStrategy TitForTat = StrategyCatalogue.Find("tft");

    [Fact]
    public void Moves_are_changed_as_said()
    {
        Assert.Equal("DDCC", ScriptedMatch.Play(StrategyTransformers.Flip(TitForTat), "CDDC"));
        Assert.Equal("CCDD", ScriptedMatch.Play(StrategyTransformers.Nice(StrategyCatalogue.Find("alld")), "CDDC"));
        Assert.Equal("DDDD", ScriptedMatch.Play(StrategyTransformers.First(TitForTat, "DD"), "CDDC"));
        Assert.Equal("CCCDD", ScriptedMatch.Play(StrategyTransformers.Last(TitForTat, "DD"), "CCCCC", lengthKnown: true));
        Assert.Equal("CCCCC", ScriptedMatch.Play(StrategyTransformers.Last(TitForTat, "DD"), "CCCCC"));
        Assert.Equal("CDCDDD", ScriptedMatch.Play(StrategyTransformers.Grudging(TitForTat, 1), "DCDCCC"));
        Assert.Equal("CDDDC", ScriptedMatch.Play(StrategyTransformers.Retaliating(TitForTat, 3), "DCCCC"));
        Assert.Equal("DCDC", ScriptedMatch.Play(StrategyTransformers.Apologising(StrategyCatalogue.Find("alld")), "CCCC"));
        Assert.Equal("CCCC", ScriptedMatch.Play(StrategyTransformers.Forgiving(StrategyCatalogue.Find("alld"), 1.0), "CDDC"));
        Assert.Equal("DDCC", ScriptedMatch.Play(StrategyTransformers.Noisy(TitForTat, 1.0), "CDDC"));
        Assert.Equal("CCCC", ScriptedMatch.Play(StrategyTransformers.JossAnn(TitForTat, 1.0, 0.0), "DDDD"));
    }

    [Fact]
    public void The_dual_of_the_dual_is_the_strategy_itself()
    {
        const string other = "CDDCCCDCDDDCCDCDCCCDDDDCCDC";
        foreach (var strategy in StrategyCatalogue.All.Where(s => !s.Stochastic))
        {
            var twice = StrategyTransformers.Dual(StrategyTransformers.Dual(strategy));
            Assert.Equal(ScriptedMatch.Play(strategy, other, true), ScriptedMatch.Play(twice, other, true));
        }

        Assert.Equal(ScriptedMatch.Play(StrategyCatalogue.Find("bully"), other), ScriptedMatch.Play(StrategyTransformers.Dual(TitForTat), other));
    }

    [Fact]
    public void Wrong_numbers_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StrategyTransformers.JossAnn(TitForTat, 0.6, 0.6));
        Assert.Throws<ArgumentException>(() => StrategyTransformers.First(TitForTat, "CX"));
        Assert.Throws<ArgumentException>(() => StrategyTransformers.Dual(StrategyCatalogue.Find("random")));
        Assert.True(StrategyTransformers.Noisy(TitForTat, 0.1).Stochastic);
    }
}
