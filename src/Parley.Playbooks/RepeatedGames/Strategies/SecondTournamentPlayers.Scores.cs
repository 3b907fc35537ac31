using System.Numerics;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;
using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>Hufford's entry.</summary>
internal sealed class RichardHufford : RepeatedPlayer
{
    private int _agreements;
    private int _lastFour;
    private int _streak = 2;
    private int _needed = 21;
    private int _aberration;
    private int _cooperatedAfter = 2;
    private int _defectedAfter = 2;
    private int _agreementBits = 0xF;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns == 0)
        {
            return Cooperate;
        }

        var turn = history.Turns + 1;
        var agrees = (ulong)history.OtherLast == ((history.OwnRecent >> 1) & 1);
        _agreements += agrees ? 1 : 0;
        _agreementBits = ((_agreementBits << 1) | (agrees ? 1 : 0)) & 0xF;
        _lastFour = BitOperations.PopCount((uint)_agreementBits);
        _streak = history.OtherLast == Cooperate ? _streak + 1 : 0;
        if (_aberration == 1)
        {
            // The turn right after the aberration: no override.
            _aberration = 2;
        }
        else if (_aberration == 2)
        {
            _aberration = 0;
            if (history.OtherLast == Cooperate)
            {
                _cooperatedAfter++;
            }
            else
            {
                _defectedAfter++;
            }

            _needed = (int)Math.Floor(20.0 * _defectedAfter / _cooperatedAfter) + 1;
            _streak = 0;
            return Cooperate;
        }
        else if (_streak >= _needed)
        {
            _aberration = 1;
            return Defect;
        }

        var proportion = (double)(_agreements + 2) / turn;
        return proportion > 0.9 && _lastFour >= 4 ? Cooperate : proportion >= 0.625 && _lastFour >= 2 ? history.OtherLast : Defect;
    }
}

/// <summary>Rowsam's entry.</summary>
internal sealed class Rowsam : RepeatedPlayer
{
    private bool _defects;
    private int _distrust;
    private int _sequence;

    public override Move Next(MatchHistory history)
    {
        var turn = history.Turns + 1;
        if (turn > 1 && !_defects)
        {
            if (_sequence > 0)
            {
                _sequence--;
                return _sequence == 1 ? Cooperate : Defect;
            }

            if (turn % 6 == 0)
            {
                var average = history.OwnScore / turn;
                _distrust -= turn % 18 == 0 && _distrust >= 3 ? 1 : 0;
                var points = average < 1.0 ? 5 : average < 1.5 ? 3 : average < 2.0 ? 2 : average < 2.5 ? 1 : 0;
                _distrust += points;
                if (points > 0)
                {
                    _defects = _distrust > 6;
                    _sequence = _defects ? 0 : 2;
                    return Defect;
                }
            }

        }

        return _defects ? Defect : Cooperate;
    }
}

/// <summary>Tideman and Chieruzzi's second entry.</summary>
internal sealed class TidemanAndChieruzziSecond : RepeatedPlayer
{
    private double _own;
    private double _other;
    private double _toBeat;
    private double _increment;
    private int _freshStart;
    private bool _secondCooperation;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns == 0)
        {
            return Cooperate;
        }

        var game = history.Knows.Game;
        _own += game.Payoff(history.OwnLast, history.OtherLast);
        _other += game.Payoff(history.OtherLast, history.OwnLast);
        var turn = history.Turns + 1;
        if (_secondCooperation)
        {
            _secondCooperation = false;
            (_own, _other, _toBeat, _increment, _freshStart) = (0, 0, 0, 0, turn);
            return Cooperate;
        }

        // A defection in the very first turn counts: before it there was peace.
        var provoked = (history.OtherRecent & 3) == 1;
        if (provoked)
        {
            _toBeat += _increment;
            _increment += 5;
        }

        if (_own - _other >= _toBeat)
        {
            return Cooperate;
        }

        // Three standard deviations of a fair coin.
        var surprise = Math.Abs(history.OtherDefections - (history.Turns / 2.0)) >= 1.5 * Math.Sqrt(history.Turns);
        if (!provoked && turn - _freshStart >= 10 && surprise)
        {
            _secondCooperation = true;
            return Cooperate;
        }

        return Defect;
    }
}

/// <summary>Weiner's entry.</summary>
internal sealed class Weiner : RepeatedPlayer
{
    private int _padding;
    private int _grudge;
    private bool _forgive;
    private uint _lastTwelve;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns == 0)
        {
            return Cooperate;
        }

        var turn = history.Turns + 1;
        var move = history.OtherLast;
        if (history.OtherLast == Defect)
        {
            _padding++;
            if (_forgive)
            {
                _forgive = false;
                _padding = 0;
                if (_grudge < turn)
                {
                    _grudge += 20;
                    move = Cooperate;
                }
            }
        }
        else
        {
            _forgive = (_padding & 1) != 0;
            _padding = 0;
        }

        var overridden = BitOperations.PopCount(_lastTwelve) >= 5;
        _lastTwelve = ((_lastTwelve << 1) | (uint)history.OtherLast) & 0xFFF;
        return overridden ? Defect : move;
    }
}
