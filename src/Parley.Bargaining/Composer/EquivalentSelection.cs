namespace Parley.Bargaining.Composer;

/// <summary>Picks items that are as far apart as possible.</summary>
internal static class EquivalentSelection
{
    /// <summary>Starts with the two that are farthest apart and adds the one farthest from its nearest chosen neighbour (Gonzalez 1985: at least half as
    /// far apart as the best choice).</summary>
    public static List<int[]> Spread(List<int[]> items, Func<int[], int[], double> distance, int count)
    {
        var chosen = new List<int[]>();
        if (items.Count == 0 || count <= 0)
        {
            return chosen;
        }

        (int First, int Second, double Distance) farthest = (0, -1, -1);
        for (int a = 0; a < items.Count && count > 1; a++)
        {
            for (int b = a + 1; b < items.Count; b++)
            {
                double d = distance(items[a], items[b]);
                farthest = d > farthest.Distance ? (a, b, d) : farthest;
            }
        }

        chosen.Add(items[farthest.First]);
        if (farthest.Second >= 0 && farthest.Distance > 0)
        {
            chosen.Add(items[farthest.Second]);
        }

        while (chosen.Count < count)
        {
            int[]? best = null;
            double most = 0;
            foreach (int[] item in items)
            {
                double nearest = chosen.Min(c => distance(c, item));
                (best, most) = nearest > most ? (item, nearest) : (best, most);
            }

            if (best is null)
            {
                break;
            }

            chosen.Add(best);
        }

        return chosen;
    }
}
