using Parley.Stability.Conflicts;

namespace Parley.Stability.Statements;

/// <summary>Decides statements for all states, 64 states at a time.</summary>
public sealed class StatementTable
{
    private readonly int _count;
    private readonly int _options;
    private readonly ulong[] _words;

    /// <summary>Turns the states' masks into one word of bits per option and 64 states.</summary>
    /// <param name="states">States of option form.</param>
    /// <param name="options">Number of options.</param>
    public StatementTable(StateSet states, int options)
    {
        ArgumentNullException.ThrowIfNull(states);
        _count = states.Count;
        _options = options;
        _words = new ulong[(_count + 63) / 64 * options];
        var masks = states.Masks;
        for (var s = 0; s < _count; s++)
        {
            var row = (s >> 6) * options;
            for (var rest = masks[s]; rest != 0; rest &= rest - 1)
            {
                _words[row + System.Numerics.BitOperations.TrailingZeroCount(rest)] |= 1UL << s;
            }
        }
    }

    /// <summary>Decides a statement for all states.</summary>
    /// <param name="statement">The statement.</param>
    /// <returns>One bit per state, state 0 lowest; bits beyond the last state are 0.</returns>
    public ulong[] Evaluate(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var result = new ulong[(_count + 63) / 64];
        for (var w = 0; w < result.Length; w++)
        {
            result[w] = statement.Evaluate(_words.AsSpan(w * _options, _options));
        }

        if ((_count & 63) != 0)
        {
            result[^1] &= (1UL << (_count & 63)) - 1;
        }

        return result;
    }
}
