using Parley.Playbooks.Process;

namespace Parley.Playbooks.BestResponses;

/// <summary>A computed best response: a move for every phase and state.</summary>
public sealed class ResponsePolicy : IRoundPolicy
{
    private readonly int[] _moves;
    private readonly int _offset;

    internal ResponsePolicy(int[] moves, int offset) => (_moves, _offset) = (moves, offset);

    /// <inheritdoc/>
    public int Choose(in RoundView view) => _offset + _moves[(ResponseState.Phase(view.Round, view.Horizon) * ResponseState.States) + ResponseState.Of(view)];
}
