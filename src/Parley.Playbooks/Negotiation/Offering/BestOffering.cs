namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>Always offers the best outcome (hardliner, tough).</summary>
internal sealed class BestOffering : OfferingStrategy
{
    /// <inheritdoc/>
    public override int Propose() => Me.Own.Order[0];
}
