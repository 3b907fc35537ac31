using Parley.Stability.Preferences;

namespace Parley.Stability.Inverse;

/// <summary>How one decision maker's ranking would have to change.</summary>
/// <param name="DecisionMaker">Index of the decision maker.</param>
/// <param name="Ranking">The changed ranking.</param>
/// <param name="Distance">Kendall distance to its ranking now: 1 per reversed pair of states, one half per pair tied in one of the two only.</param>
/// <param name="Demands">What the changed ranking says that the present one does not.</param>
public sealed record PreferenceLever(int DecisionMaker, Ranking Ranking, double Distance, IReadOnlyList<PreferenceDemand> Demands);
