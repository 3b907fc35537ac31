using CsCheck;
using Parley.Forecasting.Decisions;
using Parley.Forecasting.Sensitivities;
using Parley.Forecasting.Statics;
using Parley.Numerics;

namespace Parley.Forecasting.Tests.Sensitivities;

public class SensitivityTests
{
    [Fact]
    public void Exact_sensitivities_are_the_slopes_of_the_mean() => RandomDecision.Smooth.Sample(d =>
    {
        const double h = 1e-6;
        var rows = MeanSensitivity.Of(d);
        var (x, s, c) = (d.Positions(), d.Saliences(), d.Capabilities);
        double Mean(double[] px, double[] ps, double[] pc) => StaticForecasts.WeightedMean(px, [.. ps.Select((v, i) => v * pc[i])]);
        var now = Mean(x, s, c);
        for (var i = 0; i < x.Length; i++)
        {
            double[] Nudged(double[] values) => [.. values.Select((v, k) => k == i ? v + h : v)];
            Assert.Equal((Mean(Nudged(x), s, c) - now) / h, rows[i].Position, 1e-5);
            Assert.Equal((Mean(x, Nudged(s), c) - now) / h, rows[i].Salience, 2e-2);
            Assert.Equal((Mean(x, s, Nudged(c)) - now) / h, rows[i].Capability, 2e-2);
            Assert.Equal(Mean(x, [.. s.Select((v, k) => k == i ? 0 : v)], c) - now, rows[i].Absence, 1e-9);
        }
    });

    [Fact]
    public void Sobol_indices_of_a_weighted_sum_are_its_shares_of_variance()
    {
        // With fixed weights the compromise mean is a weighted sum of positions: 1/4, 3/4.
        var ranged = new EstimatedDecision("t", ["o"],
        [
            new("A", new PointDistribution(1), [new UniformDistribution(0, 10)], [new PointDistribution(1)]),
            new("B", new PointDistribution(3), [new UniformDistribution(0, 10)], [new PointDistribution(1)]),
        ]);
        double Forecast(GroupDecision d) => StaticForecasts.WeightedMean(d.Positions(), d.Weights());
        var one = SobolIndex.Of(ranged, Forecast, 4000, 1, threads: 1);
        Assert.Equal(one, SobolIndex.Of(ranged, Forecast, 4000, 1, threads: 2));
        Assert.Equal(["B: position", "A: position"], one.Select(i => i.Number.Name));
        Assert.Equal(0.9, one[0].First, 0.05);
        Assert.Equal(0.9, one[0].Total, 0.05);
        Assert.Equal(0.1, one[1].Total, 0.02);
        var bars = TornadoBar.Of(ranged, Forecast);
        Assert.Equal(0.75 * 9, bars[0].Swing, 1e-9);
    }

    [Fact]
    public void A_lever_does_what_the_decision_with_it_says() => RandomDecision.Smooth.Sample(d =>
    {
        var now = StaticForecasts.WeightedMean(d.Positions(), d.Weights());
        foreach (var lever in LeverEffect.Of(d).Where(l => l.Actors.Count == 1 && l.Lever.StartsWith("stays out", StringComparison.Ordinal)))
        {
            var row = MeanSensitivity.Of(d).Single(r => r.Actor == lever.Actors[0]);
            Assert.Equal(row.Absence, lever.Shift, 1e-9);
            Assert.Equal(now + lever.Shift, lever.Outcome, 1e-9);
        }
    });
}
