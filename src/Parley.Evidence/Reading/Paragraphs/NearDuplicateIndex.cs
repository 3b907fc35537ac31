using System.Runtime.InteropServices;

namespace Parley.Evidence.Reading.Paragraphs;

/// <summary>Finds the earlier paragraph or sentence that says the same as a new one, exactly or with small edits.</summary>
/// <remarks>
/// <para>Equal words are found by one hash. Edits are found by shingles of three words: the eight smallest shingle hashes of an item lead to
/// at most eight candidates, and a candidate is the same when the Jaccard index of the shingles is at least one half, two thirds of the
/// new shingles stand in the old item, and numbers and negations agree. Two sentences that differ in a figure are two sentences.</para>
/// <para><b>Cost.</b> Linear in the words of all items. <b>Source.</b> Broder (1997), on the resemblance of documents.</para>
/// </remarks>
internal sealed class NearDuplicateIndex
{
    private const int SketchSize = 8;
    private const int MinWords = 8;
    private readonly List<ulong> _shingles = [];
    private readonly List<ulong> _new = [];
    private readonly List<ulong> _old = [];
    private readonly Dictionary<ulong, int> _exact = [];
    private readonly Dictionary<ulong, int> _sketch = [];
    private readonly Dictionary<int, ulong[]> _words = [];

    /// <summary>Gets the earlier item that is the same, and adds the new one where there is none.</summary>
    /// <param name="words">Word hashes of the new item.</param>
    /// <param name="item">The new item's number.</param>
    /// <param name="exact">Whether the words are equal.</param>
    /// <returns>The earlier item, or -1.</returns>
    public int FindOrAdd(List<ulong> words, int item, out bool exact)
    {
        exact = true;
        if (words.Count == 0)
        {
            return -1;
        }

        ulong whole = 1469598103934665603;
        foreach (ulong word in words)
        {
            whole = (whole ^ word) * 1099511628211;
        }

        ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(_exact, whole, out bool exists);
        if (exists)
        {
            return first;
        }

        first = item;
        if (words.Count < MinWords)
        {
            return -1;
        }

        exact = false;
        Shingle(CollectionsMarshal.AsSpan(words));
        List<ulong> shingles = _shingles;
        int found = -1;
        int tried = -1;
        Span<ulong> sketch = stackalloc ulong[SketchSize];
        int size = Smallest(shingles, sketch);
        for (int i = 0; i < size && found < 0; i++)
        {
            if (_sketch.TryGetValue(sketch[i], out int candidate) && candidate != tried)
            {
                tried = candidate;
                found = Same(words, candidate) ? candidate : -1;
                Shingle(CollectionsMarshal.AsSpan(words));
            }
        }

        if (found >= 0)
        {
            return found;
        }

        _words[item] = [.. words];
        for (int i = 0; i < size; i++)
        {
            _sketch.TryAdd(sketch[i], item);
        }

        return -1;
    }

    private bool Same(List<ulong> words, int candidate)
    {
        ulong[] old = _words[candidate];
        if (words.Count > old.Length * 2 || old.Length > words.Count * 2 || !FixedWordsAgree(words, old))
        {
            return false;
        }

        Sorted(_shingles, _new);
        Shingle(old);
        Sorted(_shingles, _old);
        int shared = SortedWords.Shared(CollectionsMarshal.AsSpan(_new), CollectionsMarshal.AsSpan(_old));
        int union = _new.Count + _old.Count - shared;
        return shared * 2 >= union && shared * 3 >= _new.Count * 2;
    }

    private bool FixedWordsAgree(List<ulong> words, ulong[] old)
    {
        _new.Clear();
        foreach (ulong word in words)
        {
            if ((word & 1) == 1)
            {
                _new.Add(word);
            }
        }

        _old.Clear();
        foreach (ulong word in old)
        {
            if ((word & 1) == 1)
            {
                _old.Add(word);
            }
        }

        Distinct(_new);
        Distinct(_old);
        return CollectionsMarshal.AsSpan(_new).SequenceEqual(CollectionsMarshal.AsSpan(_old));
    }

    private static void Sorted(List<ulong> values, List<ulong> into)
    {
        into.Clear();
        into.AddRange(values);
        Distinct(into);
    }

    private static void Distinct(List<ulong> values)
    {
        values.Sort();
        int kept = 0;
        for (int i = 0; i < values.Count; i++)
        {
            if (i == 0 || values[i] != values[i - 1])
            {
                values[kept++] = values[i];
            }
        }

        values.RemoveRange(kept, values.Count - kept);
    }

    private void Shingle(ReadOnlySpan<ulong> words)
    {
        _shingles.Clear();
        for (int i = 0; i + 2 < words.Length; i++)
        {
            ulong h = ((words[i] * 0x9E3779B97F4A7C15) ^ (words[i + 1] * 0xC2B2AE3D27D4EB4F) ^ (words[i + 2] * 0x165667B19E3779F9)) + words[i];
            _shingles.Add(h ^ (h >> 31));
        }
    }

    private static int Smallest(List<ulong> values, Span<ulong> into)
    {
        int size = 0;
        foreach (ulong value in values)
        {
            int at = size;
            while (at > 0 && into[at - 1] > value)
            {
                at--;
            }

            if (at >= into.Length)
            {
                continue;
            }

            for (int j = Math.Min(size, into.Length - 1); j > at; j--)
            {
                into[j] = into[j - 1];
            }

            into[at] = value;
            size = Math.Min(size + 1, into.Length);
        }

        return size;
    }
}
