using Parley.Playbooks.Process;

namespace Parley.Playbooks.BestResponses;

/// <summary>The same move in every round.</summary>
internal sealed class FixedMove(int index) : IRoundPolicy
{
    public int Choose(in RoundView view) => index;
}
