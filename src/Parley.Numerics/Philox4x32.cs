using System.Runtime.CompilerServices;

namespace Parley.Numerics;

/// <summary>The counter-based random function Philox4x32-10: 128 bits of counter and 64 bits of key in, 128 random bits out.</summary>
/// <remarks>
/// <para>It has no state: the same counter and key give the same words on every machine, in any order and from any thread.
/// <see cref="RandomStream"/> and <see cref="CounterRandom"/> say how Parley lays out seed, world, stream and index in it.</para>
/// <para><b>Cost.</b> Ten rounds of two 32 x 32 bit multiplications; no allocation.</para>
/// <para><b>Source.</b> Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011. The known-answer vectors
/// published with it are in the tests.</para>
/// </remarks>
public static class Philox4x32
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint KeyStep0 = 0x9E3779B9;
    private const uint KeyStep1 = 0xBB67AE85;

    /// <summary>Replaces the four counter words by their four random words.</summary>
    /// <param name="word0">First counter word on entry, first random word on return.</param>
    /// <param name="word1">Second counter word on entry, second random word on return.</param>
    /// <param name="word2">Third counter word on entry, third random word on return.</param>
    /// <param name="word3">Fourth counter word on entry, fourth random word on return.</param>
    /// <param name="key0">First word of the key.</param>
    /// <param name="key1">Second word of the key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transform(ref uint word0, ref uint word1, ref uint word2, ref uint word3, uint key0, uint key1)
    {
        var (a, b, c, d) = (word0, word1, word2, word3);
        for (var round = 0; round < 10; round++)
        {
            var product0 = (ulong)Multiplier0 * a;
            var product1 = (ulong)Multiplier1 * c;
            a = (uint)(product1 >> 32) ^ b ^ key0;
            b = (uint)product1;
            c = (uint)(product0 >> 32) ^ d ^ key1;
            d = (uint)product0;
            key0 += KeyStep0;
            key1 += KeyStep1;
        }

        (word0, word1, word2, word3) = (a, b, c, d);
    }
}
