namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>Zeuthen's strategy: the side that risks less by refusing makes the smallest concession that reverses this.</summary>
/// <remarks>
/// <para>With own offer x and the counterpart's last offer y, risk = (u(x) - u(y)) / u(x), 1 if u(x) is 0; the counterpart's likewise by the model. If the own risk is at most the
/// counterpart's, the offer becomes the first outcome in the order of the own utility that is better for the counterpart than x and makes its risk at most the own; the
/// counterpart's own offer if there is none. Otherwise it stands.</para>
/// <para><b>Source.</b> Zeuthen 1930; Harsanyi 1956; Rosenschein, Zlotkin 1994. Two parties; assumes known utilities, so the usual model is <c>perfect</c>.</para>
/// </remarks>
internal sealed class ZeuthenOffering : OfferingStrategy
{
    /// <inheritdoc/>
    public override int Propose()
    {
        ReadOnlySpan<int> order = Me.Own.Order;
        ReadOnlySpan<double> theirs = Me.Estimates();
        if (Me.Sent.Count == 0)
        {
            // Of the best outcomes the one that is best for the counterpart: giving it costs nothing.
            int first = order[0];
            for (int rank = 1; rank < order.Length && Me.Own.Sorted[rank] == Me.Own.Sorted[0]; rank++)
            {
                first = theirs[order[rank]] > theirs[first] ? order[rank] : first;
            }

            return first;
        }

        int mine = Me.Sent.Last, other = Me.Received.Last;
        if (other < 0 || Risk(Me.Own[mine], Me.Own[other]) > Risk(theirs[other], theirs[mine]))
        {
            return mine;
        }

        for (int rank = 0; rank < Me.Own.RationalCount; rank++)
        {
            int next = order[rank];
            if (Me.Own[next] <= Me.Own[mine] && theirs[next] > theirs[mine]
                && Risk(theirs[other], theirs[next]) <= Risk(Me.Own[next], Me.Own[other]))
            {
                return next;
            }
        }

        return Me.Own[other] >= Me.Own.WorstRational ? other : mine;
    }

    private static double Risk(double own, double offered) => own > 0 ? (own - offered) / own : 1;
}
