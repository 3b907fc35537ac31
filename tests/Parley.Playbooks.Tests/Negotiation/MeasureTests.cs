using Parley.Playbooks.Negotiation.Measures;

namespace Parley.Playbooks.Tests.Negotiation;

public class MeasureTests
{
    [Fact]
    public void Party_measures_of_an_even_concession_are_those_worked_out_by_hand()
    {
        double[][] offers = [[1, 0], [0.8, 0.2], [0.6, 0.4]];
        PartyMeasures m = PartyMeasures.Of(0, [0.6, 0.4], [0, 0], [1, 1], true, offers);
        Assert.Equal(0.6, m.Advantage, 1e-12);
        Assert.Equal(0.4, m.AdvantageOfOthers, 1e-12);
        Assert.Equal(0.6, m.SurplusShare, 1e-12);
        Assert.Equal(0.4, m.TotalConcession, 1e-12);
        Assert.Equal(0.2, m.ConcessionRate, 1e-12);
        Assert.Equal(1.0 / 3, m.TemporalPatience, 1e-12);
        Assert.Equal(1, m.Dominance);
        Assert.Equal(-0.4, m.OwnGain, 1e-12);
        Assert.Equal(0.4, m.ConcessionTowardPartner, 1e-12);
        Assert.Equal(1, m.Coupling, 1e-12);
        Assert.Equal((3, 3, 1.0, 0), (m.Offers, m.DifferentOffers, m.MonotonicShare, m.UnfortunateMoves));
        Assert.Equal(2, m.Steps[(int)StepKind.Concession]);
    }

    [Fact]
    public void Agreeing_below_the_reservation_value_is_irrational_and_exploited_only_if_another_gains()
    {
        PartyMeasures bad = PartyMeasures.Of(0, [0.05, 0.95], [0.3, 0], [1, 1], true, []);
        Assert.Equal((false, true), (bad.Rational, bad.Exploited));
        Assert.Equal(-0.25, bad.Surplus, 1e-12);
        PartyMeasures both = PartyMeasures.Of(0, [0.05, -0.2], [0.3, -0.1], [1, 1], true, []);
        Assert.Equal((false, false), (both.Rational, both.Exploited));
    }

    [Theory]
    [InlineData(0, 0, StepKind.Silent)]
    [InlineData(0, 0.1, StepKind.Nice)]
    [InlineData(0.1, 0.1, StepKind.Fortunate)]
    [InlineData(0.1, -0.1, StepKind.Selfish)]
    [InlineData(0.1, 0, StepKind.Selfish)]
    [InlineData(-0.1, 0.1, StepKind.Concession)]
    [InlineData(-0.1, 0, StepKind.Concession)]
    [InlineData(-0.1, -0.1, StepKind.Unfortunate)]
    [InlineData(0, -0.1, StepKind.Unfortunate)]
    public void Steps_are_named_after_what_they_change(double own, double partner, StepKind kind) => Assert.Equal(kind, PartyMeasures.KindOf(own, partner));
}
