using Parley.Numerics;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.BestResponses;

/// <summary>A way into a phase, one move held in it, and the reply after it.</summary>
internal sealed class PhaseEntry(int[] table, int offset) : IRoundPolicy
{
    private readonly int[] _before = new int[ResponseState.Phases];
    private int _phase;
    private int _move;

    /// <summary>The state in which the phase was entered in the last run; -1 if the run ended before.</summary>
    public int State { get; private set; }

    /// <summary>Prepares a way in: by the reply itself, or by a random move in each earlier phase.</summary>
    public void Enter(int phase, bool random, int moves, ref RandomStream stream)
    {
        _phase = phase;
        for (var earlier = 0; earlier < phase; earlier++)
        {
            _before[earlier] = random ? stream.NextInt32(moves) : -1;
        }
    }

    public void Hold(int move)
    {
        _move = move;
        State = -1;
    }

    public int Choose(in RoundView view)
    {
        var phase = ResponseState.Phase(view.Round, view.Horizon);
        if (phase == _phase)
        {
            State = State < 0 ? ResponseState.Of(view) : State;
            return offset + _move;
        }

        return offset + (phase < _phase && _before[phase] >= 0 ? _before[phase] : table[(phase * ResponseState.States) + ResponseState.Of(view)]);
    }
}
