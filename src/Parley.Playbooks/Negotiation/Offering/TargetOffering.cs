namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>Offers an outcome that stands for a target utility; derived rules say how the target moves.</summary>
/// <param name="pick">Which outcome stands for the target.</param>
public abstract class TargetOffering(OutcomePick pick) : OfferingStrategy
{
    /// <inheritdoc/>
    public override int Propose() => Pick(Target);

    /// <summary>Returns the outcome that stands for a target. Ties go to the own utility, then to the lowest number.</summary>
    /// <param name="target">A utility on the own scale.</param>
    protected int Pick(double target) => pick switch
    {
        OutcomePick.Nearest => Me.Own.Nearest(target),
        OutcomePick.BestForOthers when Me.Received.Count > 0 => BestForOthers(target),
        _ => Me.Own.WorstAtLeast(Math.Max(target, Me.Own.WorstRational)),
    };

    private int BestForOthers(double target)
    {
        int count = Math.Max(1, Math.Min(Me.Own.RationalCount, Me.Own.CountAtLeast(target)));
        ReadOnlySpan<int> order = Me.Own.Order;
        ReadOnlySpan<double> estimates = Me.Estimates();
        int best = order[0];
        for (int rank = 1; rank < count; rank++)
        {
            // By rank: at equal estimates the first seen is the best for the party itself.
            best = estimates[order[rank]] > estimates[best] ? order[rank] : best;
        }

        return best;
    }
}
