namespace Parley.Playbooks.Negotiation.Acceptance;

/// <summary>Accepts what is better, or not worse, than everything that it accepted before in this negotiation: a rule for protocols in which acceptance is tentative.</summary>
/// <param name="strictly">Whether equal is not enough.</param>
internal sealed class AcceptImproving(bool strictly) : AcceptancePolicy
{
    private double _best;

    /// <inheritdoc/>
    public override void Begin() => _best = double.NegativeInfinity;

    /// <inheritdoc/>
    public override bool Accepts(int offer)
    {
        double u = Me.Own[offer];
        bool accepts = strictly ? u > _best : u >= _best;
        _best = accepts ? u : _best;
        return accepts;
    }
}
