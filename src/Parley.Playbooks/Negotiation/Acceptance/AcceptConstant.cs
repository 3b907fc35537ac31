namespace Parley.Playbooks.Negotiation.Acceptance;

/// <summary>ACconst(c): accepts what is worth at least c.</summary>
/// <param name="least">c.</param>
internal sealed class AcceptConstant(double least) : AcceptancePolicy
{
    /// <inheritdoc/>
    public override bool Accepts(int offer) => Me.Own[offer] >= least;
}
