using Parley.Bargaining.Models;
using Parley.Numerics;

namespace Parley.Bargaining.Tests.Models;

/// <summary>Plays games as their rules say, with random numbers, and compares frequencies with the closed forms.</summary>
public class SimulationTests
{
    private const int Games = 200_000;

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.7)]
    public void Brinkmanship_has_the_same_odds_at_any_rate_of_risk(double h)
    {
        // Rates of concession that make the rival indifferent, played in continuous time.
        (double v1, double v2, double d1, double d2) = (3, 2, 6, 9);
        var random = new RandomStream(7, 0, 1);
        (int disaster, int one) = (0, 0);
        double time = 0;
        for (int game = 0; game < Games; game++)
        {
            double strikes = random.NextExponential() / h;
            double first = random.NextExponential() / (h * d2 / v2);
            double second = random.NextExponential() / (h * d1 / v1);
            double end = Math.Min(strikes, Math.Min(first, second));
            time += end;
            disaster += end == strikes ? 1 : 0;
            one += end == first ? 1 : 0;
        }

        ModelResult model = AllModels.Find("brinkmanship").Evaluate(ModelArguments.Of(("v1", v1), ("v2", v2), ("d1", d1), ("d2", d2), ("h", h)));
        Near(model.Number("pDisaster"), (double)disaster / Games);
        Near(model.Number("pConcede1"), (double)one / Games);
        Assert.Equal(model.Number("meanLength"), time / Games, 5 * model.Number("meanLength") / Math.Sqrt(Games));
    }

    [Fact]
    public void War_of_attrition_wastes_the_prize_and_the_side_with_more_at_stake_quits_first()
    {
        ModelResult model = AllModels.Find("war-of-attrition-asymmetric").Evaluate(ModelArguments.Of(("v1", 3), ("v2", 2), ("c1", 1), ("c2", 1)));
        var random = new RandomStream(7, 0, 2);
        int wins = 0;
        double payoff = 0;
        for (int game = 0; game < Games; game++)
        {
            double first = random.NextExponential() / model.Number("hazard1");
            double second = random.NextExponential() / model.Number("hazard2");
            wins += second < first ? 1 : 0;
            payoff += second < first ? 3 - second : -first;
        }

        Near(model.Number("pWin1"), (double)wins / Games);
        Assert.Equal(0, payoff / Games, 5 * 3 / Math.Sqrt(Games));
    }

    [Fact]
    public void Forts_walk_has_the_chance_and_length_of_the_closed_form()
    {
        var random = new RandomStream(7, 0, 3);
        const int Walks = 40_000;
        (int won, long battles) = (0, 0);
        for (int walk = 0; walk < Walks; walk++)
        {
            int held = 3;
            while (held is > 0 and < 7)
            {
                held += random.NextBernoulli(0.6) ? 1 : -1;
                battles++;
            }

            won += held == 7 ? 1 : 0;
        }

        ModelResult model = AllModels.Find("forts").Evaluate(ModelArguments.Of(("n", 3), ("total", 7), ("p", 0.6)));
        Assert.Equal(model.Number("pWin"), (double)won / Walks, 5 * 0.5 / Math.Sqrt(Walks));
        Assert.Equal(model.Number("duration"), (double)battles / Walks, 5 * 9 / Math.Sqrt(Walks));
    }

    [Fact]
    public void Abreu_Gul_game_ends_as_the_closed_form_says()
    {
        ModelResult model = AllModels.Find("abreu-gul").Evaluate(ModelArguments.Defaults);
        double t0 = model.Number("t0");
        var random = new RandomStream(7, 0, 4);
        (int never, int start) = (0, 0);
        (double delay, double payoff, int rational) = (0, 0, 0);
        for (int game = 0; game < Games; game++)
        {
            (double first, bool obstinate1) = QuitTime(ref random, 0.05, model.Number("concedeAtStart1"), model.Number("lambda1"), t0);
            (double second, bool obstinate2) = QuitTime(ref random, 0.1, model.Number("concedeAtStart2"), model.Number("lambda2"), t0);
            if (obstinate1 && obstinate2)
            {
                never++;
                continue;
            }

            double end = Math.Min(first, second);
            start += end == 0 ? 1 : 0;
            delay += end;
            if (!obstinate1)
            {
                rational++;
                payoff += DeterministicMath.Exp(-0.1 * end) * (first < second ? 0.3 : 0.6);
            }
        }

        Near(model.Number("pNever"), (double)never / Games);
        Near(model.Number("pAtStart"), (double)start / Games);
        Assert.Equal(model.Number("meanDelay"), delay / (Games - never), 5 * 3 / Math.Sqrt(Games));
        Assert.Equal(model.Number("payoff1"), payoff / rational, 5 * 0.3 / Math.Sqrt(Games));
    }

    [Fact]
    public void Crisis_signal_types_play_their_best_replies_and_end_as_the_closed_form_says()
    {
        (double a, double wa, double wb) = (0.3, 1, 1.5);
        ModelResult model = AllModels.Find("crisis-signal").Evaluate(ModelArguments.Of(("a", a), ("wA", wa), ("wB", wb)));
        var random = new RandomStream(7, 0, 5);
        double q = model.Number("pFight");
        double bluff = (model.Number("pChallenge") - (a / wa)) / (1 - (a / wa));
        (int war, int back, int concede) = (0, 0, 0);
        for (int game = 0; game < Games; game++)
        {
            double typeA = -wa * random.NextUnit();
            double typeB = -wb * random.NextUnit();
            bool fights = typeA >= -a;
            if (!fights && !random.NextBernoulli(bluff))
            {
                continue;
            }

            // B resists if fighting with chance q and winning without a fight otherwise beats conceding, which pays 0.
            bool resists = (q * typeB) + (1 - q) >= 0;
            war += resists && fights ? 1 : 0;
            back += resists && !fights ? 1 : 0;
            concede += resists ? 0 : 1;
        }

        Near(model.Number("pWar"), (double)war / Games);
        Near(model.Number("pBackDown"), (double)back / Games);
        Near(model.Number("pConcession"), (double)concede / Games);
    }

    private static (double Time, bool Obstinate) QuitTime(ref RandomStream random, double prior, double atStart, double hazard, double t0)
    {
        // Overall distribution of concession: an atom at 0, a constant hazard up to t0, and never for the obstinate.
        double u = random.NextUnit();
        if (u < atStart)
        {
            return (0, false);
        }

        if (u >= 1 - prior)
        {
            return (double.PositiveInfinity, true);
        }

        double time = -DeterministicMath.Log((1 - u) / (1 - atStart)) / hazard;
        return (Math.Min(time, t0), false);
    }

    private static void Near(double expected, double frequency) => Assert.Equal(expected, frequency, 5 * Math.Sqrt(expected * (1 - expected) / Games));
}
