using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Frontiers;

/// <summary>Replaces utilities by whole multiples of a resolution, so that rounding noise cannot make two equal outcomes look different.</summary>
/// <remarks>
/// <para>Every term of an additive utility is rounded to the nearest multiple; the sums of multiples are exact (below 2^53), hence the same in any
/// order of adding: a frontier found by merging issues in any order is the one that enumeration finds. Other utilities are rounded as a whole.</para>
/// <para><b>Error.</b> Half the resolution per term. Decimals with at most 12 places (evaluations and weights as people write them) are kept as they
/// are by the default resolution; thirds and the like are not, and two sums of them may still differ by one multiple.</para>
/// </remarks>
public static class UtilityLattice
{
    /// <summary>Returns 1e-12 of the next power of ten at or above the largest absolute utility of a party (1e-12 for utilities in [0, 1]).</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="party">The party's position.</param>
    public static double DefaultResolution(BargainingProblem problem, int party)
    {
        ArgumentNullException.ThrowIfNull(problem);
        UtilityRange range = problem.Range(party);
        double largest = Math.Max(Math.Abs(range.Minimum), Math.Abs(range.Maximum));
        double scale = 1;
        while (scale * 1.5 < largest)
        {
            scale *= 10;
        }

        while (largest > 0 && scale / 10 * 1.5 >= largest)
        {
            scale /= 10;
        }

        return scale * 1e-12;
    }

    /// <summary>Returns the problem with utilities counted in multiples of a resolution.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="resolution">The resolution for all parties, positive; 0 for each party's <see cref="DefaultResolution"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The resolution is negative or not finite.</exception>
    public static BargainingProblem Round(BargainingProblem problem, double resolution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (!double.IsFinite(resolution) || resolution < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "expected a finite number of at least 0");
        }

        return new BargainingProblem(problem.Space, problem.Parties.Select((party, p) =>
            new BargainingParty(party.Name, Round(party.Utility, resolution > 0 ? resolution : DefaultResolution(problem, p)))));
    }

    private static UtilityFunction Round(UtilityFunction utility, double resolution)
    {
        if (utility is not AdditiveUtility additive)
        {
            return new RoundedUtility(utility, resolution);
        }

        OutcomeSpace space = utility.Space;
        double[][] terms = new double[space.IssueCount][];
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = [.. additive.Terms(i).ToArray().Select(term => Math.Round(term / resolution))];
        }

        return new AdditiveUtility(
            space, terms, Math.Round(additive.Constant / resolution),
            additive.Interactions.Select(term => new InteractionTerm(term.FirstIssue, term.SecondIssue, Scaled(term.Values, resolution))),
            Math.Round(additive.Ceiling / resolution));
    }

    private static double[,] Scaled(double[,] values, double resolution)
    {
        double[,] scaled = new double[values.GetLength(0), values.GetLength(1)];
        for (int a = 0; a < values.GetLength(0); a++)
        {
            for (int b = 0; b < values.GetLength(1); b++)
            {
                scaled[a, b] = Math.Round(values[a, b] / resolution);
            }
        }

        return scaled;
    }

    private sealed class RoundedUtility(UtilityFunction inner, double resolution) : UtilityFunction(inner.Space)
    {
        public override double Evaluate(ReadOnlySpan<int> outcome) => Math.Round(inner.Evaluate(outcome) / resolution);
    }
}
