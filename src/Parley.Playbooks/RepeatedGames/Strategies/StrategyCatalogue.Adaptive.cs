using System.Numerics;
using Parley.Numerics;
using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <content>Rules that go by rates, scores and guesses about the other.</content>
public static partial class StrategyCatalogue
{
    private static IEnumerable<RepeatedStrategy> Adaptive()
    {
        yield return Stateful("adaptive", "Adaptive", "plays C C C C C C D D D D D, then the move with the higher total payoff so far", "Li and others (2011)", null, () => new Adaptive()).Needing(StrategyNeeds.Payoffs);
        yield return Stateful("apavlov-2006", "Adaptive Pavlov 2006", "tit for tat for six turns, then an answer to cooperators, suspicious tit for tats and Pavlovs; defects against all others", "Li (2007)", null, () => new AdaptivePavlov(later: false), "apavlov2006");
        yield return Stateful("apavlov-2011", "Adaptive Pavlov 2011", "tit for tat for six turns, then tit for tat or tit for two tats by the number of defections; defects against all others", "Li and others (2011)", null, () => new AdaptivePavlov(later: true), "apavlov2011");
        yield return Stateless("appeaser", "Appeaser", "switches its move whenever the other defects", "Müller, Axelrod-Python", null, h => h.OtherLast == Defect ? Opposite(h.OwnLast) : h.OwnLast);
        yield return Stateless("average-copier", "Average Copier", "cooperates with the other's rate of cooperation; first move by chance", "Palmer, Axelrod-Python", null, h => h.CooperateWith(h.Turns == 0 ? 0.5 : (double)h.OtherCooperations / h.Turns)).AsStochastic();
        yield return Stateless("nice-average-copier", "Nice Average Copier", "as Average Copier, but cooperates first", "Campbell, Axelrod-Python", null, h => h.Turns == 0 ? Cooperate : h.CooperateWith((double)h.OtherCooperations / h.Turns)).AsStochastic();
        yield return Stateless(
            "short-mem", "ShortMem", "cooperates ten times; then goes by the other's last ten moves if clear, else tit for tat", "Andre and others (2013)", 10,
            h =>
            {
                if (h.Turns <= 10)
                {
                    return Cooperate;
                }

                var defections = BitOperations.PopCount(h.OtherRecent & 0x3FF);
                return (10 - (2 * defections)) switch { >= 3 => Cooperate, <= -3 => Defect, _ => h.OtherLast };
            });
        yield return Stateless(
            "very-bad", "VeryBad", "cooperates three times, then goes by the other's majority; tit for tat when even", "Andre and others (2013)", null,
            h => h.Turns < 3 || h.OtherCooperations > h.OtherDefections ? Cooperate : h.OtherCooperations < h.OtherDefections ? Defect : h.OtherLast);
        yield return Stateless(
            "self-steem", "SelfSteem", "defects, copies, plays at random or cooperates along a sine of period ten", "Andre and others (2013)", null,
            h =>
            {
                var sine = DeterministicMath.Sin(2.0 * Math.PI * h.Turns / 10.0);
                return sine > 0.95 ? Defect : Math.Abs(sine) is < 0.95 and > 0.3 ? h.OtherLast : sine is < 0.3 and > -0.3 ? h.CooperateWith(0.5) : Cooperate;
            }).AsStochastic();
        yield return Stateless(
            "stalker", "Stalker", "goes by its average payoff; defects in the last turn", "Andre and others (2013)", null,
            h =>
            {
                if (h.Turns == 0)
                {
                    return Cooperate;
                }

                if (IsWithinLast(h, 1))
                {
                    return Defect;
                }

                var (good, bad) = (h.Knows.Game.Reward, h.Knows.Game.Punishment);
                var average = h.OwnScore / h.Turns;
                return average > good ? Defect : average > (good + bad) / 2.0 ? Cooperate : average > 2.0 ? Cooperate : average < 2.0 && average > 1.0 ? Defect : h.CooperateWith(0.5);
            }).AsStochastic().Needing(StrategyNeeds.Length | StrategyNeeds.Payoffs);
        yield return Stateless("better-and-better", "Better and Better", "defects with probability (1000 - turn)/1000", "Prison (1998)", null, h => h.CooperateWith(Math.Min(1.0, (h.Turns + 1) / 1000.0))).AsStochastic();
        yield return Stateless("worse-and-worse", "Worse and Worse", "defects with probability turn/1000", "Prison (1998)", null, h => h.CooperateWith(Math.Max(0.0, 1.0 - ((h.Turns + 1) / 1000.0)))).AsStochastic();
        yield return Stateless(
            "knowledgeable-worse-and-worse", "Knowledgeable Worse and Worse", "defects with probability turn/number of turns", "Pohl, Axelrod-Python", null,
            h => h.CooperateWith(h.Knows.Length is { } length ? 1.0 - ((h.Turns + 1.0) / length) : 1.0)).AsStochastic().Needing(StrategyNeeds.Length);
        yield return Stateless("worse-and-worse-2", "Worse and Worse 2", "tit for tat for 20 turns, then defects with probability (turn - 20)/turn", "Prison (1998)", null, h => h.Turns + 1 <= 20 ? h.OtherLast : h.CooperateWith(20.0 / (h.Turns + 1))).AsStochastic();
        yield return Stateless("worse-and-worse-3", "Worse and Worse 3", "defects with the other's rate of defection", "Prison (1998)", null, h => h.Turns == 0 ? Cooperate : h.CooperateWith(1.0 - ((double)h.OtherDefections / h.Turns))).AsStochastic();
        yield return Stateless("inverse", "Inverse", "defects with a probability that falls with the time since the other's last defection", "Langner, Axelrod-Python", null, h => h.OtherDefections == 0 ? Cooperate : h.CooperateWith(1.0 - (1.0 / TurnsSinceDefection(h)))).AsStochastic();
    }

    /// <summary>1 where the last move was a defection.</summary>
    private static int TurnsSinceDefection(Matches.MatchHistory history)
    {
        if (history.OtherRecent != 0)
        {
            return 1 + BitOperations.TrailingZeroCount(history.OtherRecent);
        }

        var turn = history.Turns - 65;
        while (turn >= 0 && history.OtherMove(turn) == Cooperate)
        {
            turn--;
        }

        return history.Turns - turn;
    }
}
