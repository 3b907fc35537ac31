using Parley.Numerics;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;
using Parley.Playbooks.RepeatedGames.Strategies;

namespace Parley.Playbooks.Tests.RepeatedGames;

/// <summary>Plays a strategy against a fixed series of moves, with flips of its own moves where asked.</summary>
internal static class ScriptedMatch
{
    public static string Play(RepeatedStrategy strategy, string other, bool lengthKnown = false, string? flips = null, ulong match = 0)
    {
        var history = new MatchHistory();
        history.Begin(new MatchKnowledge(lengthKnown ? other.Length : null, StageGame.Axelrod, 0), other.Length, new RandomStream(1, match, 0));
        var player = strategy.Create();
        var moves = new char[other.Length];
        for (var turn = 0; turn < other.Length; turn++)
        {
            var own = (uint)player.Next(history) ^ (flips?[turn] == '1' ? 1U : 0U);
            moves[turn] = own == 0 ? 'C' : 'D';
            history.Append(own, other[turn] == 'C' ? 0U : 1U);
        }

        return new string(moves);
    }

    public static double CooperationRate(RepeatedStrategy strategy, string other, int turn, int matches)
    {
        var count = 0;
        for (var match = 0; match < matches; match++)
        {
            count += Play(strategy, other, lengthKnown: true, match: (ulong)match)[turn] == 'C' ? 1 : 0;
        }

        return (double)count / matches;
    }
}
