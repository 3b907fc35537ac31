using System.Numerics;
using Parley.Numerics;
using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <content>Entries of Axelrod's second tournament, by Axelrod (1980b) and the published descriptions of the surviving programs.</content>
public static partial class StrategyCatalogue
{
    private const string Second = "Axelrod (1980b)";

    private static IEnumerable<RepeatedStrategy> SecondTournament()
    {
        yield return Stateful("appold", "Second by Appold", "cooperates four times, then answers as the other has answered it", Second, null, () => new Appold()).AsStochastic();
        yield return Stateless(
            "black", "Second by Black", "cooperates five times, then with a probability that falls with the square of the other's defections in the last five turns", Second, 5,
            h =>
            {
                var defections = BitOperations.PopCount(h.OtherRecent & 31);
                return h.Turns < 5 ? Cooperate : h.CooperateWith(1.0 - (((defections * defections) - 1.0) / 25.0));
            }).AsStochastic();
        yield return Stateful("borufsen", "Second by Borufsen", "tit for tat that mends broken patterns; every 25 turns it decides whether to defect", Second, null, () => new Borufsen());
        yield return Stateless(
            "cave", "Second by Cave", "defects against those who defect much; forgives every other defection by chance", Second, null,
            h =>
            {
                if (h.Turns == 0)
                {
                    return Cooperate;
                }

                var turn = h.Turns + 1;
                var share = (double)h.OtherDefections / turn;
                return (turn > 39 && share > 0.39) || (turn > 29 && share > 0.65) || (turn > 19 && share > 0.79) ? Defect
                    : h.OtherLast == Cooperate ? Cooperate
                    : h.OtherDefections > 17 ? Defect : h.CooperateWith(0.5);
            }).AsStochastic();
        yield return Stateless(
            "champion", "Second by Champion", "cooperates ten times, tit for tat for 15, then defects only against those who cooperate less than 60 %, by chance", Second, null,
            h => h.Turns < 10 ? Cooperate
                : h.Turns < 25 || h.OtherLast == Cooperate ? h.OtherLast
                : (double)h.OtherCooperations / h.Turns is var rate && rate <= 0.6 ? h.CooperateWith(rate) : Cooperate).AsStochastic();
        yield return Stateful("colbert", "Second by Colbert", "cooperates in the first eight turns but the sixth, then answers a defection with D D C C", Second, 4, () => new Colbert());
        yield return Stateless(
            "eatherley", "Second by Eatherley", "answers a defection with a defection with the other's rate of defection", Second, null,
            h => h.OtherLast == Defect ? h.CooperateWith(1.0 - ((double)h.OtherDefections / h.Turns)) : Cooperate).AsStochastic();
        yield return Stateful("getzler", "Second by Getzler", "defects with a probability that each defection raises and each turn halves", Second, null, () => new Getzler()).AsStochastic();
        yield return Stateful("gladstein", "Second by Gladstein", "Tester as reverse engineered: defects while the rate of its defections stays under one half", Second, null, () => new Gladstein());
        yield return Stateful("graaskamp-katzen", "Second by GraaskampKatzen", "tit for tat; defects for ever if its score is too low in turn 11, 21, 31, 41, 51 or 101", Second, null, () => new GraaskampKatzen())
            .Needing(StrategyNeeds.Payoffs);
        yield return Stateless(
            "second-grofman", "Second by Grofman", "cooperates twice, tit for tat to turn 7, then goes by the other's defections in the last eight turns but the latest", Second, 8,
            h =>
            {
                var defections = BitOperations.PopCount((h.OtherRecent >> 1) & 0x7F);
                return h.Turns < 2 ? Cooperate : h.Turns < 7 ? h.OtherLast : DefectIf(h.OwnLast == Cooperate ? defections >= 3 : defections > 1);
            });
        yield return Stateful("kluepfel", "Second by Kluepfel", "follows the other's last three moves; defects against random players", Second, null, () => new Kluepfel()).AsStochastic();
        yield return Stateless(
            "leyvraz", "Second by Leyvraz", "goes by the other's last three moves", Second, 3,
            h => (h.OtherRecent & 7) switch
            {
                3 or 7 => h.CooperateWith(0.25),
                4 or 5 or 6 => (h.OtherRecent & 4) != 0 ? Cooperate : Defect,
                2 => Defect,
                1 => h.CooperateWith(0.5),
                _ => Cooperate,
            }).AsStochastic();
        yield return Stateful("mikkelson", "Second by Mikkelson", "keeps a credit that cooperations raise and defections lower", Second, null, () => new Mikkelson());
        yield return Stateful("richard-hufford", "Second by RichardHufford", "measures how well the other mirrors it; tests streaks of cooperation with a defection", Second, null, () => new RichardHufford());
        yield return Stateful("rowsam", "Second by Rowsam", "collects distrust by its score every six turns", Second, null, () => new Rowsam()).Needing(StrategyNeeds.Payoffs);
        yield return Stateful("tester", "Second by Tester", "defects first; if punished it apologises and plays tit for tat, else alternates", Second, null, () => new Tester());
        yield return Stateful("second-tideman-chieruzzi", "Second by Tideman and Chieruzzi", "cooperates while ahead by a growing margin; gives fresh starts", Second, null, () => new TidemanAndChieruzziSecond())
            .Needing(StrategyNeeds.Payoffs);
        yield return Stateful("weiner", "Second by Weiner", "tit for tat that may forgive, but defects if five of the last twelve moves were defections", Second, null, () => new Weiner());
        yield return Stateless(
            "white", "Second by White", "cooperates ten times; then defects if the other defected last and floor(ln turn) times its defections reaches the turn", Second, null,
            h =>
            {
                if (h.Turns < 10 || h.OtherLast == Cooperate)
                {
                    return Cooperate;
                }

                var turn = h.Turns + 1;
                return DefectIf(Math.Floor(DeterministicMath.Log(turn)) * h.OtherDefections >= turn);
            });
        yield return Stateless(
            "wm-adams", "Second by WmAdams", "defects at the 4th, 7th and 9th defection after the first move, later by chance", Second, null,
            h =>
            {
                var count = h.OtherDefections - (h.Turns > 0 ? (int)h.OtherMove(0) : 0);
                return count is 4 or 7 or 9 ? Defect
                    : count > 9 && h.OtherLast == Defect ? h.CooperateWith(PowerOfHalf(count - 9)) : Cooperate;
            }).AsStochastic();
        yield return Stateful("yamachi", "Second by Yamachi", "expects the reply that was most frequent in the same situation; defects against random players", Second, null, () => new Yamachi());
        yield return Stateful("tranquilizer", "Second by Tranquilizer", "cooperates but tests with defections as long as it is doing well", Second, null, () => new Tranquilizer()).AsStochastic().Needing(StrategyNeeds.Payoffs);
        yield return Stateful("revised-downing", "Revised Downing", "Downing's entry without the opening defections", Second, null, () => new RevisedDowning());
    }

    private static double PowerOfHalf(int exponent) => exponent >= 1_000 ? 0.0 : Math.ScaleB(1.0, -exponent);
}
