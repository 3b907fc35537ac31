using CsCheck;
using Parley.Playbooks.Negotiation.Significance;

namespace Parley.Playbooks.Tests.Negotiation;

public class SignificanceTests
{
    [Fact]
    public void Corrections_give_the_textbook_numbers()
    {
        double[] p = [0.01, 0.02, 0.03, 0.04];
        Close([0.04, 0.06, 0.06, 0.06], MultipleComparisons.Holm(p));
        Close([0.04, 0.04, 0.04, 0.04], MultipleComparisons.BenjaminiHochberg(p));
        Close([0.04, 0.08, 0.12, 0.16], MultipleComparisons.Bonferroni(p));
        foreach (var rule in new Func<IReadOnlyList<double>, double[]>[] { MultipleComparisons.Holm, MultipleComparisons.BenjaminiHochberg, MultipleComparisons.Bonferroni })
        {
            Close([0.03, double.NaN], rule([0.03, double.NaN]));
            Assert.Empty(rule([]));
        }
    }

    [Fact]
    public void Corrections_keep_the_order_and_stand_in_theirs()
    {
        Gen.Double[0, 1].Array[1, 12].Sample(p =>
        {
            double[] holm = MultipleComparisons.Holm(p), hochberg = MultipleComparisons.BenjaminiHochberg(p), bonferroni = MultipleComparisons.Bonferroni(p);
            for (int i = 0; i < p.Length; i++)
            {
                Assert.True(p[i] <= hochberg[i] + 1e-15 && hochberg[i] <= holm[i] + 1e-15 && holm[i] <= bonferroni[i] + 1e-15 && bonferroni[i] <= 1);
                for (int j = 0; j < p.Length; j++)
                {
                    Assert.True(p[i] > p[j] || (holm[i] <= holm[j] && hochberg[i] <= hochberg[j]));
                }
            }
        });
    }

    [Fact]
    public void Students_distribution_gives_the_printed_tables()
    {
        Assert.Equal(2.262157, StudentDistribution.CriticalValue(0.95, 9), 1e-5);
        Assert.Equal(12.70620, StudentDistribution.CriticalValue(0.95, 1), 1e-4);
        Assert.Equal(0.05, StudentDistribution.TwoSided(2.2621571628, 9), 1e-9);
        Assert.Equal(0.5, StudentDistribution.TwoSided(1, 1), 1e-12);
    }

    [Fact]
    public void Signed_ranks_equal_the_count_over_all_patterns_of_signs()
    {
        Gen.Int[-1_000_000, 1_000_000].Where(x => x != 0).Array[1, 9].Where(d => d.Select(Math.Abs).Distinct().Count() == d.Length).Sample(d =>
        {
            int n = d.Length;
            int[] ranks = [.. d.Select(x => 1 + d.Count(y => Math.Abs(y) < Math.Abs(x)))];
            int plus = Enumerable.Range(0, n).Where(i => d[i] > 0).Sum(i => ranks[i]);
            int least = Math.Min(plus, (n * (n + 1) / 2) - plus);
            int patterns = Enumerable.Range(0, 1 << n).Count(bits => Enumerable.Range(0, n).Where(i => (bits >> i & 1) == 1).Sum(i => i + 1) <= least);
            double expected = Math.Min(1, 2.0 * patterns / (1 << n));
            PairedTest test = PairedTest.Of([.. d.Select(x => (double)x)], new double[n]);
            Assert.Equal(expected, test.Wilcoxon, 1e-12);
            int fewer = Math.Min(d.Count(x => x > 0), d.Count(x => x < 0));
            int flips = Enumerable.Range(0, 1 << n).Count(bits => int.PopCount(bits) <= fewer);
            Assert.Equal(Math.Min(1, 2.0 * flips / (1 << n)), test.Sign, 1e-12);
        }, iter: 300);
    }

    [Fact]
    public void Students_sleep_data_give_the_published_p_value()
    {
        // Student 1908, extra sleep under two drugs: t = -4.0621, p = .002833 (paired); signed ranks with one zero and a tie: p = .009091.
        double[] first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0], second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        PairedTest test = PairedTest.Of(first, second);
        Assert.Equal(-1.58, test.Difference, 1e-12);
        Assert.Equal(0.002833, test.Student, 1e-6);
        Assert.Equal(-2.4598858, test.Low, 1e-6);
        Assert.Equal(-0.7001142, test.High, 1e-6);
        Assert.Equal(0.009091, test.Wilcoxon, 1e-5);
    }

    private static void Close(double[] expected, double[] got)
    {
        Assert.Equal(expected.Length, got.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], got[i], 1e-12);
        }
    }
}
