using System.Buffers.Binary;

namespace Parley.Evidence.Ledger;

/// <summary>A fast 64-bit hash of short texts in UTF-8 for tables in memory; never stored.</summary>
internal static class ByteHash
{
    private const ulong A = 0x9E3779B97F4A7C15;
    private const ulong B = 0xD6E8FEB86659FD93;

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = A ^ ((ulong)bytes.Length * B);
        while (bytes.Length >= 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        if (bytes.Length > 0)
        {
            ulong tail = 0;
            for (var i = 0; i < bytes.Length; i++)
            {
                tail |= (ulong)bytes[i] << (8 * i);
            }

            hash = Mix(hash ^ tail);
        }

        return Mix(hash);
    }

    private static ulong Mix(ulong x)
    {
        x ^= x >> 32;
        x *= B;
        x ^= x >> 29;
        x *= A;
        x ^= x >> 32;
        return x;
    }
}
