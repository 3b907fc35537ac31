using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;

namespace Parley.Playbooks.Negotiation.OpponentModels;

/// <summary>What a party believes about a counterpart's utilities from the counterpart's offers.</summary>
public abstract class OpponentModel
{
    /// <summary>Gets the estimated weight of each issue, adding up to 1; empty if the model has none.</summary>
    public virtual ReadOnlySpan<double> Weights => [];

    /// <summary>Starts a negotiation with nothing observed.</summary>
    /// <param name="domain">The domain; a model may use the layout and its owner's utilities only (the one called perfect: everything).</param>
    /// <param name="owner">Who holds the belief.</param>
    /// <param name="other">About whom.</param>
    public abstract void Begin(NegotiationDomain domain, int owner, int other);

    /// <summary>Takes in an offer of the counterpart.</summary>
    /// <param name="outcome">The outcome offered.</param>
    /// <param name="turn">When.</param>
    public abstract void Observe(int outcome, Turn turn);

    /// <summary>Returns what an outcome is thought to be worth to the counterpart, in [0, 1].</summary>
    /// <param name="outcome">The outcome number.</param>
    public abstract double Estimate(int outcome);

    /// <summary>Writes the estimates of all outcomes.</summary>
    /// <param name="estimates">Receives one number per outcome.</param>
    public abstract void EstimateAll(Span<double> estimates);
}
