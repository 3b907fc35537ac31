using System.Numerics;
using Parley.Stability.Conflicts;
using Parley.Stability.Preferences;

namespace Parley.Stability.Concepts.Searches;

/// <summary>For each state t the least key that a decision maker's opponents can bring about from t by legal sequences, in option form: one reverse search
/// from all states at once, by rising key, in which each state is reached once.</summary>
/// <remarks>
/// <para>Groups of at most 64 states are held as words: one word says which members can move to a state, another which members are still unreached, and one AND
/// finds the new ones. Larger groups are swept with one pointer per set of irreversible options (<see cref="BucketSweep"/>).</para>
/// <para><b>Cost.</b> O(states times decision makers) per search after a linear-time sort by key. <b>Source.</b> This project; checked against the definitions in the tests.</para>
/// </remarks>
internal sealed class LegalSearch
{
    private const int Unreached = int.MaxValue;

    private readonly OptionMoves[] _moves;
    private readonly IReadOnlyList<Ranking> _preferences;
    private readonly int _states;
    private readonly int _parties;
    private readonly int[] _groupRows;
    private readonly ulong[] _improvementRows;
    private readonly ulong[] _moveRows;
    private readonly bool[] _word;
    private readonly bool _reversible;

    public LegalSearch(Conflict conflict, bool improvements, int threads)
    {
        _moves = [.. conflict.Moves.Cast<OptionMoves>()];
        _preferences = conflict.Preferences;
        _states = conflict.States.Count;
        _parties = _moves.Length;
        _word = [.. _moves.Select(m => m.LargestGroup <= 64)];
        _reversible = _moves.All(m => m.IsReversible);
        _groupRows = new int[_states * _parties];
        _improvementRows = improvements ? new ulong[_states * _parties] : [];
        _moveRows = _reversible ? [] : new ulong[_states * _parties];
        Numerics.Parallelism.WorldPartition.For(_parties, threads, (from, to) =>
        {
            for (var j = from; j < to; j++)
            {
                FillRows(j);
            }
        });
    }

    /// <summary>Whether every opponent of a decision maker can take back all moves: then what they can reach is a partition of the states.</summary>
    public bool IsSymmetricFor(int party) => _reversible || Enumerable.Range(0, _parties).All(j => j == party || _moves[j].IsReversible);

    /// <summary>Finds the least key reachable from each state.</summary>
    /// <param name="party">Whose opponents move.</param>
    /// <param name="improvements">Whether they make only improvements.</param>
    /// <param name="levels">One more than the largest key.</param>
    /// <param name="workspace">Holds the key of each state and receives the least keys.</param>
    public void LeastKeys(int party, bool improvements, int levels, SearchWorkspace workspace)
    {
        var key = workspace.Key;
        var reached = workspace.Least;
        Array.Fill(reached, Unreached);
        var queue = workspace.Queue;
        var unvisited = Unvisited(party);
        var sweeps = new BucketSweep?[_parties];
        for (var j = 0; j < _parties; j++)
        {
            sweeps[j] = j == party || _word[j] ? null : new BucketSweep(_moves[j], _preferences[j], improvements);
        }

        var anySweep = sweeps.Any(s => s is not null);
        var rows = improvements ? _improvementRows : _moveRows;
        RankOrder.Ascending(key, levels, workspace.Order, workspace.Counts);
        foreach (var source in workspace.Order)
        {
            if (reached[source] != Unreached)
            {
                continue;
            }

            var value = key[source];
            reached[source] = value;
            queue[0] = source;
            var tail = 1;
            for (var head = 0; head < tail; head++)
            {
                var state = queue[head];
                var row = state * _parties;
                for (var j = 0; j < _parties; j++)
                {
                    var open = unvisited[j];
                    if (open is null)
                    {
                        continue;
                    }

                    var group = _groupRows[row + j];
                    var found = rows[row + j] & open[group];
                    if (found == 0)
                    {
                        continue;
                    }

                    open[group] &= ~found;
                    var members = _moves[j].Group(group);
                    do
                    {
                        var t = members[BitOperations.TrailingZeroCount(found)];
                        if (reached[t] == Unreached)
                        {
                            reached[t] = value;
                            queue[tail++] = t;
                        }

                        found &= found - 1;
                    }
                    while (found != 0);
                }

                if (anySweep)
                {
                    foreach (var sweep in sweeps)
                    {
                        sweep?.Visit(state, value, reached, queue, ref tail);
                    }
                }
            }
        }
    }

    /// <summary>Labels the states by what the opponents can reach from one another, where <see cref="IsSymmetricFor"/> holds.</summary>
    /// <param name="party">Whose opponents move.</param>
    /// <param name="workspace">Its order receives a label from 0 for each state.</param>
    /// <returns>The number of labels.</returns>
    public int Components(int party, SearchWorkspace workspace)
    {
        var labels = workspace.Order;
        Array.Fill(labels, -1);
        var queue = workspace.Queue;
        var swept = new bool[_parties][];
        for (var j = 0; j < _parties; j++)
        {
            swept[j] = j == party ? [] : new bool[_moves[j].GroupCount];
        }

        var count = 0;
        for (var source = 0; source < _states; source++)
        {
            if (labels[source] >= 0)
            {
                continue;
            }

            labels[source] = count;
            queue[0] = source;
            var tail = 1;
            for (var head = 0; head < tail; head++)
            {
                var row = queue[head] * _parties;
                for (var j = 0; j < _parties; j++)
                {
                    if (j == party || swept[j][_groupRows[row + j]])
                    {
                        continue;
                    }

                    swept[j][_groupRows[row + j]] = true;
                    foreach (var t in _moves[j].Group(_groupRows[row + j]))
                    {
                        if (labels[t] < 0)
                        {
                            labels[t] = count;
                            queue[tail++] = t;
                        }
                    }
                }
            }

            count++;
        }

        return count;
    }

    private ulong[]?[] Unvisited(int party)
    {
        var open = new ulong[]?[_parties];
        for (var j = 0; j < _parties; j++)
        {
            if (j != party && _word[j])
            {
                var words = open[j] = new ulong[_moves[j].GroupCount];
                Array.Fill(words, ulong.MaxValue);
            }
        }

        return open;
    }

    /// <summary>Writes for each state its group, and in words of the group's members who can move to it and who improves by moving to it.</summary>
    private void FillRows(int j)
    {
        var moves = _moves[j];
        var ranks = _preferences[j].Ranks;
        Span<ulong> sources = stackalloc ulong[64];
        Span<int> local = stackalloc int[64];
        Span<int> order = stackalloc int[64];
        for (var g = 0; g < moves.GroupCount; g++)
        {
            var members = moves.Group(g);
            foreach (var s in members)
            {
                _groupRows[(s * _parties) + j] = g;
            }

            if (!_word[j])
            {
                continue;
            }

            Sources(moves, members, sources);
            if (_moveRows.Length > 0)
            {
                for (var k = 0; k < members.Length; k++)
                {
                    _moveRows[(members[k] * _parties) + j] = sources[k];
                }
            }

            if (_improvementRows.Length > 0)
            {
                for (var k = 0; k < members.Length; k++)
                {
                    local[k] = ranks[members[k]];
                    order[k] = k;
                }

                local[..members.Length].Sort(order[..members.Length]);
                var worse = 0UL;
                for (int k = 0, tie = 0; k < members.Length; k++)
                {
                    for (; tie < k && local[tie] < local[k]; tie++)
                    {
                        worse |= 1UL << order[tie];
                    }

                    _improvementRows[(members[order[k]] * _parties) + j] = worse & sources[order[k]];
                }
            }
        }
    }

    private static void Sources(OptionMoves moves, ReadOnlySpan<int> members, Span<ulong> sources)
    {
        if (moves.IsReversible)
        {
            sources[..members.Length].Fill(ulong.MaxValue >> (64 - members.Length));
            return;
        }

        for (var k = 0; k < members.Length; k++)
        {
            var code = moves.Code(members[k]);
            var word = 0UL;
            for (var m = 0; m < members.Length; m++)
            {
                word |= (moves.Code(members[m]) & ~code) == 0 ? 1UL << m : 0;
            }

            sources[k] = word;
        }
    }
}
