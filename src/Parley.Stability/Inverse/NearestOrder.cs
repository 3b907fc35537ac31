using System.Numerics;
using Parley.Stability.Preferences;

namespace Parley.Stability.Inverse;

/// <summary>Finds the ranking nearest to a given one that meets some demands.</summary>
/// <remarks>
/// <para>Distance is Kendall's for rankings with ties (Kemeny 1959): each pair of states whose order is reversed counts 1, each pair that is tied in one ranking only counts one half.
/// It is kept doubled, in whole numbers.</para>
/// <para>Only states in the window from the best to the worst state that unmet demands mention have to move: a state outside it keeps its order with all others in some nearest ranking,
/// because moving it would only add reversed pairs. Within the window the ranking is built class by class from the top (a dynamic programme over sets of placed states), which is
/// exact. <b>Cost.</b> O(3^window); windows above <see cref="MostInWindow"/> states are refused.</para>
/// </remarks>
internal static class NearestOrder
{
    public const int MostInWindow = 13;

    /// <summary>Finds a nearest ranking.</summary>
    /// <returns>The ranking and twice its distance; null where the window is too large or the demands contradict one another.</returns>
    public static (Ranking Ranking, int Distance)? Find(Ranking preference, IReadOnlyList<PreferenceDemand> demands, out bool tooLarge)
    {
        tooLarge = false;
        var unmet = demands.Where(d => !Meets(preference, d)).ToList();
        if (unmet.Count == 0)
        {
            return (preference, 0);
        }

        // Met demands between states of the window still bind; a met demand that reaches out of the window stays met.
        var top = unmet.Max(d => preference[d.Worse]);
        var bottom = unmet.Min(d => preference[d.Better]);
        var window = Enumerable.Range(0, preference.Count).Where(s => preference[s] >= bottom && preference[s] <= top).ToArray();
        if (window.Length > MostInWindow)
        {
            tooLarge = true;
            return null;
        }

        var place = window.Select((s, k) => (s, k)).ToDictionary(p => p.s, p => p.k);
        var inside = demands.Where(d => place.ContainsKey(d.Better) && place.ContainsKey(d.Worse)).Select(d => (Better: place[d.Better], Worse: place[d.Worse], d.Strict)).ToList();
        return Build(preference, window, inside);
    }

    public static bool Meets(Ranking preference, PreferenceDemand demand) =>
        demand.Strict ? preference[demand.Better] > preference[demand.Worse] : preference[demand.Better] >= preference[demand.Worse];

    /// <summary>Twice the distance of two rankings.</summary>
    public static long DoubledDistance(Ranking a, Ranking b)
    {
        long sum = 0;
        for (var s = 0; s < a.Count; s++)
        {
            for (var t = s + 1; t < a.Count; t++)
            {
                sum += Math.Abs(Math.Sign(a[s] - a[t]) - Math.Sign(b[s] - b[t]));
            }
        }

        return sum;
    }

    private static (Ranking Ranking, int Distance)? Build(Ranking preference, int[] window, List<(int Better, int Worse, bool Strict)> demands)
    {
        var n = window.Length;
        var better = new int[n];
        var equal = new int[n];
        // Placing k in a class: what must be placed before, and what must not be left for later.
        var before = new int[n];
        var notAfter = new int[n];
        for (var k = 0; k < n; k++)
        {
            for (var m = 0; m < n; m++)
            {
                var difference = preference[window[m]] - preference[window[k]];
                better[k] |= difference > 0 ? 1 << m : 0;
                equal[k] |= difference == 0 && m != k ? 1 << m : 0;
            }
        }

        foreach (var (high, low, strict) in demands)
        {
            (strict ? before : notAfter)[low] |= 1 << high;
        }

        var all = (1 << n) - 1;
        var cost = new int[all + 1];
        var chosen = new int[all + 1];
        Array.Fill(cost, int.MaxValue);
        cost[0] = 0;
        for (var placed = 0; placed < all; placed++)
        {
            if (cost[placed] == int.MaxValue)
            {
                continue;
            }

            var open = all & ~placed;
            for (var next = open; next != 0; next = (next - 1) & open)
            {
                var later = open & ~next;
                var price = cost[placed];
                var legal = true;
                for (var rest = next; rest != 0 && legal; rest &= rest - 1)
                {
                    var k = BitOperations.TrailingZeroCount(rest);
                    legal = (before[k] & ~placed) == 0 && (notAfter[k] & later) == 0;
                    // Against those left for later: twice 1 for each that was better, twice 1/2 for each that was equal. Within the class: 1 per pair that was not tied.
                    price += (2 * BitOperations.PopCount((uint)(better[k] & later))) + BitOperations.PopCount((uint)(equal[k] & later)) + BitOperations.PopCount((uint)(better[k] & next));
                }

                if (legal && price < cost[placed | next])
                {
                    cost[placed | next] = price;
                    chosen[placed | next] = next;
                }
            }
        }

        if (cost[all] == int.MaxValue)
        {
            return null;
        }

        var classes = new List<IReadOnlyList<int>>();
        for (var left = all; left != 0; left &= ~chosen[left])
        {
            var members = chosen[left];
            classes.Add([.. Enumerable.Range(0, n).Where(k => (members >> k & 1) != 0).Select(k => window[k])]);
        }

        classes.Reverse();
        var old = preference.Classes();
        var above = old.Where(c => preference[c[0]] > preference[window.MaxBy(s => preference[s])]);
        var below = old.Where(c => preference[c[0]] < preference[window.MinBy(s => preference[s])]);
        return (Ranking.OfClasses([.. above, .. classes, .. below], preference.Count), cost[all]);
    }
}
