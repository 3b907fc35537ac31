using CsCheck;
using Parley.Forecasting.Decisions;
using Parley.Forecasting.Files;
using Parley.Forecasting.Outcomes;

namespace Parley.Forecasting.Tests.Outcomes;

public class OutcomeTests
{
    [Fact]
    public void The_ranked_probability_score_is_the_integral_of_squared_differences() => Gen.Select(Gen.Int[0, 40].Array[1, 8], Gen.Int[0, 40]).Sample((values, outcome) =>
    {
        var d = OutcomeDistribution.FromSample(values.Select(v => (double)v));
        var sum = 0.0;
        for (var x = -1; x < 42; x++)
        {
            var gap = d.Cumulative(x + 0.5) - (outcome <= x ? 1 : 0);
            sum += gap * gap;
        }

        Assert.Equal(sum, d.RankedProbabilityScore(outcome), 1e-9);
    });

    [Fact]
    public void A_scale_turned_upside_down_gives_the_mirrored_forecast() => RandomDecision.Smooth.Sample(d =>
    {
        var scaled = new GroupDecision(d.Title, d.Issues, d.Actors, [new PositionScale(0, 100)]);
        var turned = new GroupDecision(d.Title, d.Issues, [.. d.Actors.Select(a => a with { Positions = [100 - a.Positions[0]] })], [new PositionScale(0, 100)]);
        var (here, there) = (ShippedOutcomeModel.Instance.Forecast(OutcomeInput.Of(scaled)), ShippedOutcomeModel.Instance.Forecast(OutcomeInput.Of(turned)));

        // Positions halfway between two places are rounded upwards on either scale.
        for (var place = 0; place <= 100 && scaled.Positions().All(x => Math.Abs((x % 1) - 0.5) > 1e-9); place++)
        {
            Assert.Equal(here.Probabilities[place], there.Probabilities[100 - place], 1e-9);
        }
    });

    [Fact]
    public void Any_group_gets_a_distribution_and_an_interval_that_holds_its_headline() => RandomDecision.Awkward.Sample(d =>
    {
        var ranged = new EstimatedDecision(d.Title, d.Issues, [.. d.Actors.Select(a => new EstimatedActor(a.Name, new Numerics.PointDistribution(a.Capability), [.. a.Positions.Select(p => new Numerics.PointDistribution(p))], [.. a.Saliences.Select(s => new Numerics.PointDistribution(s))]))]);
        var forecast = CalibratedForecast.Of(ranged);
        Assert.Equal(1, forecast.Distribution.Probabilities.Sum(), 1e-9);
        Assert.InRange(forecast.Compromise, forecast.Low, forecast.High);
    });

    [Fact]
    public void Learning_finds_coefficients_that_made_the_outcomes()
    {
        // Outcomes drawn from a known model: the learned one must forecast nearly the same.
        var truth = new OutcomeModel([OutcomeFeature.NearMean, OutcomeFeature.Stand], [6, 3], 0.8);
        var inputs = new List<OutcomeInput>();
        var outcomes = new List<double>();
        for (var n = 0; n < 400; n++)
        {
            var random = new Numerics.RandomStream(4, (ulong)n, 0);
            double[] x = [random.NextInt32(101), random.NextInt32(101), random.NextInt32(101)];
            inputs.Add(OutcomeInput.Of(RandomDecision.Plain([0, 100, .. x], [0.0, 0.0, 1, 1, 1], [1, 1, 1, 1, 1]), new PositionScale(0, 100)));
            outcomes.Add(truth.Forecast(inputs[^1]).Quantile(random.NextOpenUnit()));
        }

        var learned = OutcomeFit.Learn(inputs, outcomes, truth.Features, 1e-6, OutcomeLoss.Logarithmic);
        Assert.Equal(6, learned.Coefficients[0], 1.0);
        Assert.Equal(3, learned.Coefficients[1], 0.35);
        var ranked = OutcomeFit.Learn(inputs, outcomes, truth.Features, 1e-6, OutcomeLoss.RankedProbability);
        Assert.Equal(3, ranked.Coefficients[1], 0.6);
    }

    [Fact]
    public void The_shipped_numbers_are_those_learned_from_the_file()
    {
        var table = IssueTable.Read(File.ReadAllText(SharedForecasts.Require("deu3.tsv")), "deu3.tsv");
        var learned = CalibrationTest.LearnAll(table);
        Assert.Equal(ShippedOutcomeModel.Instance.CentralShare, learned.CentralShare, 1e-12);
        for (var k = 0; k < learned.Coefficients.Count; k++)
        {
            Assert.Equal(ShippedOutcomeModel.Instance.Coefficients[k], learned.Coefficients[k], 1e-9);
        }
    }

    [Fact]
    public void The_registered_test_gives_what_the_protocol_page_says()
    {
        var table = IssueTable.Read(File.ReadAllText(SharedForecasts.Require("deu3.tsv")), "deu3.tsv");
        var strict = CalibrationTest.Strict(table)!;
        Assert.Equal((226, 91), (strict.Model.Count, strict.Acts));
        Assert.Equal(21.48, strict.Model.MeanAbsoluteError, 0.005);
        Assert.Equal(22.61, strict.Compromise.MeanAbsoluteError, 0.005);
        Assert.Equal(15.10, strict.Model.RankedProbabilityScore!.Value, 0.01);
        Assert.Equal(15.88, strict.WithPastErrors.RankedProbabilityScore!.Value, 0.005);
        Assert.Equal(0.827, strict.Model.Coverage80!.Value, 0.0005);
        var all = CalibrationTest.Everywhere(table)!;
        Assert.Equal(22.33, all.Model.MeanAbsoluteError, 0.005);
        Assert.Equal(15.66, all.Model.RankedProbabilityScore!.Value, 0.005);
        Assert.Equal(0.799, all.Model.Coverage80!.Value, 0.0005);
    }
}
