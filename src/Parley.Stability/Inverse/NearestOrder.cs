using Parley.Stability.Preferences;

namespace Parley.Stability.Inverse;

/// <summary>Finds the ranking nearest to a given one that meets some demands.</summary>
/// <remarks>
/// <para>Distance is Kendall's for rankings with ties (Kemeny 1959): each pair of states whose order is reversed counts 1, each pair that is tied in one ranking only counts one half.
/// It is kept doubled, in whole numbers.</para>
/// <para>Only states in the window from the best to the worst state that unmet demands mention have to move: a state outside it keeps its order with all others in some nearest ranking,
/// because moving it would only add reversed pairs. Within the window the states that no demand mentions keep their order among themselves (exchanging two that do not never adds
/// distance), so the ranking is built class by class from the top by a dynamic programme over how many of them and which of the mentioned ones are placed. This is exact.
/// <b>Cost.</b> O(free^2 3^mentioned); above <see cref="MostTransitions"/> the question is refused.</para>
/// </remarks>
internal static class NearestOrder
{
    public const long MostTransitions = 20_000_000;

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
        var inside = demands.Where(d => Inside(d.Better) && Inside(d.Worse)).ToList();
        int[] mentioned = [.. inside.SelectMany(d => new[] { d.Better, d.Worse }).Distinct().Order()];
        int[] free = [.. window.Except(mentioned).OrderByDescending(s => preference[s]).ThenBy(s => s)];
        var transitions = mentioned.Length > 15 ? double.PositiveInfinity : (free.Length + 1.0) * (free.Length + 2.0) / 2 * Enumerable.Range(0, mentioned.Length).Aggregate(1.0, (p, _) => 3 * p);
        if (transitions > MostTransitions)
        {
            tooLarge = true;
            return null;
        }

        return new OrderProgramme(preference, mentioned, free, inside).Solve(top, bottom);

        bool Inside(int state) => preference[state] >= bottom && preference[state] <= top;
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
}
