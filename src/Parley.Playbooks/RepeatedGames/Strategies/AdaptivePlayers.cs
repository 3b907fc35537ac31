using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;
using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>Plays a series and then the move that has paid more in all.</summary>
internal sealed class Adaptive : RepeatedPlayer
{
    private const string Opening = "CCCCCCDDDDD";

    public override Move Next(MatchHistory history)
    {
        if (history.Turns < Opening.Length)
        {
            return Opening[history.Turns] == 'D' ? Defect : Cooperate;
        }

        var counts = history.Counts;
        var game = history.Knows.Game;
        var cooperating = (counts.BothCooperated * game.Reward) + (counts.OnlyOtherDefected * game.Sucker);
        var defecting = (counts.OnlyOwnDefected * game.Temptation) + (counts.BothDefected * game.Punishment);
        return cooperating > defecting ? Cooperate : Defect;
    }
}

/// <summary>Recognises strict alternation in the first six turns and then defects for ever.</summary>
internal sealed class AlternatorHunter : RepeatedPlayer
{
    private bool _alternates = true;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns is > 1 and <= 6)
        {
            _alternates &= ((history.OtherRecent ^ (history.OtherRecent >> 1)) & 1) != 0;
        }

        return _alternates && history.Turns >= 6 ? Defect : Cooperate;
    }
}
