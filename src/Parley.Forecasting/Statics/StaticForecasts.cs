using Parley.Numerics;

namespace Parley.Forecasting.Statics;

/// <summary>Forecasts that are a plain function of positions and weights: the bar that every dynamic model has to clear.</summary>
/// <remarks>All work on any number of actors from one; weights that are all zero count as equal.</remarks>
public static class StaticForecasts
{
    private const double Slack = 1e-12;

    /// <summary>Returns the mean of positions weighted by capability times salience: the compromise model, Achen's approximation of the Nash bargaining solution.</summary>
    /// <param name="positions">At least one.</param>
    /// <param name="weights">As many, none below zero.</param>
    /// <returns>The weighted mean; the plain mean where all weights are zero.</returns>
    public static double WeightedMean(ReadOnlySpan<double> positions, ReadOnlySpan<double> weights)
    {
        var total = OrderedSum.Sum(weights);
        return total > 0 ? OrderedSum.Dot(positions, weights) / total : OrderedSum.Mean(positions);
    }

    /// <summary>Returns the lower weighted median: the first position, by rising value, whose cumulated weight reaches half of the total.</summary>
    /// <param name="positions">At least one.</param>
    /// <param name="weights">As many, none below zero.</param>
    /// <returns>One of the positions.</returns>
    public static double WeightedMedian(ReadOnlySpan<double> positions, ReadOnlySpan<double> weights)
    {
        var (sorted, order) = (positions.ToArray(), new double[positions.Length]);
        weights.CopyTo(order);
        var total = OrderedSum.Sum(weights);
        if (!(total > 0))
        {
            Array.Fill(order, 1);
            total = order.Length;
        }

        Array.Sort(sorted, order);
        var sum = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            sum += order[i];
            if (sum >= (total / 2) - (Slack * Math.Max(1, total)))
            {
                return sorted[i];
            }
        }

        return sorted[^1];
    }

    /// <summary>Returns the middle position; the mean of the two middle ones for an even number.</summary>
    /// <param name="positions">At least one.</param>
    /// <returns>The median.</returns>
    public static double Median(ReadOnlySpan<double> positions)
    {
        var sorted = positions.ToArray();
        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Returns the position with the largest summed weight, the lowest of several.</summary>
    /// <param name="positions">At least one.</param>
    /// <param name="weights">As many, none below zero.</param>
    /// <returns>One of the positions.</returns>
    public static double Mode(ReadOnlySpan<double> positions, ReadOnlySpan<double> weights)
    {
        var sums = new SortedDictionary<double, double>();
        var total = OrderedSum.Sum(weights);
        for (var i = 0; i < positions.Length; i++)
        {
            sums[positions[i]] = sums.GetValueOrDefault(positions[i]) + (total > 0 ? weights[i] : 1);
        }

        var best = sums.First();
        foreach (var one in sums)
        {
            best = one.Value > best.Value + (Slack * Math.Max(1, total)) ? one : best;
        }

        return best.Key;
    }

    /// <summary>Returns the middle between the extreme positions.</summary>
    /// <param name="positions">At least one.</param>
    /// <returns>Half of lowest plus highest.</returns>
    public static double Midrange(ReadOnlySpan<double> positions)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var x in positions)
        {
            (low, high) = (Math.Min(low, x), Math.Max(high, x));
        }

        return (low + high) / 2;
    }

    /// <summary>Returns the position that beats all others in pairwise votes weighted by intensity, found by comparing every pair.</summary>
    /// <param name="positions">At least one.</param>
    /// <param name="weights">As many, none below zero.</param>
    /// <returns>The lowest position that no other beats. With these votes it minimises the weighted sum of distances, so it equals <see cref="WeightedMedian"/> up to ties; kept as an
    /// independent path. Cost: actors^3.</returns>
    public static double CondorcetWinner(ReadOnlySpan<double> positions, ReadOnlySpan<double> weights)
    {
        var total = OrderedSum.Sum(weights);
        var candidates = positions.ToArray();
        Array.Sort(candidates);
        foreach (var j in candidates)
        {
            var beaten = false;
            foreach (var k in candidates)
            {
                var lead = 0.0;
                var size = 0.0;
                for (var i = 0; i < positions.Length; i++)
                {
                    var w = total > 0 ? weights[i] : 1;
                    lead += w * (Math.Abs(positions[i] - k) - Math.Abs(positions[i] - j));
                    size += w * Math.Abs(k - j);
                }

                beaten |= lead < -1e-12 * Math.Max(size, double.Epsilon);
            }

            if (!beaten)
            {
                return j;
            }
        }

        return candidates[0];
    }
}
