using System.Numerics;
using Parley.Numerics;
using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <content>Entries of Axelrod's first tournament, by the descriptions in Axelrod (1980a). Tit for tat, Grudger (Friedman) and Random stand elsewhere.</content>
public static partial class StrategyCatalogue
{
    private const string First = "Axelrod (1980a)";

    private static IEnumerable<RepeatedStrategy> FirstTournament()
    {
        yield return Davis(10) with { Id = "davis", Name = "First by Davis", Aliases = ["first by davis 10"] };
        yield return Stateful("downing", "First by Downing", "estimates how the other answers cooperation and defection and maximises its long-run payoff; defects twice first", First, null, () => new Downing(), "downing")
            .Needing(StrategyNeeds.Payoffs);
        yield return Stateless(
            "feld", "First by Feld", "tit for tat whose reply to a cooperation falls linearly from certain cooperation to one half over 200 turns", First, 200,
            h => h.Turns == 0 ? Cooperate : h.OtherLast == Defect ? Defect : h.CooperateWith(Math.Max(1.0 - (0.0025 * h.Turns), 0.5))).AsStochastic();
        yield return Stateful("graaskamp", "First by Graaskamp", "tit for tat with a probing defection in turn 51, then a test for randomness and kinship; else defects every 5 to 15 turns", First, null, () => new Graaskamp()).AsStochastic();
        yield return MemoryOne("grofman", "First by Grofman", "cooperates after equal moves, else with probability 2/7", First, new(1, 1, Fraction(2, 7), Fraction(2, 7), 1));
        yield return Joss(Decimal("0.9")) with { Id = "joss", Name = "First by Joss", Aliases = ["hard joss"] };
        yield return Stateless("nydegger", "First by Nydegger", "tit for tat three times, then a table over the last three outcomes", First, 3, Nydegger.Next);
        yield return Stateful("shubik", "First by Shubik", "each departure from mutual cooperation is punished with one more defection than the last", First, null, () => new Shubik());
        yield return Stateful("stein-rapoport", "First by Stein and Rapoport", "cooperates four times, then tit for tat unless the other seems random; defects in the last two turns", First, null, () => new SteinAndRapoport(), "stein and rapoport")
            .Needing(StrategyNeeds.Length);
        yield return Stateful("tideman-chieruzzi", "First by Tideman and Chieruzzi", "lengthening punishments with fresh starts; defects in the last two turns", First, null, () => new TidemanAndChieruzziFirst(), "tideman and chieruzzi")
            .Needing(StrategyNeeds.Length | StrategyNeeds.Payoffs);
        yield return Tullock(0.1) with { Id = "tullock", Name = "First by Tullock", Aliases = [] };
        yield return Stateless("anonymous", "First by Anonymous", "cooperates with a probability drawn anew from 30 to 70 %", First, 0, h => h.CooperateWith(0.3 + (0.4 * h.NextUnit())), "name withheld").AsStochastic();
    }

    private static RepeatedStrategy Davis(int turns) => Stateless(
        "davis:" + turns, "First by Davis " + turns, $"cooperates {turns} times, then is a grudger over the whole history", First, null,
        h => DefectIf(h.Turns >= turns && h.OtherDefections > 0));

    private static RepeatedStrategy Joss(Rational p) =>
        MemoryOne("joss:" + p, "First by Joss " + p, $"tit for tat that answers a cooperation with a cooperation with probability {p}", First, new(1, p, 0, p, 0));

    private static RepeatedStrategy Tullock(double less) => Stateless(
        "tullock:" + Plain(less), "First by Tullock " + Plain(less), "cooperates 11 times, then a tenth less often than the other did in the last ten turns", First, null,
        h => h.Turns < 11 ? Cooperate : h.CooperateWith(Math.Max(0.0, (1.0 - (BitOperations.PopCount(h.OtherRecent & 0x3FF) / 10.0)) - less))).AsStochastic();
}
