namespace Parley.Evidence.Reading.Paragraphs;

/// <summary>Turns a stretch of text into the hashes of its words, with case, marks and blanks folded away.</summary>
/// <remarks>The lowest bit marks words that must not differ between two near-duplicates: those with a digit, and negations.</remarks>
internal static class WordHashes
{
    /// <summary>Appends the hash of each word.</summary>
    public static void Append(ReadOnlySpan<char> text, List<ulong> words)
    {
        ulong hash = 0;
        bool inside = false;
        bool digit = false;
        int length = 0;
        int wordStart = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c))
            {
                if (!inside)
                {
                    inside = true;
                    hash = 14695981039346656037;
                    digit = false;
                    length = 0;
                    wordStart = i;
                }

                digit |= char.IsDigit(c);
                length++;
                hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211;
            }
            else if (inside && c is not ('\'' or '\u2019'))
            {
                bool fixedWord = digit || IsNegation(text[wordStart..i]);
                hash ^= hash >> 29;
                words.Add(fixedWord ? hash | 1 : hash & ~1UL);
                inside = false;
            }
        }
    }

    private static bool IsNegation(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 7 && (word.Equals("not", StringComparison.OrdinalIgnoreCase) || word.Equals("no", StringComparison.OrdinalIgnoreCase)
            || word.Equals("never", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("n\u2019t", StringComparison.OrdinalIgnoreCase));
}
