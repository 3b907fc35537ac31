using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;

namespace Parley.Playbooks.Negotiation.OpponentModels;

/// <summary>Zero-sum view: what is good for the owner is as bad for the counterpart. A baseline.</summary>
internal sealed class OppositeModel : OpponentModel
{
    private UtilityIndex Own { get; set; } = null!;

    /// <inheritdoc/>
    public override void Begin(NegotiationDomain domain, int owner, int other) => Own = domain.Indices[owner];

    /// <inheritdoc/>
    public override void Observe(int outcome, Turn turn)
    {
    }

    /// <inheritdoc/>
    public override double Estimate(int outcome) => 1 - Math.Clamp(Own[outcome], 0, 1);

    /// <inheritdoc/>
    public override void EstimateAll(Span<double> estimates)
    {
        for (int k = 0; k < estimates.Length; k++)
        {
            estimates[k] = Estimate(k);
        }
    }
}
