namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>Offers an outcome drawn at random from all, or from the best share of those worth at least the reservation value (Gode, Sunder 1993: zero intelligence).</summary>
/// <param name="share">The share of the best; 0 for all outcomes, acceptable or not.</param>
internal sealed class RandomOffering(double share = 0) : OfferingStrategy
{
    private int _count;

    /// <summary>Gets the utility of the worst outcome that may be offered.</summary>
    public override double Target => Me.Own.Sorted[_count - 1];

    /// <inheritdoc/>
    public override void Begin(bool newDomain) => _count = share > 0 ? Math.Max(1, (int)(share * Me.Own.RationalCount)) : Me.Own.Count;

    /// <inheritdoc/>
    public override int Propose() => Me.Own.Order[Me.Random.NextInt32(_count)];
}
