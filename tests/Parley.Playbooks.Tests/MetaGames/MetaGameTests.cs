using Parley.Games.Empirical;
using Parley.Numerics;
using Parley.Playbooks.MetaGames;

namespace Parley.Playbooks.Tests.MetaGames;

public class MetaGameTests
{
    // Chicken with noise: swerve or hold; two pure equilibria and a mixed one.
    private static readonly double[,] Chicken = { { 3, 2 }, { 4, 0 } };

    private static double Value(double noise, int party, int row, int column, int world)
    {
        var random = new RandomStream(3, (ulong)world, (ulong)((party * 4) + (row * 2) + column));
        return (party == 0 ? Chicken[row, column] : Chicken[column, row]) + (noise * random.NextNormal());
    }

    [Fact]
    public void Without_noise_all_equilibria_are_certain()
    {
        var result = MetaGame.Of(GivenMatrix.Of(2, 2, 30, (p, r, c, w) => Value(0, p, r, c, w)), new EmpiricalOptions { Resamples = 20 });
        Assert.True(result.Complete);
        Assert.Equal(3, result.Equilibria.Count);
        Assert.All(result.Equilibria, e => Assert.Equal(1.0, e.Confidence));
        var mixed = result.Equilibria.Single(e => e.Profile[0][0] is > 0 and < 1);
        Assert.Equal(2.0 / 3, mixed.Profile[0][0], 1e-9);
    }

    [Fact]
    public void Much_noise_lowers_confidence_and_the_answer_is_the_same_for_any_threads()
    {
        var matrix = GivenMatrix.Of(2, 2, 40, (p, r, c, w) => Value(8, p, r, c, w));
        var one = MetaGame.Of(matrix, new EmpiricalOptions { Resamples = 100, Threads = 1 });
        var two = MetaGame.Of(matrix, new EmpiricalOptions { Resamples = 100, Threads = 2 });
        Assert.Contains(one.Equilibria, e => e.Confidence < 1);
        Assert.Equal(one.Equilibria.Select(e => (e.Confidence, e.HighRegret)), two.Equilibria.Select(e => (e.Confidence, e.HighRegret)));
    }

    [Fact]
    public void What_pairs_share_in_a_world_does_not_lower_confidence()
    {
        // A shock common to all pairs of a world moves every mean alike and changes no choice.
        var matrix = GivenMatrix.Of(2, 2, 40, (p, r, c, w) => Value(0, p, r, c, 0) + (50 * Value(1, 0, 0, 0, w)));
        Assert.All(MetaGame.Of(matrix, new EmpiricalOptions { Resamples = 60 }).Equilibria, e => Assert.Equal(1.0, e.Confidence));
    }
}
