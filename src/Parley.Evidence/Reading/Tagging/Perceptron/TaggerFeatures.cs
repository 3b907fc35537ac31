namespace Parley.Evidence.Reading.Tagging.Perceptron;

/// <summary>The features of one word: its form and ending, its neighbours, and the two tags before it, each as one hash.</summary>
internal static class TaggerFeatures
{
    /// <summary>The number of features of a word.</summary>
    public const int Count = 17;

    /// <summary>Hashes a word with case folded; digits count alike.</summary>
    public static ulong Hash(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in word)
        {
            char folded = char.IsDigit(c) ? '0' : c == '\u2019' ? '\'' : char.ToLowerInvariant(c);
            hash = (hash ^ folded) * 1099511628211;
        }

        return hash ^ (hash >> 31);
    }

    /// <summary>Fills the features of a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="first">Whether it opens the sentence.</param>
    /// <param name="hashes">The hashes of the words from two before to two behind; 0 beyond the sentence.</param>
    /// <param name="previous">The tag before, or -1.</param>
    /// <param name="before">The tag before that, or -1.</param>
    /// <param name="suffixBefore">The hash of the ending of the word before.</param>
    /// <param name="suffixAfter">The hash of the ending of the word behind.</param>
    /// <param name="features">Receives the features.</param>
    public static void Fill(ReadOnlySpan<char> word, bool first, ReadOnlySpan<ulong> hashes, int previous, int before, ulong suffixBefore, ulong suffixAfter, Span<ulong> features)
    {
        ulong shape = (char.IsUpper(word[0]) ? 1UL : 0) | (word.Contains('-') ? 2UL : 0) | (char.IsDigit(word[0]) ? 4UL : 0) | (first ? 8UL : 0) | (AllUpper(word) ? 16UL : 0);
        features[0] = Mix(1, 1);
        features[1] = Mix(2, hashes[2]);
        features[2] = Mix(3, Suffix(word, 3));
        features[3] = Mix(4, Suffix(word, 2));
        features[4] = Mix(5, Suffix(word, 1));
        features[5] = Mix(6, word[0]);
        features[6] = Mix(7, shape);
        features[7] = Mix(8, (ulong)(previous + 1));
        features[8] = Mix(9, (ulong)(((previous + 1) * 32) + before + 1));
        features[9] = Mix(10, hashes[2] ^ ((ulong)(previous + 1) << 58));
        features[10] = Mix(11, hashes[1]);
        features[11] = Mix(12, hashes[0]);
        features[12] = Mix(13, hashes[3]);
        features[13] = Mix(14, hashes[4]);
        features[14] = Mix(15, suffixBefore);
        features[15] = Mix(16, suffixAfter);
        features[16] = Mix(17, hashes[3] ^ ((ulong)(previous + 1) << 58));
    }

    /// <summary>Hashes the ending of a word.</summary>
    public static ulong Suffix(ReadOnlySpan<char> word, int length) => Hash(word.Length > length ? word[^length..] : word) + (ulong)length;

    private static bool AllUpper(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return word.Length > 1;
    }

    private static ulong Mix(ulong kind, ulong value)
    {
        ulong x = (value + (kind * 0x9E3779B97F4A7C15)) * 0xBF58476D1CE4E5B9;
        return x ^ (x >> 29);
    }
}
