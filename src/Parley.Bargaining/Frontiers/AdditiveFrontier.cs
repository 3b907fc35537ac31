using Parley.Bargaining.Problems;

namespace Parley.Bargaining.Frontiers;

/// <summary>Finds the exact frontier of additive utilities without enumerating the space, by adding the issues' frontiers one after another.</summary>
/// <remarks>
/// <para><b>Why it is exact.</b> If a choice on some issues is dominated by another choice on the same issues, then so is every package that contains
/// it, because the rest adds the same to both. So only undominated partial packages need to be continued.</para>
/// <list type="number">
/// <item>Terms are rounded to a lattice (<see cref="UtilityLattice"/>), which makes sums exact and independent of the order.</item>
/// <item>Issues are added one at a time, short ones first; each step crosses the partial frontier with the undominated options and
/// drops what is dominated.</item>
/// <item>A partial package whose best conceivable completion is dominated by a known package is dropped as well.</item>
/// <item>Links back from every partial package give the options; the result is re-evaluated from the original utilities.</item>
/// </list>
/// <para><b>Cost.</b> The sum over issues of (partial frontier x options), each with the cost of <see cref="NonDominated"/>. The frontier may itself be
/// huge (in the worst case as large as the space): beyond the limit of members it is thinned and reported as not complete.</para>
/// <para><b>Convention.</b> One outcome per point of utilities is kept; ties go to lower options of the issues added first.</para>
/// <para><b>Source.</b> Bellman's principle of optimality applied to vectors, as in multi-objective knapsack (Nemhauser and Ullmann 1969).</para>
/// </remarks>
public static class AdditiveFrontier
{
    /// <summary>Finds the frontier.</summary>
    /// <param name="problem">A problem with additive utilities without interaction terms.</param>
    /// <param name="options">Settings; <see cref="FrontierOptions.MaximumOutcomes"/> is not used.</param>
    /// <exception cref="InvalidOperationException">A utility is not additive.</exception>
    public static ParetoFrontier Compute(BargainingProblem problem, FrontierOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (!problem.IsAdditive)
        {
            throw new InvalidOperationException("merging issue by issue needs additive utilities without interaction terms for every party");
        }

        BargainingProblem lattice = UtilityLattice.Round(problem, options.Resolution);
        var merge = new FrontierMerge(lattice, options.MergeLimit(problem.PartyCount));
        int[] outcomes = merge.Run(out int distinct);
        return new ParetoFrontier(
            problem, outcomes, distinct, lattice, FrontierMethod.Merging, (double)problem.Space.Count, merge.Reason, options);
    }
}
