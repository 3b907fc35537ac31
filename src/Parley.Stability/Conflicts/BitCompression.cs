using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Parley.Stability.Conflicts;

/// <summary>Gathers chosen bits of a word at its low end.</summary>
internal static class BitCompression
{
    /// <summary>Returns the bits of <paramref name="value"/> at the places of <paramref name="places"/>, packed, lowest first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Extract(ulong value, ulong places) => Bmi2.X64.IsSupported ? Bmi2.X64.ParallelBitExtract(value, places) : Slow(value, places);

    private static ulong Slow(ulong value, ulong places)
    {
        var result = 0UL;
        for (var bit = 1UL; places != 0; bit <<= 1)
        {
            if ((value & places & (0 - places)) != 0)
            {
                result |= bit;
            }

            places &= places - 1;
        }

        return result;
    }
}
