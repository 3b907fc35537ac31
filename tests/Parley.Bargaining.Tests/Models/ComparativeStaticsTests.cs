using Parley.Bargaining.Models;

namespace Parley.Bargaining.Tests.Models;

/// <summary>Signs that the literature states in words.</summary>
public class ComparativeStaticsTests
{
    [Theory]
    [InlineData("rubinstein", "delta1", "share1", Sign.Rises)]
    [InlineData("rubinstein", "delta2", "share1", Sign.Falls)]
    [InlineData("breakdown-risk", "p", "share1", Sign.Rises)]
    [InlineData("inside-options", "i1", "share1", Sign.Rises)]
    [InlineData("revocable-commitments", "k1", "share1", Sign.Rises)]
    [InlineData("war-of-attrition-asymmetric", "v2", "hazard1", Sign.Falls)]
    [InlineData("war-of-attrition-asymmetric", "v1", "pWin1", Sign.Falls)]
    [InlineData("brinkmanship", "h", "pDisaster", Sign.None)]
    [InlineData("brinkmanship", "h", "meanLength", Sign.Falls)]
    [InlineData("critical-risk", "disaster", "criticalRisk", Sign.Rises)]
    [InlineData("abreu-gul", "z1", "payoff1", Sign.Rises)]
    [InlineData("abreu-gul", "z2", "payoff1", Sign.Falls)]
    [InlineData("fearon-ultimatum", "costA", "pWar", Sign.Falls)]
    [InlineData("fearon-ultimatum", "costMax", "pWar", Sign.Rises)]
    [InlineData("crisis-signal", "a", "pWar", Sign.Rises)]
    [InlineData("crisis-signal", "a", "bluffShare", Sign.Falls)]
    [InlineData("drezner", "conflict", "concession", Sign.Falls)]
    [InlineData("drezner", "costTarget", "concession", Sign.Rises)]
    [InlineData("biased-mediator", "eps", "minBias", Sign.Rises)]
    [InlineData("coase", "delta", "price0", Sign.Falls)]
    [InlineData("outside-options", "w1", "x", Sign.None)]
    [InlineData("final-offer-arbitration", "sd", "gap", Sign.Rises)]
    [InlineData("powell-status-quo", "p", "pWar", Sign.None)]
    public void Results_move_as_the_literature_says(string id, string input, string result, Sign sign)
    {
        ComparativeStatic found = ComparativeStatics.At(AllModels.Find(id), ModelArguments.Defaults).Single(s => s.Input == input && s.Result == result);
        Assert.Equal(sign, found.Sign);
        Assert.Equal(sign switch { Sign.Rises => 1, Sign.Falls => -1, _ => 0 }, Math.Sign(found.Slope));
    }

    [Fact]
    public void Kinks_are_said_to_be_kinks()
    {
        // At the threshold of the outside option principle the share is flat on one side and falls on the other.
        double threshold = 0.9 / 1.9;
        var statics = ComparativeStatics.At(AllModels.Find("outside-options"), ModelArguments.Of(("delta", 0.9), ("w1", 0), ("w2", threshold)));
        Assert.Equal(Sign.Kink, statics.Single(s => s.Input == "w2" && s.Result == "x").Sign);
    }

    [Fact]
    public void Slope_is_the_derivative()
    {
        ComparativeStatic found = ComparativeStatics.At(AllModels.Find("hawk-dove"), ModelArguments.Defaults).Single(s => s.Input == "value" && s.Result == "pHawk");
        Assert.Equal(0.1, found.Slope, 1e-8);
    }
}
