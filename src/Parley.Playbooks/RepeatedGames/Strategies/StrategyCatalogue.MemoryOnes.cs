using Parley.Numerics;
using Parley.Playbooks.RepeatedGames.Markov;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <content>Memory-one strategies, given by the probabilities of cooperating after CC, CD, DC, DD; and the zero-determinant ones among them.</content>
public static partial class StrategyCatalogue
{
    private static IEnumerable<RepeatedStrategy> MemoryOnes()
    {
        var third = Fraction(1, 3);
        yield return GenerousTitForTat(third) with { Id = "gtft", Name = "Generous Tit For Tat", Aliases = ["gtft 0.33", "naive peace maker"] };
        yield return MemoryOne("wsls", "Win-Stay Lose-Shift", "repeats its move after the other cooperated, else switches", "Nowak and Sigmund (1993)", new(1, 1, 0, 0, 1), "pavlov", "win stay lose switch");
        yield return MemoryOne("win-shift-lose-stay", "Win-Shift Lose-Stay", "switches after the other cooperated, else repeats; defects first", "Li and others (2011)", new(0, 0, 1, 1, 0), "reverse pavlov");
        yield return MemoryOne("firm-but-fair", "Firm But Fair", "cooperates except after being exploited; after mutual defection with probability 2/3", "Frean (1994)", new(1, 1, 0, 1, Fraction(2, 3)));
        yield return MemoryOne("stochastic-cooperator", "Stochastic Cooperator", "cooperates with probabilities .935, .229, .266, .42", "Adami and Hintze (2013)", new(1, Decimal("0.935"), Decimal("0.229"), Decimal("0.266"), Decimal("0.42")));
        yield return MemoryOne("stochastic-wsls", "Stochastic WSLS", "win-stay lose-shift that errs with probability .05", "Harper, Axelrod-Python", new(1, Decimal("0.95"), Decimal("0.05"), Decimal("0.05"), Decimal("0.95")));
        yield return SoftJoss(Decimal("0.9")) with { Id = "soft-joss", Name = "Soft Joss", Aliases = [] };
        yield return MemoryOne("allcoralld", "ALLCorALLD", "repeats its own last move; cooperates first with probability .6", "Akin (2015), Repeat", new(Decimal("0.6"), 1, 1, 0, 0), "repeat");
        yield return MemoryOne("desperate", "Desperate", "cooperates only after mutual defection; first move by chance", "van den Berg and Weissing (2015)", new(Fraction(1, 2), 0, 0, 0, 1));
        yield return MemoryOne("hopeless", "Hopeless", "defects only after mutual cooperation; first move by chance", "van den Berg and Weissing (2015)", new(Fraction(1, 2), 0, 1, 1, 1));
        yield return MemoryOne("willing", "Willing", "defects only after mutual defection; first move by chance", "van den Berg and Weissing (2015)", new(Fraction(1, 2), 1, 1, 1, 0));
        yield return MemoryOne("negation", "Negation", "does the opposite of the other's last move; first move by chance", "PD2017, Axelrod-Python", new(Fraction(1, 2), 0, 1, 0, 1));
        yield return MemoryOne("burn-both-ends", "Burn Both Ends", "tit for tat that answers a cooperation with a cooperation 9 times in 10", "Marinoff (1992)", new(1, Decimal("0.9"), 0, Decimal("0.9"), 0));
        yield return ZeroDeterminantOf("zd-extort-2", "ZD-Extort-2", "extorts twice the other's surplus over P", "Stewart and Plotkin (2012)", 1, Fraction(1, 9), Fraction(1, 2));
        yield return ZeroDeterminantOf("zd-extort-2-v2", "ZD-Extort-2 v2", "extorts twice the other's surplus over 1", "Kuhn (2017)", 1, Fraction(1, 8), Fraction(1, 2));
        yield return ZeroDeterminantOf("zd-extort-3", "ZD-Extort-3", "extorts three times the other's surplus over 1", "Press and Dyson (2012)", 1, Fraction(3, 26), Fraction(1, 3));
        yield return ZeroDeterminantOf("zd-extort-4", "ZD-Extort-4", "extorts four times the other's surplus over 1", "Harper, Axelrod-Python", 1, Fraction(4, 17), Fraction(1, 4));
        yield return ZeroDeterminantOf("zd-extortion", "ZD-Extortion", "extorts ten times the other's surplus over 1", "Roemheld (2013)", 1, Fraction(1, 5), Fraction(1, 10));
        yield return ZeroDeterminantOf("zd-gtft-2", "ZD-GTFT-2", "loses twice the other's shortfall from R", "Stewart and Plotkin (2012)", 3, Fraction(1, 4), Fraction(1, 2));
        yield return ZeroDeterminantOf("zd-gen-2", "ZD-GEN-2", "loses twice the other's shortfall from 3", "Kuhn (2017)", 3, Fraction(1, 8), Fraction(1, 2));
        yield return ZeroDeterminantOf("zd-set-2", "ZD-SET-2", "sets the other's payoff to 2", "Kuhn (2017)", 2, Fraction(1, 4), 0);
        yield return ZeroDeterminantOf("zd-mischief", "ZD-Mischief", "sets the other's payoff to 1", "Roemheld (2013)", 1, Fraction(1, 10), 0);
    }

    private static RepeatedStrategy GenerousTitForTat(Rational forgiveness) => MemoryOne(
        "gtft:" + forgiveness, "Generous Tit For Tat " + forgiveness, $"tit for tat that forgives a defection with probability {forgiveness}", "Nowak and Sigmund (1993)",
        new(1, 1, forgiveness, 1, forgiveness));

    private static RepeatedStrategy SoftJoss(Rational q) => MemoryOne(
        "soft-joss:" + q, "Soft Joss " + q, $"tit for tat that answers a defection with a defection with probability {q} only", "Prison (1998)",
        new(1, 1, Rational.One - q, 1, Rational.One - q));

    private static RepeatedStrategy ZeroDeterminantOf(string id, string name, string rule, string source, Rational baseline, Rational phi, Rational slope) =>
        MemoryOne(id, name, rule, source, ZeroDeterminant.Strategy(baseline, phi, slope));

    private static RepeatedStrategy MemoryOne(string id, string name, string rule, string source, MemoryOneStrategy strategy, params string[] aliases)
    {
        var player = new MemoryOnePlayer(strategy);
        return new RepeatedStrategy(id, name, rule, source, 1, !strategy.IsDeterministic, () => player) { Aliases = aliases, MemoryOne = strategy };
    }
}
