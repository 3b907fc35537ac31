namespace Parley.Stability.Witnesses;

/// <summary>One move in a sequence.</summary>
/// <param name="DecisionMaker">Who moves.</param>
/// <param name="From">Index of the state before.</param>
/// <param name="To">Index of the state after.</param>
public readonly record struct MoveStep(int DecisionMaker, int From, int To);
