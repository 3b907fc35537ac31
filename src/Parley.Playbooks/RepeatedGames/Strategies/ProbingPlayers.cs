using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;
using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>A series of 20 moves, during which defections of the other are counted as retaliation or as provocation.</summary>
internal sealed class ProberFour : RepeatedPlayer
{
    private const string Opening = "CCDCDDDCCDCDCCDCDDCD";
    private int _retaliations;
    private int _provocations;

    public override Move Next(MatchHistory history)
    {
        var turn = history.Turns;
        if (turn is > 0 and < 20 && history.OtherLast == Defect)
        {
            // Set against the own move of the same turn; the last turn of the series is not counted.
            if (history.OwnLast == Defect)
            {
                _retaliations++;
            }
            else
            {
                _provocations++;
            }
        }

        if (turn < Opening.Length)
        {
            return Opening[turn] == 'D' ? Defect : Cooperate;
        }

        if (Math.Abs(_retaliations - _provocations) <= 2)
        {
            return Defect;
        }

        return turn < Opening.Length + 5 ? Cooperate : history.OtherLast;
    }
}

/// <summary>Naive prober with remorse.</summary>
internal sealed class RemorsefulProber(double p) : RepeatedPlayer
{
    private bool _probing;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns == 0)
        {
            return Cooperate;
        }

        if (history.OtherLast == Defect)
        {
            if (_probing)
            {
                _probing = false;
                return Cooperate;
            }

            return Defect;
        }

        if (history.Chance(p))
        {
            _probing = true;
            return Defect;
        }

        _probing = false;
        return Cooperate;
    }
}
