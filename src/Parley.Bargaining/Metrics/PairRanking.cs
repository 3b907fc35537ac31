using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;

namespace Parley.Bargaining.Metrics;

/// <summary>How two parties rank the outcomes against each other: over all pairs of outcomes, the shares ranked in opposite and in the same order.</summary>
/// <remarks>
/// <para>Pairs that are equal for both parties are left out; pairs equal for one count in the total but as neither conflict nor common interest.</para>
/// <para><b>Cost.</b> O(k log k) for k outcomes: sorted by the first party, inversions of the second are counted by merging. Above the limit evenly spread outcomes are used
/// and <see cref="Exact"/> is false.</para>
/// </remarks>
/// <param name="Conflict">The share of pairs that the parties rank in strictly opposite order: 1 for zero-sum, 0 for identical interests.</param>
/// <param name="WinWin">The share of pairs that both rank in strictly the same order.</param>
/// <param name="Outcomes">The number of outcomes compared.</param>
/// <param name="Exact">Whether these were all outcomes.</param>
public sealed record PairRanking(double Conflict, double WinWin, long Outcomes, bool Exact)
{
    /// <summary>Compares two parties.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="first">The first party.</param>
    /// <param name="second">The second party.</param>
    /// <param name="limit">The number of outcomes above which a sample is used.</param>
    public static PairRanking Of(BargainingProblem problem, int first, int second, int limit = 2_000_000)
    {
        ArgumentNullException.ThrowIfNull(problem);
        OutcomeSpace space = problem.Space;
        bool exact = space.Count <= limit;
        int count = exact ? (int)space.Count : limit;
        double[] x = new double[count];
        double[] y = new double[count];
        int[] outcome = new int[space.IssueCount];
        for (int k = 0; k < count; k++)
        {
            x[k] = problem.Parties[first].Utility.Evaluate(outcome);
            y[k] = problem.Parties[second].Utility.Evaluate(outcome);
            if (exact)
            {
                OutcomeOdometer.Advance(space, outcome);
            }
            else
            {
                Spread(space, outcome, k + 1L);
            }
        }

        return Of(x, y, exact);
    }

    /// <summary>Compares two lists of utilities of the same outcomes.</summary>
    /// <param name="x">The first party's utilities.</param>
    /// <param name="y">The second party's utilities.</param>
    /// <param name="exact">Whether these are all outcomes.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static PairRanking Of(double[] x, double[] y, bool exact = true)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Length != y.Length)
        {
            throw new ArgumentException($"found {x.Length} and {y.Length} utilities; expected equally many", nameof(y));
        }

        int count = x.Length;
        int[] order = [.. Enumerable.Range(0, count)];
        double[] keys = (double[])x.Clone();
        Array.Sort(keys, order);
        double[] second = new double[count];
        long equalX = 0, equalBoth = 0;
        for (int start = 0; start < count;)
        {
            int end = start;
            while (end < count && keys[end] == keys[start])
            {
                second[end] = y[order[end]];
                end++;
            }

            // Within a tie of the first party sort the second upward, so that tied pairs are no inversions.
            Array.Sort(second, start, end - start);
            equalX += Pairs(end - start);
            equalBoth += TiedPairs(second.AsSpan(start, end - start));
            start = end;
        }

        long inversions = Inversions(second, new double[count]);
        long equalY = TiedPairs(second);
        long all = Pairs(count);
        long compared = all - equalBoth;
        long same = all - inversions - equalX - equalY + equalBoth;
        return compared == 0
            ? new PairRanking(0, 0, count, exact)
            : new PairRanking((double)inversions / compared, (double)same / compared, count, exact);
    }

    private static long Pairs(long n) => n * (n - 1) / 2;

    private static long TiedPairs(ReadOnlySpan<double> sorted)
    {
        long pairs = 0;
        for (int start = 0; start < sorted.Length;)
        {
            int end = start;
            while (end < sorted.Length && sorted[end] == sorted[start])
            {
                end++;
            }

            pairs += Pairs(end - start);
            start = end;
        }

        return pairs;
    }

    /// <summary>Sorts upward and counts the pairs that stood in strictly falling order.</summary>
    private static long Inversions(double[] values, double[] scratch)
    {
        long inversions = 0;
        for (int width = 1; width < values.Length; width *= 2)
        {
            for (int start = 0; start < values.Length; start += 2 * width)
            {
                int middle = Math.Min(start + width, values.Length), end = Math.Min(start + (2 * width), values.Length);
                int a = start, b = middle;
                for (int k = start; k < end; k++)
                {
                    if (a < middle && (b >= end || values[a] <= values[b]))
                    {
                        scratch[k] = values[a++];
                    }
                    else
                    {
                        inversions += middle - a;
                        scratch[k] = values[b++];
                    }
                }
            }

            Array.Copy(scratch, values, values.Length);
        }

        return inversions;
    }

    private static void Spread(OutcomeSpace space, Span<int> outcome, long k)
    {
        double step = 0.6180339887498949;
        for (int i = 0; i < outcome.Length; i++)
        {
            double x = k * step;
            outcome[i] = Math.Min((int)((x - Math.Floor(x)) * space.Issues[i].OptionCount), space.Issues[i].OptionCount - 1);
            step = (step * 0.7548776662466927) + 0.0123456789;
        }
    }
}
