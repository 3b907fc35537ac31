using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>The Nash point as a party sees it: the outcome of the largest product of its own utility and the utility that its model gives the others.</summary>
internal static class EstimatedNash
{
    /// <summary>Returns the own utility there; among equals the best for the party. O(outcomes acceptable to the party).</summary>
    public static double OwnUtility(Negotiator me)
    {
        ReadOnlySpan<double> estimates = me.Estimates();
        ReadOnlySpan<int> order = me.Own.Order;
        ReadOnlySpan<double> sorted = me.Own.Sorted;
        double best = double.NegativeInfinity, own = 1;
        for (int rank = 0; rank < me.Own.RationalCount; rank++)
        {
            double product = Math.Max(sorted[rank], 0) * estimates[order[rank]];
            (best, own) = product > best ? (product, sorted[rank]) : (best, own);
        }

        return own;
    }
}
