namespace Parley.Playbooks.Negotiation.Acceptance;

/// <summary>ACtime(T): accepts anything worth at least the reservation value once t has reached T.</summary>
/// <param name="from">T.</param>
internal sealed class AcceptTime(double from) : AcceptancePolicy
{
    /// <inheritdoc/>
    public override bool Accepts(int offer) => Me.Now.Time >= from;
}
