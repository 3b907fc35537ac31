using CsCheck;
using Parley.Numerics.Parallelism;

namespace Parley.Numerics.Tests.Parallelism;

public class WorldPartitionTests
{
    [Fact]
    public void Every_index_is_visited_once_whatever_the_threads() =>
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 9]).Sample((count, threads) =>
        {
            var visits = new int[count];
            WorldPartition.For(count, threads, (from, to) =>
            {
                for (var i = from; i < to; i++)
                {
                    Interlocked.Increment(ref visits[i]);
                }
            });
            Assert.All(visits, v => Assert.Equal(1, v));
        });

    [Fact]
    public void Same_bits_for_one_two_and_seven_threads()
    {
        var one = Run(1);
        Assert.Equal(one, Run(2));
        Assert.Equal(one, Run(7));

        static (ulong Hash, double Sum) Run(int threads)
        {
            const int Worlds = 20_000;
            var values = new double[Worlds];
            WorldPartition.For(Worlds, threads, (from, to) =>
            {
                for (var world = from; world < to; world++)
                {
                    var random = new RandomStream(42, (ulong)world, 0);
                    var x = 0.0;
                    for (var draw = 0; draw < 10; draw++)
                    {
                        x = DeterministicMath.Tanh(x + random.NextNormal()) * DeterministicMath.Exp(random.NextUnit());
                    }

                    values[world] = x;
                }
            });
            var sum = WorldPartition.Reduce(Worlds, threads, 0.0, (from, to) => OrderedSum.Sum(values.AsSpan(from, to - from)), (a, b) => a + b);
            var hash = 0UL;
            foreach (var value in values)
            {
                hash = (hash ^ BitConverter.DoubleToUInt64Bits(value)) * 0x100000001B3;
            }

            return (hash, sum);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void The_exception_of_the_lowest_failing_block_is_thrown(int threads)
    {
        for (var repeat = 0; repeat < 20; repeat++)
        {
            var thrown = Assert.Throws<InvalidOperationException>(() => WorldPartition.For(64, threads, (from, _) =>
            {
                if (from is 13 or 14 or 40)
                {
                    throw new InvalidOperationException($"block {from}");
                }
            }));
            Assert.Equal("block 13", thrown.Message);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Cancellation_stops_before_the_next_block(int threads)
    {
        using var source = new CancellationTokenSource();
        var ran = 0;
        Assert.Throws<OperationCanceledException>(() => WorldPartition.For(64, threads, (_, _) =>
        {
            Interlocked.Increment(ref ran);
            source.Cancel();
        }, source.Token));
        Assert.InRange(ran, 1, threads);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Cancelling_when_everything_is_done_or_running_changes_nothing(int threads)
    {
        using var source = new CancellationTokenSource();
        var ran = 0;
        WorldPartition.For(64, threads, (from, _) =>
        {
            Interlocked.Increment(ref ran);
            if (from == 63)
            {
                source.Cancel();
            }
        }, source.Token);
        Assert.Equal(64, ran);
    }

    [Fact]
    public void Nothing_to_do_and_negative_numbers()
    {
        WorldPartition.For(0, 2, (_, _) => Assert.Fail("there is no block"));
        Assert.Throws<ArgumentOutOfRangeException>(() => WorldPartition.For(-1, 2, (_, _) => { }));
        Assert.Throws<ArgumentOutOfRangeException>(() => WorldPartition.For(1, -2, (_, _) => { }));
    }
}
