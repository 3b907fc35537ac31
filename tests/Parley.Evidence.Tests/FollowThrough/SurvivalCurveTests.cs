using CsCheck;
using Parley.Evidence.FollowThrough;
using Parley.Evidence.Ledger;

namespace Parley.Tests.FollowThrough;

public class SurvivalCurveTests
{
    /// <summary>Remission times in weeks under 6-mercaptopurine, the textbook example: Freireich and others (Blood 21, 1963), as tabulated by Kalbfleisch and Prentice.</summary>
    [Fact]
    public void The_textbook_remission_data_give_the_published_curve()
    {
        int[] events = [6, 6, 6, 7, 10, 13, 16, 22, 23];
        int[] censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
        var curve = SurvivalCurve.Estimate([.. events.Select(d => new SurvivalCase(d, true)), .. censored.Select(d => new SurvivalCase(d, false))]);
        Assert.Equal([6, 7, 10, 13, 16, 22, 23], curve.Steps.Select(s => s.Days));
        Assert.Equal([21, 17, 15, 12, 11, 7, 6], curve.Steps.Select(s => s.AtRisk));
        Assert.Equal([0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448], curve.Steps.Select(s => Math.Round(s.Survival, 3)));
        Assert.Equal(23, curve.MedianDays);
        Assert.Equal((21, 9), (curve.Cases, curve.Events));
        // Greenwood's standard error at 23 weeks is 0.1346; log-log interval 0.188 to 0.680 (Kalbfleisch and Prentice).
        Assert.Equal((0.188, 0.680), (Math.Round(curve.Steps[^1].Low, 3), Math.Round(curve.Steps[^1].High, 3)));
    }

    [Fact]
    public void Without_censoring_the_curve_is_the_share_still_running() =>
        Gen.Int[0, 30].Array[1, 40].Sample(days =>
        {
            var curve = SurvivalCurve.Estimate([.. days.Select(d => new SurvivalCase(d, true))]);
            for (var t = 0; t <= 30; t++)
            {
                Assert.Equal((double)days.Count(d => d > t) / days.Length, curve.SurvivalAt(t), 10);
            }

            Assert.All(curve.Steps, s => Assert.InRange(s.Survival, s.Low - 1e-12, s.High + 1e-12));
        });

    [Fact]
    public void A_case_censored_before_every_event_changes_nothing() =>
        Gen.Select(Gen.Int[1, 30].Array[1, 20], Gen.Bool.Array[20]).Sample((days, happened) =>
        {
            var cases = days.Select((d, i) => new SurvivalCase(d, happened[i])).ToList();
            var without = SurvivalCurve.Estimate(cases);
            var with = SurvivalCurve.Estimate([.. cases, new SurvivalCase(0, false)]);
            Assert.Equal(without.Steps, with.Steps);
        });

    [Fact]
    public void Without_cases_there_is_no_step()
    {
        var curve = SurvivalCurve.Estimate([]);
        Assert.Empty(curve.Steps);
        Assert.Null(curve.MedianDays);
        Assert.Equal(1.0, curve.SurvivalAt(100));
        Assert.Throws<ArgumentOutOfRangeException>(() => SurvivalCurve.Estimate([new SurvivalCase(-1, true)]));
    }

    [Fact]
    public void Timing_follows_acts_and_ends_known_on_the_day()
    {
        var ledger = LedgerSnapshot.Parse("""
            {"id":"T1","date":"2031-01-01","actor":"BO","target":"CA","act":"threat","deadline":"2031-01-31"}
            {"type":"rating","commitment":"T1","status":"kept","asOf":"2031-02-01","actedOn":"2031-01-21","endedOn":"2031-03-02"}
            {"id":"T2","date":"2031-01-01","actor":"BO","target":"CA","act":"threat"}
            {"id":"D2","date":"2031-01-11","actor":"BO","target":"CA","act":"sanction","links":[{"relation":"fulfils","to":"T2"}]}
            {"type":"rating","commitment":"T2","status":"partly","asOf":"2031-02-01"}
            {"id":"T3","date":"2031-01-01","actor":"BO","target":"CA","act":"threat","deadline":"2031-01-15"}
            {"type":"rating","commitment":"T3","status":"not","asOf":"2031-01-16"}
            {"id":"T4","date":"2031-02-01","actor":"BO","target":"CA","act":"threat"}
            """);
        var timing = Assert.Single(CommitmentTiming.Of(ledger.AsOf(new DateOnly(2031, 2, 10))));
        Assert.Equal(new CommitmentFunnel(4, 2, 2, 2, 2, 90), timing.Funnel);
        Assert.Equal([(10, 3, 1), (20, 1, 1)], timing.TimeToAction.Steps.Select(s => (s.Days, s.AtRisk, s.Events)));
        Assert.Empty(timing.MeasureDuration.Steps);
        Assert.Equal(0, timing.ApproximateDays);

        timing = Assert.Single(CommitmentTiming.Of(ledger.AsOf(new DateOnly(2031, 6, 1))));
        Assert.Equal(new CommitmentFunnel(4, 2, 2, 1, 0, 90), timing.Funnel);
        Assert.Equal([(40, 2, 1)], timing.MeasureDuration.Steps.Select(s => (s.Days, s.AtRisk, s.Events)));
    }

    [Fact]
    public void Base_rates_pool_the_reference_ledgers()
    {
        var reference = LedgerSnapshot.Parse("""
            {"id":"T1","date":"2031-01-01","actor":"X","target":"Y","act":"threat"}
            {"type":"rating","commitment":"T1","status":"kept","asOf":"2031-02-01"}
            {"id":"T2","date":"2031-01-01","actor":"Z","target":"Y","act":"threat"}
            {"type":"rating","commitment":"T2","status":"not","asOf":"2031-02-01"}
            {"id":"T3","date":"2031-01-01","actor":"Z","target":"Y","act":"threat"}
            {"type":"rating","commitment":"T3","status":"superseded","asOf":"2031-02-01"}
            """);
        var rates = BaseRates.Of("reference", [reference.AsOf(null), reference.AsOf(null)]);
        Assert.Equal((2, 4), rates.Counts("threat"));
        Assert.Equal((1.0, 1.0), (rates.PriorFor("threat").Alpha, rates.PriorFor("threat").Beta));
        Assert.Equal(BetaPrior.Jeffreys, rates.PriorFor("promise"));
    }
}
