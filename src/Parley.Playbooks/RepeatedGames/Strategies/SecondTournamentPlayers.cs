using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;
using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>Appold's entry.</summary>
internal sealed class Appold : RepeatedPlayer
{
    // Index 0 after a cooperation of its own, 1 after a defection.
    private readonly int[] _times = [0, 1];
    private readonly int[] _cooperated = [0, 1];
    private bool _first = true;

    public override Move Next(MatchHistory history)
    {
        var turn = history.Turns;
        if (turn == 0)
        {
            return Cooperate;
        }

        var answered = (int)((history.OwnRecent >> 1) & 1);
        _times[answered]++;
        _cooperated[answered] += 1 - (int)history.OtherLast;
        if (turn < 4)
        {
            return Cooperate;
        }

        if (_first && history.OtherLast == Defect)
        {
            _first = false;
            return Cooperate;
        }

        return _times[answered] == 0 ? Cooperate : history.CooperateWith((double)_cooperated[answered] / _times[answered]);
    }
}

/// <summary>Colbert's entry.</summary>
internal sealed class Colbert : RepeatedPlayer
{
    private int _chain;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns < 8)
        {
            return history.Turns == 5 ? Defect : Cooperate;
        }

        if (_chain > 0)
        {
            _chain--;
            return _chain >= 2 ? Defect : Cooperate;
        }

        if (history.OtherLast == Cooperate)
        {
            return Cooperate;
        }

        _chain = 3;
        return Defect;
    }
}

/// <summary>Getzler's entry.</summary>
internal sealed class Getzler : RepeatedPlayer
{
    private double _flack;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns == 0)
        {
            return Cooperate;
        }

        _flack = (_flack + (double)history.OtherLast) * 0.5;
        return history.CooperateWith(1.0 - _flack);
    }
}

/// <summary>Gladstein's entry as reverse engineered.</summary>
internal sealed class Gladstein : RepeatedPlayer
{
    private bool _titForTat;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns == 0)
        {
            return Defect;
        }

        if (_titForTat)
        {
            return history.OtherLast;
        }

        if (history.OtherLast == Defect)
        {
            _titForTat = true;
            return Cooperate;
        }

        return 2 * history.OwnDefections < history.Turns ? Defect : Cooperate;
    }
}

/// <summary>Tester: defects first, apologises if punished, else alternates.</summary>
internal sealed class Tester : RepeatedPlayer
{
    private bool _titForTat;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns == 0)
        {
            return Defect;
        }

        if (_titForTat)
        {
            return history.OtherLast;
        }

        if (history.OtherLast == Defect)
        {
            _titForTat = true;
            return Cooperate;
        }

        return history.Turns < 3 || history.OwnLast == Defect ? Cooperate : Defect;
    }
}

/// <summary>Graaskamp and Katzen's entry.</summary>
internal sealed class GraaskampKatzen : RepeatedPlayer
{
    private bool _defects;

    public override Move Next(MatchHistory history)
    {
        var threshold = (history.Turns + 1) switch { 11 => 23, 21 => 53, 31 => 83, 41 => 113, 51 => 143, 101 => 293, _ => int.MinValue };
        _defects |= history.OwnScore < threshold;
        return _defects ? Defect : history.OtherLast;
    }
}

/// <summary>Kluepfel's entry.</summary>
internal sealed class Kluepfel : RepeatedPlayer
{
    private int _cc;
    private int _cd;
    private int _dc;
    private int _dd;

    public override Move Next(MatchHistory history)
    {
        var turn = history.Turns;
        if (turn == 0)
        {
            return Cooperate;
        }

        if (turn > 1)
        {
            // First letter: the other's reply; second: the own move it answers.
            var answeredDefection = (history.OwnRecent & 2) != 0;
            _ = (history.OtherLast, answeredDefection) switch
            {
                (Cooperate, false) => _cc++,
                (Cooperate, true) => _cd++,
                (_, false) => _dc++,
                _ => _dd++,
            };
        }

        if (turn > 26 && _cd + _dd > 1 && _cc + _dc > 1 && Random(_cd, _dd) && Random(_dc, _cc))
        {
            return Defect;
        }

        var recent = history.OtherRecent & 7;
        if (recent is 0 or 7)
        {
            // Alike three times; before the start there was peace.
            return history.OtherLast;
        }

        if (((recent ^ (recent >> 1)) & 1) == 0)
        {
            return history.Chance(0.9) ? history.OtherLast : (Move)(1 - (int)history.OtherLast);
        }

        return history.OtherLast == Cooperate ? history.CooperateWith(0.7) : history.CooperateWith(0.4);
    }

    private static bool Random(int cooperated, int defected) =>
        cooperated >= ((cooperated + defected) / 2.0) - (0.75 * Math.Sqrt(cooperated + defected));
}

/// <summary>Mikkelson's entry.</summary>
internal sealed class Mikkelson : RepeatedPlayer
{
    private int _credit = 7;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns == 0)
        {
            return Cooperate;
        }

        _credit = Math.Clamp(_credit + (history.OtherLast == Cooperate ? 1 : -2), -7, 8);
        if (history.Turns == 1 || _credit > 0)
        {
            return Cooperate;
        }

        var turn = history.Turns + 1;
        if (turn <= 10)
        {
            _credit = 4;
            return Defect;
        }

        return (double)history.OtherDefections / turn >= 0.15 ? Defect : Cooperate;
    }
}
