using System.Runtime.CompilerServices;

namespace Parley.Numerics;

/// <summary>Stateless random draws: a pure function of (seed, world, stream, index).</summary>
/// <remarks>
/// <para>Draw <c>index</c> here is the same 64 bits that the draw number <c>index</c> (from zero) of
/// <c>new RandomStream(seed, world, stream)</c>
/// gives, so the two may be mixed. Use <see cref="RandomStream"/> for many draws in a row: it uses both halves of each block.</para>
/// <para><b>Layout.</b> Philox key = seed, xored with a mix of the upper half of the stream number (zero for stream numbers below 2^32);
/// counter words = block, lower half of the stream, lower and upper half of the world. A block gives two draws.</para>
/// </remarks>
public static class CounterRandom
{
    // 2^-53 and 2^-52: exact scale factors from integers to [0,1).
    internal const double UnitStep = 1.0 / (1UL << 53);
    internal const double OpenUnitStep = 1.0 / (1UL << 52);

    /// <summary>Returns 64 random bits.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="world">Number of the world.</param>
    /// <param name="stream">Number of the stream inside the world, for example one per estimate.</param>
    /// <param name="index">Number of the draw inside the stream.</param>
    /// <returns>The draw, uniform over all 64-bit values.</returns>
    public static ulong Bits(ulong seed, ulong world, ulong stream, uint index)
    {
        var key = Key(seed, stream);
        var (a, b, c, d) = (index >> 1, (uint)stream, (uint)world, (uint)(world >> 32));
        Philox4x32.Transform(ref a, ref b, ref c, ref d, (uint)key, (uint)(key >> 32));
        return (index & 1) == 0 ? a | ((ulong)b << 32) : c | ((ulong)d << 32);
    }

    /// <summary>Returns a number in [0, 1), a multiple of 2^-53.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="world">Number of the world.</param>
    /// <param name="stream">Number of the stream inside the world, for example one per estimate.</param>
    /// <param name="index">Number of the draw inside the stream.</param>
    /// <returns>The same value as the corresponding <see cref="RandomStream.NextUnit"/>.</returns>
    public static double Unit(ulong seed, ulong world, ulong stream, uint index) => ToUnit(Bits(seed, world, stream, index));

    /// <summary>Returns a number in (0, 1), fit for a quantile function: neither end can occur.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="world">Number of the world.</param>
    /// <param name="stream">Number of the stream inside the world, for example one per estimate.</param>
    /// <param name="index">Number of the draw inside the stream.</param>
    /// <returns>The same value as the corresponding <see cref="RandomStream.NextOpenUnit"/>.</returns>
    public static double OpenUnit(ulong seed, ulong world, ulong stream, uint index) => ToOpenUnit(Bits(seed, world, stream, index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double ToUnit(ulong bits) => (bits >> 11) * UnitStep;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double ToOpenUnit(ulong bits) => ((bits >> 12) + 0.5) * OpenUnitStep;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Key(ulong seed, ulong stream)
    {
        var upper = stream >> 32;
        return upper == 0 ? seed : seed ^ Mix(upper);
    }

    // A bijection of 64 bits (the finaliser of MurmurHash3, Appleby 2011), so that different upper halves give different keys.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53;
        return value ^ (value >> 33);
    }
}
