using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Tests.Bimatrix;

/// <summary>The obviously right way: every choice of tight inequalities is solved with fractions; vertices are paired by the definition.</summary>
internal static class Brute
{
    public static List<string> ExtremeEquilibria(NormalFormGame game)
    {
        var (m, n) = (game.StrategyCount(0), game.StrategyCount(1));
        var first = Vertices(m, n, (row, column) => game.Payoff((row * m) + column, 1) + 1000);
        var second = Vertices(n, m, (row, column) => game.Payoff((column * m) + row, 0) + 1000);
        var result = new List<string>();
        foreach (var x in first)
        {
            foreach (var y in second)
            {
                if (Parley.Games.Certificates.NormalFormCheck.Exact(game, [x, y]).IsEquilibrium)
                {
                    result.Add(ExpectedAnswers.Show([x, y]));
                }
            }
        }

        result.Sort(StringComparer.Ordinal);
        return result;
    }

    // Vertices of {z >= 0, M z <= 1}, M positive, scaled to distributions.
    private static List<Rational[]> Vertices(int dimension, int rows, Func<int, int, Rational> matrix)
    {
        var found = new Dictionary<string, Rational[]>();
        for (var mask = 1; mask < 1 << (dimension + rows); mask++)
        {
            if (int.PopCount(mask) != dimension)
            {
                continue;
            }

            int[] tight = [.. Enumerable.Range(0, dimension + rows).Where(i => (mask >> i & 1) != 0)];
            var system = new Rational[dimension, dimension + 1];
            for (var q = 0; q < dimension; q++)
            {
                for (var c = 0; c < dimension; c++)
                {
                    system[q, c] = tight[q] < dimension ? (tight[q] == c ? 1 : 0) : matrix(tight[q] - dimension, c);
                }

                system[q, dimension] = tight[q] < dimension ? 0 : 1;
            }

            if (Solve(system, dimension) is not { } z || z.Any(v => v.Sign < 0) || z.All(v => v.IsZero))
            {
                continue;
            }

            if (Enumerable.Range(0, rows).All(r => Enumerable.Range(0, dimension).Aggregate(Rational.Zero, (s, c) => s + (matrix(r, c) * z[c])) <= 1))
            {
                var sum = z.Aggregate(Rational.Zero, (a, b) => a + b);
                Rational[] mixed = [.. z.Select(v => v / sum)];
                found[string.Join(' ', mixed)] = mixed;
            }
        }

        return [.. found.Values];
    }

    private static Rational[]? Solve(Rational[,] a, int size)
    {
        for (var k = 0; k < size; k++)
        {
            var row = k;
            while (row < size && a[row, k].IsZero)
            {
                row++;
            }

            if (row == size)
            {
                return null;
            }

            for (var c = 0; c <= size; c++)
            {
                (a[k, c], a[row, c]) = (a[row, c], a[k, c]);
            }

            for (var r = 0; r < size; r++)
            {
                if (r != k && !a[r, k].IsZero)
                {
                    var factor = a[r, k] / a[k, k];
                    for (var c = k; c <= size; c++)
                    {
                        a[r, c] -= factor * a[k, c];
                    }
                }
            }
        }

        return [.. Enumerable.Range(0, size).Select(k => a[k, size] / a[k, k])];
    }
}
