namespace Parley.Evidence.Ledger;

/// <summary>Finds escapes that stand for half a character (<c>\ud800</c> without its other half), which no text can hold.</summary>
internal static class SurrogateEscapes
{
    /// <summary>Gets the place of the first half, or -1.</summary>
    /// <param name="line">JSON in UTF-8.</param>
    public static int FindHalf(ReadOnlySpan<byte> line)
    {
        int at = 0;
        while (at < line.Length)
        {
            int next = line[at..].IndexOf((byte)'\\');
            if (next < 0 || at + next + 1 >= line.Length)
            {
                return -1;
            }

            at += next;
            int kind = Kind(line, at);
            if (kind == 1 && Kind(line, at + 6) == 2)
            {
                at += 12;
            }
            else if (kind != 0)
            {
                return at;
            }
            else
            {
                at += 2;
            }
        }

        return -1;
    }

    // 1 for the first half of a pair, 2 for the second, 0 for anything else.
    private static int Kind(ReadOnlySpan<byte> line, int at)
    {
        if (at + 6 > line.Length || line[at] != (byte)'\\' || line[at + 1] != (byte)'u' || (line[at + 2] | 0x20) != (byte)'d')
        {
            return 0;
        }

        byte digit = (byte)(line[at + 3] | 0x20);
        return line[at + 3] is (byte)'8' or (byte)'9' || digit is (byte)'a' or (byte)'b' ? 1 : digit is (byte)'c' or (byte)'d' or (byte)'e' or (byte)'f' ? 2 : 0;
    }
}
