using Parley.Stability.Conflicts;
using Parley.Stability.Preferences;

namespace Parley.Stability.Concepts.Searches;

/// <summary>One opponent's part of a reverse search where its groups are too large for a word: the members of a group that agree on irreversible options
/// form a bucket, sorted by the opponent's rank; a pointer per bucket never goes back, and used-up buckets are dropped.</summary>
internal sealed class BucketSweep
{
    private readonly OptionMoves _moves;
    private readonly int[] _limits;
    private readonly int[] _members;
    private readonly int[] _next;
    private readonly int[] _end;
    private readonly int[] _code;
    private readonly int[] _active;
    private readonly int[] _firstBucket;
    private readonly int[] _buckets;

    public BucketSweep(OptionMoves moves, Ranking preference, bool improvements)
    {
        _moves = moves;
        // In the closure of plain moves every member counts as worse.
        _limits = improvements ? preference.Ranks.ToArray() : [];
        var ranks = preference.Ranks;
        _members = moves.Members.ToArray();
        var next = new List<int>();
        var end = new List<int>();
        var code = new List<int>();
        _firstBucket = new int[moves.GroupCount];
        _buckets = new int[moves.GroupCount];
        var keys = new long[moves.LargestGroup];
        for (var g = 0; g < moves.GroupCount; g++)
        {
            var from = moves.Start[g];
            var size = moves.Start[g + 1] - from;
            for (var k = 0; k < size; k++)
            {
                var s = _members[from + k];
                keys[k] = ((long)moves.Code(s) << 32) | (uint)(improvements ? ranks[s] : 0);
            }

            keys.AsSpan(0, size).Sort(_members.AsSpan(from, size));
            _firstBucket[g] = code.Count;
            for (var k = 0; k < size; k++)
            {
                if (k == 0 || keys[k] >> 32 != keys[k - 1] >> 32)
                {
                    next.Add(from + k);
                    end.Add(from + k);
                    code.Add((int)(keys[k] >> 32));
                }

                end[^1] = from + k + 1;
            }

            _buckets[g] = code.Count - _firstBucket[g];
        }

        _next = [.. next];
        _end = [.. end];
        _code = [.. code];
        _active = [.. Enumerable.Range(0, _code.Length)];
    }

    /// <summary>Reaches all members of the state's group that can move to it and were not reached before.</summary>
    public void Visit(int state, int value, int[] reached, int[] queue, ref int tail)
    {
        var group = _moves.GroupOf[state];
        var code = _moves.Code(state);
        var first = _firstBucket[group];
        for (var a = 0; a < _buckets[group]; a++)
        {
            var bucket = _active[first + a];
            if ((_code[bucket] & ~code) != 0)
            {
                continue;
            }

            var next = _next[bucket];
            var end = _end[bucket];
            while (next < end && (_limits.Length == 0 || _limits[_members[next]] < _limits[state]))
            {
                var t = _members[next++];
                if (reached[t] == int.MaxValue)
                {
                    reached[t] = value;
                    queue[tail++] = t;
                }
            }

            _next[bucket] = next;
            if (next == end)
            {
                var last = --_buckets[group];
                (_active[first + a], _active[first + last]) = (_active[first + last], bucket);
                a--;
            }
        }
    }
}
