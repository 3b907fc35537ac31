using System.Collections.Immutable;
using Parley.Bargaining.Frontiers;

namespace Parley.Bargaining.Metrics;

/// <summary>What an agreement leaves unused: how much better the parties could have done without hurting each other.</summary>
/// <param name="Each">For each party the most that it could gain if nobody else lost anything.</param>
/// <param name="Together">The largest total gain if nobody lost anything.</param>
/// <param name="BestMember">The frontier member with that total, or -1 if the agreement leaves nothing.</param>
public sealed record LeftOnTheTable(ImmutableArray<double> Each, double Together, int BestMember)
{
    /// <summary>Compares an agreement with the frontier.</summary>
    /// <param name="frontier">The frontier.</param>
    /// <param name="utilities">The agreement's utilities, or the reservation values if there was none.</param>
    public static LeftOnTheTable Of(ParetoFrontier frontier, ReadOnlySpan<double> utilities)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        double[] each = new double[utilities.Length];
        double together = 0;
        int best = -1;
        foreach (int k in frontier.MembersAtLeast(utilities))
        {
            double sum = 0;
            for (int p = 0; p < each.Length; p++)
            {
                double gain = frontier.Utilities(k)[p] - utilities[p];
                each[p] = Math.Max(each[p], gain);
                sum += gain;
            }

            (together, best) = sum > together ? (sum, k) : (together, best);
        }

        return new LeftOnTheTable([.. each], together, best);
    }
}
