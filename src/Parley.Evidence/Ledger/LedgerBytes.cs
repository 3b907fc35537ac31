namespace Parley.Evidence.Ledger;

/// <summary>Reads a whole file into one array, in pieces side by side.</summary>
internal static class LedgerBytes
{
    private const int Piece = 16 << 20;

    public static byte[] Read(string path, int threads)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = RandomAccess.GetLength(handle);
        if (length > Array.MaxLength)
        {
            throw new IOException($"{path} is {length / (1 << 20)} MB; a ledger file may have at most {Array.MaxLength / (1 << 20)} MB: split it by year or by actor");
        }

        var bytes = GC.AllocateUninitializedArray<byte>((int)length);
        var shorter = length;
        Parallel.For(0, (int)((length + Piece - 1) / Piece), new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, i =>
        {
            var at = (long)i * Piece;
            var end = Math.Min(length, at + Piece);
            while (at < end)
            {
                var count = RandomAccess.Read(handle, bytes.AsSpan((int)at, (int)(end - at)), at);
                if (count == 0)
                {
                    // Somebody cut the file meanwhile.
                    InterlockedMin(ref shorter, at);
                    return;
                }

                at += count;
            }
        });
        return shorter == length ? bytes : bytes[..(int)shorter];
    }

    private static void InterlockedMin(ref long target, long value)
    {
        var seen = Volatile.Read(ref target);
        while (value < seen)
        {
            var before = Interlocked.CompareExchange(ref target, value, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }
}
