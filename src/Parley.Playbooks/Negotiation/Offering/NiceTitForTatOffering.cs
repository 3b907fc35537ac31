namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>Nice tit for tat: walks to the estimated Nash point by the same share of the way as the counterpart (Baarslag, Hindriks, Jonker 2013).</summary>
/// <remarks>
/// <para>The own utility at the outcome of largest product of own and estimated utility, times 1.4 - .6 g (g = 1 - own utility of the first offer received), within [.5, 1],
/// is the goal. The counterpart's share of its way is (best offer so far - first offer) / (goal - first offer), within [0, 1]; the target is 1 - share (1 - goal).</para>
/// <para>Near the end (from t = .91, in domains of more than 3,000 outcomes from .85) the target moves up to half of what is left towards the goal, the bonus growing
/// to its whole within .05; this last number and the form of the bonus are ours. Of the outcomes above the target the one best for the counterpart is offered.</para>
/// </remarks>
internal sealed class NiceTitForTatOffering() : TargetOffering(OutcomePick.BestForOthers)
{
    private const int LargeDomain = 3_000;

    /// <inheritdoc/>
    public override double Target
    {
        get
        {
            if (Me.Received.Count == 0)
            {
                return 1;
            }

            ReadOnlySpan<int> offers = Me.Received.Outcomes;
            double first = Me.Own[offers[0]], best = first;
            foreach (int offer in offers)
            {
                best = Math.Max(best, Me.Own[offer]);
            }

            double goal = Math.Clamp(EstimatedNash.OwnUtility(Me) * (1.4 - (0.6 * (1 - first))), 0.5, 1);
            double share = goal > first ? Math.Clamp((best - first) / (goal - first), 0, 1) : 1;
            double target = 1 - (share * (1 - goal));
            double late = Me.Now.Time - (Me.Own.Count > LargeDomain ? 0.85 : 0.91);
            double bonus = 0.5 * Math.Clamp(20 * late, 0, 1);
            return target - (bonus * (target - goal));
        }
    }
}
