namespace Parley.Numerics;

/// <summary>Percentiles of samples, with and without weights.</summary>
/// <remarks>
/// <para><b>Convention.</b> Without weights: linear interpolation between order statistics at position (n - 1) p, the default of R and
/// NumPy (type 7 of Hyndman and
/// Fan, 1996). With weights: the smallest value whose cumulated weight reaches p of the total (type 1, no interpolation); weights that are
/// all equal therefore need not
/// give the result without weights. Which one was used belongs beside a printed percentile.</para>
/// <para><b>Cost.</b> O(n log n): the sample is copied and sorted, values that are not a number are refused.</para>
/// </remarks>
public static class SampleQuantile
{
    /// <summary>Returns the quantile of a sample that need not be sorted.</summary>
    /// <param name="values">At least one number.</param>
    /// <param name="p">Probability from 0 (least value) to 1 (greatest).</param>
    /// <returns>Between the least and the greatest value.</returns>
    /// <exception cref="ArgumentException">There is no value, or one is not a number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability lies outside 0 to 1.</exception>
    public static double Of(ReadOnlySpan<double> values, double p)
    {
        Check(values, p);
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return OfSorted(sorted, p);
    }

    /// <summary>Returns the quantile of a sample that is already sorted; for several percentiles of one sample.</summary>
    /// <param name="sorted">At least one number, by rising value.</param>
    /// <param name="p">Probability from 0 (least value) to 1 (greatest).</param>
    /// <returns>Between the least and the greatest value.</returns>
    /// <exception cref="ArgumentException">There is no value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability lies outside 0 to 1.</exception>
    public static double OfSorted(ReadOnlySpan<double> sorted, double p)
    {
        CheckProbability(p);
        if (sorted.IsEmpty)
        {
            throw new ArgumentException("An empty sample has no quantile.", nameof(sorted));
        }

        var position = (sorted.Length - 1) * p;
        var index = (int)position;
        var share = position - index;
        return share == 0.0 || index + 1 >= sorted.Length || sorted[index] == sorted[index + 1]
            ? sorted[index]
            : sorted[index] + (share * (sorted[index + 1] - sorted[index]));
    }

    /// <summary>Returns the quantile of a sample with weights.</summary>
    /// <param name="values">At least one number, in any order.</param>
    /// <param name="weights">As many weights, none below zero, not all zero.</param>
    /// <param name="p">Probability from 0 (least value of positive weight) to 1 (greatest).</param>
    /// <returns>One of the values with a positive weight.</returns>
    /// <exception cref="ArgumentException">There is no value, one is not a number, or the weights are not usable.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability lies outside 0 to 1.</exception>
    public static double Weighted(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double p)
    {
        Check(values, p);
        if (weights.Length != values.Length)
        {
            throw new ArgumentException("A sample needs as many weights as values.", nameof(weights));
        }

        foreach (var weight in weights)
        {
            if (!(weight >= 0.0 && double.IsFinite(weight)))
            {
                throw new ArgumentException("A weight must be finite and not below zero.", nameof(weights));
            }
        }

        var sorted = values.ToArray();
        var sortedWeights = weights.ToArray();

        // Equal values stand together in either order; what is added up to their last one differs by rounding alone, so they are ordered
        // by weight.
        var order = new int[sorted.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => (sorted[a], sortedWeights[a], a).CompareTo((sorted[b], sortedWeights[b], b)));
        var total = 0.0;
        foreach (var i in order)
        {
            total += sortedWeights[i];
        }

        if (!(total > 0.0 && double.IsFinite(total)))
        {
            throw new ArgumentException("The weights of a sample must not all be zero, nor add up to more than a number holds.", nameof(weights));
        }

        var sum = 0.0;
        var result = double.NaN;
        foreach (var i in order)
        {
            if (sortedWeights[i] > 0.0)
            {
                result = sorted[i];
                sum += sortedWeights[i];
                if (sum >= p * total)
                {
                    break;
                }
            }
        }

        return result;
    }

    private static void Check(ReadOnlySpan<double> values, double p)
    {
        CheckProbability(p);
        if (values.IsEmpty)
        {
            throw new ArgumentException("An empty sample has no quantile.", nameof(values));
        }

        foreach (var value in values)
        {
            if (double.IsNaN(value))
            {
                throw new ArgumentException("A sample with a value that is not a number has no quantile.", nameof(values));
            }
        }
    }

    private static void CheckProbability(double p)
    {
        if (!(p >= 0.0 && p <= 1.0))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies between 0 and 1.");
        }
    }
}
