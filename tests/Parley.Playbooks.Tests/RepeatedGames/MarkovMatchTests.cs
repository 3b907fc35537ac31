using CsCheck;
using Parley.Numerics;
using Parley.Playbooks.RepeatedGames.Markov;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;
using Parley.Playbooks.RepeatedGames.Strategies;

namespace Parley.Playbooks.Tests.RepeatedGames;

/// <summary>Memory-one strategies as Markov chains: known values, play, power iteration, and what zero-determinant strategies force.</summary>
public class MarkovMatchTests
{
    private static readonly Gen<Rational> Probability = Gen.Int[0, 10].Select(k => Rational.Create(k, 10));

    private static readonly Gen<MemoryOneStrategy> AnyStrategy = Gen.Select(Probability, Probability, Probability, Probability, Probability, (f, a, b, c, d) => new MemoryOneStrategy(f, a, b, c, d));

    [Theory]
    [InlineData("tft", "tft", "0.05", 2.25, 2.25)]
    [InlineData("tft", "tft", "0.001", 2.25, 2.25)]
    [InlineData("wsls", "wsls", "0.05", 2.7765, 2.7765)]
    [InlineData("wsls", "wsls", "0.01", 2.951092, 2.951092)]
    [InlineData("gtft", "gtft", "0.05", 2.859375, 2.859375)]
    [InlineData("tft", "wsls", "0.05", 2.25, 2.25)]
    [InlineData("tft", "alld", "0.05", 1.10025, 1.32525)]
    [InlineData("gtft", "alld", "0.05", .80100, 2.45100)]
    [InlineData("wsls", "alld", "0.05", .67500, 2.92500)]
    [InlineData("tft", "gtft", "0.05", 2.85538752, 2.69234405)]
    [InlineData("joss", "tft", "0.05", 1.95119892, 1.86817309)]
    [InlineData("gtft", "random", "0", 2.0, 2.83333333)]
    [InlineData("zd-extort-2", "allc", "0", 3.5, 2.25)]
    [InlineData("zd-extort-2", "random", "0", 2.47058824, 1.73529412)]
    [InlineData("zd-extort-2", "wsls", "0.05", 2.35399378, 1.82192254)]
    public void Long_run_values_are_as_published(string row, string column, string noise, double first, double second)
    {
        var chain = Chain(row, column, noise);
        var (a, b) = chain.Payoffs();
        Assert.Equal(first, a.ToDouble(), 8);
        Assert.Equal(second, b.ToDouble(), 8);
        Assert.True(chain.Residual.IsZero);
    }

    [Theory]
    // Without noise the start decides: two tit for tats cooperate for ever; a suspicious one makes them alternate.
    [InlineData("tft", "tft", 3.0, 3.0)]
    [InlineData("wsls", "wsls", 3.0, 3.0)]
    [InlineData("tft", "stft", 2.5, 2.5)]
    [InlineData("alld", "tft", 1.0, 1.0)]
    [InlineData("allcoralld", "allc", 3.8, 1.8)]
    public void Several_closed_classes_are_entered_from_the_start(string row, string column, double first, double second)
    {
        var (a, b) = Chain(row, column, "0").Payoffs();
        Assert.Equal(first, a.ToDouble(), 12);
        Assert.Equal(second, b.ToDouble(), 12);
    }

    [Fact]
    public void Extortion_holds_exactly_against_anyone() =>
        AnyStrategy.Sample(
            opponent =>
            {
                var (own, other) = new MarkovMatch(StrategyCatalogue.Find("zd-extort-2").MemoryOne!, opponent).Payoffs();
                return own - Rational.One == Rational.Create(2, 1) * (other - Rational.One);
            },
            iter: 200);

    [Fact]
    public void Long_run_is_the_limit_of_expected_payoffs() =>
        Gen.Select(AnyStrategy, AnyStrategy).Sample(
            (row, column) =>
            {
                var chain = new MarkovMatch(row, column);
                var sum = chain.LongRun.Aggregate(Rational.Zero, (s, p) => s + p);
                var (a, b) = chain.Payoffs();
                var (c, d) = chain.ExpectedPayoffs(40_000);
                return sum == Rational.One && chain.Residual.IsZero && Math.Abs(a.ToDouble() - c) < 5e-3 && Math.Abs(b.ToDouble() - d) < 5e-3;
            },
            iter: 40,
            threads: 1);

    [Fact]
    public void Discounted_values_go_from_the_first_turn_to_the_long_run()
    {
        var chain = Chain("tft", "alld", "0");
        Assert.Equal((Rational.Zero, Rational.Create(5, 1)), chain.DiscountedPayoffs(Rational.One));

        // 0 in the first turn, 1 ever after: the mean over a geometric number of turns weighs them q and 1 - q.
        Assert.Equal((Rational.Create(9, 10), Rational.Create(14, 10)), chain.DiscountedPayoffs(Rational.Create(1, 10)));
    }

    [Fact]
    public void Play_agrees_with_the_chain_within_its_standard_error() =>
        Gen.Select(AnyStrategy, AnyStrategy, Gen.Int[1, 3], Gen.ULong).Sample(
            (row, column, tenths, seed) =>
            {
                const int matches = 200;
                const int turns = 60;
                var noise = Rational.Create(tenths, 10);
                var options = new MatchOptions { Turns = turns, Noise = noise.ToDouble() };
                var (first, second) = (Strategy(row), Strategy(column));
                var engine = new MatchEngine();
                var statistics = new RunningStatistics();
                for (var match = 0; match < matches; match++)
                {
                    statistics.Add(StageGame.Axelrod.Total(engine.Play(first, second, options, seed, (ulong)match).Counts) / turns);
                }

                var expected = new MarkovMatch(row, column, noise).ExpectedPayoffs(turns).Row;
                return Math.Abs(statistics.Mean - expected) <= (5.0 * statistics.StandardError) + 1e-9;
            },
            iter: 25,
            threads: 1,
            seed: "0000KQ2fBSg3");

    [Theory]
    [InlineData("tft", "tft", 2.25)]
    [InlineData("wsls", "wsls", 2.7765)]
    [InlineData("gtft", "gtft", 2.859375)]
    [InlineData("tft", "wsls", 2.25)]
    public void Long_matches_with_noise_come_near_the_long_run(string row, string column, double expected)
    {
        const int turns = 300_000;
        var outcome = new MatchEngine().Play(StrategyCatalogue.Find(row), StrategyCatalogue.Find(column), new MatchOptions { Turns = turns, Noise = 0.05 });
        Assert.InRange(StageGame.Axelrod.Total(outcome.Counts) / turns, expected - 0.02, expected + 0.02);
    }

    private static RepeatedStrategy Strategy(MemoryOneStrategy strategy) => new("x", "x", "x", "x", 1, true, () => new MemoryOnePlayer(strategy));

    private static MarkovMatch Chain(string row, string column, string noise) =>
        new(StrategyCatalogue.Find(row).MemoryOne!, StrategyCatalogue.Find(column).MemoryOne!, Rational.Parse(noise));
}
