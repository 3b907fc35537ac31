namespace Parley.Playbooks.Negotiation.Replay;

/// <summary>One act of a negotiation.</summary>
/// <param name="Step">The step.</param>
/// <param name="Time">The relative time.</param>
/// <param name="Party">Who acts.</param>
/// <param name="Act">What it does.</param>
/// <param name="Outcome">The outcome offered or answered; -1 if it ends.</param>
/// <param name="Utilities">What the outcome is worth to every party, in the scenario's own utilities.</param>
/// <param name="OwnUtility">What the offer is worth to the actor on the scale of its strategy; NaN for other acts.</param>
/// <param name="Beliefs">What each party with an opponent model believes after the act.</param>
public sealed record ReplayEvent(int Step, double Time, int Party, ReplayAct Act, int Outcome, IReadOnlyList<double> Utilities, double OwnUtility, IReadOnlyList<ReplayBelief> Beliefs);
