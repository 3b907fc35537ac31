namespace Parley.Numerics.Tests;

/// <summary>The bits of a long run against a constant: another processor, instruction set or compiler that computes differently shows here.</summary>
/// <remarks>The constants are the same with and without AVX-512, AVX2, FMA and any vector instruction on x86-64. They may change only together with an intended change of an algorithm.</remarks>
public class FingerprintTests
{
    private const int Values = 1_000_000;

    private ulong _hash = 14695981039346656037;

    private void Add(ulong bits) => _hash = (_hash ^ bits) * 1099511628211 ^ (_hash >> 29);

    private void Add(double value) => Add(double.IsNaN(value) ? 1UL : BitConverter.DoubleToUInt64Bits(value));

    [Fact]
    public void Random_draws()
    {
        var random = new RandomStream(20250520, 7, 3);
        for (var i = 0; i < Values; i++)
        {
            Add(random.NextUInt64());
            Add(random.NextUnit());
            Add(random.NextNormal());
            Add(random.NextExponential());
            Add((ulong)random.NextInt32(1000));
        }

        Assert.Equal(9732533007146912783UL, _hash);
    }

    [Fact]
    public void Elementary_functions()
    {
        var random = new RandomStream(20250520, 7, 4);
        for (var i = 0; i < Values; i++)
        {
            var u = random.NextUnit();
            var v = random.NextUnit();
            Add(DeterministicMath.Exp((u * 1500) - 750));
            Add(DeterministicMath.Log(DeterministicMathElementaryTests.AnyPositive(ref random)));
            Add(DeterministicMath.Pow(0.5 + u, (v - 0.5) * 500));
            Add(DeterministicMath.Tanh((u * 6) - 3));
        }

        Assert.Equal(7563616144414774453UL, _hash);
    }

    [Fact]
    public void Special_functions_and_distributions()
    {
        var random = new RandomStream(20250520, 7, 5);
        var beta = new BetaDistribution(2, 5);
        var pert = new PertDistribution(1, 4, 9);
        var cut = new TruncatedDistribution(new LognormalDistribution(0, 1), 0.5, 3);
        for (var i = 0; i < Values / 100; i++)
        {
            var u = random.NextOpenUnit();
            Add(DeterministicMath.Expm1((u * 10) - 5));
            Add(DeterministicMath.Log1p((u * 10) - 1));
            Add(DeterministicMath.Sin((u * 1000) - 500));
            Add(DeterministicMath.Cos((u * 1000) - 500));
            Add(DeterministicMath.Erfc((u * 20) - 10));
            Add(DeterministicMath.NormalCdf((u * 20) - 10));
            Add(DeterministicMath.LogGamma(u * 30));
            Add(beta.Quantile(u));
            Add(pert.Quantile(u));
            Add(cut.Quantile(u));
        }

        Assert.Equal(17915326817695114055UL, _hash);
    }

    [Fact]
    public void Sums_and_vectors()
    {
        var values = new double[100_003];
        var random = new RandomStream(20250520, 7, 6);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = random.NextNormal();
        }

        Add(OrderedSum.Sum(values));
        Add(OrderedSum.Dot(values, values));
        Add(OrderedSum.Variance(values));
        Add(OrderedSum.CompensatedSum(values));
        DeterministicMath.Exp(values, values);
        foreach (var value in values)
        {
            Add(value);
        }

        Assert.Equal(4826669537128621355UL, _hash);
    }
}
