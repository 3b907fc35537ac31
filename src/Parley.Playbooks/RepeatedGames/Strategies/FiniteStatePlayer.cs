using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>A finite state machine of the Mealy type: the other's last move leads from a state to the next state and gives the own move.</summary>
/// <remarks>Entry 2 s of the table is for a cooperation seen in state s, 2 s + 1 for a defection; its value is 2 x next state + own move.</remarks>
internal sealed class FiniteStatePlayer(byte[] table, int start, Move first) : RepeatedPlayer
{
    private int _state = start;

    public override Move Next(MatchHistory history)
    {
        if (history.Turns == 0)
        {
            return first;
        }

        var entry = table[(2 * _state) + (int)history.OtherLast];
        _state = entry >> 1;
        return (Move)(entry & 1);
    }

    /// <summary>Makes a table from text: per state the step after a cooperation and after a defection, such as <c>1C 2D; 1C 1D; ...</c>, states numbered from 1.</summary>
    internal static byte[] Table(string text)
    {
        var rows = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var table = new byte[2 * rows.Length];
        for (var state = 0; state < rows.Length; state++)
        {
            var steps = rows[state].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var move = 0; move < 2; move++)
            {
                var step = steps[move];
                var next = int.Parse(step.AsSpan(0, step.Length - 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture) - 1;
                if (next < 0 || next >= rows.Length)
                {
                    throw new ArgumentException($"State {next + 1} is not in the table.", nameof(text));
                }

                table[(2 * state) + move] = (byte)((2 * next) + (step[^1] == 'D' ? 1 : 0));
            }
        }

        return table;
    }
}
