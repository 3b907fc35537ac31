namespace Parley.Stability.Coalitions;

/// <summary>A state to which a coalition can go by legal sequences of its members' moves and which every member prefers.</summary>
/// <param name="Coalition">Who moves together, and who gains.</param>
/// <param name="From">Index of the state that is left.</param>
/// <param name="To">Index of the state that is reached.</param>
public sealed record CoalitionImprovement(Coalition Coalition, int From, int To);
