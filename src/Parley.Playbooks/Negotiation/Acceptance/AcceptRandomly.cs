namespace Parley.Playbooks.Negotiation.Acceptance;

/// <summary>Accepts any offer with a fixed probability.</summary>
/// <param name="probability">The probability.</param>
internal sealed class AcceptRandomly(double probability) : AcceptancePolicy
{
    /// <inheritdoc/>
    public override bool AcceptsIrrational => true;

    /// <inheritdoc/>
    public override bool Accepts(int offer) => Me.Random.NextBernoulli(probability);
}
