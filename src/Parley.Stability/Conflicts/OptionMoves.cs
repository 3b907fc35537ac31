using System.Numerics;

namespace Parley.Stability.Conflicts;

/// <summary>Moves of option form: the decision maker may go from one state to another when they differ only in its own options, and no option that
/// moves one way only is moved the wrong way.</summary>
/// <remarks>
/// <para>States that agree on everybody else's options form a group; within a group every move is allowed but for irreversible options. Irreversible options
/// are written as a code in which a move may only add bits, so that a move from x to y is allowed if and only if code(x) is a subset of code(y).
/// Such moves are transitive, also with infeasible states.</para>
/// <para><b>Cost.</b> O(states) memory; building takes a sort of the groups' keys.</para>
/// </remarks>
public sealed class OptionMoves : MoveGraph
{
    private readonly int[] _group;
    private readonly int[] _start;
    private readonly int[] _members;
    private readonly int[]? _code;

    /// <summary>Groups the states.</summary>
    /// <param name="states">States of option form.</param>
    /// <param name="own">Mask of the options that the decision maker may change.</param>
    /// <param name="forward">Options that may only be taken up.</param>
    /// <param name="back">Options that may only be dropped.</param>
    /// <param name="isolated">States which the decision maker can neither leave nor enter (it does not perceive them), or null.</param>
    /// <exception cref="ArgumentException">States of graph form, or more than 30 irreversible options of one decision maker.</exception>
    public OptionMoves(StateSet states, ulong own, ulong forward, ulong back, IReadOnlyList<bool>? isolated = null)
        : base(states?.Count ?? throw new ArgumentNullException(nameof(states)))
    {
        if (!states.HasMasks)
        {
            throw new ArgumentException("Option moves need states of option form.", nameof(states));
        }

        var oneWay = own & (forward | back);
        CodeBits = BitOperations.PopCount(oneWay);
        if (CodeBits > 30)
        {
            throw new ArgumentException("A decision maker may have at most 30 irreversible options.", nameof(forward));
        }

        var masks = states.Masks;
        if (CodeBits > 0)
        {
            _code = new int[StateCount];
            for (var s = 0; s < StateCount; s++)
            {
                _code[s] = (int)BitCompression.Extract(masks[s] ^ back, oneWay);
            }
        }

        (_group, _start, _members) = Groups(masks, own, isolated);
        LargestGroup = Enumerable.Range(0, _start.Length - 1).Max(g => _start[g + 1] - _start[g]);
    }

    /// <inheritdoc/>
    public override bool IsTransitive => true;

    /// <summary>Whether every move can be taken back.</summary>
    public bool IsReversible => _code is null;

    internal int CodeBits { get; }

    internal int LargestGroup { get; }

    internal int GroupCount => _start.Length - 1;

    internal ReadOnlySpan<int> GroupOf => _group;

    internal ReadOnlySpan<int> Start => _start;

    internal ReadOnlySpan<int> Members => _members;

    internal int[] GroupArray => _group;

    internal int[] StartArray => _start;

    internal int Code(int state) => _code is null ? 0 : _code[state];

    /// <inheritdoc/>
    public override bool Allows(int from, int to) => from != to && _group[from] == _group[to] && (_code is null || (_code[from] & ~_code[to]) == 0);

    /// <inheritdoc/>
    public override void AddTargets(int from, List<int> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        foreach (var t in Group(_group[from]))
        {
            if (t != from && (_code is null || (_code[from] & ~_code[t]) == 0))
            {
                targets.Add(t);
            }
        }
    }

    /// <inheritdoc/>
    public override void AddSources(int to, List<int> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        foreach (var t in Group(_group[to]))
        {
            if (t != to && (_code is null || (_code[t] & ~_code[to]) == 0))
            {
                sources.Add(t);
            }
        }
    }

    internal ReadOnlySpan<int> Group(int group) => _members.AsSpan(_start[group], _start[group + 1] - _start[group]);

    internal override void MaxInto(ReadOnlySpan<int> values, Span<int> result) => GroupExtremes.Into(this, values, result, largest: true);

    internal override void MinInto(ReadOnlySpan<int> values, Span<int> result) => GroupExtremes.Into(this, values, result, largest: false);

    internal override void MinOverImprovementsInto(ReadOnlySpan<int> values, ReadOnlySpan<int> ranks, Span<int> result)
    {
        for (var g = 0; g < GroupCount; g++)
        {
            var members = Group(g);
            foreach (var s in members)
            {
                var best = values[s];
                foreach (var t in members)
                {
                    if (ranks[t] > ranks[s] && values[t] < best && (_code is null || (_code[s] & ~_code[t]) == 0))
                    {
                        best = values[t];
                    }
                }

                result[s] = best;
            }
        }
    }

    private static (int[] Group, int[] Start, int[] Members) Groups(ReadOnlySpan<ulong> masks, ulong own, IReadOnlyList<bool>? isolated)
    {
        var count = masks.Length;
        var all = 0UL;
        foreach (var mask in masks)
        {
            all |= mask;
        }

        var others = all & ~own;
        var group = new int[count];
        var groups = 0;
        if (BitOperations.PopCount(others) <= 22)
        {
            var table = new int[1 << BitOperations.PopCount(others)];
            for (var s = 0; s < count; s++)
            {
                ref var known = ref table[BitCompression.Extract(masks[s], others)];
                group[s] = isolated is not null && isolated[s] ? groups++ : (known == 0 ? known = ++groups : known) - 1;
            }
        }
        else
        {
            var table = new Dictionary<ulong, int>();
            for (var s = 0; s < count; s++)
            {
                if (isolated is not null && isolated[s])
                {
                    group[s] = groups++;
                }
                else if (table.TryGetValue(masks[s] & others, out var known))
                {
                    group[s] = known;
                }
                else
                {
                    table.Add(masks[s] & others, groups);
                    group[s] = groups++;
                }
            }
        }

        var start = new int[groups + 1];
        foreach (var g in group)
        {
            start[g + 1]++;
        }

        for (var g = 0; g < groups; g++)
        {
            start[g + 1] += start[g];
        }

        var next = start[..groups];
        var members = new int[count];
        for (var s = 0; s < count; s++)
        {
            members[next[group[s]]++] = s;
        }

        return (group, start, members);
    }
}
