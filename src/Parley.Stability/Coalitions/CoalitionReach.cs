using Parley.Stability.Conflicts;

namespace Parley.Stability.Coalitions;

/// <summary>What coalitions can reach by sequences of moves in which nobody moves twice in succession (R_H), and where they would go together (R_H++).</summary>
/// <remarks><b>Source.</b> Fang, Hipel and Kilgour (1993); Kilgour, Hipel, Fang and Peng (2001). <b>Cost.</b> One search per coalition and state, kept.</remarks>
internal sealed class CoalitionReach(Conflict conflict)
{
    private readonly Dictionary<(uint Members, int State), int[]> _reach = [];
    private readonly Dictionary<(uint Members, int State), int[]> _improvements = [];
    private readonly List<int> _targets = [];

    /// <summary>R_H(s), without s itself; rising.</summary>
    public int[] Moves(Coalition coalition, int state)
    {
        if (_reach.TryGetValue((coalition.Members, state), out var known))
        {
            return known;
        }

        var seen = new HashSet<(int State, int Last)> { (state, -1) };
        var open = new Queue<(int State, int Last)>(seen);
        var found = new SortedSet<int>();
        var transitive = conflict.IsTransitive;
        while (open.TryDequeue(out var node))
        {
            for (var j = 0; j < conflict.Moves.Count; j++)
            {
                if (!coalition.Contains(j) || node.Last == j)
                {
                    continue;
                }

                _targets.Clear();
                conflict.Moves[j].AddTargets(node.State, _targets);
                foreach (var t in _targets)
                {
                    // With transitive moves the last mover makes no difference to what can be reached.
                    if (transitive ? t != state && found.Add(t) : seen.Add((t, j)))
                    {
                        found.Add(t);
                        open.Enqueue((t, transitive ? -1 : j));
                    }
                }
            }
        }

        found.Remove(state);
        return _reach[(coalition.Members, state)] = [.. found];
    }

    /// <summary>R_H++(s): the reachable states that every member prefers to s.</summary>
    public int[] Improvements(Coalition coalition, int state)
    {
        if (_improvements.TryGetValue((coalition.Members, state), out var known))
        {
            return known;
        }

        int[] better = [.. Moves(coalition, state).Where(t => AllPrefer(coalition, t, state))];
        return _improvements[(coalition.Members, state)] = better;
    }

    /// <summary>Whether every member prefers one state to another.</summary>
    public bool AllPrefer(Coalition coalition, int better, int worse)
    {
        for (var j = 0; j < conflict.Preferences.Count; j++)
        {
            if (coalition.Contains(j) && conflict.Preferences[j][better] <= conflict.Preferences[j][worse])
            {
                return false;
            }
        }

        return true;
    }
}
