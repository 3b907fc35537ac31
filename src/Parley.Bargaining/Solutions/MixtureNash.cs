using System.Collections.Immutable;
using Parley.Bargaining.Frontiers;

namespace Parley.Bargaining.Solutions;

/// <summary>Maximises the weighted product of gains over lotteries for any number of parties.</summary>
/// <remarks>Pairwise Frank-Wolfe: each step moves probability from the member of the lottery that the gradient likes least to the member that it likes most, by
/// exact line search. The log of the product is concave, so gradient times (v - u) at most epsilon for all members v proves the optimum to epsilon (in the log).
/// <b>Source.</b> Lacoste-Julien and Jaggi (2015).</remarks>
internal static class MixtureNash
{
    public static (ImmutableArray<LotteryShare> Lottery, double Gap) Solve(ParetoFrontier frontier, double[] d, double[] weights, ImmutableArray<LotteryShare> start)
    {
        int n = d.Length;
        var shares = new SortedDictionary<int, double>();
        foreach (LotteryShare share in start)
        {
            shares[share.Member] = share.Probability;
        }

        double[] u = Expected(frontier, n, shares);
        double[] direction = new double[n];
        double gap = double.PositiveInfinity;
        for (int step = 0; step < 20_000; step++)
        {
            int best = 0;
            double bestSlope = double.NegativeInfinity;
            for (int j = 0; j < frontier.Count; j++)
            {
                double slope = Slope(frontier.Utilities(j), u, d, weights);
                (best, bestSlope) = slope > bestSlope ? (j, slope) : (best, bestSlope);
            }

            gap = bestSlope - weights.Sum() - d.Select((dp, p) => weights[p] * dp / (u[p] - dp)).Sum();
            if (gap <= 1e-12)
            {
                break;
            }

            int worst = shares.Keys.MinBy(j => Slope(frontier.Utilities(j), u, d, weights));
            for (int p = 0; p < n; p++)
            {
                direction[p] = frontier.Utilities(best)[p] - frontier.Utilities(worst)[p];
            }

            double most = shares[worst];
            double moved = LineSearch(u, d, weights, direction, most);
            shares[best] = shares.GetValueOrDefault(best) + moved;

            // A remainder of rounding size would be chosen as the worst again and stop the search: drop it.
            if (most - moved <= 1e-15)
            {
                shares.Remove(worst);
            }
            else
            {
                shares[worst] = most - moved;
            }

            u = Expected(frontier, n, shares);
            if (moved <= 1e-16 && most > 1e-15)
            {
                break;
            }
        }

        return ([.. shares.Where(s => s.Value > 0).Select(s => new LotteryShare(s.Key, s.Value))], Math.Max(gap, 0));
    }

    /// <summary>Returns by how much the log of the product could at most still rise.</summary>
    public static double Gap(ParetoFrontier frontier, double[] d, double[] weights, double[] u)
    {
        double best = double.NegativeInfinity;
        for (int p = 0; p < u.Length; p++)
        {
            if (u[p] <= d[p])
            {
                return double.PositiveInfinity;
            }
        }

        for (int j = 0; j < frontier.Count; j++)
        {
            double slope = 0;
            for (int p = 0; p < u.Length; p++)
            {
                slope += weights[p] * (frontier.Utilities(j)[p] - u[p]) / (u[p] - d[p]);
            }

            best = Math.Max(best, slope);
        }

        return best;
    }

    private static double[] Expected(ParetoFrontier frontier, int n, SortedDictionary<int, double> shares)
    {
        double[] u = new double[n];
        double total = shares.Values.Sum();
        foreach ((int member, double share) in shares)
        {
            for (int p = 0; p < n; p++)
            {
                u[p] += share / total * frontier.Utilities(member)[p];
            }
        }

        return u;
    }

    private static double Slope(ReadOnlySpan<double> v, double[] u, double[] d, double[] weights)
    {
        double slope = 0;
        for (int p = 0; p < u.Length; p++)
        {
            slope += weights[p] * v[p] / (u[p] - d[p]);
        }

        return slope;
    }

    /// <summary>Bisects the derivative of the log of the product along a direction.</summary>
    private static double LineSearch(double[] u, double[] d, double[] weights, double[] direction, double most)
    {
        double low = 0, high = most;
        for (int step = 0; step < 200 && high - low > 1e-17; step++)
        {
            double t = step == 0 ? most : (low + high) / 2, slope = 0;
            bool feasible = true;
            for (int p = 0; p < u.Length; p++)
            {
                double gain = u[p] + (t * direction[p]) - d[p];
                feasible &= gain > 0;
                slope += weights[p] * direction[p] / gain;
            }

            if (feasible && slope >= 0)
            {
                low = t;
                if (step == 0)
                {
                    return most;
                }
            }
            else
            {
                high = t;
            }
        }

        return low;
    }
}
