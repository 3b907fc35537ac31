using Parley.Forecasting.Power;

namespace Parley.Forecasting.Statics;

/// <summary>The procedural model: an agenda setter proposes what it likes best among all that the voters would rather have than the reversion point.</summary>
/// <remarks>A voter accepts what is no farther from its position than the reversion point. <b>Source.</b> Romer and Rosenthal (1978); for the EU Steunenberg (1994), Tsebelis (1994).</remarks>
public static class ProceduralModel
{
    /// <summary>Returns the proposal that passes.</summary>
    /// <param name="positions">Positions of the voters.</param>
    /// <param name="rule">Their voting rule.</param>
    /// <param name="setter">Position of the agenda setter.</param>
    /// <param name="reversion">What holds without a decision.</param>
    /// <returns>The winning point nearest to the setter; the reversion point where nothing else wins. Exact: candidates are the setter's position and the ends of the voters' acceptance
    /// intervals.</returns>
    /// <exception cref="ArgumentException">Not as many positions as voters.</exception>
    public static double Solve(IReadOnlyList<double> positions, VotingRule rule, double setter, double reversion)
    {
        ArgumentNullException.ThrowIfNull(positions);
        ArgumentNullException.ThrowIfNull(rule);
        if (positions.Count != rule.Voters)
        {
            throw new ArgumentException("The procedural model needs a position for each voter.", nameof(positions));
        }

        var best = reversion;
        foreach (var candidate in positions.Select(x => (2 * x) - reversion).Append(setter).Append(reversion).Order())
        {
            if (Passes(positions, rule, candidate, reversion) && Math.Abs(candidate - setter) < Math.Abs(best - setter) - 1e-12)
            {
                best = candidate;
            }
        }

        return best;
    }

    private static bool Passes(IReadOnlyList<double> positions, VotingRule rule, double proposal, double reversion)
    {
        var sums = new double[rule.Quotas.Count];
        var members = 0;
        for (var i = 0; i < positions.Count; i++)
        {
            if (Math.Abs(proposal - positions[i]) <= Math.Abs(reversion - positions[i]) + 1e-9)
            {
                members++;
                for (var q = 0; q < sums.Length; q++)
                {
                    sums[q] += rule.Quotas[q].Weights[i];
                }
            }
        }

        return rule.Wins(sums, members);
    }
}
