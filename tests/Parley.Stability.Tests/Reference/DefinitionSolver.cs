using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;

namespace Parley.Stability.Tests.Reference;

/// <summary>Stability written down as the set definitions stand in the literature, without any thought of speed.</summary>
public sealed class DefinitionSolver(Conflict conflict, SanctionSemantics sanctions)
{
    public int States => conflict.States.Count;

    public IEnumerable<int> Parties => Enumerable.Range(0, conflict.DecisionMakers.Count);

    /// <summary>R_i(s), from the options themselves in option form.</summary>
    public HashSet<int> Moves(int i, int s) => [.. Enumerable.Range(0, States).Where(t => t != s && CanMove(i, s, t))];

    /// <summary>R_i^+(s).</summary>
    public HashSet<int> Improvements(int i, int s) => [.. Moves(i, s).Where(t => Prefers(i, t, s))];

    public bool Prefers(int i, int a, int b) => conflict.Preferences[i][a] > conflict.Preferences[i][b];

    /// <summary>R_H(t) or R_H^+(t): the least set closed under rules (1) and (2), with last movers, or its restricted variants.</summary>
    public HashSet<int> Reach(int[] coalition, int start, bool improvements)
    {
        var found = new HashSet<int>();
        if (sanctions == SanctionSemantics.Single)
        {
            found.UnionWith(coalition.SelectMany(j => improvements ? Improvements(j, start) : Moves(j, start)));
            return found;
        }

        if (sanctions == SanctionSemantics.Once)
        {
            Orders(start, coalition, improvements, found);
            return found;
        }

        var last = new Dictionary<int, HashSet<int>>();
        var grew = true;
        foreach (var j in coalition)
        {
            foreach (var t in improvements ? Improvements(j, start) : Moves(j, start))
            {
                Add(last, t, j);
            }
        }

        while (grew)
        {
            grew = false;
            foreach (var (t, movers) in last.ToList())
            {
                foreach (var j in coalition.Where(j => movers.Any(m => m != j)))
                {
                    foreach (var u in improvements ? Improvements(j, t) : Moves(j, t))
                    {
                        grew |= Add(last, u, j);
                    }
                }
            }
        }

        return [.. last.Keys];
    }

    public bool IsStable(int i, int s, StabilityConcept concept)
    {
        var opponents = Parties.Where(j => j != i).ToArray();
        return Improvements(i, s).All(t => concept switch
        {
            StabilityConcept.Nash => false,
            StabilityConcept.Gmr => Reach(opponents, t, false).Any(u => !Prefers(i, u, s)),
            StabilityConcept.Smr => Reach(opponents, t, false).Any(u => !Prefers(i, u, s) && Moves(i, u).All(w => !Prefers(i, w, s))),
            StabilityConcept.Seq => Reach(opponents, t, true).Any(u => !Prefers(i, u, s)),
            StabilityConcept.Sseq => Reach(opponents, t, true).Any(u => !Prefers(i, u, s) && Moves(i, u).All(w => !Prefers(i, w, s))),
            _ => Simultaneous(opponents, s, t).Any(u => !Prefers(i, u, s)),
        });
    }

    private IEnumerable<int> Simultaneous(int[] opponents, int s, int t)
    {
        // Each opponent stays (null) or takes one of its improvements from s; at least one moves.
        IEnumerable<ulong[]> choices = [[]];
        foreach (var j in opponents)
        {
            var own = Improvements(j, s).Select(u => conflict.States.Mask(u) ^ conflict.States.Mask(s)).Append(0UL).ToArray();
            choices = choices.SelectMany(c => own.Select(o => c.Append(o).ToArray()));
        }

        foreach (var choice in choices.Where(c => c.Any(o => o != 0)))
        {
            var change = choice.Aggregate(conflict.States.Mask(t) ^ conflict.States.Mask(s), (a, b) => a | b);
            for (var u = 0; u < States; u++)
            {
                if (conflict.States.Mask(u) == (conflict.States.Mask(s) ^ change))
                {
                    yield return u;
                }
            }
        }
    }

    private void Orders(int at, int[] left, bool improvements, HashSet<int> found)
    {
        foreach (var j in left)
        {
            foreach (var u in improvements ? Improvements(j, at) : Moves(j, at))
            {
                found.Add(u);
                Orders(u, [.. left.Where(k => k != j)], improvements, found);
            }
        }
    }

    private bool CanMove(int i, int s, int t)
    {
        if (!conflict.States.HasMasks || conflict.Options.Count == 0)
        {
            return conflict.Moves[i].Allows(s, t);
        }

        var (from, to) = (conflict.States.Mask(s), conflict.States.Mask(t));
        for (var k = 0; k < conflict.Options.Count; k++)
        {
            var (before, after) = ((from >> k & 1) != 0, (to >> k & 1) != 0);
            var option = conflict.Options[k];
            if (before != after
                && (!option.Owners.Contains(i) || (option.Direction == OptionDirection.Forward && before) || (option.Direction == OptionDirection.Back && after)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Add(Dictionary<int, HashSet<int>> last, int state, int mover)
    {
        if (!last.TryGetValue(state, out var movers))
        {
            last.Add(state, movers = []);
        }

        return movers.Add(mover);
    }
}
