using System.Numerics;
using Parley.Games.NormalForms;

namespace Parley.Games.Bimatrix;

/// <summary>A two-player game with payoffs changed to positive whole numbers, player by player, which changes no equilibrium; strategies
/// that are alike for both players are merged.</summary>
internal sealed class IntegerBimatrix
{
    private IntegerBimatrix(int[][] rowClasses, int[][] columnClasses, BigInteger[] first, BigInteger[] second)
    {
        (RowClasses, ColumnClasses, First, Second) = (rowClasses, columnClasses, first, second);
        Rows = rowClasses.Length;
        Columns = columnClasses.Length;
        FirstColumns = new BigInteger[first.Length];
        SecondColumns = new BigInteger[first.Length];
        for (var i = 0; i < Rows; i++)
        {
            for (var j = 0; j < Columns; j++)
            {
                FirstColumns[(j * Rows) + i] = first[(i * Columns) + j];
                SecondColumns[(j * Rows) + i] = second[(i * Columns) + j];
            }
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Per merged row the rows of the game that are alike.</summary>
    public int[][] RowClasses { get; }

    /// <summary>Per merged column the columns of the game that are alike.</summary>
    public int[][] ColumnClasses { get; }

    /// <summary>Payoffs of player 1, row by row.</summary>
    public BigInteger[] First { get; }

    /// <summary>Payoffs of player 2, row by row.</summary>
    public BigInteger[] Second { get; }

    /// <summary>Payoffs of player 1, column by column.</summary>
    public BigInteger[] FirstColumns { get; }

    /// <summary>Payoffs of player 2, column by column.</summary>
    public BigInteger[] SecondColumns { get; }

    /// <summary>Whether all payoffs are exact as floating-point numbers, with room for sums.</summary>
    public bool FitsDouble { get; private init; }

    public static IntegerBimatrix Of(NormalFormGame game, bool merge)
    {
        var (rows, columns) = (game.StrategyCount(0), game.StrategyCount(1));
        var payoffs = new BigInteger[2][];
        for (var player = 0; player < 2; player++)
        {
            payoffs[player] = Scale(game, player);
        }

        int[][] rowClasses = merge ? Classes(rows, columns, (i, j) => (i * columns) + j) : Singles(rows);
        int[][] columnClasses = merge ? Classes(columns, rows, (j, i) => (i * columns) + j) : Singles(columns);
        var (m, n) = (rowClasses.Length, columnClasses.Length);
        var (first, second) = (new BigInteger[m * n], new BigInteger[m * n]);
        var greatest = BigInteger.Zero;
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var from = (rowClasses[i][0] * columns) + columnClasses[j][0];
                first[(i * n) + j] = payoffs[0][from];
                second[(i * n) + j] = payoffs[1][from];
                greatest = BigInteger.Max(greatest, BigInteger.Max(payoffs[0][from], payoffs[1][from]));
            }
        }

        return new IntegerBimatrix(rowClasses, columnClasses, first, second) { FitsDouble = greatest < (1L << 40) };

        int[][] Classes(int count, int others, Func<int, int, int> place)
        {
            var classes = new List<List<int>>();
            var byHash = new Dictionary<int, List<List<int>>>();
            for (var s = 0; s < count; s++)
            {
                var hash = default(HashCode);
                for (var t = 0; t < others; t++)
                {
                    hash.Add(payoffs[0][place(s, t)]);
                    hash.Add(payoffs[1][place(s, t)]);
                }

                var key = hash.ToHashCode();
                if (!byHash.TryGetValue(key, out var bucket))
                {
                    byHash.Add(key, bucket = []);
                }

                var same = bucket.Find(c => Enumerable.Range(0, others).All(t =>
                    payoffs[0][place(c[0], t)] == payoffs[0][place(s, t)] && payoffs[1][place(c[0], t)] == payoffs[1][place(s, t)]));
                if (same is null)
                {
                    same = [];
                    bucket.Add(same);
                    classes.Add(same);
                }

                same.Add(s);
            }

            return [.. classes.Select(c => c.ToArray())];
        }
    }

    private static int[][] Singles(int count) => [.. Enumerable.Range(0, count).Select(i => new[] { i })];

    // Times the common denominator, less the least, by the common divisor, plus one: positive and as small as can be.
    private static BigInteger[] Scale(NormalFormGame game, int player)
    {
        var (rows, columns) = (game.StrategyCount(0), game.StrategyCount(1));
        var denominator = BigInteger.One;
        for (var profile = 0; profile < game.ProfileCount; profile++)
        {
            var d = game.Payoff(profile, player).Denominator;
            if (!d.IsOne)
            {
                denominator = denominator / BigInteger.GreatestCommonDivisor(denominator, d) * d;
            }
        }

        var result = new BigInteger[rows * columns];
        for (var profile = 0; profile < result.Length; profile++)
        {
            var payoff = game.Payoff(profile, player);
            result[(profile % rows * columns) + (profile / rows)] = payoff.Numerator * (denominator / payoff.Denominator);
        }

        var least = result[0];
        foreach (var value in result)
        {
            least = BigInteger.Min(least, value);
        }

        var divisor = BigInteger.Zero;
        foreach (var value in result)
        {
            divisor = BigInteger.GreatestCommonDivisor(divisor, value - least);
        }

        for (var i = 0; i < result.Length; i++)
        {
            result[i] = (divisor.IsZero ? 0 : (result[i] - least) / divisor) + 1;
        }

        return result;
    }
}
