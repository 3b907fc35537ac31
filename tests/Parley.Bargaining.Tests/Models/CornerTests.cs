using Parley.Bargaining.Models;
using Parley.Bargaining.Models.FixedCosts;
using Parley.Bargaining.Models.Forts;
using Parley.Bargaining.Models.SobelTakahashi;
using Parley.Bargaining.Models.WarOfAttritionDiscrete;

namespace Parley.Bargaining.Tests.Models;

/// <summary>Limits, ties and zeros: where formulas of the form 0/0 and equal players meet.</summary>
public class CornerTests
{
    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e-9)]
    [InlineData(1e-12)]
    public void Patient_players_split_evenly(double impatience)
    {
        ModelResult result = Evaluate("rubinstein", ("delta1", 1 - impatience), ("delta2", 1 - impatience));
        Assert.Equal(0.5, result.Number("share1"), impatience);
        Assert.True(result.Certificate!.Holds);
    }

    [Fact]
    public void Impatient_responder_gets_nothing()
    {
        Assert.Equal(1, Evaluate("rubinstein", ("delta1", 0.5), ("delta2", 0)).Number("share1"));
        Assert.Equal(1, Evaluate("stahl", ("rounds", 7), ("delta1", 0), ("delta2", 0)).Number("share1"));
    }

    [Fact]
    public void Distant_deadline_is_no_deadline()
    {
        double rubinstein = Evaluate("rubinstein", ("delta1", 0.9), ("delta2", 0.8)).Number("share1");
        Assert.Equal(rubinstein, Evaluate("stahl", ("rounds", 999), ("delta1", 0.9), ("delta2", 0.8)).Number("share1"), 1e-12);
        Assert.Equal(rubinstein, Evaluate("stahl", ("rounds", 1000), ("delta1", 0.9), ("delta2", 0.8)).Number("share1"), 1e-12);
    }

    [Fact]
    public void Equal_fixed_costs_leave_the_division_open()
    {
        ModelResult result = Evaluate("fixed-costs", ("c1", 0.1), ("c2", 0.1));
        Assert.Equal((0.1, 1), (result.Number("shareLow"), result.Number("shareHigh")));
        Assert.Equal(0, Evaluate("fixed-costs", ("c1", 0), ("c2", 0)).Number("shareLow"));
        Assert.Equal(0.1, FixedCostsModel.WithLastRound(202, 0.1, 0.1), 1e-12);
    }

    [Fact]
    public void Even_chances_of_battle_are_the_limit_of_uneven_ones()
    {
        foreach (double shift in new[] { 1e-15, 1e-12, 1e-9, 1e-6, 1e-4, 1e-3, 0.01 })
        {
            foreach (double p in new[] { 0.5 - shift, 0.5 + shift })
            {
                // To first order the chance moves by 2 n (N-n) / N times the shift, and the length by 20 times the shift.
                double slope = 2.0 * 3 * 5 / 8 * (p - 0.5);
                Assert.Equal(0.375 + slope, GamblersRuin.Win(3, 8, p), (100 * shift * shift) + 1e-14);
                Assert.Equal(15 + (20 * (p - 0.5)), GamblersRuin.Duration(3, 8, p), (400 * shift * shift) + 1e-12);
            }
        }

        Assert.Equal(0.375, GamblersRuin.Win(3, 8, 0.5));
        Assert.Equal(15, GamblersRuin.Duration(3, 8, 0.5));
    }

    [Fact]
    public void Hopeless_and_certain_wars_do_not_overflow()
    {
        Assert.Equal(1, GamblersRuin.Win(5000, 10_000, 0.99), 1e-15);
        Assert.Equal(0, GamblersRuin.Win(5000, 10_000, 0.01), 1e-15);
        Assert.Equal(5000 / 0.98, GamblersRuin.Duration(5000, 10_000, 0.99), 1e-8);
        Assert.Equal(0, GamblersRuin.Duration(0, 8, 0.3));
        Assert.Equal(0, GamblersRuin.Duration(8, 8, 0.3), 1e-12);
        Assert.Equal(1, GamblersRuin.Win(8, 8, 0.3));
    }

    [Fact]
    public void Equal_reputations_leave_no_concession_at_the_start()
    {
        ModelResult result = Evaluate("abreu-gul", ("alpha1", 0.7), ("alpha2", 0.7), ("r1", 0.1), ("r2", 0.1), ("z1", 0.05), ("z2", 0.05));
        Assert.Equal(0, result.Number("concedeAtStart1"));
        Assert.Equal(0, result.Number("concedeAtStart2"));
        Assert.Equal(result.Number("payoff1"), result.Number("payoff2"), 1e-15);
    }

    [Fact]
    public void Vanishing_reputations_select_the_patient_share()
    {
        // Demands a little above the limit r_j/(r_i+r_j) lose, demands a little below win, as the priors vanish.
        double share = 0.2 / 0.3;
        double above = Evaluate("abreu-gul", ("alpha1", share + 0.05), ("alpha2", 1 - share + 0.001), ("r1", 0.1), ("r2", 0.2), ("z1", 1e-30), ("z2", 1e-30)).Number("concedeAtStart1");
        double below = Evaluate("abreu-gul", ("alpha1", share - 0.0005), ("alpha2", 1 - share + 0.05), ("r1", 0.1), ("r2", 0.2), ("z1", 1e-30), ("z2", 1e-30)).Number("concedeAtStart2");
        Assert.True(above > 0.99, $"{above}");
        Assert.True(below > 0.99, $"{below}");
    }

    [Fact]
    public void Audience_costs_of_equal_sides_leave_no_concession_at_the_start_and_one_free_side_yields_at_once()
    {
        ModelResult equal = Evaluate("audience-costs", ("a1", 0.2), ("a2", 0.2), ("v", 1), ("w", 1));
        Assert.Equal(0, equal.Number("concedeAtStart1"));
        Assert.Equal(0, equal.Number("concedeAtStart2"), 1e-12);
        Assert.Equal(equal.Number("pYield1"), equal.Number("pYield2"), 1e-12);
        ModelResult free = Evaluate("audience-costs", ("a1", 0.2), ("a2", 0));
        Assert.Equal(1, free.Number("concedeAtStart2"));
        Assert.Equal(0, free.Number("pWar"));
    }

    [Fact]
    public void Deadline_at_half_the_prize_is_where_early_quitting_ends()
    {
        ModelResult result = Evaluate("war-of-attrition-capped", ("value", 2), ("cap", 1));
        Assert.Equal(0, result.Number("supportEnd"));
        Assert.Equal(1, result.Number("atom"));
        Assert.Equal(1, Evaluate("war-of-attrition-capped", ("value", 2), ("cap", 0.999)).Number("atom"));
    }

    [Fact]
    public void Free_rounds_are_never_quit()
    {
        Assert.Equal(0, Evaluate("war-of-attrition-discrete", ("value", 4), ("cost", 0)).Number("concedeProbability"));
        Assert.Equal(1.0 / 3, WarOfAttritionDiscreteModel.WithRoundsLeft(1, 4, 1, true), 1e-15);
        Assert.Equal(0.2192235936, WarOfAttritionDiscreteModel.WithRoundsLeft(200, 4, 1, true), 1e-10);
    }

    [Fact]
    public void Costless_war_and_ties_of_resolve()
    {
        Assert.Equal(0.3, Evaluate("fearon-range", ("p", 0.3), ("costA", 0), ("costB", 0)).Number("low"));
        Assert.Equal(0, Evaluate("fearon-range", ("p", 0.3), ("costA", 0), ("costB", 0)).Number("width"));
        ModelResult tie = Evaluate("fearon-two-types", ("p", 0.4), ("costLow", 0.1), ("costHigh", 0.35), ("costA", 0.15), ("q", 0.5));
        Assert.Equal(0, tie.Number("pWar"));
        Assert.Equal(tie.Number("payoffHard"), tie.Number("payoffSoft"), 1e-15);
        Assert.False(Evaluate("mutual-optimism", ("beliefA", 0.5), ("beliefB", 0.25), ("costA", 0.125), ("costB", 0.125)).Truth("war"));
        Assert.Equal(0, Evaluate("fearon-ultimatum", ("p", 0.5), ("costA", 0.4), ("costMax", 0.4)).Number("pWar"));
    }

    [Fact]
    public void Frequent_offers_take_the_price_to_cost()
    {
        Assert.True(Evaluate("coase", ("delta", 1 - 1e-12)).Number("price0") < 1e-5);
        Assert.Equal(Evaluate("coase", ("delta", 0.9)).Number("price0"), SobelTakahashiModel.FirstPrice(500, 0.9), 1e-12);
    }

    [Fact]
    public void Entrant_at_the_very_threshold_mixes()
    {
        Assert.Equal(0.25, Evaluate("chain-store", ("b", 0.5), ("prior", 0.125), ("rounds", 3), ("a", 4)).Number("pStayOut"));
        Assert.False(Evaluate("chain-store", ("b", 0.5), ("prior", 0.125), ("rounds", 3), ("a", 4)).Truth("deterred"));
    }

    [Fact]
    public void Target_with_its_own_expectation_of_conflict_sets_the_concession_and_the_sender_the_credibility()
    {
        ModelResult result = Evaluate("drezner", ("costSender", 1), ("costTarget", 6), ("conflict", 0.1), ("conflictTarget", 0.5));
        Assert.False(result.Truth("credible"));
        Assert.Equal(5.5 / 1.5, result.Number("concession"), 1e-12);
    }

    [Fact]
    public void Hopeless_threat_is_made_by_tough_senders_only()
    {
        ModelResult result = Evaluate("sanctions-threat", ("b", 8), ("costTarget", 6), ("s", 0.2));
        Assert.Equal((0, 0, 0.2), (result.Number("bluff"), result.Number("comply"), result.Number("pThreat")));
        Assert.Equal(0.2, result.Number("pImposed"));
        Assert.Equal(0, Evaluate("sanctions-threat", ("s", 0)).Number("pThreat"));
    }

    private static ModelResult Evaluate(string id, params (string, double)[] arguments)
    {
        ModelResult result = AllModels.Find(id).Evaluate(ModelArguments.Of(arguments));
        Assert.True(result.Certificate!.Holds, string.Join("; ", result.Certificate.Quantities.Concat(result.Certificate.Properties).Where(q => !q.Holds)));
        return result;
    }
}
