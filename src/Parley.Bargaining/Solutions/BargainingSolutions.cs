using System.Collections.Immutable;
using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Problems;
using Parley.Numerics;

namespace Parley.Bargaining.Solutions;

/// <summary>All solution concepts on the discrete frontier of a problem, under named conventions, for any number of parties.</summary>
/// <remarks>
/// <para><b>Question.</b> Which of the efficient packages would a given idea of fairness or bargaining power pick? The concepts differ on purpose;
/// see <see cref="SolutionConcept"/>.</para>
/// <para><b>Reservation values.</b> A product of gains counts only if no gain is negative, so two losers never look like two winners.</para>
/// <para><b>Cost.</b> One pass over the frontier per concept; the median sorts.</para>
/// </remarks>
public sealed class BargainingSolutions
{
    private readonly double[] _gains;
    private readonly bool[] _rational;
    private readonly int[] _search;

    /// <summary>Prepares the concepts for a frontier.</summary>
    /// <param name="frontier">The frontier.</param>
    /// <param name="conventions">The conventions; the textbook's unless given.</param>
    /// <exception cref="ArgumentException">Weights are given but not one positive number per party.</exception>
    public BargainingSolutions(ParetoFrontier frontier, SolutionConventions conventions = default)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        Frontier = frontier;
        Conventions = conventions;
        BargainingProblem problem = frontier.Problem;
        int n = problem.PartyCount;
        if (!conventions.Weights.IsDefault && (conventions.Weights.Length != n || conventions.Weights.Any(w => !(w > 0) || !double.IsFinite(w))))
        {
            throw new ArgumentException($"expected {n} positive weights", nameof(conventions));
        }

        UtilityRange[] ranges = [.. Enumerable.Range(0, n).Select(problem.Range)];
        Disagreement = [.. problem.Parties.Select((party, p) => DisagreementOf(conventions.Disagreement, party.ReservationValue, ranges[p].Minimum))];
        _gains = new double[frontier.Count * n];
        _rational = new bool[frontier.Count];
        double[] best = new double[n];
        Array.Fill(best, double.NegativeInfinity);
        for (int k = 0; k < frontier.Count; k++)
        {
            ReadOnlySpan<double> u = frontier.Utilities(k);
            bool rational = true;
            for (int p = 0; p < n; p++)
            {
                double gain = u[p] - Disagreement[p];
                _gains[(k * n) + p] = gain;
                rational &= gain >= 0;
            }

            _rational[k] = rational;
            for (int p = 0; rational && p < n; p++)
            {
                best[p] = Math.Max(best[p], u[p]);
            }
        }

        // The best of a party over outcomes with u >= d lies on the frontier: what dominates such an outcome is such an outcome.
        bool anyRational = Array.IndexOf(_rational, true) >= 0;
        Ideal = [.. ranges.Select((range, p) => conventions.Ideal == IdealRule.AllOutcomes || !anyRational ? range.Maximum : best[p])];
        double[] reservation = [.. problem.Parties.Select(party => party.ReservationValue ?? double.NegativeInfinity)];
        _search = conventions.RationalOnly ? [.. frontier.MembersAtLeast(reservation)] : [.. Enumerable.Range(0, frontier.Count)];
    }

    /// <summary>Gets the frontier.</summary>
    public ParetoFrontier Frontier { get; }

    /// <summary>Gets the conventions.</summary>
    public SolutionConventions Conventions { get; }

    /// <summary>Gets the disagreement point d.</summary>
    public ImmutableArray<double> Disagreement { get; }

    /// <summary>Gets the ideal point M.</summary>
    public ImmutableArray<double> Ideal { get; }

    /// <summary>Gets the positions of the members that were searched.</summary>
    public ReadOnlySpan<int> Searched => _search;

    /// <summary>Returns whether a member gives every party at least its disagreement value.</summary>
    /// <param name="member">The member's position.</param>
    public bool IsRational(int member) => _rational[member];

    /// <summary>Returns every concept's solution in the order of <see cref="SolutionConcept"/>.</summary>
    public ImmutableArray<Solution> All() => [.. Enum.GetValues<SolutionConcept>().Select(Find)];

    /// <summary>Returns the solution of a concept.</summary>
    /// <param name="concept">The concept.</param>
    public Solution Find(SolutionConcept concept)
    {
        if (_search.Length == 0)
        {
            return new Solution(concept, double.NaN, [], "no outcome gives every party its reservation value");
        }

        bool rationalOnly = concept is SolutionConcept.Nash or SolutionConcept.RationalUtilitarian or SolutionConcept.Median;
        int[] candidates = rationalOnly ? [.. _search.Where(k => _rational[k])] : _search;
        if (candidates.Length == 0)
        {
            return new Solution(concept, double.NaN, [], "no outcome gives every party at least its disagreement value");
        }

        bool ratios = concept is SolutionConcept.KalaiSmorodinsky or SolutionConcept.SmallestSpread or SolutionConcept.RelativeUtilitarian;
        if (ratios && Enumerable.Range(0, Ideal.Length).Any(p => Ideal[p] - Disagreement[p] <= 1e-12))
        {
            return new Solution(
                concept, double.NaN, [.. candidates], "a party has nothing to gain over d anywhere, so its ratio is undefined: every point is returned");
        }

        double[] scores = concept == SolutionConcept.Median ? Ranks(candidates) : [.. candidates.Select(k => Score(concept, k))];
        double top = scores.Max();
        double slack = Conventions.Slack;
        var members = ImmutableArray.CreateBuilder<int>();
        for (int c = 0; c < candidates.Length; c++)
        {
            if (scores[c] >= top - slack)
            {
                members.Add(candidates[c]);
            }
        }

        bool minimised = concept is SolutionConcept.SmallestSpread or SolutionConcept.SmallestDifference;
        return new Solution(concept, minimised ? -top : top, members.ToImmutable(), null);
    }

    /// <summary>Returns a concept's criterion at a member; larger is better, so spreads and differences are negative.</summary>
    /// <param name="concept">The concept; <see cref="SolutionConcept.Median"/> has no criterion of a single point.</param>
    /// <param name="member">The member's position.</param>
    /// <exception cref="ArgumentOutOfRangeException">The concept compares points only with one another.</exception>
    public double Score(SolutionConcept concept, int member)
    {
        int n = Ideal.Length;
        ReadOnlySpan<double> gains = _gains.AsSpan(member * n, n);
        ReadOnlySpan<double> u = Frontier.Utilities(member);
        switch (concept)
        {
            case SolutionConcept.Nash:
                return NashProduct(gains);
            case SolutionConcept.Egalitarian:
            case SolutionConcept.Proportional:
                double least = double.PositiveInfinity;
                for (int p = 0; p < n; p++)
                {
                    double weight = concept == SolutionConcept.Egalitarian || Conventions.Weights.IsDefault ? 1 : Conventions.Weights[p];
                    least = Math.Min(least, gains[p] / weight);
                }

                return least;
            case SolutionConcept.KalaiSmorodinsky:
            case SolutionConcept.SmallestSpread:
            case SolutionConcept.RelativeUtilitarian:
                double low = double.PositiveInfinity, high = double.NegativeInfinity, total = 0;
                for (int p = 0; p < n; p++)
                {
                    double ratio = gains[p] / (Ideal[p] - Disagreement[p]);
                    low = Math.Min(low, ratio);
                    high = Math.Max(high, ratio);
                    total += ratio;
                }

                return concept == SolutionConcept.KalaiSmorodinsky ? low : concept == SolutionConcept.SmallestSpread ? low - high : total;
            case SolutionConcept.Utilitarian:
            case SolutionConcept.RationalUtilitarian:
                double sum = 0;
                foreach (double value in u)
                {
                    sum += value;
                }

                return sum;
            case SolutionConcept.SmallestDifference:
                double difference = 0;
                for (int a = 0; a < n; a++)
                {
                    for (int b = a + 1; b < n; b++)
                    {
                        difference += Math.Abs(u[a] - u[b]);
                    }
                }

                return -difference;
            default:
                throw new ArgumentOutOfRangeException(nameof(concept), concept, "this concept has no criterion of a single point");
        }
    }

    private static double DisagreementOf(DisagreementRule rule, double? reservation, double minimum) => rule switch
    {
        DisagreementRule.ReservationOrMinimum => reservation ?? minimum,
        DisagreementRule.NegMas => reservation is { } r && r >= minimum ? r : minimum,
        DisagreementRule.ReservationOrZero => reservation ?? 0,
        _ => 0,
    };

    private double NashProduct(ReadOnlySpan<double> gains)
    {
        double product = 1;
        for (int p = 0; p < gains.Length; p++)
        {
            product *= Conventions.Weights.IsDefault ? gains[p] : DeterministicMath.Pow(gains[p], Conventions.Weights[p]);
        }

        return product;
    }

    /// <summary>For each candidate the worst share of candidates that a party likes strictly less, over the parties.</summary>
    private double[] Ranks(int[] candidates)
    {
        double[] worst = new double[candidates.Length];
        Array.Fill(worst, double.PositiveInfinity);
        for (int p = 0; p < Ideal.Length; p++)
        {
            double[] sorted = [.. candidates.Select(k => Frontier.Utilities(k)[p])];
            Array.Sort(sorted);
            for (int c = 0; c < candidates.Length; c++)
            {
                double u = Frontier.Utilities(candidates[c])[p];
                int below = LowerBound(sorted, u);
                worst[c] = Math.Min(worst[c], below);
            }
        }

        return worst;
    }

    private static int LowerBound(double[] sorted, double value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
