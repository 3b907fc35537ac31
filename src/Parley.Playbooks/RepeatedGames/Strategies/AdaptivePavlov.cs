using System.Numerics;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;
using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>Li's adaptive Pavlov: tit for tat for six turns, then the answer to what the six moves look like.</summary>
internal sealed class AdaptivePavlov(bool later) : RepeatedPlayer
{
    private char _kind = 'D';

    public override Move Next(MatchHistory history)
    {
        if (history.Turns < 6)
        {
            return history.OtherLast;
        }

        // Every six turns the last six moves are looked at again; what they leave open keeps the old answer.
        var place = history.Turns % 6;
        if (place == 0)
        {
            _kind = (later ? ByCount(history.OtherRecent & 63) : ByPattern(history.OtherRecent & 63)) ?? _kind;
        }

        return _kind switch
        {
            'C' => history.OtherLast,
            'S' when later => (history.OtherRecent & 3) == 3 ? Defect : Cooperate,
            'S' => place < 2 ? Cooperate : history.OtherLast,
            'P' => place == 0 ? Defect : Cooperate,
            _ => Defect,
        };
    }

    private static char? ByCount(ulong six) => BitOperations.PopCount(six) switch { 0 => 'C', 3 => 'S', >= 4 => 'D', _ => null };

    // Oldest move in the highest of six bits: D C D C D C is a suspicious tit for tat, D D C D D C a Pavlov that began with a defection.
    private static char? ByPattern(ulong six) => six switch { 0 => 'C', 0b101010 => 'S', 0b110110 => 'P', 63 => 'D', _ => null };
}
