namespace Parley.Playbooks.Negotiation.Significance;

/// <summary>Adjusts p-values of several tests made at once. A missing value (not a number) stays missing and does not count as a test.</summary>
public static class MultipleComparisons
{
    /// <summary>Bonferroni: p times the number of tests, at most 1 (Dunn 1961).</summary>
    /// <param name="values">The p-values.</param>
    public static double[] Bonferroni(IReadOnlyList<double> values) => Adjust(values, (sorted, adjusted) =>
    {
        for (int i = 0; i < sorted.Length; i++)
        {
            adjusted[i] = Math.Min(1, sorted[i] * sorted.Length);
        }
    });

    /// <summary>Holm: step-down, the running maximum of (m - i) p_(i), at most 1 (Holm 1979). Controls the family-wise error.</summary>
    /// <param name="values">The p-values.</param>
    public static double[] Holm(IReadOnlyList<double> values) => Adjust(values, (sorted, adjusted) =>
    {
        double highest = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            highest = Math.Max(highest, Math.Min(1, (sorted.Length - i) * sorted[i]));
            adjusted[i] = highest;
        }
    });

    /// <summary>Benjamini-Hochberg: step-up, the running minimum of m p_(i) / i from the largest down. Controls the false discovery rate (Benjamini, Hochberg 1995).</summary>
    /// <param name="values">The p-values.</param>
    public static double[] BenjaminiHochberg(IReadOnlyList<double> values) => Adjust(values, (sorted, adjusted) =>
    {
        double lowest = 1;
        for (int i = sorted.Length - 1; i >= 0; i--)
        {
            lowest = Math.Min(lowest, sorted[i] * sorted.Length / (i + 1));
            adjusted[i] = lowest;
        }
    });

    private static double[] Adjust(IReadOnlyList<double> values, Action<double[], double[]> rule)
    {
        ArgumentNullException.ThrowIfNull(values);
        int[] order = [.. Enumerable.Range(0, values.Count).Where(i => !double.IsNaN(values[i])).OrderBy(i => values[i])];
        double[] sorted = [.. order.Select(i => values[i])], adjusted = new double[sorted.Length];
        rule(sorted, adjusted);
        double[] result = new double[values.Count];
        Array.Fill(result, double.NaN);
        for (int i = 0; i < order.Length; i++)
        {
            result[order[i]] = adjusted[i];
        }

        return result;
    }
}
