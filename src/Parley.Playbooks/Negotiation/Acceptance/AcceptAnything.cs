namespace Parley.Playbooks.Negotiation.Acceptance;

/// <summary>Accepts every offer: anything at all, or anything worth at least the reservation value.</summary>
/// <param name="irrational">Whether less than the reservation value is accepted too.</param>
internal sealed class AcceptAnything(bool irrational) : AcceptancePolicy
{
    /// <inheritdoc/>
    public override bool AcceptsIrrational => irrational;

    /// <inheritdoc/>
    public override bool Accepts(int offer) => true;
}
