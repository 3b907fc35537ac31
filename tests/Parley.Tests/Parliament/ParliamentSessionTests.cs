using Parley.Findings;
using Parley.Parliament;
using Parley.Tests.TestCases;

namespace Parley.Tests.Parliament;

public class ParliamentSessionTests
{
    private static ParliamentQuestion Ask(string key, string lens, double value, bool baseline = false) =>
        new(key, key, FindingUnit.OptionIndex, 0, 2, [new LensAnswer(lens, value, value, value, baseline)]);

    [Fact]
    public void Answers_to_one_question_sit_together_and_the_widest_disagreement_comes_first()
    {
        var seated = ParliamentSession.Seat(LensCase.Load(), [Ask("Q2.levy", "deal", 0), Ask("Q2.quota", "deal", 5), Ask("Q2.levy", "playbooks", 2)]);
        Assert.Equal("Q2.levy", seated[0].Key);
        Assert.Equal(1.0, seated[0].Disagreement);
        Assert.Equal(0.0, seated[1].Disagreement);
    }

    [Fact]
    public void Baselines_are_seated_but_do_not_count_as_disagreement()
    {
        var question = Assert.Single(ParliamentSession.Seat(LensCase.Load(), [Ask("Q2.levy", "deal", 1)]));
        Assert.Equal(0.0, question.Disagreement);
        var baselines = question.Answers.Where(a => a.Baseline).ToDictionary(a => a.Lens, a => a.Value);
        // Positions as of the date: Borland a (0), Castria b (1); status quo c (2). Weights: capability (50 or 1 where none) times salience.
        Assert.Equal(2, baselines["status quo"]);
        Assert.Equal(0.5, baselines["median of positions"]);
        Assert.InRange(baselines["weighted mean of positions"], 0.0, 0.5);
    }

    [Fact]
    public void A_deal_is_compared_with_the_status_quo_and_a_coin()
    {
        var question = Assert.Single(ParliamentSession.Seat(LensCase.Load(), [new("Q1", "?", FindingUnit.Probability, 0, 1, [new LensAnswer("playbooks", 0.3, 0.1, 0.6, false)])]));
        Assert.Equal(["status quo", "coin flip"], question.Answers.Where(a => a.Baseline).Select(a => a.Lens));
    }
}
