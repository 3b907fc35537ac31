namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>Naive tit for tat: concedes from 1 as much as the counterpart seems to have conceded, which a zero-sum view takes to be the own utility of its last offer.</summary>
/// <remarks>No concession in the first step; the smallest possible one (the second-best level) until step 3, or while nothing was received. Facts of the rule as in NegMAS.</remarks>
/// <param name="kindness">Added to the counterpart's concession.</param>
internal sealed class NaiveTitForTatOffering(double kindness = 0) : TargetOffering(OutcomePick.WorstAbove)
{
    /// <inheritdoc/>
    public override double Target
    {
        get
        {
            ReadOnlySpan<double> sorted = Me.Own.Sorted;
            if (Me.Now.Step == 0 || Me.Received.Count == 0)
            {
                return sorted[0];
            }

            if (Me.Now.Step < 3)
            {
                int rank = 1;
                while (rank < Me.Own.RationalCount && sorted[rank] == sorted[0])
                {
                    rank++;
                }

                return rank < Me.Own.RationalCount ? sorted[rank] : sorted[0];
            }

            return 1 - Math.Clamp(Me.Own[Me.Received.Last], 0, 1) - kindness;
        }
    }
}
