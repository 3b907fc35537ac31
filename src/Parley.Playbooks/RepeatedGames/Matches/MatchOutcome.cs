using Parley.Playbooks.RepeatedGames.Stage;

namespace Parley.Playbooks.RepeatedGames.Matches;

/// <summary>What came out of one match, in counts; small enough to be kept by the million.</summary>
/// <param name="Counts">How often each pair of moves was played, from the first player's view.</param>
/// <param name="RowFirst">The first player's first delivered move.</param>
/// <param name="ColumnFirst">The second player's first delivered move.</param>
/// <param name="RowActions">The first player's replies to the outcomes of the turn before.</param>
/// <param name="ColumnActions">The second player's.</param>
public readonly record struct MatchOutcome(
    OutcomeCounts Counts, Move RowFirst, Move ColumnFirst, StateActionCounts RowActions, StateActionCounts ColumnActions);
