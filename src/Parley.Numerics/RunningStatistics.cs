namespace Parley.Numerics;

/// <summary>Count, mean, spread and extremes of values that come one by one or in blocks, without keeping them.</summary>
/// <remarks>
/// <para>Blocks that are merged by rising index give the same bits for any number of threads
/// (<see cref="Parallelism.WorldPartition.Reduce"/>); a different division into
/// blocks may change last bits.</para>
/// <para><b>It is a mutable struct</b>: keep it in a local or a field.</para>
/// <para><b>Source.</b> Welford (1962); the merge is that of Chan, Golub and LeVeque (1979).</para>
/// </remarks>
public struct RunningStatistics : IEquatable<RunningStatistics>
{
    private double _mean;
    private double _squares;
    private double _minimum;
    private double _maximum;

    /// <summary>Gets how many values were added.</summary>
    public long Count { get; private set; }

    /// <summary>Gets the arithmetic mean; not a number without values.</summary>
    public readonly double Mean => Count == 0 ? double.NaN : _mean;

    /// <summary>Gets the unbiased variance; not a number for fewer than two values.</summary>
    public readonly double Variance => Count < 2 ? double.NaN : _squares / (Count - 1);

    /// <summary>Gets the standard deviation; not a number for fewer than two values.</summary>
    public readonly double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>Gets the standard error of the mean; not a number for fewer than two values.</summary>
    public readonly double StandardError => Math.Sqrt(Variance / Count);

    /// <summary>Gets the least value; not a number without values.</summary>
    public readonly double Minimum => Count == 0 ? double.NaN : _minimum;

    /// <summary>Gets the greatest value; not a number without values.</summary>
    public readonly double Maximum => Count == 0 ? double.NaN : _maximum;

    /// <summary>Compares for equality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(RunningStatistics left, RunningStatistics right) => left.Equals(right);

    /// <summary>Compares for inequality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(RunningStatistics left, RunningStatistics right) => !left.Equals(right);

    /// <summary>Returns the statistics of two blocks together.</summary>
    /// <param name="first">The block with the lower indices.</param>
    /// <param name="second">The block with the higher indices.</param>
    /// <returns>As if all values had been added, up to rounding.</returns>
    public static RunningStatistics Merge(RunningStatistics first, RunningStatistics second)
    {
        if (first.Count == 0 || second.Count == 0)
        {
            return first.Count == 0 ? second : first;
        }

        var count = first.Count + second.Count;
        var difference = second._mean - first._mean;
        return new RunningStatistics
        {
            Count = count,
            _mean = first._mean + (difference * ((double)second.Count / count)),
            _squares = first._squares + second._squares + (difference * difference * ((double)first.Count * second.Count / count)),
            _minimum = Math.Min(first._minimum, second._minimum),
            _maximum = Math.Max(first._maximum, second._maximum),
        };
    }

    /// <summary>Adds one value.</summary>
    /// <param name="value">A finite number; others spoil the result.</param>
    public void Add(double value)
    {
        Count++;
        var difference = value - _mean;
        _mean += difference / Count;
        _squares += difference * (value - _mean);
        _minimum = Count == 1 ? value : Math.Min(_minimum, value);
        _maximum = Count == 1 ? value : Math.Max(_maximum, value);
    }

    /// <inheritdoc/>
    public readonly bool Equals(RunningStatistics other) => Count == other.Count && _mean.Equals(other._mean)
        && _squares.Equals(other._squares) && _minimum.Equals(other._minimum) && _maximum.Equals(other._maximum);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is RunningStatistics other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(Count, _mean, _squares);
}
