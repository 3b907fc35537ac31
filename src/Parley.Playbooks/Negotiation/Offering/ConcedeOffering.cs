namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>Offers all outcomes from best to worst down to the reservation value, one a turn, then repeats the last; perhaps the worthless ones first (Mohammad 2023).</summary>
/// <param name="wasting">Whether outcomes below the reservation value are offered first, worst first.</param>
internal sealed class ConcedeOffering(bool wasting = false) : OfferingStrategy
{
    private int _next;

    /// <inheritdoc/>
    public override void Begin(bool newDomain) => _next = 0;

    /// <inheritdoc/>
    public override int Propose()
    {
        int wasted = wasting ? Me.Own.Count - Me.Own.RationalCount : 0;
        return Me.Own.Order[_next < wasted ? Me.Own.Count - 1 - _next : Math.Min(_next - wasted, Me.Own.RationalCount - 1)];
    }

    /// <inheritdoc/>
    public override void NoteSent(int outcome) => _next++;
}
