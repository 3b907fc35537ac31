using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>A rule that is a function of the history alone, so that one player serves all matches.</summary>
internal sealed class RulePlayer(Func<MatchHistory, Move> rule) : RepeatedPlayer
{
    public override Move Next(MatchHistory history) => rule(history);
}
