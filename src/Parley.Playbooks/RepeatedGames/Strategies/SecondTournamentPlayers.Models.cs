using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;
using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>Yamachi's entry.</summary>
internal sealed class Yamachi : RepeatedPlayer
{
    // Cooperations less defections that followed (other's move, own move).
    private readonly int[] _balance = new int[4];

    // The own move of two turns ago and, where the test for randomness overrode it, what would have been played last.
    private Move _before;
    private Move _last;

    public override Move Next(MatchHistory history)
    {
        var turn = history.Turns + 1;
        if (turn == 1)
        {
            return Cooperate;
        }

        // The situation just answered was made of the other's move two turns before and the own move of the turn between.
        if (turn > 2)
        {
            var before = (2 * (int)((history.OtherRecent >> 2) & 1)) + (int)_before;
            _balance[before] += (history.OtherRecent & 2) == 0 ? 1 : -1;
        }

        _before = _last;
        var situation = turn == 2
            ? (int)(history.OwnRecent & 1)
            : (int)((((history.OtherRecent >> 1) & 1) << 1) | (ulong)_last);
        var move = _balance[situation] >= 0 ? Cooperate : Defect;
        var share = (history.OtherDefections + 0.5) / turn;
        var random = turn > 40 && share is > 0.45 and < 0.55;
        _last = move;
        return random ? Defect : move;
    }
}

/// <summary>Borufsen's entry.</summary>
internal sealed class Borufsen : RepeatedPlayer
{
    private int _cooperatedOnCooperation;
    private int _cooperatedOnDefection;
    private bool _defects;
    private bool _flipNext;
    private int _mutual;
    private int _echo;

    public override Move Next(MatchHistory history)
    {
        var turn = history.Turns + 1;
        if (turn == 1)
        {
            return Cooperate;
        }

        if (history.OtherLast == Cooperate && turn > 2)
        {
            if ((history.OwnRecent & 2) == 0)
            {
                _cooperatedOnCooperation++;
            }
            else
            {
                _cooperatedOnDefection++;
            }
        }

        var (change, move) = Evaluate(turn);
        if (change)
        {
            return move;
        }

        if (_defects)
        {
            return Defect;
        }

        _mutual = history.OwnLast == Defect && history.OtherLast == Defect ? _mutual + 1 : 0;
        if (_mutual >= 3)
        {
            _mutual = 0;
            _echo = 0;
            return Cooperate;
        }

        // An echo: both differ in the last two turns and have swapped their moves.
        var differ = history.OwnRecent ^ history.OtherRecent;
        _echo = (differ & 3) == 3 && ((history.OwnRecent ^ (history.OwnRecent >> 1)) & 1) != 0 ? _echo + 1 : 0;
        if (_echo >= 3)
        {
            _flipNext = true;
            _echo = 0;
        }

        if (history.OtherLast == Defect && _flipNext)
        {
            _flipNext = false;
            return Cooperate;
        }

        return history.OtherLast;
    }

    private (bool Change, Move Move) Evaluate(int turn)
    {
        if (turn <= 2 || turn % 25 != 2)
        {
            return (false, Cooperate);
        }

        var total = _cooperatedOnCooperation + _cooperatedOnDefection;
        var was = _defects;
        _defects = total < 3 || (total is > 7 and < 18 && _cooperatedOnCooperation < 0.7 * total);
        (_cooperatedOnCooperation, _cooperatedOnDefection) = (0, 0);
        if (_defects)
        {
            (_mutual, _echo, _flipNext) = (0, 0, false);
        }

        return (_defects || was, Defect);
    }
}

/// <summary>Downing's revised entry.</summary>
internal sealed class RevisedDowning : RepeatedPlayer
{
    private int _afterCooperation;
    private int _afterDefection;
    private int _repliesToCooperation;
    private int _repliesToDefection;

    public override Move Next(MatchHistory history)
    {
        var turn = history.Turns;
        if (turn == 0)
        {
            return Cooperate;
        }

        if (turn == 1)
        {
            return Cooperate;
        }

        var good = _afterCooperation == 0 ? 1.0 : 0.0;
        var cooperated = history.OtherLast == Cooperate ? 1 : 0;
        if ((history.OwnRecent & 2) == 0)
        {
            _afterCooperation++;
            _repliesToCooperation += cooperated;
        }
        else
        {
            _afterDefection++;
            _repliesToDefection += cooperated;
        }

        good = _afterCooperation == 0 ? good : (double)_repliesToCooperation / _afterCooperation;
        var bad = _afterDefection == 0 ? 0.0 : (double)_repliesToDefection / _afterDefection;
        var cooperating = (6.0 * good) - (8.0 * bad) - 2.0;
        var alternating = (4.0 * good) - (5.0 * bad) - 1.0;
        return cooperating >= 0.0 && cooperating >= alternating ? Cooperate
            : (cooperating >= 0.0 && cooperating < alternating) || alternating >= 0.0 ? (history.OwnLast == Defect ? Cooperate : Defect)
            : Defect;
    }
}

/// <summary>Feathers's Tranquilizer.</summary>
internal sealed class Tranquilizer : RepeatedPlayer
{
    private int _state;
    private int _run;
    private double _oneAfter = 5.0;
    private double _twoAfter;
    private int _oneCount = 1;
    private int _twoCount = 1;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns == 0)
        {
            return Cooperate;
        }

        _run = history.OtherLast == Defect ? _run + 1 : 0;
        if (_state == 2)
        {
            _state = 0;
            _twoAfter = ((_twoAfter * _twoCount) + Measure(history)) / (_twoCount + 1);
            _twoCount++;
        }
        else if (_state == 1)
        {
            _state = 2;
            _oneAfter = ((_oneAfter * _oneCount) + Measure(history)) / (_oneCount + 1);
            _oneCount++;
        }

        if (_state != 0)
        {
            return Cooperate;
        }

        var average = history.OwnScore / (history.Turns + 1);
        if (average >= 2.25)
        {
            var next = history.Turns + 1.0;
            var probability = 0.95 - ((_oneAfter + _twoAfter - 5.0) / 15.0) + (1.0 / (next * next)) - ((double)history.OtherLast / 4.0);
            if (history.NextUnit() <= probability)
            {
                return Cooperate;
            }

            _state = 1;
            return Defect;
        }

        if (average >= 1.75)
        {
            var next = history.Turns + 1.0;
            var probability = 0.25 + ((history.OtherCooperations + 1) / next) - (_run * 0.25) + ((history.OwnScore - history.OtherScore) / 100.0) + (4.0 / next);
            return history.CooperateWith(probability);
        }

        return history.OtherLast;
    }

    private static double Measure(MatchHistory history)
    {
        double own = (double)history.OwnLast, other = (double)history.OtherLast;
        return 3.0 - (3.0 * other) + (2.0 * own) - (other * own);
    }
}
