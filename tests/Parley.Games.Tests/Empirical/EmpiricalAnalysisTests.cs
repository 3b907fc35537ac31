using Parley.Games.Empirical;
using Parley.Numerics;

namespace Parley.Games.Tests.Empirical;

public class EmpiricalAnalysisTests
{
    private static readonly string[] Two = ["hawk", "dove"];
    private static readonly double[,] HawkDove = { { -0.5, 2.0 }, { 0.0, 1.0 } };

    [Fact]
    public void Exact_payoffs_give_sure_equilibria()
    {
        var result = EmpiricalAnalysis.Run(EmpiricalGame.Symmetric(Two, HawkDove), new EmpiricalOptions { Resamples = 20 });
        Assert.True(result.Complete);
        Assert.Equal(3, result.Equilibria.Count);
        Assert.All(result.Equilibria, e => Assert.Equal(1.0, e.Confidence));
        Assert.All(result.Equilibria, e => Assert.True(e.Regret < 1e-8 && e.HighRegret < 1e-6));
        var mixed = Assert.Single(result.Equilibria, e => e.Symmetric);
        Assert.Equal(2.0 / 3.0, mixed.Profile[0][0], 1e-6);
        Assert.All(result.Recurrence, p => Assert.All(p, share => Assert.Equal(1.0, share, 1e-12)));
    }

    [Fact]
    public void Confidence_is_the_probability_that_payoffs_stay_in_order()
    {
        // (a, a) is an equilibrium where a does better against itself than b does: a difference of 1 with standard error root 2 is positive with probability 0.7602.
        var game = EmpiricalGame.Symmetric(["a", "b"], new[,] { { 1.0, 0.0 }, { 0.0, -100.0 } }, new[,] { { 1.0, 0.0 }, { 1.0, 0.0 } });
        var result = EmpiricalAnalysis.Run(game, new EmpiricalOptions { Resamples = 4000 });
        var pure = result.Equilibria.Single(e => e.Profile[0][0] == 1.0 && e.Profile[1][0] == 1.0);
        Assert.InRange(pure.Confidence, 0.74, 0.78);
        Assert.InRange(DeterministicMath.NormalCdf(Math.Sqrt(0.5)), pure.ConfidenceInterval.Lower, pure.ConfidenceInterval.Upper);
        Assert.Equal(0.0, pure.MedianRegret);
        Assert.True(pure.HighRegret > 0.5);
    }

    [Fact]
    public void Intervals_cover_the_mixture_and_narrow_with_the_errors()
    {
        EmpiricalEquilibrium Mixed(double error) => EmpiricalAnalysis.Run(
            EmpiricalGame.Symmetric(Two, HawkDove, new[,] { { error, error }, { error, error } })).Equilibria.Single(e => e.Symmetric);
        var (wide, narrow) = (Mixed(0.1), Mixed(0.01));
        var (w, n) = (wide.Intervals[0][0], narrow.Intervals[0][0]);
        Assert.InRange(2.0 / 3.0, n.Lower, n.Upper);
        Assert.True(w.Upper - w.Lower > 5.0 * (n.Upper - n.Lower));
    }

    [Fact]
    public void Threads_change_nothing_and_the_seed_does()
    {
        var game = EmpiricalGame.Symmetric(Two, HawkDove, new[,] { { 0.1, 0.2 }, { 0.3, 0.4 } });
        var one = EmpiricalAnalysis.Run(game, new EmpiricalOptions { Threads = 1 });
        var many = EmpiricalAnalysis.Run(game, new EmpiricalOptions { Threads = 3 });
        var other = EmpiricalAnalysis.Run(game, new EmpiricalOptions { Seed = 2 });
        Assert.Equal(one.Equilibria.Select(e => e.HighRegret), many.Equilibria.Select(e => e.HighRegret));
        Assert.Equal(one.Equilibria.Select(e => e.Intervals[0][0]), many.Equilibria.Select(e => e.Intervals[0][0]));
        Assert.NotEqual(one.Equilibria.Select(e => e.HighRegret), other.Equilibria.Select(e => e.HighRegret));
    }

    [Fact]
    public void Three_players_and_statistics_are_taken()
    {
        // All get 1 where all choose alike, else 0.
        var payoffs = new List<RunningStatistics>();
        for (var profile = 0; profile < 8; profile++)
        {
            for (var player = 0; player < 3; player++)
            {
                var statistics = default(RunningStatistics);
                statistics.Add(profile is 0 or 7 ? 0.9 : -0.1);
                statistics.Add(profile is 0 or 7 ? 1.1 : 0.1);
                payoffs.Add(statistics);
            }
        }

        string[][] strategies = [["x", "y"], ["x", "y"], ["x", "y"]];
        var result = EmpiricalAnalysis.Run(EmpiricalGame.FromStatistics(["1", "2", "3"], strategies, payoffs), new EmpiricalOptions { Resamples = 30 });
        Assert.Contains(result.Equilibria, e => e.Profile.All(p => p[0] == 1.0) && e.Confidence > 0.9);
    }

    [Fact]
    public void Bad_numbers_are_refused()
    {
        Assert.Throws<ArgumentException>(() => EmpiricalGame.Symmetric(Two, new double[3, 3]));
        Assert.Throws<ArgumentException>(() => EmpiricalGame.Symmetric(Two, HawkDove, new[,] { { 0.1, -0.1 }, { 0.1, 0.1 } }));
        Assert.Throws<ArgumentException>(() => EmpiricalGame.Symmetric(Two, new[,] { { double.NaN, 1.0 }, { 0.0, 0.0 } }));
        Assert.Throws<ArgumentException>(() => EmpiricalGame.FromStatistics(["1"], [["x"]], [default]));
        Assert.Throws<ArgumentOutOfRangeException>(() => EmpiricalAnalysis.Run(EmpiricalGame.Symmetric(Two, HawkDove), new EmpiricalOptions { Level = 1.5 }));
    }

    [Fact]
    public void An_interruption_keeps_what_was_drawn()
    {
        using var source = new CancellationTokenSource();
        var game = EmpiricalGame.Symmetric(Two, HawkDove, new[,] { { 0.1, 0.2 }, { 0.3, 0.4 } });
        source.CancelAfter(300);
        var result = EmpiricalAnalysis.Run(game, new EmpiricalOptions { Resamples = 5_000_000 }, source.Token);
        Assert.True(result.Stopped);
        Assert.Equal(3, result.Equilibria.Count);
        Assert.True(result.Resamples > 0);
    }
}
