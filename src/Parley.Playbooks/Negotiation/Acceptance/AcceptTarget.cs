namespace Parley.Playbooks.Negotiation.Acceptance;

/// <summary>Accepts what is worth at least the target of the offering rule (NegMAS's time-based parties).</summary>
public sealed class AcceptTarget : AcceptancePolicy
{
    /// <inheritdoc/>
    public override bool Accepts(int offer) => Me.Own[offer] >= Me.Offering.Target;
}
