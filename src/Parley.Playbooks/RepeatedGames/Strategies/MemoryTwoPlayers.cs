using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;
using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>MEM2: starts with tit for tat; after two turns each switches by what happened in them; a second switch to defection is for ever.</summary>
internal sealed class MemoryTwoSwitch : RepeatedPlayer
{
    private int _shift = 2;
    private int _timesDefector;
    private char _plays = 'T';

    public override Move Next(MatchHistory history)
    {
        if (history.Turns < 2)
        {
            return history.Turns == 0 ? Cooperate : history.OtherLast;
        }

        if (_shift == 0 || history.Turns == 2)
        {
            _shift = 2;
            var (own, other) = (history.OwnRecent & 3, history.OtherRecent & 3);
            if (_timesDefector >= 2)
            {
                _plays = 'D';
            }
            else if (own == 0 && other == 0)
            {
                _plays = 'T';
            }
            else if ((own, other) is (1, 2) or (2, 1))
            {
                _plays = '2';
            }
            else
            {
                _plays = 'D';
                _timesDefector++;
            }
        }

        _shift--;
        return _plays switch
        {
            'T' => history.OtherLast,
            '2' => (history.OtherRecent & 3) == 3 ? Defect : Cooperate,
            _ => Defect,
        };
    }
}

/// <summary>CAPRI by its five rules over the last three turns; moves before the start count as cooperations.</summary>
internal static class Capri
{
    // (own, other), oldest of three first, that prescribe cooperation.
    private static readonly HashSet<(ulong Own, ulong Other)> Cooperating =
    [
        Of("CCC", "CCC"),
        Of("CCD", "CCC"), Of("CDC", "CCD"), Of("DCC", "CDC"), Of("CCC", "DCC"),
        Of("CCD", "CDC"), Of("CDC", "DCC"), Of("DCC", "CCC"),
        Of("DDD", "DDC"), Of("DDC", "DCC"), Of("DCC", "CCC"), Of("DDC", "DDD"), Of("DCC", "DDC"), Of("CCC", "DCC"), Of("DDC", "DDC"), Of("DCC", "DCC"),
    ];

    internal static Move Next(MatchHistory history) => Cooperating.Contains((history.OwnRecent & 7, history.OtherRecent & 7)) ? Cooperate : Defect;

    private static (ulong Own, ulong Other) Of(string own, string other) => (Bits(own), Bits(other));

    private static ulong Bits(string moves) => moves.Aggregate(0UL, (bits, c) => (bits << 1) | (c == 'D' ? 1UL : 0UL));
}
