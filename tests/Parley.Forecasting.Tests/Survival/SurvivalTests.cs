using CsCheck;
using Parley.Forecasting.Survival;
using Parley.Numerics;
using Parley.Numerics.Errors;

namespace Parley.Forecasting.Tests.Survival;

public class SurvivalTests
{
    [Fact]
    public void Remission_times_of_the_textbook()
    {
        // Freireich et al. (1963), 6-MP arm, as in Kalbfleisch and Prentice: + marks censoring.
        const string times = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";
        var curve = new KaplanMeierCurve([.. times.Split(' ').Select(t => new Duration(double.Parse(t.TrimEnd('+'), System.Globalization.CultureInfo.InvariantCulture), !t.EndsWith('+')))]);
        (double Days, double Survival)[] expected = [(6, .857), (7, .807), (10, .753), (13, .690), (16, .627), (22, .538), (23, .448)];
        foreach (var (days, survival) in expected)
        {
            Assert.Equal(survival, curve.Survival(days), 0.0005);
            Assert.InRange(survival, curve.Interval(days).Lower, curve.Interval(days).Upper);
        }

        Assert.Equal(1, curve.Survival(5.9));
    }

    [Fact]
    public void Without_an_agreement_seen_what_has_lasted_goes_on() => Gen.Select(Gen.Double[1, 1000], Gen.Double[1, 1000]).Sample((lasted, days) =>
    {
        var hazard = AgreementHazard.Of([new Duration(lasted, Agreed: false)]);
        Assert.Equal(1 - Math.Sqrt(lasted / (lasted + days)), hazard.Within(days), 1e-9);
        Assert.Equal(3 * lasted, hazard.MedianDays(), 1e-6 * lasted);
        var band = hazard.IntervalWithin(days);
        Assert.True(band.Lower <= hazard.Within(days) && hazard.Within(days) <= band.Upper);
    });

    [Fact]
    public void The_incomplete_gamma_function_of_one_half_is_the_error_function() => Gen.Double[0.001, 30].Sample(x =>
        Assert.Equal(DeterministicMath.Erf(Math.Sqrt(x)), AgreementHazard.LowerGamma(0.5, x), 1e-11));

    [Fact]
    public void Quantiles_of_the_hazard_invert_its_distribution() => Gen.Select(Gen.Int[0, 30], Gen.Double[0.01, 0.99]).Sample((agreements, p) =>
    {
        var hazard = new AgreementHazard(agreements, 500);
        Assert.Equal(p, AgreementHazard.LowerGamma(agreements + 0.5, hazard.Quantile(p) * 500), 1e-9);
    });

    [Fact]
    public void A_reference_class_is_read_and_its_mistakes_are_said()
    {
        var read = ReferenceClass.Read("name,days,agreed\nA,120,yes\nB,400,no\n", "r.csv");
        Assert.Equal([new Duration(120, true), new Duration(400, false)], read.Durations);
        var e = Assert.Throws<SourceErrorsException>(() => ReferenceClass.Read("name,days,agreed\nA,-1,yes\nB,4,perhaps\n", "r.csv"));
        Assert.Equal([2, 3], e.Errors.Select(x => x.Line));
    }
}
