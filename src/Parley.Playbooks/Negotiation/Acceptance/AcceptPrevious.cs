namespace Parley.Playbooks.Negotiation.Acceptance;

/// <summary>ACprev(a, b): accepts iff a u(offer) + b is at least the utility of the own last offer.</summary>
/// <param name="a">The factor.</param>
/// <param name="b">The summand.</param>
internal sealed class AcceptPrevious(double a = 1, double b = 0) : AcceptancePolicy
{
    /// <inheritdoc/>
    public override bool Accepts(int offer) => Me.Sent.Count > 0 && (a * Me.Own[offer]) + b >= Me.Own[Me.Sent.Last];
}
