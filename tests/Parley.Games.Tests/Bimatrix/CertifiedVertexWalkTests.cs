using Parley.Games.Bimatrix;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Tests.Bimatrix;

public class CertifiedVertexWalkTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(9)]
    public void Random_games_are_walked_without_the_exact_way(int size)
    {
        var random = new RandomStream(11, (ulong)size, 0);
        var (a, b) = (new int[size, size], new int[size, size]);
        for (var i = 0; i < size * size; i++)
        {
            (a[i / size, i % size], b[i / size, i % size]) = (random.NextInt32(1000), random.NextInt32(1000));
        }

        var matrix = IntegerBimatrix.Of(NormalFormGame.FromTables("", a, b), merge: true);
        var walk = new CertifiedVertexWalk(matrix.SecondColumns, matrix.First, size, size);
        var walked = walk.Run(1, null, default);
        Assert.True(walked, walk.Trouble);
        Assert.Equal(LexicographicVertices.List(matrix.SecondColumns, size, size, 1_000_000, default)!.Count + 1, walk.Vertices);
    }

    [Fact]
    public void The_games_of_the_benchmark_are_walked()
    {
        var folder = Path.Combine(SharedGames.Require(), "generated");
        foreach (var name in new[] { "rand_8x8", "rand_10x10", "rand_12x12", "rand_dec_10x10", "coord_8" })
        {
            var matrix = IntegerBimatrix.Of(Parley.Games.Files.GameFile.Read(Path.Combine(folder, name + ".nfg")).Require().Normal!, merge: true);
            var first = new CertifiedVertexWalk(matrix.SecondColumns, matrix.First, matrix.Rows, matrix.Columns);
            var second = new CertifiedVertexWalk(matrix.First, matrix.SecondColumns, matrix.Columns, matrix.Rows);
            Assert.True(first.Run(2, null, default) || second.Run(2, null, default), $"{name}: {first.Trouble}; {second.Trouble}");
        }
    }
}
