using CsCheck;
using Parley.Numerics.Parallelism;

namespace Parley.Numerics.Tests;

public class RunningStatisticsTests
{
    private static RunningStatistics Of(ReadOnlySpan<double> values)
    {
        var statistics = default(RunningStatistics);
        foreach (var value in values)
        {
            statistics.Add(value);
        }

        return statistics;
    }

    [Fact]
    public void One_by_one_and_merged_agree_with_two_passes() =>
        Gen.Select(Gen.Double[-1e3, 1e3].Array[2, 60], Gen.Int[0, 60]).Sample((values, at) =>
        {
            var cut = at % (values.Length + 1);
            foreach (var s in new[] { Of(values), RunningStatistics.Merge(Of(values.AsSpan(0, cut)), Of(values.AsSpan(cut))) })
            {
                Assert.Equal(values.Length, s.Count);
                Assert.Equal(OrderedSum.Mean(values), s.Mean, 1e-10);
                Assert.Equal(OrderedSum.Variance(values), s.Variance, 1e-7);
                Assert.Equal(Math.Sqrt(OrderedSum.Variance(values) / values.Length), s.StandardError, 1e-8);
                Assert.Equal((values.Min(), values.Max()), (s.Minimum, s.Maximum));
            }
        });

    [Fact]
    public void Merged_by_index_the_bits_do_not_depend_on_the_threads()
    {
        var values = Enumerable.Range(0, 10_000).Select(i => CounterRandom.Unit(1, (ulong)i, 2, 3)).ToArray();
        var results = new[] { 1, 2, 7 }.Select(threads => WorldPartition.Reduce(
            values.Length, threads, default, (from, to) => Of(values.AsSpan(from, to - from)), RunningStatistics.Merge)).ToArray();
        Assert.Equal(results[0], results[1]);
        Assert.Equal(results[0], results[2]);
    }

    [Fact]
    public void Without_values_there_is_no_number()
    {
        var none = default(RunningStatistics);
        Assert.Equal([double.NaN, double.NaN, double.NaN, double.NaN], [none.Mean, none.Variance, none.Minimum, none.Maximum]);
    }
}
