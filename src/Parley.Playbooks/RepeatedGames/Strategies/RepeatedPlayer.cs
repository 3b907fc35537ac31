using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>A rule in one match: says the next move from what has been seen. A player with memory of its own is made anew for each match.</summary>
public abstract class RepeatedPlayer
{
    /// <summary>Chooses the next move. Called exactly once per turn, before the other's move of that turn is known.</summary>
    /// <param name="history">What was played so far, from this player's view.</param>
    /// <returns>The move; noise may flip it before it counts.</returns>
    public abstract Move Next(MatchHistory history);
}
