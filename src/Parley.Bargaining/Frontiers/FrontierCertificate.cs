using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;

namespace Parley.Bargaining.Frontiers;

/// <summary>What an independent, simple checker found about a frontier: no member dominates another, every other outcome is dominated by
/// a member or equals one.</summary>
/// <remarks>It evaluates outcomes one at a time from their definition and shares no code with the search.</remarks>
/// <param name="Verified">Whether no violation was found.</param>
/// <param name="Exhaustive">Whether every outcome was examined; otherwise an evenly spread sample was.</param>
/// <param name="OutcomesChecked">The number of outcomes examined.</param>
/// <param name="PairsChecked">The number of pairs of members compared.</param>
/// <param name="Violation">The first violation, or null.</param>
public sealed record FrontierCertificate(bool Verified, bool Exhaustive, long OutcomesChecked, long PairsChecked, string? Violation)
{
    /// <summary>Checks a frontier.</summary>
    /// <param name="problem">The problem, with utilities as they are compared (see <see cref="UtilityLattice"/>).</param>
    /// <param name="outcomes">The members' options, one member after another, first party's utility descending.</param>
    /// <param name="complete">Whether all undominated outcomes should be there (if not, only the members are compared).</param>
    /// <param name="limit">The number of outcomes above which a sample is examined.</param>
    public static FrontierCertificate Check(BargainingProblem problem, int[] outcomes, bool complete, long limit)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(outcomes);
        OutcomeSpace space = problem.Space;
        int n = problem.PartyCount;
        int members = outcomes.Length / space.IssueCount;
        double[] keys = new double[members * n];
        for (int k = 0; k < members; k++)
        {
            problem.Evaluate(outcomes.AsSpan(k * space.IssueCount, space.IssueCount), keys.AsSpan(k * n, n));
        }

        long pairs = 0;
        for (int a = 0; a < members; a++)
        {
            // In the plane, neighbours in the order are enough: first coordinates fall, so second ones must rise.
            int until = n == 2 ? Math.Min(members, a + 2) : members;
            for (int b = a + 1; b < until && pairs < 20_000_000; b++, pairs++)
            {
                if (Dominates(keys, n, a, b) || Dominates(keys, n, b, a) || keys[b * n] > keys[a * n])
                {
                    return new FrontierCertificate(false, false, 0, pairs, $"members {a} and {b} dominate one another or stand in the wrong order");
                }
            }
        }

        if (!complete)
        {
            return new FrontierCertificate(true, false, 0, pairs, null);
        }

        // With three and more parties each outcome may have to be compared with many members: beyond a budget, sample.
        if (n > 2 && members > 0)
        {
            limit = Math.Min(limit, Math.Max(2_000, 2_000_000_000L / members));
        }

        bool exhaustive = space.Count <= limit;
        long samples = exhaustive ? (long)space.Count : limit;
        int[] outcome = new int[space.IssueCount];
        double[] point = new double[n];
        int[] tryFirst = [.. Enumerable.Range(0, members)];
        for (long k = 0; k < samples; k++)
        {
            problem.Evaluate(outcome, point);
            if (n == 2 ? !CoveredInPlane(keys, members, point) : !Covered(keys, n, tryFirst, point))
            {
                return new FrontierCertificate(false, exhaustive, k, pairs, $"no member dominates or equals {space.Describe(outcome)}");
            }

            if (exhaustive)
            {
                OutcomeOdometer.Advance(space, outcome);
            }
            else
            {
                Spread(space, outcome, k + 1);
            }
        }

        return new FrontierCertificate(true, exhaustive, samples, pairs, null);
    }

    private static bool Dominates(double[] keys, int n, int a, int b)
    {
        bool higher = false;
        for (int p = 0; p < n; p++)
        {
            double difference = keys[(a * n) + p] - keys[(b * n) + p];
            if (difference < 0)
            {
                return false;
            }

            higher |= difference > 0;
        }

        return higher;
    }

    /// <summary>Members' first utilities fall and second ones rise: the last member with enough of the first has most of the second.</summary>
    private static bool CoveredInPlane(double[] keys, int members, double[] point)
    {
        int low = 0, high = members;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (keys[2 * middle] >= point[0])
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && keys[(2 * (low - 1)) + 1] >= point[1];
    }

    private static bool Covered(double[] keys, int n, int[] tryFirst, double[] point)
    {
        for (int k = 0; k < tryFirst.Length; k++)
        {
            int member = tryFirst[k] * n;
            int p = 0;
            while (p < n && keys[member + p] >= point[p])
            {
                p++;
            }

            if (p == n)
            {
                (tryFirst[k / 2], tryFirst[k]) = (tryFirst[k], tryFirst[k / 2]);
                return true;
            }
        }

        return false;
    }

    /// <summary>Spreads samples over each issue by multiples of the golden ratio's fraction and its powers (a Kronecker sequence).</summary>
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
