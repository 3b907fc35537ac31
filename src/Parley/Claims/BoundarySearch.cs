using Parley.Numerics;
using Parley.Worlds;

namespace Parley.Claims;

/// <summary>Looks for the input that best parts the worlds in which a thesis holds from those in which it fails.</summary>
/// <remarks>
/// <para><b>Method.</b> One cut of a regression tree (Breiman et al. 1984): for each input, cuts at its deciles; the best lowers the squared error most. The cut is found on the worlds with even
/// numbers and counts only if on the odd ones, too, the mean difference has opposite signs on the two sides, each more than two standard errors from zero. So a
/// chance find among hundreds of inputs seldom passes.</para>
/// <para><b>Cost.</b> inputs x 9 x worlds.</para>
/// </remarks>
internal static class BoundarySearch
{
    private const int Deciles = 10;

    public static ClaimBoundary? Find(string caseId, string forParty, string against, IReadOnlyList<World> worlds, double[] differences, Func<string, bool> relevant)
    {
        var used = Enumerable.Range(0, worlds.Count).Where(w => double.IsFinite(differences[w])).ToArray();
        var (search, check) = (used.Where(w => w % 2 == 0).ToArray(), used.Where(w => w % 2 == 1).ToArray());
        if (search.Length < 40 || check.Length < 40)
        {
            return null;
        }

        (double Gain, ClaimBoundary? Found) best = (0, null);
        foreach (var estimate in worlds[0].Case.Estimates)
        {
            if (!relevant(estimate.Path) || estimate.Distribution.IsPoint)
            {
                continue;
            }

            foreach (var cut in Cuts([.. search.Select(w => worlds[w].Values[estimate.Index])]))
            {
                var (low, high) = (Side(search, above: false), Side(search, above: true));
                if (low.Count < search.Length / Deciles || high.Count < search.Length / Deciles || low.Mean * high.Mean >= 0)
                {
                    continue;
                }

                var gain = (double)low.Count * high.Count / search.Length * (low.Mean - high.Mean) * (low.Mean - high.Mean);
                if (gain <= best.Gain)
                {
                    continue;
                }

                var (lowCheck, highCheck) = (Side(check, above: false), Side(check, above: true));
                if (IsClear(lowCheck) && IsClear(highCheck) && lowCheck.Mean * low.Mean > 0 && highCheck.Mean * high.Mean > 0)
                {
                    var above = highCheck.Mean > 0;
                    best = (gain, new ClaimBoundary(
                        caseId, forParty, against, estimate.Path, cut, above, above ? highCheck.Mean : lowCheck.Mean, above ? lowCheck.Mean : highCheck.Mean));
                }

                (int Count, double Mean, double Error) Side(int[] among, bool above) =>
                    Statistics([.. among.Where(w => worlds[w].Values[estimate.Index] > cut == above).Select(w => differences[w])]);
            }
        }

        return best.Found;
    }

    private static bool IsClear((int Count, double Mean, double Error) side) => side.Count >= 10 && Math.Abs(side.Mean) > 2 * side.Error;

    private static IEnumerable<double> Cuts(double[] values)
    {
        Array.Sort(values);
        return Enumerable.Range(1, Deciles - 1).Select(d => SampleQuantile.OfSorted(values, d / (double)Deciles)).Distinct();
    }

    private static (int Count, double Mean, double Error) Statistics(double[] values)
    {
        if (values.Length < 2)
        {
            return (values.Length, values.Length == 0 ? 0 : values[0], double.PositiveInfinity);
        }

        var mean = OrderedSum.Mean(values);
        double[] squares = [.. values.Select(v => (v - mean) * (v - mean))];
        return (values.Length, mean, Math.Sqrt(OrderedSum.Sum(squares) / (values.Length - 1) / values.Length));
    }
}
