using Parley.Stability.Conflicts;
using Parley.Stability.Preferences;

namespace Parley.Stability.Concepts.Searches;

/// <summary>The same as <see cref="LegalSearch"/> for moves of any kind: the search runs over pairs of a state and the last mover, so that nobody moves twice in
/// succession also where moves are not transitive.</summary>
/// <remarks><b>Cost.</b> O(arcs times decision makers) per search.</remarks>
internal static class ArcSearch
{
    public static int[] LeastKeys(Conflict conflict, int party, bool improvements, ReadOnlySpan<int> key, int levels)
    {
        var states = conflict.States.Count;
        var parties = conflict.Moves.Count;
        // Node (state, m): the least key when m moved last; m = party stands for "no opponent has moved yet".
        var reached = new int[states * parties];
        Array.Fill(reached, int.MaxValue);
        var stack = new Stack<(int State, int Last)>();
        var sources = new List<int>();
        foreach (var seed in RankOrder.Ascending(key, levels))
        {
            for (var m = 0; m < parties; m++)
            {
                Reach(seed, m, key[seed]);
            }

            while (stack.Count > 0)
            {
                var (state, mover) = stack.Pop();
                if (mover == party)
                {
                    continue;
                }

                sources.Clear();
                conflict.Moves[mover].AddSources(state, sources);
                var value = reached[(state * parties) + mover];
                foreach (var t in sources)
                {
                    if (improvements && conflict.Preferences[mover][t] >= conflict.Preferences[mover][state])
                    {
                        continue;
                    }

                    for (var before = 0; before < parties; before++)
                    {
                        if (before != mover)
                        {
                            Reach(t, before, value);
                        }
                    }
                }
            }
        }

        var least = new int[states];
        for (var s = 0; s < states; s++)
        {
            least[s] = reached[(s * parties) + party];
        }

        return least;

        void Reach(int state, int last, int value)
        {
            ref var known = ref reached[(state * parties) + last];
            if (known == int.MaxValue)
            {
                known = value;
                stack.Push((state, last));
            }
        }
    }
}
