using Parley.Stability.Conflicts;

namespace Parley.Stability.Concepts.Searches;

/// <summary>The least key that the opponents can bring about when each moves at most once (<see cref="SanctionSemantics.Once"/>) or when just one of them moves
/// once (<see cref="SanctionSemantics.Single"/>): a dynamic programme over the set of opponents who may still move.</summary>
/// <remarks><b>Cost.</b> O(2^opponents times opponents times moves) for Once.</remarks>
internal static class RoundSearch
{
    public static int[] LeastKeys(Conflict conflict, int party, bool improvements, int[] key, SanctionSemantics sanctions)
    {
        var opponents = Enumerable.Range(0, conflict.Moves.Count).Where(j => j != party).ToArray();
        var step = new int[key.Length];
        if (sanctions == SanctionSemantics.Single)
        {
            var least = (int[])key.Clone();
            foreach (var j in opponents)
            {
                Lower(least, key, j);
            }

            return least;
        }

        if (opponents.Length > 20)
        {
            throw new ArgumentException("Sanctions 'once' can be computed for at most 21 decision makers.", nameof(sanctions));
        }

        // Sets in rising order: all subsets of a set come before it.
        var best = new int[1 << opponents.Length][];
        best[0] = key;
        for (var set = 1; set < best.Length; set++)
        {
            var least = (int[])key.Clone();
            for (var k = 0; k < opponents.Length; k++)
            {
                if ((set >> k & 1) != 0)
                {
                    Lower(least, best[set & ~(1 << k)], opponents[k]);
                }
            }

            best[set] = least;
        }

        return best[^1];

        void Lower(int[] least, int[] after, int j)
        {
            if (improvements)
            {
                conflict.Moves[j].MinOverImprovementsInto(after, conflict.Preferences[j].Ranks, step);
            }
            else
            {
                conflict.Moves[j].MinInto(after, step);
            }

            // The operators include staying, which is worth what is left at the state itself.
            for (var s = 0; s < least.Length; s++)
            {
                least[s] = Math.Min(least[s], step[s]);
            }
        }
    }
}
