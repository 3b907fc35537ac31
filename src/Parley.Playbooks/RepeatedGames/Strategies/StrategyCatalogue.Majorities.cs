using System.Numerics;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <content>Rules that go by the other's majority, over all turns or the last ones.</content>
public static partial class StrategyCatalogue
{
    private static IEnumerable<RepeatedStrategy> Majorities()
    {
        yield return Stateless(
            "majority", "Soft Go By Majority", "defects if the other has defected more often than cooperated", "Grisell in Axelrod (1980b)", null,
            h => DefectIf(h.OtherDefections > h.OtherCooperations), "go by majority", "soft majority", "grisell");
        yield return Stateless(
            "hard-majority", "Hard Go By Majority", "defects unless the other has cooperated more often than defected", "Mittal and Deb (2009)", null,
            h => DefectIf(h.OtherDefections >= h.OtherCooperations));
        foreach (var memory in (int[])[5, 10, 20, 40])
        {
            yield return Majority(memory, soft: true);
            yield return Majority(memory, soft: false);
        }
    }

    private static RepeatedStrategy Majority(int memory, bool soft)
    {
        var (prefix, word, id) = soft ? ("Soft ", "more often than", "majority") : ("Hard ", "at least as often as", "hard-majority");
        return Stateless(
            $"{id}:{memory}", $"{prefix}Go By Majority: {memory}", $"defects if the other has defected {word} cooperated in the last {memory} turns", "Langner, Axelrod-Python", memory,
            h =>
            {
                var seen = Math.Min(h.Turns, memory);
                var defections = seen == h.Turns ? h.OtherDefections : Recent(h, seen);
                return DefectIf(soft ? 2 * defections > seen : 2 * defections >= seen);
            },
            soft ? $"Go By Majority {memory}" : $"Hard Go By Majority {memory}");
    }

    private static int Recent(Matches.MatchHistory history, int turns)
    {
        if (turns <= 64)
        {
            return turns == 0 ? 0 : BitOperations.PopCount(history.OtherRecent << (64 - turns));
        }

        var count = 0;
        for (var turn = history.Turns - turns; turn < history.Turns; turn++)
        {
            count += (int)history.OtherMove(turn);
        }

        return count;
    }
}
