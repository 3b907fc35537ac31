using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;
using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>Shubik: punishes with 1, 2, 3, ... defections.</summary>
internal sealed class Shubik : RepeatedPlayer
{
    private int _length;
    private int _left;

    public override Move Next(MatchHistory history)
    {
        if (_left == 0)
        {
            if (history.OtherLast == Cooperate || history.OwnLast == Defect)
            {
                return Cooperate;
            }

            _left = ++_length;
        }

        _left--;
        return Defect;
    }
}

/// <summary>Downing: the first of the other's moves counts as a reply to a cooperation before the start.</summary>
internal sealed class Downing : RepeatedPlayer
{
    private int _repliesToCooperation;
    private int _repliesToDefection;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns > 0)
        {
            // What the last move of the other answered: the own move of the turn before it.
            var answered = (history.OwnRecent >> 1) & 1;
            var cooperated = history.OtherLast == Cooperate ? 1 : 0;
            if (answered == 0)
            {
                _repliesToCooperation += cooperated;
            }
            else
            {
                _repliesToDefection += cooperated;
            }
        }

        if (history.Turns < 2)
        {
            return Defect;
        }

        // Shares of all own moves of a kind, the last one included although it has no reply yet.
        var alpha = (double)_repliesToCooperation / (history.OwnCooperations + 1);
        var beta = (double)_repliesToDefection / Math.Max(1, history.OwnDefections);
        var game = history.Knows.Game;
        var cooperating = (alpha * game.Reward) + ((1.0 - alpha) * game.Sucker);
        var defecting = (beta * game.Temptation) + ((1.0 - beta) * game.Punishment);
        return cooperating > defecting ? Cooperate
            : cooperating < defecting ? Defect
            : history.OwnLast == Cooperate ? Defect : Cooperate;
    }
}

/// <summary>The test for a random player that the first tournament's entries use.</summary>
internal static class RandomnessTest
{
    // The 95th percentile of the chi-squared distribution with one degree of freedom.
    private const double Critical = 3.841458820694124;

    /// <summary>Whether equal frequencies of cooperation and defection are not refused at the 5 per cent level.</summary>
    internal static bool LooksRandom(MatchHistory history)
    {
        double difference = history.OtherCooperations - history.OtherDefections;
        return difference * difference / history.Turns <= Critical;
    }
}

/// <summary>Graaskamp's entry.</summary>
internal sealed class Graaskamp : RepeatedPlayer
{
    private bool _mirrors = true;
    private bool _twin = true;
    private bool _random;
    private int _nextDefection = -1;

    public override Move Next(MatchHistory history)
    {
        var turn = history.Turns;
        if (turn > 0)
        {
            _mirrors &= turn == 1 || (ulong)history.OtherLast == ((history.OwnRecent >> 1) & 1);
            _twin &= history.OtherLast == history.OwnLast;
        }

        if (turn < 56)
        {
            return turn == 50 ? Defect : history.OtherLast;
        }

        _random = _random || RandomnessTest.LooksRandom(history);
        if (_random)
        {
            return Defect;
        }

        if (_mirrors || _twin)
        {
            return history.OtherLast;
        }

        if (_nextDefection < 0)
        {
            _nextDefection = Draw(history);
        }

        if (turn != _nextDefection)
        {
            return Cooperate;
        }

        _nextDefection = Draw(history);
        return Defect;
    }

    private static int Draw(MatchHistory history) => history.Turns + 5 + (int)(11.0 * history.NextUnit());
}

/// <summary>Stein and Rapoport's entry: the test is made in every 15th turn, on the turns before it.</summary>
internal sealed class SteinAndRapoport : RepeatedPlayer
{
    private bool _random;

    public override Move Next(MatchHistory history)
    {
        var turn = history.Turns;
        if (history.Knows.Length is { } length && turn >= length - 2)
        {
            return Defect;
        }

        if (turn < 4)
        {
            return Cooperate;
        }

        if ((turn + 1) % 15 == 0)
        {
            _random = RandomnessTest.LooksRandom(history);
        }

        return _random ? Defect : history.OtherLast;
    }
}

/// <summary>Nydegger's table.</summary>
internal static class Nydegger
{
    private static readonly bool[] Defects = Table();

    internal static Move Next(MatchHistory history)
    {
        switch (history.Turns)
        {
            case 0:
                return Cooperate;
            case 1:
                return history.OtherLast;
            case 2:
                return (history.OtherRecent & 3) == 2 ? Defect : history.OtherLast;
            default:
                // The other's defection counts 2 and the own 1; weights 16, 4, 1 from the latest turn back (the reading under which the published list works).
                var sum = 0;
                for (var ago = 0; ago < 3; ago++)
                {
                    sum += (16 >> (2 * ago)) * (int)((((history.OtherRecent >> ago) & 1) << 1) | ((history.OwnRecent >> ago) & 1));
                }

                return Defects[sum] ? Defect : Cooperate;
        }
    }

    private static bool[] Table()
    {
        var table = new bool[64];
        foreach (var sum in (int[])[1, 6, 7, 17, 22, 23, 26, 29, 30, 31, 33, 38, 39, 45, 49, 54, 55, 58, 61])
        {
            table[sum] = true;
        }

        return table;
    }
}

/// <summary>Tideman and Chieruzzi's first entry.</summary>
internal sealed class TidemanAndChieruzziFirst : RepeatedPlayer
{
    private int _punishment;
    private int _left;
    private int _defections;
    private int _freshStart;
    private bool _secondCooperation;

    public override Move Next(MatchHistory history)
    {
        if (history.Knows.Length is { } known && history.Turns >= known - 2)
        {
            return Defect;
        }

        if (history.Turns == 0)
        {
            return Cooperate;
        }

        _defections += (int)history.OtherLast;
        if (_secondCooperation)
        {
            _secondCooperation = false;
            return Cooperate;
        }

        if (DeservesFreshStart(history))
        {
            _freshStart = history.Turns + 1;
            (_punishment, _left, _defections) = (0, 0, 0);
            _secondCooperation = true;
            return Cooperate;
        }

        if (_left == 0)
        {
            if (history.OtherLast == Cooperate)
            {
                return Cooperate;
            }

            _left = ++_punishment;
        }

        _left--;
        return Defect;
    }

    private bool DeservesFreshStart(MatchHistory history)
    {
        var round = history.Turns + 1;
        if (_freshStart != 0 && round - _freshStart < 20)
        {
            return false;
        }

        var remaining = history.Knows.Length is { } length ? length - round : int.MaxValue;
        if (history.OtherLast == Defect || remaining < 10 || history.OwnScore - history.OtherScore < 10.0)
        {
            return false;
        }

        // Three standard deviations of a fair coin tossed as often as turns were played.
        var spread = 3.0 * Math.Sqrt(history.Turns) / 2.0;
        var mean = history.Turns / 2.0;
        return _defections <= mean - spread || _defections >= mean + spread;
    }
}
