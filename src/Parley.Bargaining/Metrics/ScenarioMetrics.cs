using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Solutions;

namespace Parley.Bargaining.Metrics;

/// <summary>Numbers that describe a bargaining problem as a whole.</summary>
/// <param name="Opposition">The smallest Euclidean distance of (u_i / M_i) to (1, …, 1) over outcomes not worse than d for anyone: 0 if everybody can have
/// everything. NaN if a maximum M is not positive.</param>
/// <param name="OppositionUnscaled">The same without dividing by M, to (1, …, 1).</param>
/// <param name="Ranking">For two parties, conflict and win-win levels; null for more.</param>
/// <param name="Zone">The zone of possible agreement.</param>
/// <param name="NoDealWelfare">The sum of disagreement values: what is left if talks fail.</param>
/// <param name="BestWelfare">The largest sum of utilities on the frontier among outcomes with u at least d; NaN if there is none.</param>
public sealed record ScenarioMetrics(
    double Opposition, double OppositionUnscaled, PairRanking? Ranking, ZoneOfPossibleAgreement Zone, double NoDealWelfare, double BestWelfare)
{
    /// <summary>Gets what no deal costs together: the best sum of utilities minus the sum of disagreement values.</summary>
    public double GainsFromTrade => BestWelfare - NoDealWelfare;

    /// <summary>Gets the price of no deal: best welfare over welfare without a deal (the price of anarchy with no agreement as the worst equilibrium). NaN if the latter
    /// is not positive.</summary>
    public double PriceOfNoDeal => NoDealWelfare > 0 ? BestWelfare / NoDealWelfare : double.NaN;

    /// <summary>Computes the metrics.</summary>
    /// <param name="solutions">The frontier with a disagreement point.</param>
    public static ScenarioMetrics Of(BargainingSolutions solutions)
    {
        ArgumentNullException.ThrowIfNull(solutions);
        ParetoFrontier frontier = solutions.Frontier;
        BargainingProblem problem = frontier.Problem;
        double[] maximum = [.. Enumerable.Range(0, problem.PartyCount).Select(p => problem.Range(p).Maximum)];
        bool scaled = maximum.All(m => m > 0);
        double opposition = double.PositiveInfinity, unscaled = double.PositiveInfinity, best = double.NegativeInfinity;

        // Dominated outcomes are farther from the ideal and have less welfare, so the frontier is enough.
        for (int k = 0; k < frontier.Count; k++)
        {
            if (!solutions.IsRational(k))
            {
                continue;
            }

            double a = 0, b = 0, sum = 0;
            for (int p = 0; p < maximum.Length; p++)
            {
                double u = frontier.Utilities(k)[p];
                a += (1 - (u / maximum[p])) * (1 - (u / maximum[p]));
                b += (1 - u) * (1 - u);
                sum += u;
            }

            opposition = Math.Min(opposition, Math.Sqrt(a));
            unscaled = Math.Min(unscaled, Math.Sqrt(b));
            best = Math.Max(best, sum);
        }

        bool any = !double.IsNegativeInfinity(best);
        return new ScenarioMetrics(
            any && scaled ? opposition : double.NaN,
            any ? unscaled : double.NaN,
            problem.PartyCount == 2 && problem.Space.IsIndexable ? PairRanking.Of(problem, 0, 1) : null,
            ZoneOfPossibleAgreement.Of(frontier),
            solutions.Disagreement.Sum(),
            any ? best : double.NaN);
    }
}
