using Parley.Playbooks.RepeatedGames.Markov;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>Plays a memory-one strategy.</summary>
internal sealed class MemoryOnePlayer(MemoryOneStrategy strategy) : RepeatedPlayer
{
    private readonly double _first = strategy.First.ToDouble();
    private readonly double[] _after = [.. Enumerable.Range(0, 4).Select(outcome => strategy[outcome].ToDouble())];

    public override Move Next(MatchHistory history) => history.CooperateWith(
        history.Turns == 0 ? _first : _after[(int)(((history.OwnRecent & 1) << 1) | (history.OtherRecent & 1))]);
}
