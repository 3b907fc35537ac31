using Parley.Playbooks.RepeatedGames.Stage;

namespace Parley.Playbooks.RepeatedGames.Matches;

/// <summary>What the players of a match are told before it starts.</summary>
/// <param name="Length">The number of turns; null where they do not know it (a random ending).</param>
/// <param name="Game">The stage game from this player's view.</param>
/// <param name="Noise">The probability that a move is flipped.</param>
public readonly record struct MatchKnowledge(int? Length, StageGame Game, double Noise);
