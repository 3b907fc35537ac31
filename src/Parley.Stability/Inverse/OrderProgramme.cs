using System.Numerics;
using Parley.Stability.Preferences;

namespace Parley.Stability.Inverse;

/// <summary>The dynamic programme of <see cref="NearestOrder"/>: classes from the top, each made of the next few free states and some of the mentioned ones.</summary>
internal sealed class OrderProgramme
{
    private readonly Ranking _preference;
    private readonly int[] _mentioned;
    private readonly int[] _free;
    private readonly int[] _better;
    private readonly int[] _equal;
    private readonly int[] _before;
    private readonly int[] _notAfter;
    private readonly int[] _freeBetter;
    private readonly int[] _freeNotWorse;
    private readonly int[] _freePrices;

    public OrderProgramme(Ranking preference, int[] mentioned, int[] free, IReadOnlyList<PreferenceDemand> demands)
    {
        (_preference, _mentioned, _free) = (preference, mentioned, free);
        var n = mentioned.Length;
        (_better, _equal, _before, _notAfter) = (new int[n], new int[n], new int[n], new int[n]);
        (_freeBetter, _freeNotWorse) = (new int[n], new int[n]);
        for (var k = 0; k < n; k++)
        {
            for (var m = 0; m < n; m++)
            {
                var difference = preference[mentioned[m]] - preference[mentioned[k]];
                _better[k] |= difference > 0 ? 1 << m : 0;
                _equal[k] |= difference == 0 && m != k ? 1 << m : 0;
            }

            _freeBetter[k] = free.Count(f => preference[f] > preference[mentioned[k]]);
            _freeNotWorse[k] = free.Count(f => preference[f] >= preference[mentioned[k]]);
        }

        foreach (var demand in demands)
        {
            (demand.Strict ? _before : _notAfter)[Array.IndexOf(mentioned, demand.Worse)] |= 1 << Array.IndexOf(mentioned, demand.Better);
        }

        _freePrices = FreePrices();
    }

    /// <summary>Finds the nearest ranking and twice its distance; null where the demands contradict one another.</summary>
    public (Ranking Ranking, int Distance)? Solve(int top, int bottom)
    {
        var (frees, sets) = (_free.Length, 1 << _mentioned.Length);
        var cost = new int[(frees + 1) * sets];
        var from = new int[cost.Length];
        Array.Fill(cost, int.MaxValue);
        cost[0] = 0;
        for (var f = 0; f <= frees; f++)
        {
            for (var placed = 0; placed < sets; placed++)
            {
                var here = (f * sets) + placed;
                if (cost[here] == int.MaxValue)
                {
                    continue;
                }

                var open = (sets - 1) & ~placed;
                for (var next = open; ; next = (next - 1) & open)
                {
                    if (Mentioned(next, placed, open & ~next) is { } price)
                    {
                        Extend(here, f, placed, next, open & ~next, price, cost, from, sets);
                    }

                    if (next == 0)
                    {
                        break;
                    }
                }
            }
        }

        return cost[^1] == int.MaxValue ? null : (Compose(from, sets, top, bottom), cost[^1]);
    }

    private void Extend(int here, int f, int placed, int next, int later, int price, int[] cost, int[] from, int sets)
    {
        for (var end = f; end <= _free.Length; end++)
        {
            if (end == f && next == 0)
            {
                continue;
            }

            var sum = cost[here] + price + Mixed(f, end, next, later) + _freePrices[(f * (_free.Length + 1)) + end];
            var there = (end * sets) + (placed | next);
            if (sum < cost[there])
            {
                (cost[there], from[there]) = (sum, here);
            }
        }
    }

    /// <summary>What mentioned states of a class cost among themselves and against later ones; null where a demand would be broken.</summary>
    private int? Mentioned(int members, int placed, int later)
    {
        var price = 0;
        for (var rest = members; rest != 0; rest &= rest - 1)
        {
            var k = BitOperations.TrailingZeroCount(rest);
            if ((_before[k] & ~placed) != 0 || (_notAfter[k] & later) != 0)
            {
                return null;
            }

            // Twice 1 for each later one that was better, twice 1/2 for each that was equal; 1 per pair of the class that was not tied.
            price += (2 * BitOperations.PopCount((uint)(_better[k] & later))) + BitOperations.PopCount((uint)(_equal[k] & later)) + BitOperations.PopCount((uint)(_better[k] & members));
        }

        return price;
    }

    /// <summary>What pairs of a mentioned and a free state cost when the class takes the free states from f to end.</summary>
    private int Mixed(int f, int end, int members, int later)
    {
        var price = 0;
        for (var rest = members | later; rest != 0; rest &= rest - 1)
        {
            var k = BitOperations.TrailingZeroCount(rest);
            var (better, notWorse) = (_freeBetter[k], _freeNotWorse[k]);
            if ((members >> k & 1) != 0)
            {
                // Free states left for later: those that were better are reversed, those that were equal are now below.
                price += (2 * Math.Max(0, better - end)) + (Math.Max(end, notWorse) - Math.Max(end, better));
                // Free states in the class: every one that was not tied is now.
                price += end - f - Overlap(f, end, better, notWorse);
            }
            else
            {
                // Free states in the class, the mentioned one later: those that were worse are reversed, those that were equal are now above.
                price += (2 * (end - Math.Clamp(notWorse, f, end))) + Overlap(f, end, better, notWorse);
            }
        }

        return price;
    }

    /// <summary>For each range of free states what a class of them costs among themselves and against later free ones.</summary>
    private int[] FreePrices()
    {
        var n = _free.Length;
        var (first, last) = (new int[n], new int[n]);
        for (var k = 0; k < n; k++)
        {
            first[k] = k > 0 && _preference[_free[k]] == _preference[_free[k - 1]] ? first[k - 1] : k;
        }

        for (var k = n - 1; k >= 0; k--)
        {
            last[k] = k < n - 1 && first[k + 1] == first[k] ? last[k + 1] : k + 1;
        }

        var prices = new int[(n + 1) * (n + 1)];
        for (var f = 0; f < n; f++)
        {
            var untied = 0;
            for (var end = f + 1; end <= n; end++)
            {
                untied += Math.Max(0, first[end - 1] - f);
                var split = (end - Math.Max(f, first[end - 1])) * (last[end - 1] - end);
                prices[(f * (n + 1)) + end] = untied + split;
            }
        }

        return prices;
    }

    private static int Overlap(int f, int end, int from, int to) => Math.Max(0, Math.Min(end, to) - Math.Max(f, from));

    private Ranking Compose(int[] from, int sets, int top, int bottom)
    {
        var classes = new List<IReadOnlyList<int>>();
        for (var at = from.Length - 1; at != 0; at = from[at])
        {
            var (end, placed) = (at / sets, at % sets);
            var (f, before) = (from[at] / sets, from[at] % sets);
            var members = placed & ~before;
            classes.Add([.. _free[f..end], .. _mentioned.Where((_, k) => (members >> k & 1) != 0)]);
        }

        classes.Reverse();
        var old = _preference.Classes();
        return Ranking.OfClasses([.. old.Where(c => _preference[c[0]] > top), .. classes, .. old.Where(c => _preference[c[0]] < bottom)], _preference.Count);
    }
}
