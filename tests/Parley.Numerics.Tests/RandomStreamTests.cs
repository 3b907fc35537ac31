using CsCheck;

namespace Parley.Numerics.Tests;

public class RandomStreamTests
{
    [Fact]
    public void Draws_are_those_of_the_stateless_function() =>
        Gen.Select(Gen.ULong, Gen.ULong, Gen.ULong).Sample((seed, world, stream) =>
        {
            var random = new RandomStream(seed, world, stream);
            for (uint i = 0; i < 9; i++)
            {
                Assert.Equal(CounterRandom.Bits(seed, world, stream, i), random.NextUInt64());
            }
        });

    [Fact]
    public void Every_kind_of_draw_consumes_exactly_one()
    {
        var random = new RandomStream(1, 2, 3);
        random.NextUnit();
        random.NextOpenUnit();
        random.NextInt32(1000);
        random.NextNormal();
        random.NextExponential();
        random.NextBernoulli(0.5);
        Assert.Equal(CounterRandom.Unit(1, 2, 3, 6), random.NextUnit());
    }

    [Fact]
    public void The_layout_is_seed_as_key_and_block_stream_world_as_counter()
    {
        uint a = 1, b = 0x55667788, c = 0x11223344, d = 0xAABBCCDD;
        Philox4x32.Transform(ref a, ref b, ref c, ref d, 0x89ABCDEF, 0x01234567);
        Assert.Equal(a | ((ulong)b << 32), CounterRandom.Bits(0x0123456789ABCDEF, 0xAABBCCDD11223344, 0x55667788, 2));
        Assert.Equal(c | ((ulong)d << 32), CounterRandom.Bits(0x0123456789ABCDEF, 0xAABBCCDD11223344, 0x55667788, 3));
    }

    [Fact]
    public void Different_seeds_worlds_and_streams_give_different_draws()
    {
        var seen = new HashSet<ulong>();
        ulong[] names = [0, 1, 2, 1UL << 32, (1UL << 32) + 1, ulong.MaxValue];
        foreach (var seed in names)
        {
            foreach (var world in names)
            {
                foreach (var stream in names)
                {
                    Assert.True(seen.Add(CounterRandom.Bits(seed, world, stream, 0)));
                }
            }
        }
    }

    [Fact]
    public void Unit_draws_stay_inside_their_interval_at_the_extremes()
    {
        Assert.Equal(0.0, CounterRandom.ToUnit(0));
        Assert.True(CounterRandom.ToUnit(ulong.MaxValue) < 1.0);
        Assert.True(CounterRandom.ToOpenUnit(0) > 0.0);
        Assert.True(CounterRandom.ToOpenUnit(ulong.MaxValue) < 1.0);
    }

    [Fact]
    public void Unit_draws_are_uniform()
    {
        const int Cells = 1000;
        const int Draws = 2_000_000;
        var counts = new int[Cells];
        var random = new RandomStream(20250520, 0, 0);
        for (var i = 0; i < Draws; i++)
        {
            counts[(int)(random.NextUnit() * Cells)]++;
        }

        // Chi-squared with 999 degrees of freedom: mean 999, standard deviation 44.7; five deviations either way.
        var expected = (double)Draws / Cells;
        var statistic = counts.Sum(c => (c - expected) * (c - expected) / expected);
        Assert.InRange(statistic, 999 - (5 * 44.7), 999 + (5 * 44.7));
    }

    [Fact]
    public void First_draws_of_neighbouring_worlds_are_uniform_and_unrelated()
    {
        const int Worlds = 400_000;
        var (sum, product) = (0.0, 0.0);
        var previous = CounterRandom.Unit(7, Worlds, 0, 0) - 0.5;
        for (ulong world = 0; world < Worlds; world++)
        {
            var u = CounterRandom.Unit(7, world, 0, 0) - 0.5;
            sum += u;
            product += u * previous;
            previous = u;
        }

        // Standard errors: sqrt(1/12/n) and 1/12/sqrt(n).
        Assert.InRange(sum / Worlds, -5 * 4.6e-4, 5 * 4.6e-4);
        Assert.InRange(product / Worlds, -5 * 1.32e-4, 5 * 1.32e-4);
    }

    [Fact]
    public void Normal_draws_have_the_normal_moments_and_quantiles()
    {
        const int Draws = 1_000_000;
        var random = new RandomStream(3, 1, 4);
        double m1 = 0, m2 = 0, m3 = 0, m4 = 0;
        var below = 0;
        for (var i = 0; i < Draws; i++)
        {
            var x = random.NextNormal();
            m1 += x;
            m2 += x * x;
            m3 += x * x * x;
            m4 += x * x * x * x;
            below += x < -1.6448536269514722 ? 1 : 0;
        }

        // Standard errors of the raw moments: 1, sqrt 2, sqrt 15, sqrt 96 thousandths; of the count: sqrt(0.0475 n).
        Assert.InRange(m1 / Draws, -0.005, 0.005);
        Assert.InRange(m2 / Draws, 1 - 0.0071, 1 + 0.0071);
        Assert.InRange(m3 / Draws, -0.0194, 0.0194);
        Assert.InRange(m4 / Draws, 3 - 0.049, 3 + 0.049);
        Assert.InRange(below, 50_000 - 1090, 50_000 + 1090);
    }

    [Fact]
    public void Exponential_draws_have_mean_and_variance_one()
    {
        const int Draws = 1_000_000;
        var random = new RandomStream(3, 1, 5);
        double m1 = 0, m2 = 0;
        for (var i = 0; i < Draws; i++)
        {
            var x = random.NextExponential();
            Assert.True(x > 0);
            m1 += x;
            m2 += x * x;
        }

        Assert.InRange(m1 / Draws, 0.995, 1.005);
        Assert.InRange(m2 / Draws, 2 - 0.0224, 2 + 0.0224);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(100)]
    public void Whole_draws_cover_their_range_evenly(int bound)
    {
        const int Draws = 200_000;
        var counts = new int[bound];
        var random = new RandomStream(9, 9, (ulong)bound);
        for (var i = 0; i < Draws; i++)
        {
            counts[random.NextInt32(bound)]++;
        }

        var expected = (double)Draws / bound;
        Assert.All(counts, c => Assert.InRange(c, expected - (5 * Math.Sqrt(expected)), expected + (5 * Math.Sqrt(expected))));
    }

    [Fact]
    public void Whole_draws_refuse_an_empty_range()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomStream(1, 1, 1).NextInt32(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomStream(1, 1, 1).NextInt32(-5));
    }

    [Fact]
    public void Bernoulli_draws_keep_their_promise_at_the_ends_and_between()
    {
        var random = new RandomStream(1, 2, 3);
        var hits = 0;
        for (var i = 0; i < 100_000; i++)
        {
            Assert.False(random.NextBernoulli(0.0));
            Assert.True(random.NextBernoulli(1.0));
            hits += random.NextBernoulli(0.3) ? 1 : 0;
        }

        Assert.InRange(hits, 30_000 - 725, 30_000 + 725);
    }
}
