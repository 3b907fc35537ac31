namespace Parley.Evidence.Reading;

/// <summary>Hashes of words in rising order, compared as sets.</summary>
internal static class SortedWords
{
    /// <summary>Counts the values that both hold; a repeated value counts as often as both repeat it.</summary>
    public static int Shared(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }
}
