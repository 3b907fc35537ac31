using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;
using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>After <paramref name="tats"/> defections of the other in a row, defects <paramref name="tits"/> times.</summary>
internal sealed class TitsForTatsPlayer(int tits, int tats) : RepeatedPlayer
{
    private int _left;

    public override Move Next(MatchHistory history)
    {
        var mask = (1UL << tats) - 1;
        if ((history.OtherRecent & mask) == mask)
        {
            _left = tits;
        }

        if (_left == 0)
        {
            return Cooperate;
        }

        _left--;
        return Defect;
    }
}

/// <summary>Tit for tat that takes the blame for its own slips until it has cooperated.</summary>
internal sealed class ContriteTitForTat : RepeatedPlayer
{
    private bool _contrite;
    private Move _intended;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns == 0)
        {
            return Cooperate;
        }

        if (_contrite && history.OwnLast == Cooperate)
        {
            // It has shown its good will once; now it takes the punishment without answering.
            _contrite = false;
            return _intended = Cooperate;
        }

        // A cooperation was meant, a defection delivered, and the other had cooperated.
        _contrite |= history.OwnLast == Defect && _intended == Cooperate && history.OtherLast == Cooperate;
        return _intended = history.OtherLast;
    }
}

/// <summary>Tzafestas's adaptive tit for tat.</summary>
internal sealed class AdaptiveTitForTat(double rate) : RepeatedPlayer
{
    private double _world = 0.5;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns == 0)
        {
            return Cooperate;
        }

        _world += rate * ((history.OtherLast == Cooperate ? 1.0 : 0.0) - _world);
        return _world >= 0.5 ? Cooperate : Defect;
    }
}

/// <summary>Tit for tat until two defections in a row.</summary>
internal sealed class SpitefulTitForTat : RepeatedPlayer
{
    private bool _spiteful;

    public override Move Next(MatchHistory history)
    {
        _spiteful |= (history.OtherRecent & 3) == 3;
        return _spiteful ? Defect : history.OtherLast;
    }
}

/// <summary>Slany and Kienreich's Omega tit for tat: counters for deadlock and for randomness.</summary>
internal sealed class OmegaTitForTat : RepeatedPlayer
{
    private const int DeadlockThreshold = 3;
    private const int RandomnessThreshold = 8;
    private int _deadlock;
    private int _randomness;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns == 0)
        {
            return Cooperate;
        }

        if (history.Turns == 1)
        {
            return history.OtherLast;
        }

        if (_deadlock >= DeadlockThreshold)
        {
            // Break the deadlock with two cooperations.
            _deadlock = _deadlock == DeadlockThreshold ? DeadlockThreshold + 1 : 0;
            return Cooperate;
        }

        if ((history.OtherRecent & 3) == 0)
        {
            _randomness--;
        }

        if (((history.OtherRecent ^ (history.OtherRecent >> 1)) & 1) != 0)
        {
            _randomness++;
        }

        if (history.OwnLast != history.OtherLast)
        {
            _randomness++;
        }

        if (_randomness >= RandomnessThreshold)
        {
            return Defect;
        }

        _deadlock = ((history.OtherRecent ^ (history.OtherRecent >> 1)) & 1) != 0 ? _deadlock + 1 : 0;
        return history.OtherLast;
    }
}

/// <summary>Tit for tat and random moves in turn.</summary>
internal sealed class RandomTitForTat : RepeatedPlayer
{
    public override Move Next(MatchHistory history) =>
        history.Turns == 0 ? Cooperate : (history.Turns & 1) != 0 ? history.OtherLast : history.CooperateWith(0.5);
}

/// <summary>Tit for tat that may turn to defection after its own successful defection.</summary>
internal sealed class Michaelos : RepeatedPlayer
{
    private bool _hostile;

    public override Move Next(MatchHistory history)
    {
        var last = history.Knows.Length is { } length && history.Turns >= length - 1;
        if (_hostile || last)
        {
            return Defect;
        }

        if (history.Turns > 0 && history.OwnLast == Defect && history.OtherLast == Cooperate)
        {
            _hostile = history.Chance(0.5);
            return _hostile ? Defect : Cooperate;
        }

        return history.OtherLast;
    }
}

/// <summary>Gradual: the n-th punishment has n defections, then two calming cooperations.</summary>
internal sealed class Gradual(bool original) : RepeatedPlayer
{
    private int _punishing;
    private int _calming;
    private int _limit;

    public override Move Next(MatchHistory history)
    {
        if (original)
        {
            if (_punishing > 0)
            {
                return Punish();
            }

            if (_calming > 0)
            {
                _calming--;
                return Cooperate;
            }

            if (history.OtherLast == Cooperate)
            {
                return Cooperate;
            }

            _punishing = ++_limit;
            return Punish();
        }

        _limit += history.Turns > 0 ? (int)history.OtherLast : 0;
        if (_punishing > 0)
        {
            return Punish();
        }

        if (_calming > 0)
        {
            _calming--;
            return Cooperate;
        }

        if (history.Turns == 0 || history.OtherLast == Cooperate)
        {
            return Cooperate;
        }

        _punishing = _limit;
        return Punish();
    }

    private Move Punish()
    {
        if (--_punishing == 0)
        {
            _calming = 2;
        }

        return Defect;
    }
}
