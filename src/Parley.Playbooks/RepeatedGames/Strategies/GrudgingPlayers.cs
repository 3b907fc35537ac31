using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;
using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>A grudge of ten turns.</summary>
internal sealed class ForgetfulGrudger : RepeatedPlayer
{
    private int _borne;
    private bool _grudged;

    public override Move Next(MatchHistory history)
    {
        if (_borne == 10)
        {
            (_borne, _grudged) = (0, false);
        }

        _grudged |= history.OtherLast == Defect;
        if (!_grudged)
        {
            return Cooperate;
        }

        _borne++;
        return Defect;
    }
}

/// <summary>After <paramref name="tats"/> defections in a row, a series of defections and then of cooperations.</summary>
internal sealed class SoftGrudger(int tats, int defections, int cooperations) : RepeatedPlayer
{
    private int _left;

    public override Move Next(MatchHistory history)
    {
        var mask = (1UL << tats) - 1;
        if (_left == 0 && (history.OtherRecent & mask) == mask)
        {
            _left = defections + cooperations;
        }

        return _left > 0 && _left-- > cooperations ? Defect : Cooperate;
    }
}

/// <summary>After the first defection D, C, D, C, ...</summary>
internal sealed class GrudgerAlternator : RepeatedPlayer
{
    public override Move Next(MatchHistory history) =>
        history.OtherDefections == 0 ? Cooperate : history.OwnLast == Cooperate ? Defect : Cooperate;
}

/// <summary>A grudge whose length follows the other's record when it starts.</summary>
internal sealed class Punisher(bool inverse) : RepeatedPlayer
{
    private int _length = 1;
    private int _borne;
    private bool _grudged;

    public override Move Next(MatchHistory history)
    {
        if (_borne >= _length)
        {
            (_borne, _grudged) = (0, false);
        }

        if (_grudged)
        {
            _borne++;
            return Defect;
        }

        if (history.OtherLast == Cooperate)
        {
            return Cooperate;
        }

        _length = 20 * (inverse ? history.OtherCooperations : history.OtherDefections) / history.Turns;
        if (inverse && _length == 0)
        {
            _length = 1;
        }

        _grudged = true;
        return Defect;
    }
}

/// <summary>Two counted defections end its patience; it may forget the count.</summary>
internal sealed class ForgetfulFoolMeOnce(double forget) : RepeatedPlayer
{
    private int _count;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns == 0)
        {
            return Cooperate;
        }

        _count += (int)history.OtherLast;
        if (history.Chance(forget))
        {
            _count = 0;
        }

        return _count > 1 ? Defect : Cooperate;
    }
}

/// <summary>BackStabber with a soft phase.</summary>
internal sealed class DoubleCrosser : RepeatedPlayer
{
    private bool _early;

    public override Move Next(MatchHistory history)
    {
        _early |= history.Turns is > 0 and <= 7 && history.OtherLast == Defect;
        if (history.Knows.Length is { } length && history.Turns >= length - 2)
        {
            return Defect;
        }

        if (history.Turns is > 6 and < 180 && !_early)
        {
            return (history.OtherRecent & 3) == 3 ? Defect : Cooperate;
        }

        return history.OtherDefections > 3 ? Defect : Cooperate;
    }
}

/// <summary>Retaliates while it was exploited too often in comparison.</summary>
internal sealed class Retaliate(double threshold, int limit) : RepeatedPlayer
{
    private bool _retaliating;
    private int _count;

    public override Move Next(MatchHistory history)
    {
        var counts = history.Counts;
        var wronged = counts.OnlyOtherDefected > counts.OnlyOwnDefected * threshold;
        if (limit == int.MaxValue)
        {
            return wronged ? Defect : Cooperate;
        }

        _retaliating = wronged;
        if (_retaliating && _count < limit)
        {
            _count++;
            return Defect;
        }

        _count = 0;
        return Cooperate;
    }
}

/// <summary>A mood that follows the difference of the other's defections and cooperations.</summary>
internal sealed class Grumpy : RepeatedPlayer
{
    private bool _grumpy;

    public override Move Next(MatchHistory history)
    {
        var grumpiness = history.OtherDefections - history.OtherCooperations;
        _grumpy = _grumpy ? grumpiness >= -10 : grumpiness > 10;
        return _grumpy ? Defect : Cooperate;
    }
}

/// <summary>Forgives single defections; two in a row start a grudge of ten turns.</summary>
internal sealed class OnceBitten : RepeatedPlayer
{
    private int _borne;
    private bool _grudged;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns < 2)
        {
            return Cooperate;
        }

        if (_borne >= 10)
        {
            (_borne, _grudged) = (0, false);
        }

        if (_grudged)
        {
            _borne++;
            return Defect;
        }

        if ((history.OtherRecent & 3) == 3)
        {
            _grudged = true;
            return Defect;
        }

        return Cooperate;
    }
}
