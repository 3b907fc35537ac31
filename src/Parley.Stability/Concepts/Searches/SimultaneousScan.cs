using Parley.Stability.Conflicts;

namespace Parley.Stability.Concepts.Searches;

/// <summary>Simultaneous sanctioning: the opponents answer a move at the same time, each by one of its own improvements from the state that the move leaves.</summary>
/// <remarks>The state that results has every option changed that any mover changed. A decision maker with several improvements is judged for each of them.
/// <b>Cost.</b> Improvements times the number of different joint changes of the opponents.</remarks>
internal sealed class SimultaneousScan
{
    private readonly Conflict _conflict;
    private readonly List<int> _targets = [];
    private readonly List<ulong> _joint = [];
    private readonly HashSet<ulong> _seen = [];

    public SimultaneousScan(Conflict conflict) => _conflict = conflict;

    /// <summary>The states at which the decision maker is stable.</summary>
    public StateBits Stable(int party, CancellationToken cancelled)
    {
        var stable = new StateBits(_conflict.States.Count);
        for (var s = 0; s < stable.Count; s++)
        {
            cancelled.ThrowIfCancellationRequested();
            if (IsStable(party, s))
            {
                stable.Add(s);
            }
        }

        return stable;
    }

    private bool IsStable(int party, int state)
    {
        var ranks = _conflict.Preferences[party];
        var improvements = Improvements(party, state);
        if (improvements.Count == 0)
        {
            return true;
        }

        Joint(party, state);
        var mask = _conflict.States.Mask(state);
        foreach (var t in improvements)
        {
            var own = _conflict.States.Mask(t) ^ mask;
            var sanctioned = false;
            foreach (var change in _joint)
            {
                var result = _conflict.States.IndexOfMask(mask ^ (own | change));
                if (result >= 0 && ranks[result] <= ranks[state])
                {
                    sanctioned = true;
                    break;
                }
            }

            if (!sanctioned)
            {
                return false;
            }
        }

        return true;
    }

    private List<int> Improvements(int party, int state)
    {
        _targets.Clear();
        _conflict.Moves[party].AddTargets(state, _targets);
        var ranks = _conflict.Preferences[party];
        return [.. _targets.Where(t => ranks[t] > ranks[state])];
    }

    /// <summary>Collects what at least one opponent can change at the same time.</summary>
    private void Joint(int party, int state)
    {
        _joint.Clear();
        _seen.Clear();
        var mask = _conflict.States.Mask(state);
        for (var j = 0; j < _conflict.Moves.Count; j++)
        {
            if (j == party)
            {
                continue;
            }

            var before = _joint.Count;
            foreach (var t in Improvements(j, state))
            {
                var change = _conflict.States.Mask(t) ^ mask;
                Add(change);
                for (var k = 0; k < before; k++)
                {
                    Add(_joint[k] | change);
                }
            }
        }

        void Add(ulong change)
        {
            if (_seen.Add(change))
            {
                _joint.Add(change);
            }
        }
    }
}
