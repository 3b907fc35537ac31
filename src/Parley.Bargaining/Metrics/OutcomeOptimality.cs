using System.Collections.Immutable;
using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Solutions;

namespace Parley.Bargaining.Metrics;

/// <summary>How near an outcome comes to what the solution concepts pick: 1 at such a point, 0 as far away as the utility ranges allow.</summary>
/// <param name="ByConcept">For each concept max(0, 1 - distance to the nearest tied point / length of the diagonal of the utility ranges); NaN if it has no solution.</param>
/// <param name="Pareto">The same for the nearest frontier member.</param>
/// <param name="Welfare">The sum of utilities over the largest sum on the frontier.</param>
public sealed record OutcomeOptimality(ImmutableDictionary<SolutionConcept, double> ByConcept, double Pareto, double Welfare)
{
    /// <summary>Gets NegMAS's fairness: the largest of the Nash, egalitarian and Kalai-Smorodinsky (smallest spread) optimalities.</summary>
    public double Fairness => Math.Max(
        ByConcept[SolutionConcept.Nash], Math.Max(ByConcept[SolutionConcept.Egalitarian], ByConcept[SolutionConcept.SmallestSpread]));

    /// <summary>Compares an outcome with the solutions.</summary>
    /// <param name="solutions">The solutions.</param>
    /// <param name="utilities">The outcome's utilities.</param>
    public static OutcomeOptimality Of(BargainingSolutions solutions, ReadOnlySpan<double> utilities)
    {
        ArgumentNullException.ThrowIfNull(solutions);
        ParetoFrontier frontier = solutions.Frontier;
        double diagonal = 0, sum = 0, best = double.NegativeInfinity;
        for (int p = 0; p < utilities.Length; p++)
        {
            UtilityRange range = frontier.Problem.Range(p);
            diagonal += (range.Maximum - range.Minimum) * (range.Maximum - range.Minimum);
            sum += utilities[p];
        }

        diagonal = Math.Sqrt(diagonal);
        double[] u = utilities.ToArray();
        var byConcept = ImmutableDictionary.CreateBuilder<SolutionConcept, double>();
        foreach (Solution solution in solutions.All())
        {
            byConcept[solution.Concept] = solution.Exists ? Near(frontier, u, solution.Members, diagonal) : double.NaN;
        }

        for (int k = 0; k < frontier.Count; k++)
        {
            double total = 0;
            foreach (double value in frontier.Utilities(k))
            {
                total += value;
            }

            best = Math.Max(best, total);
        }

        return new OutcomeOptimality(byConcept.ToImmutable(), Near(frontier, u, [.. Enumerable.Range(0, frontier.Count)], diagonal), sum / best);
    }

    private static double Near(ParetoFrontier frontier, double[] u, ImmutableArray<int> members, double diagonal)
    {
        double nearest = double.PositiveInfinity;
        foreach (int k in members)
        {
            double square = 0;
            for (int p = 0; p < u.Length; p++)
            {
                square += (u[p] - frontier.Utilities(k)[p]) * (u[p] - frontier.Utilities(k)[p]);
            }

            nearest = Math.Min(nearest, Math.Sqrt(square));
        }

        return diagonal > 0 ? Math.Max(0, 1 - (nearest / diagonal)) : 1;
    }
}
