using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;

namespace Parley.Playbooks.Negotiation.OpponentModels;

/// <summary>Knows the counterpart's utilities: the upper bound in comparisons, not something a party can have.</summary>
internal sealed class PerfectModel : OpponentModel
{
    private UtilityIndex Theirs { get; set; } = null!;

    /// <inheritdoc/>
    public override void Begin(NegotiationDomain domain, int owner, int other) => Theirs = domain.Indices[other];

    /// <inheritdoc/>
    public override void Observe(int outcome, Turn turn)
    {
    }

    /// <inheritdoc/>
    public override double Estimate(int outcome) => Math.Clamp(Theirs[outcome], 0, 1);

    /// <inheritdoc/>
    public override void EstimateAll(Span<double> estimates)
    {
        for (int k = 0; k < estimates.Length; k++)
        {
            estimates[k] = Estimate(k);
        }
    }
}
