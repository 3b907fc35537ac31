namespace Parley.Reports.Charts.Drawing;

/// <summary>Moves labels apart along one axis so that none overlaps, each as near as possible to where it belongs.</summary>
internal static class LabelStack
{
    internal static double[] Apart(IReadOnlyList<double> wanted, double gap, double low, double high)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ThenBy(i => i).ToArray();
        var at = new double[wanted.Count];
        var next = low;
        foreach (var i in order)
        {
            at[i] = Math.Max(wanted[i], next);
            next = at[i] + gap;
        }

        var limit = high;
        for (var k = order.Length - 1; k >= 0; k--)
        {
            at[order[k]] = Math.Min(at[order[k]], limit);
            limit = at[order[k]] - gap;
        }

        return at;
    }
}
