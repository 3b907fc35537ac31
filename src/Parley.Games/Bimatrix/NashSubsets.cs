using Parley.Games.Equilibria;
using Parley.Numerics;

namespace Parley.Games.Bimatrix;

/// <summary>Groups extreme equilibria into maximal Nash subsets: the maximal complete bipartite parts of the graph that joins the two
/// players' extreme strategies (Avis, Rosenberg, Savani, von Stengel 2010, section 7).</summary>
internal static class NashSubsets
{
    private const int MostSubsets = 100_000;

    public static IReadOnlyList<MaximalNashSubset> Of(List<(Rational[] First, Rational[] Second)> equilibria)
    {
        var firsts = Number(equilibria.Select(e => e.First), out var firstCount);
        var seconds = Number(equilibria.Select(e => e.Second), out var secondCount);
        var partners = new SortedSet<int>[firstCount];
        var partnersOfSecond = new SortedSet<int>[secondCount];
        var place = new Dictionary<(int, int), int>();
        for (var e = 0; e < equilibria.Count; e++)
        {
            (partners[firsts[e]] ??= []).Add(seconds[e]);
            (partnersOfSecond[seconds[e]] ??= []).Add(firsts[e]);
            place[(firsts[e], seconds[e])] = e;
        }

        var subsets = new List<MaximalNashSubset>();
        var done = new bool[firstCount];
        var component = 0;
        for (var start = 0; start < firstCount; start++)
        {
            if (done[start])
            {
                continue;
            }

            var members = Component(start, partners, partnersOfSecond, done);
            foreach (var (x, y) in Bicliques(members, partners, partnersOfSecond))
            {
                subsets.Add(new MaximalNashSubset(component, [.. x.SelectMany(_ => y, (a, b) => place[(a, b)]).Order()]));
                if (subsets.Count == MostSubsets)
                {
                    return subsets;
                }
            }

            component++;
        }

        return subsets;
    }

    private static List<int> Component(int start, SortedSet<int>[] partners, SortedSet<int>[] partnersOfSecond, bool[] done)
    {
        var members = new List<int> { start };
        done[start] = true;
        for (var i = 0; i < members.Count; i++)
        {
            foreach (var y in partners[members[i]])
            {
                foreach (var x in partnersOfSecond[y])
                {
                    if (!done[x])
                    {
                        done[x] = true;
                        members.Add(x);
                    }
                }
            }
        }

        members.Sort();
        return members;
    }

    // Closed sets of first strategies, each met once: extend by a member, close, and keep it only if closing adds none before (Ganter).
    private static List<(List<int> First, List<int> Second)> Bicliques(List<int> members, SortedSet<int>[] partners, SortedSet<int>[] partnersOfSecond)
    {
        var found = new List<(List<int>, List<int>)>();
        if (members.Count == 1)
        {
            found.Add((members, [.. partners[members[0]]]));
            return found;
        }

        Extend([], null, 0);
        return found;

        void Extend(List<int> closed, List<int>? shared, int from)
        {
            for (var i = from; i < members.Count && found.Count < MostSubsets; i++)
            {
                if (closed.Contains(members[i]))
                {
                    continue;
                }

                List<int> y = shared is null ? [.. partners[members[i]]] : shared.FindAll(partners[members[i]].Contains);
                if (y.Count == 0)
                {
                    continue;
                }

                List<int> x = members.FindAll(a => y.TrueForAll(partners[a].Contains));
                if (x.Exists(a => a < members[i] && !closed.Contains(a)))
                {
                    continue;
                }

                // y may be larger than what x shares only when x was closed under it: it is exactly what x shares.
                found.Add((x, y));
                Extend(x, y, i + 1);
            }
        }
    }

    private static int[] Number(IEnumerable<Rational[]> points, out int count)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] result = [.. points.Select(p =>
        {
            var key = string.Join(' ', p.Select(v => v.IsZero ? "0" : v.ToString()));
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers.Add(key, number = numbers.Count);
            }

            return number;
        })];
        count = numbers.Count;
        return result;
    }
}
