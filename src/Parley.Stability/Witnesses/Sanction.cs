namespace Parley.Stability.Witnesses;

/// <summary>Why one improvement does not pay: what the opponents can do about it.</summary>
/// <param name="Improvement">Index of the state that the decision maker would move to.</param>
/// <param name="Steps">The opponents' moves, in order, from the improvement to the sanctioning state; under SIM the moves that they make at the same time, each from
/// the state that the decision maker leaves.</param>
/// <param name="Outcome">Index of the state in which it ends.</param>
public sealed record Sanction(int Improvement, IReadOnlyList<MoveStep> Steps, int Outcome);
