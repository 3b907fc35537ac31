using Parley.Numerics;
using Parley.Worlds;

namespace Parley.Lenses;

/// <summary>Ranks a case's inputs by how strongly an outcome moves with them over the sampled worlds (absolute correlation).</summary>
/// <remarks>A screening device: it says which inputs are worth moving one by one, it does not say by how much the outcome would move.
/// Cost: inputs times worlds.</remarks>
public static class InfluenceRanking
{
    /// <summary>Ranks all inputs.</summary>
    /// <param name="worlds">The sampled worlds.</param>
    /// <param name="outcome">One number per world; not-a-number entries are left out.</param>
    /// <param name="relevant">Which paths to rank; null for all.</param>
    /// <returns>Paths, the most influential first; ties in the order of paths.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<World> worlds, IReadOnlyList<double> outcome, Func<string, bool>? relevant = null)
    {
        ArgumentNullException.ThrowIfNull(worlds);
        ArgumentNullException.ThrowIfNull(outcome);
        if (worlds.Count == 0)
        {
            return [];
        }

        var used = Enumerable.Range(0, outcome.Count).Where(w => double.IsFinite(outcome[w])).ToArray();
        var y = Standardised([.. used.Select(w => outcome[w])]);
        var x = new double[used.Length];
        var ranked = new List<(string Path, double Influence)>();
        foreach (var estimate in worlds[0].Case.Estimates)
        {
            if (relevant is not null && !relevant(estimate.Path))
            {
                continue;
            }

            for (var i = 0; i < used.Length; i++)
            {
                x[i] = worlds[used[i]].Values[estimate.Index];
            }

            var influence = y.Length == 0 ? 0 : Math.Abs(OrderedSum.Dot(Standardised(x), y));
            ranked.Add((estimate.Path, influence));
        }

        return [.. ranked.OrderByDescending(r => r.Influence).ThenBy(r => r.Path, StringComparer.Ordinal).Select(r => r.Path)];
    }

    private static double[] Standardised(double[] values)
    {
        var mean = OrderedSum.Mean(values);
        var centred = values.Select(v => v - mean).ToArray();
        var length = Math.Sqrt(OrderedSum.Dot(centred, centred));
        return length > 1e-12 ? [.. centred.Select(c => c / length)] : new double[values.Length];
    }
}
