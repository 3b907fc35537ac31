using Parley.Bargaining.Frontiers;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;

namespace Parley.Playbooks.Negotiation.Measures;

/// <summary>How a negotiation went as a whole.</summary>
/// <param name="Welfare">The mean utility.</param>
/// <param name="Sum">The sum of utilities.</param>
/// <param name="UtilityGap">The largest less the smallest utility.</param>
/// <param name="AdvantageGap">The largest less the smallest advantage (u - r) / (M - r).</param>
/// <param name="GainsFromTrade">The sum of u - r.</param>
/// <param name="SurplusEfficiency">Gains over the largest such sum on the frontier; 0 if there is nothing to gain.</param>
/// <param name="RelativeRounds">The relative time at the end.</param>
/// <param name="AgreementSpeed">1 less that with an agreement, else 0.</param>
/// <param name="RelativeEfficiency">Less the utility gap over the last step (at least 1).</param>
/// <param name="NashDistance">Distance to the Nash point on utilities stretched to [0, 1]; NaN if there is none.</param>
/// <param name="ParetoDistance">Distance to the frontier on utilities stretched to [0, 1].</param>
/// <param name="Parties">The measures of each party.</param>
/// <remarks>Undiscounted utilities. <b>Source.</b> Definitions as used by NegMAS's tournament statistics.</remarks>
public sealed record SessionMeasures(
    double Welfare, double Sum, double UtilityGap, double AdvantageGap, double GainsFromTrade, double SurplusEfficiency, double RelativeRounds, double AgreementSpeed,
    double RelativeEfficiency, double NashDistance, double ParetoDistance, IReadOnlyList<PartyMeasures> Parties)
{
    /// <summary>Measures a negotiation.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="geometry">Its frontier and Nash point.</param>
    /// <param name="result">The end.</param>
    /// <param name="steps">The number of steps of the session.</param>
    /// <param name="trace">The offers made.</param>
    public static SessionMeasures Of(NegotiationDomain domain, DomainGeometry geometry, SessionResult result, int steps, OfferTrace trace)
    {
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(geometry);
        ArgumentNullException.ThrowIfNull(trace);
        int n = domain.PartyCount;
        double[] u = new double[n], r = [.. domain.Disagreement], m = [.. Enumerable.Range(0, n).Select(p => domain.Problem.Range(p).Maximum)];
        domain.Evaluate(result.Agreement, u);
        var offers = new List<double[]>[n];
        for (int p = 0; p < n; p++)
        {
            offers[p] = [];
        }

        for (int k = 0; k < trace.Outcomes.Length; k++)
        {
            double[] worth = new double[n];
            domain.Evaluate(trace.Outcomes[k], worth);
            offers[trace.Parties[k]].Add(worth);
        }

        PartyMeasures[] parties = [.. Enumerable.Range(0, n).Select(p => PartyMeasures.Of(p, u, r, m, result.Agreement >= 0, offers[p]))];
        double gains = parties.Sum(p => p.Surplus), best = 0;
        ParetoFrontier frontier = domain.Solutions.Frontier;
        for (int k = 0; k < frontier.Count; k++)
        {
            double sum = 0;
            for (int p = 0; p < n; p++)
            {
                sum += frontier.Utilities(k)[p] - r[p];
            }

            best = Math.Max(best, sum);
        }

        double time = result.End == SessionEnd.StepsUsedUp ? 1 : new Turn(result.Step, steps).Time, gap = u.Max() - u.Min();
        return new SessionMeasures(
            u.Average(), u.Sum(), gap, parties.Max(p => p.Advantage) - parties.Min(p => p.Advantage), gains, best > 0 ? gains / best : 0, time, result.Agreement >= 0 ? 1 - time : 0,
            -gap / Math.Max(result.Step, 1), geometry.NashDistance(u), geometry.ParetoDistance(u), parties);
    }
}
