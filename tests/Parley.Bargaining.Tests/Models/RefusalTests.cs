using Parley.Bargaining.Models;

namespace Parley.Bargaining.Tests.Models;

/// <summary>Outside its validity a model names the violated condition, and all of them at once.</summary>
public class RefusalTests
{
    [Theory]
    [InlineData("rubinstein", "delta1=1", "delta1 = 1 is outside [0, 1)")]
    [InlineData("rubinstein", "delta1=-0.1", "delta1 = -0.1 is outside [0, 1)")]
    [InlineData("rubinstein", "delta1=0,9", "write the decimal point as '.'")]
    [InlineData("rubinstein", "delta1=NaN", "is not finite")]
    [InlineData("rubinstein", "delta1=Infinity", "is not finite")]
    [InlineData("rubinstein", "dleta1=0.9", "did you mean delta1?")]
    [InlineData("outside-options", "w1=0.5 w2=0.5", "w1 + w2 < 1")]
    [InlineData("abreu-gul", "alpha1=0.4 alpha2=0.6", "alpha1 + alpha2 > 1")]
    [InlineData("abreu-gul", "z1=0", "z1 = 0 is outside (0, 1)")]
    [InlineData("crisis-signal", "a=0.9 wA=1", "P(challenge) would be")]
    [InlineData("audience-costs", "a1=0 a2=0", "no horizon")]
    [InlineData("hawk-dove", "value=10 cost=10", "hawk is then dominant")]
    [InlineData("chicken", "t=3 r=3", "t = 3 is not above r = 3")]
    [InlineData("repeated-pd", "p=0 s=0", "p = 0 is not above s = 0")]
    [InlineData("critical-risk", "win=-3 concede=-3", "nothing to stand firm for")]
    [InlineData("forts", "n=9 total=8", "n = 9 exceeds total = 8")]
    [InlineData("forts", "n=2.5", "not a whole number")]
    [InlineData("forts", "p=1", "p = 1 is outside (0, 1)")]
    [InlineData("baron-ferejohn", "n=6", "n = 6 is even")]
    [InlineData("war-of-attrition-private", "value=1", "the highest type would never quit")]
    [InlineData("war-of-attrition-private", "distribution=normal", "is not one of uniform, exponential, square")]
    [InlineData("war-of-attrition-discrete", "tie=spilt", "did you mean split?")]
    [InlineData("fearon-two-types", "costLow=0.3 costHigh=0.3", "must have the lower cost")]
    [InlineData("chatterjee-samuelson", "v=1", "it takes no parameters")]
    [InlineData("zeuthen-concession", "demand1=0.4 offer1=0.6", "compatible")]
    public void Violated_condition_is_named(string id, string given, string message)
    {
        Assert.False(AllModels.Find(id).TryEvaluate(Read(given), out ModelResult? result, out var errors));
        Assert.Null(result);
        Assert.Contains(errors, e => e.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var thrown = Assert.Throws<ModelDomainException>(() => AllModels.Find("abreu-gul").Evaluate(Read("alpha1=1.5 z1=x r1=0 lamda=3")));
        Assert.Equal(4, thrown.Errors.Count);
        Assert.Equal("abreu-gul", thrown.Model);
        Assert.Equal(2, Assert.Throws<ModelDomainException>(() => AllModels.Find("chicken").Evaluate(Read("t=1 r=1 s=1 p=0"))).Errors.Count);
    }

    [Fact]
    public void Capital_letters_in_names_do_not_matter()
    {
        Assert.Equal(0.5, AllModels.Find("fearon-range").Evaluate(Read("P=0.6 COSTA=0.1")).Number("low"), 1e-15);
    }

    private static ModelArguments Read(string given) =>
        ModelArguments.OfText(given.Split(' ').Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1])));
}
