using Parley.Numerics;

namespace Parley.Playbooks.Negotiation.Significance;

/// <summary>Two strategies compared on the same units (scenario, role, counterpart): difference of means with its interval, and three tests.</summary>
/// <param name="Pairs">The number of units.</param>
/// <param name="Difference">The mean difference, first less second.</param>
/// <param name="Low">The low end of its interval.</param>
/// <param name="High">The high end.</param>
/// <param name="Student">Two-sided p of the paired t test (Student 1908); NaN with fewer than two pairs or no spread and no difference.</param>
/// <param name="Wilcoxon">Two-sided p of the signed-rank test (Wilcoxon 1945): exact up to 25 differences without ties, else the normal approximation with ties and continuity corrected; zero
/// differences are left out. NaN if all are zero.</param>
/// <param name="Sign">Two-sided p of the sign test, exact; NaN if all differences are zero.</param>
public sealed record PairedTest(int Pairs, double Difference, double Low, double High, double Student, double Wilcoxon, double Sign)
{
    private const int MostExact = 25;

    /// <summary>Compares two lists of values of the same units.</summary>
    /// <param name="first">The first strategy's values.</param>
    /// <param name="second">The second's.</param>
    /// <param name="level">The level of the interval.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static PairedTest Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double level = 0.95)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException($"found {first.Length} and {second.Length} values; expected equally many", nameof(second));
        }

        double[] d = new double[first.Length];
        for (int i = 0; i < d.Length; i++)
        {
            d[i] = first[i] - second[i];

            // Means of equal runs may differ in the last bits: that is no difference.
            d[i] = Math.Abs(d[i]) <= 1e-12 * Math.Max(1, Math.Abs(first[i])) ? 0 : d[i];
        }

        int n = d.Length;
        double mean = OrderedSum.Mean(d), error = n > 1 ? Math.Sqrt(OrderedSum.Variance(d) / n) : double.NaN;
        double half = n > 1 ? StudentDistribution.CriticalValue(level, n - 1) * error : double.NaN;
        double student = n < 2 || (error == 0 && mean == 0) ? double.NaN : error == 0 ? 0 : StudentDistribution.TwoSided(mean / error, n - 1);
        return new PairedTest(n, mean, mean - half, mean + half, student, SignedRanks(d), Signs(d));
    }

    private static double Signs(double[] d)
    {
        int plus = d.Count(x => x > 0), minus = d.Count(x => x < 0), n = plus + minus;
        if (n == 0)
        {
            return double.NaN;
        }

        // P(X <= least) for the binomial distribution of n and 1/2 is an incomplete beta.
        int least = Math.Min(plus, minus);
        return Math.Min(1, 2 * DeterministicMath.RegularizedIncompleteBeta(n - least, least + 1, 0.5));
    }

    private static double SignedRanks(double[] differences)
    {
        double[] d = [.. differences.Where(x => x != 0).OrderBy(Math.Abs)];
        int n = d.Length;
        if (n == 0)
        {
            return double.NaN;
        }

        double plus = 0, tied = 0;
        for (int start = 0; start < n;)
        {
            int end = start;
            while (end < n && Math.Abs(d[end]) == Math.Abs(d[start]))
            {
                end++;
            }

            double rank = 0.5 * (start + 1 + end), count = end - start;
            tied += (count * count * count) - count;
            for (int i = start; i < end; i++)
            {
                plus += d[i] > 0 ? rank : 0;
            }

            start = end;
        }

        double total = 0.5 * n * (n + 1), least = Math.Min(plus, total - plus);
        if (n <= MostExact && tied == 0)
        {
            return Math.Min(1, 2 * AtMost((int)least, n));
        }

        double variance = (n * (n + 1.0) * ((2.0 * n) + 1) / 24) - (tied / 48);
        double z = (least + 0.5 - (0.5 * total)) / Math.Sqrt(variance);
        return Math.Min(1, 2 * DeterministicMath.NormalCdf(Math.Min(z, 0)));
    }

    // The share of the 2^n sign patterns whose positive ranks add up to at most this.
    private static double AtMost(int most, int n)
    {
        double[] ways = new double[most + 1];
        ways[0] = 1;
        for (int rank = 1; rank <= n; rank++)
        {
            for (int sum = most; sum >= rank; sum--)
            {
                ways[sum] += ways[sum - rank];
            }
        }

        return Math.ScaleB(ways.Sum(), -n);
    }
}
