using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;
using Parley.Playbooks.RepeatedGames.Strategies;

namespace Parley.Playbooks.RepeatedGames.Fingerprints;

/// <summary>Cooperates with one probability, defects with another, and else plays a rule or its opposite.</summary>
internal sealed class JossAnnPlayer(RepeatedPlayer inner, double cooperate, double defect, bool dual) : RepeatedPlayer
{
    private readonly MatchHistory _mirrored = new();

    public override Move Next(MatchHistory history)
    {
        Move planned;
        if (dual)
        {
            // The dual does the opposite of what the rule would do if the dual's own moves had been the opposite.
            if (history.Turns == 0)
            {
                _mirrored.Begin(history.Knows, 64, default);
            }
            else
            {
                _mirrored.Append(1U - (uint)history.OwnLast, (uint)history.OtherLast);
            }

            planned = (Move)(1 - (int)inner.Next(_mirrored));
        }
        else
        {
            planned = inner.Next(history);
        }

        var draw = history.NextUnit();
        return draw < cooperate ? Move.Cooperate : draw < cooperate + defect ? Move.Defect : planned;
    }
}
