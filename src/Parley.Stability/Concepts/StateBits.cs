namespace Parley.Stability.Concepts;

/// <summary>A set of states, one bit each.</summary>
public sealed class StateBits
{
    private readonly ulong[] _words;

    internal StateBits(int count)
    {
        Count = count;
        _words = new ulong[(count + 63) / 64];
    }

    /// <summary>Number of states, in the set or not.</summary>
    public int Count { get; }

    /// <summary>Number of states in the set.</summary>
    public int Size => _words.Sum(w => System.Numerics.BitOperations.PopCount(w));

    /// <summary>Whether a state is in the set.</summary>
    /// <param name="state">Index from 0.</param>
    public bool this[int state] => (_words[state >> 6] >> state & 1) != 0;

    /// <summary>The states in the set, rising.</summary>
    public IEnumerable<int> Members()
    {
        for (var w = 0; w < _words.Length; w++)
        {
            for (var rest = _words[w]; rest != 0; rest &= rest - 1)
            {
                yield return (w << 6) + System.Numerics.BitOperations.TrailingZeroCount(rest);
            }
        }
    }

    internal ulong[] Words => _words;

    internal void Add(int state) => _words[state >> 6] |= 1UL << state;

    internal void IntersectWith(StateBits other)
    {
        for (var w = 0; w < _words.Length; w++)
        {
            _words[w] &= other._words[w];
        }
    }

    /// <summary>The states whose value does not exceed their limit.</summary>
    internal static StateBits WhereAtMost(ReadOnlySpan<int> values, ReadOnlySpan<int> limits)
    {
        var set = new StateBits(values.Length);
        for (var w = 0; w < set._words.Length; w++)
        {
            var word = 0UL;
            var from = w << 6;
            var to = Math.Min(values.Length, from + 64);
            for (var s = from; s < to; s++)
            {
                word |= values[s] <= limits[s] ? 1UL << s : 0;
            }

            set._words[w] = word;
        }

        return set;
    }
}
