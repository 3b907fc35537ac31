using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Frontiers;

/// <summary>The best outcomes for many weightings of the parties; for additive utilities each takes one pass over the options.</summary>
internal static class WeightedBest
{
    /// <summary>Returns the utilities of the best outcomes, one point after another.</summary>
    public static double[] Points(BargainingProblem problem, int weightings)
    {
        int parties = problem.PartyCount;
        double[] scale = new double[parties];
        for (int p = 0; p < parties; p++)
        {
            UtilityRange range = problem.Range(p);
            scale[p] = range.Maximum > range.Minimum ? 1 / (range.Maximum - range.Minimum) : 0;
        }

        var points = new List<double>();
        int[] outcome = new int[problem.Space.IssueCount];
        double[] point = new double[parties];
        foreach (double[] weights in WeightLattice.Of(parties, weightings))
        {
            for (int i = 0; i < outcome.Length; i++)
            {
                double best = double.NegativeInfinity;
                for (int option = 0; option < problem.Space.Issues[i].OptionCount; option++)
                {
                    double sum = 0;
                    for (int p = 0; p < parties; p++)
                    {
                        sum += weights[p] * scale[p] * ((AdditiveUtility)problem.Parties[p].Utility).Terms(i)[option];
                    }

                    if (sum > best)
                    {
                        best = sum;
                        outcome[i] = option;
                    }
                }
            }

            problem.Evaluate(outcome, point);
            points.AddRange(point);
        }

        return [.. points];
    }
}
