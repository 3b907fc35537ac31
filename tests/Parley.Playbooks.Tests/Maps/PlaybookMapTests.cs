using Parley.Playbooks.Maps;
using Parley.Playbooks.Pairs;
using Parley.Playbooks.Tests.Pairs;

namespace Parley.Playbooks.Tests.Maps;

public class PlaybookMapTests
{
    [Fact]
    public void A_point_of_the_map_is_the_matrix_of_the_rewritten_worlds()
    {
        var (setting, worlds) = PlaybookMatrixTests.Crisis(20);
        var options = PlaybookMatrixTests.Options(setting, 2);
        double[] xs = [0.85, 0.99];
        double[] ys = [-2.0, 0.0, 1.0];
        var map = PlaybookMap.Run(setting, worlds, options, xs, ys, (world, _, x, y) => (world.DiscountFactor[1], world.Flow[0]) = (x, y), TestContext.Current.CancellationToken);
        for (var y = 0; y < ys.Length; y++)
        {
            for (var x = 0; x < xs.Length; x++)
            {
                var changed = worlds.Select(world =>
                {
                    var copy = new Parley.Playbooks.Process.CrisisWorld(setting);
                    copy.CopyFrom(world);
                    (copy.DiscountFactor[1], copy.Flow[0]) = (xs[x], ys[y]);
                    return copy;
                }).ToArray();
                var matrix = PlaybookMatrix.Run(setting, changed, options, TestContext.Current.CancellationToken);
                Assert.Equal(matrix.BestByMean, map.Best[y][x]);
                Assert.All(matrix.Scores, score => Assert.Equal(score.Mean, map.Means[y][x][score.Mine], 1e-9));
                var second = matrix.Scores.Where(score => score.Mine != matrix.BestByMean).Max(score => score.Mean);
                Assert.Equal(matrix.Scores[matrix.BestByMean].Mean - second, map.Margin[y][x], 1e-9);
            }
        }
    }

    [Fact]
    public void The_map_is_the_same_for_any_number_of_threads_and_leaves_the_worlds_as_they_are()
    {
        var (setting, worlds) = PlaybookMatrixTests.Crisis(10);
        var before = worlds.Select(world => world.DiscountFactor[1]).ToArray();
        var maps = new[] { 1, 3 }.Select(threads => PlaybookMap.Run(
            setting, worlds, PlaybookMatrixTests.Options(setting, threads), [0.8, 0.9, 1.0], [0.1, 0.5], (world, _, x, y) => (world.DiscountFactor[1], world.FollowThrough[0]) = (x, y), TestContext.Current.CancellationToken)).ToList();
        Assert.Equal(maps[0].Means.SelectMany(row => row).SelectMany(point => point), maps[1].Means.SelectMany(row => row).SelectMany(point => point));
        Assert.Equal(before, worlds.Select(world => world.DiscountFactor[1]));
    }
}
