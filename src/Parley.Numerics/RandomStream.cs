using System.Runtime.CompilerServices;

namespace Parley.Numerics;

/// <summary>A sequence of random draws named by (seed, world, stream): the same on every machine and for any number of threads.</summary>
/// <remarks>
/// <para>Streams share no state, so worlds may be drawn in any order and in parallel. Every method consumes exactly one 64-bit draw,
/// also <see cref="NextNormal"/> and <see cref="NextInt32"/>: two runs that differ in one input stay aligned draw by draw (common random
/// numbers).
/// Continuous draws are increasing functions of the underlying uniform draw (inverse transform).</para>
/// <para><b>It is a mutable struct</b>: keep it in a local or a field and pass it by <c>ref</c>; a copy repeats the draws of the
/// original.</para>
/// <para><b>Cost.</b> Half a Philox block per draw, no allocation. A stream has 2^33 draws; then it throws.</para>
/// <para><b>Source.</b> <see cref="Philox4x32"/>; the layout is described at <see cref="CounterRandom"/>.</para>
/// </remarks>
public struct RandomStream
{
    private readonly uint _key0;
    private readonly uint _key1;
    private readonly uint _stream;
    private readonly uint _world0;
    private readonly uint _world1;
    private uint _block;
    private ulong _buffered;
    private State _state;

    private enum State : byte
    {
        Empty,
        Buffered,
        Exhausted,
    }

    /// <summary>Opens a stream at its first draw.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="world">Number of the world.</param>
    /// <param name="stream">Number of the stream inside the world, for example one per party or per estimate.</param>
    public RandomStream(ulong seed, ulong world, ulong stream)
    {
        var key = CounterRandom.Key(seed, stream);
        _key0 = (uint)key;
        _key1 = (uint)(key >> 32);
        _stream = (uint)stream;
        _world0 = (uint)world;
        _world1 = (uint)(world >> 32);
    }

    /// <summary>Returns the next 64 random bits.</summary>
    /// <returns>Uniform over all 64-bit values.</returns>
    /// <exception cref="InvalidOperationException">After 2^33 draws.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextUInt64()
    {
        if (_state == State.Buffered)
        {
            _state = _block == 0 ? State.Exhausted : State.Empty;
            return _buffered;
        }

        return NextBlock();
    }

    /// <summary>Returns the next number in [0, 1), a multiple of 2^-53.</summary>
    /// <returns>Uniform on [0, 1).</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextUnit() => CounterRandom.ToUnit(NextUInt64());

    /// <summary>Returns the next number in (0, 1): neither end can occur, so quantile functions stay finite.</summary>
    /// <returns>Uniform on (0, 1), an odd multiple of 2^-53.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextOpenUnit() => CounterRandom.ToOpenUnit(NextUInt64());

    /// <summary>Returns the next whole number in [0, <paramref name="exclusiveBound"/>).</summary>
    /// <param name="exclusiveBound">One more than the largest result; at least 1.</param>
    /// <returns>Uniform; probabilities are off by less than 2^-32 in relative terms, the price of exactly one draw per call.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bound is below 1.</exception>
    public int NextInt32(int exclusiveBound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(exclusiveBound, 1);
        return (int)Math.BigMul(NextUInt64(), (ulong)exclusiveBound, out _);
    }

    /// <summary>Returns the next draw from the standard normal distribution, by its quantile function.</summary>
    /// <returns>Mean 0, standard deviation 1; between -8.21 and 8.21.</returns>
    public double NextNormal() => DeterministicMath.NormalQuantile(NextOpenUnit());

    /// <summary>Returns the next draw from the exponential distribution with mean 1, by its quantile function.</summary>
    /// <returns>A number above zero.</returns>
    public double NextExponential() => -DeterministicMath.Log(1.0 - NextOpenUnit());

    /// <summary>Returns true with probability <paramref name="probability"/>.</summary>
    /// <param name="probability">From 0 (never) to 1 (always).</param>
    /// <returns>Whether the event happens.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool NextBernoulli(double probability) => NextUnit() < probability;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong NextBlock()
    {
        if (_state == State.Exhausted)
        {
            throw new InvalidOperationException("This random stream has given its 2^33 draws; use another stream number.");
        }

        var (a, b, c, d) = (_block, _stream, _world0, _world1);
        Philox4x32.Transform(ref a, ref b, ref c, ref d, _key0, _key1);
        _block++;
        _buffered = c | ((ulong)d << 32);
        _state = State.Buffered;
        return a | ((ulong)b << 32);
    }
}
