namespace Parley.Playbooks.Negotiation.Replay;

/// <summary>What a party believes about a counterpart at a moment.</summary>
/// <param name="Owner">Who believes.</param>
/// <param name="About">About whom.</param>
/// <param name="Estimate">What the outcome of the act is thought to be worth to the counterpart, in [0, 1]; NaN without an outcome.</param>
/// <param name="Weights">The estimated weights of the issues; empty if the model has none.</param>
/// <param name="Error">The root mean square error of the estimates over all outcomes.</param>
public sealed record ReplayBelief(int Owner, int About, double Estimate, IReadOnlyList<double> Weights, double Error);
