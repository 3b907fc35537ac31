using Parley.Bargaining.Models;

namespace Parley.Bargaining.Tests.Models;

/// <summary>The search for flips confirms the closed-form break-even values of section 0 of the reference.</summary>
public class ModelFlipsTests
{
    [Theory]
    [InlineData("critical-risk", "pFirm", "standFirm", 0.5, "criticalRisk")]
    [InlineData("fearon-two-types", "q", "demand", 0.6, "cutoff")]
    [InlineData("fearon-ultimatum", "costA", "pWar", 1e-12, "costForNoRisk")]
    [InlineData("powell-status-quo", "q", "pWar", 1e-12, "statusQuoForPeace")]
    [InlineData("abreu-gul", "z1", "concedeAtStart2", 1e-9, "z1Needed")]
    [InlineData("chain-store", "prior", "deterred", 0.5, "priorNeeded")]
    [InlineData("drezner", "conflict", "credible", 0.5, "conflictForCredibility")]
    [InlineData("sanctions-threat", "s", "comply", 0.999, "toughnessNeeded")]
    [InlineData("preventive-war", "p2", "attack", 0.5, "threshold")]
    [InlineData("mutual-optimism", "beliefA", "war", 0.5, "beliefAForWar")]
    [InlineData("strikes", "w0", "credible", 0.5, "w0ForCredibility")]
    [InlineData("outside-options", "w2", "binding2", 0.5, "threshold2")]
    [InlineData("forts-beliefs", "beliefA", "fight", 0.5, "beliefAForFight")]
    [InlineData("forts-learning", "cost", "fight", 0.5, "costToSettle")]
    [InlineData("revocable-commitments", "k1", "share1", 0.5, "k1ForHalf")]
    [InlineData("random-proposer", "p1", "share1", 0.5, "p1AtEvenSplit")]
    [InlineData("nash-bargaining", "d1", "u1", 50, "d1ForHalf")]
    [InlineData("powell-collapse", "kS", "pWinD", 0.5, "kSForEven")]
    public void Search_finds_the_declared_break_even(string id, string parameter, string result, double level, string breakEven)
    {
        CanonicalModel model = AllModels.Find(id);
        double declared = model.Evaluate(ModelArguments.Defaults).BreakEvens.Single(b => b.Name == breakEven).Value;
        IReadOnlyList<double> found = ModelFlips.Of(model, ModelArguments.Defaults, parameter, result, level);
        Assert.Equal(declared, Assert.Single(found), 1e-6);
    }

    [Fact]
    public void Break_even_outside_the_range_is_said_to_be_out_of_reach()
    {
        // At these patiences player 1 gets less than half whatever player 2 earns meanwhile.
        BreakEven even = AllModels.Find("inside-options").Evaluate(ModelArguments.Defaults).BreakEvens.Single(b => b.Name == "i2AtEvenSplit");
        Assert.False(even.Reachable);
        Assert.Empty(ModelFlips.Of(AllModels.Find("inside-options"), ModelArguments.Defaults, "i2", "share1"));
        Assert.Single(ModelFlips.Of(AllModels.Find("inside-options"), ModelArguments.Of(("delta1", 0.95), ("delta2", 0.9)), "i2", "share1"));
        Assert.False(AllModels.Find("preventive-war").Evaluate(ModelArguments.Of(("p1", 0.95))).BreakEvens[0].Reachable);
        Assert.True(AllModels.Find("critical-risk").Evaluate(ModelArguments.Defaults).BreakEvens[0].Reachable);
    }

    [Fact]
    public void Screening_is_better_than_pooling_from_the_ratio_of_the_values_on()
    {
        CanonicalModel model = AllModels.Find("two-type-screening");
        ModelResult result = model.Evaluate(ModelArguments.Defaults);
        double cutoff = result.BreakEvens.Single().Value;
        Assert.Equal(cutoff, Assert.Single(ModelFlips.Of(model, ModelArguments.Defaults, "mu", "screen", result.Number("pool"))), 1e-9);
    }

    [Fact]
    public void Whole_numbers_flip_at_the_first_value_on_the_other_side() =>
        Assert.Equal([5], ModelFlips.Of(AllModels.Find("chain-store"), ModelArguments.Of(("b", 0.4), ("prior", 0.02)), "rounds", "deterred"));

    [Fact]
    public void All_flips_of_a_model_are_found_input_by_input()
    {
        IReadOnlyList<InputFlip> flips = ModelFlips.All(AllModels.Find("mutual-optimism"), ModelArguments.Of(("beliefA", 0.7), ("beliefB", 0.4), ("costA", 0.1), ("costB", 0.1)));
        Assert.Equal(["beliefA", "beliefB", "costA", "costB"], flips.Select(f => f.Input));
        Assert.Equal([0.6, 0.5, 0.2, 0.2], flips.Select(f => Math.Round(f.Value, 9)));
    }

    [Fact]
    public void What_does_not_flip_gives_nothing_and_what_is_no_number_is_refused()
    {
        Assert.Empty(ModelFlips.Of(AllModels.Find("brinkmanship"), ModelArguments.Defaults, "h", "pDisaster"));
        Assert.Throws<ModelDomainException>(() => ModelFlips.Of(AllModels.Find("war-of-attrition-private"), ModelArguments.Defaults, "distribution", "payoff"));
    }
}
