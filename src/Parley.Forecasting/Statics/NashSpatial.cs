namespace Parley.Forecasting.Statics;

/// <summary>The Nash bargaining solution on one issue with quadratic spatial utilities and a reversion point.</summary>
/// <remarks>Actor i's gain at x is (q - x_i)^2 - (x - x_i)^2 for reversion point q; the point maximises the sum of weight times log gain. Where no point is better than q for all, the
/// answer is q itself: unanimity cannot leave it. Without a reversion point disagreement is taken to be so bad that the weighted mean results (Achen 2006).
/// <b>Source.</b> Nash (1950); Achen in Thomson et al. (2006).</remarks>
public static class NashSpatial
{
    /// <summary>Returns the solution.</summary>
    /// <param name="positions">At least one.</param>
    /// <param name="weights">Bargaining weights, none below zero; actors of no weight have no say.</param>
    /// <param name="reversion">What holds without a decision, or null.</param>
    /// <returns>A point between the reversion point and the positions.</returns>
    public static double Solve(ReadOnlySpan<double> positions, ReadOnlySpan<double> weights, double? reversion)
    {
        if (reversion is not { } q)
        {
            return StaticForecasts.WeightedMean(positions, weights);
        }

        // All gains are positive between q and the nearest reflection 2 x_i - q, if all positions lie on one side of q.
        var (low, high) = (double.NegativeInfinity, double.PositiveInfinity);
        var any = false;
        for (var i = 0; i < positions.Length; i++)
        {
            if (weights[i] > 0)
            {
                var reach = Math.Abs(positions[i] - q);
                (low, high, any) = (Math.Max(low, positions[i] - reach), Math.Min(high, positions[i] + reach), true);
            }
        }

        if (!any || !(low < high))
        {
            return q;
        }

        // The derivative of the concave objective falls from plus to minus infinity over the interval: bisection.
        for (var step = 0; step < 200 && high - low > 1e-13 * Math.Max(1, Math.Abs(high)); step++)
        {
            var x = (low + high) / 2;
            var slope = 0.0;
            for (var i = 0; i < positions.Length; i++)
            {
                if (weights[i] > 0)
                {
                    var gain = ((q - positions[i]) * (q - positions[i])) - ((x - positions[i]) * (x - positions[i]));
                    slope += weights[i] * 2 * (positions[i] - x) / Math.Max(gain, double.Epsilon);
                }
            }

            (low, high) = slope > 0 ? (x, high) : (low, x);
        }

        return (low + high) / 2;
    }
}
