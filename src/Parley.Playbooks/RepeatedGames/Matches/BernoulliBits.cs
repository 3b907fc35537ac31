using Parley.Numerics;

namespace Parley.Playbooks.RepeatedGames.Matches;

/// <summary>Words of 64 independent random bits that are each set with one probability.</summary>
/// <remarks>
/// <para>Compares 64 uniform numbers with the probability at once, bit by bit from the most significant one, and stops when all 64 are decided: on average 8 draws for 64
/// bits instead of 64. The probability is exact to 2^-53.</para>
/// <para><b>Source.</b> Knuth and Yao (1976), in bit-sliced form.</para>
/// </remarks>
internal readonly struct BernoulliBits(double probability)
{
    // The probability as a number of 53 bits after the point; one more than that for certainty.
    private readonly ulong _threshold = (ulong)(probability * (1UL << 53));

    internal ulong Next(ref RandomStream random)
    {
        if (_threshold == 0)
        {
            return 0;
        }

        if (_threshold >= 1UL << 53)
        {
            return ulong.MaxValue;
        }

        var (undecided, set) = (ulong.MaxValue, 0UL);

        // Bits of the probability below its last set one are zero: a number that is equal so far cannot become smaller.
        for (var bit = 52; undecided != 0 && (_threshold & ((2UL << bit) - 1)) != 0; bit--)
        {
            var draw = random.NextUInt64();
            if ((_threshold >> bit & 1) != 0)
            {
                set |= undecided & ~draw;
                undecided &= draw;
            }
            else
            {
                undecided &= ~draw;
            }
        }

        return set;
    }
}
