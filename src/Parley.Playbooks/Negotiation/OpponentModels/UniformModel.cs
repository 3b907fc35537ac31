using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;

namespace Parley.Playbooks.Negotiation.OpponentModels;

/// <summary>Knows nothing: everything is worth the same to the counterpart. A baseline.</summary>
internal sealed class UniformModel : OpponentModel
{
    /// <inheritdoc/>
    public override void Begin(NegotiationDomain domain, int owner, int other)
    {
    }

    /// <inheritdoc/>
    public override void Observe(int outcome, Turn turn)
    {
    }

    /// <inheritdoc/>
    public override double Estimate(int outcome) => 0.5;

    /// <inheritdoc/>
    public override void EstimateAll(Span<double> estimates)
    {
        for (int k = 0; k < estimates.Length; k++)
        {
            estimates[k] = Estimate(k);
        }
    }
}
