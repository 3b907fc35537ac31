using System.Numerics;
using Parley.Games.Arithmetic;
using Parley.Games.Bimatrix;
using Parley.Games.Certificates;
using Parley.Games.Equilibria;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.LemkeHowson;

/// <summary>The algorithm of Lemke and Howson (1964) from every label: equilibria of a two-player game that its paths reach, from the artificial
/// equilibrium and from each equilibrium found.</summary>
/// <remarks>
/// <para><b>Method.</b> Paths are followed in floating point and their ends solved exactly; where an end fails the exact check, all is
/// done anew with lexicographic whole-number pivoting, which cannot cycle.</para>
/// <para><b>Guarantee.</b> At least one equilibrium; each exactly verified. Not complete: components that no path reaches stay hidden. <b>Cost.</b>
/// (equilibria + 1) times labels paths; a path is short on average and exponential at worst (Savani, von Stengel 2006).</para>
/// </remarks>
public static class LemkeHowsonPaths
{
    private const int MostPivots = 200_000;

    /// <summary>Follows the paths.</summary>
    /// <param name="game">A two-player game.</param>
    /// <param name="options">Limits; with a limit of one the path of the first label alone is followed.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The equilibria reached.</returns>
    /// <exception cref="ArgumentException">The game has other than two players.</exception>
    public static SolveResult Solve(NormalFormGame game, SolveOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        if (game.PlayerCount != 2)
        {
            throw new ArgumentException("Lemke and Howson's paths are for two players.", nameof(game));
        }

        var matrix = IntegerBimatrix.Of(game, merge: false);
        if (!options.ExactOnly && matrix.FitsDouble
            && Follow(game, matrix, new FloatTableau(matrix.SecondColumns, matrix.Rows, matrix.Columns), new FloatTableau(matrix.First, matrix.Columns, matrix.Rows), options, cancellation) is { } quick)
        {
            return quick;
        }

        try
        {
            return Exact<Int128, MediumArithmetic>(game, matrix, options, cancellation);
        }
        catch (OverflowException)
        {
            return Exact<BigInteger, LargeArithmetic>(game, matrix, options, cancellation);
        }
    }

    private static SolveResult Exact<T, TArithmetic>(NormalFormGame game, IntegerBimatrix matrix, SolveOptions options, CancellationToken cancellation)
        where TArithmetic : IExactArithmetic<T> =>
        Follow(game, matrix, new IntegerTableau<T, TArithmetic>(matrix.SecondColumns, matrix.Rows, matrix.Columns),
            new IntegerTableau<T, TArithmetic>(matrix.First, matrix.Columns, matrix.Rows), options, cancellation)
        ?? throw new InvalidOperationException("A Lemke-Howson path with exact pivots did not end in an equilibrium.");

    private static SolveResult? Follow(
        NormalFormGame game, IntegerBimatrix matrix, IPivotTableau first, IPivotTableau second, SolveOptions options, CancellationToken cancellation)
    {
        var labels = matrix.Rows + matrix.Columns;
        var states = new List<(IPivotTableau First, IPivotTableau Second)> { (first, second) };
        var known = new HashSet<string>(StringComparer.Ordinal) { Key(first, second) };
        var equilibria = new List<Equilibrium>();
        var pivots = 0L;
        for (var i = 0; i < states.Count; i++)
        {
            options.Progress?.Report(new SolveProgress("equilibria left", i, states.Count, equilibria.Count));
            for (var label = 0; label < labels; label++)
            {
                if (cancellation.IsCancellationRequested)
                {
                    return Result() with { Reason = "stopped by the time limit or an interruption", Stopped = true };
                }

                var (x, y) = (states[i].First.Clone(), states[i].Second.Clone());
                var steps = Path(x, y, label, matrix.Rows, matrix.Columns);
                if (steps < 0)
                {
                    return null;
                }

                pivots += steps;
                if (!known.Add(Key(x, y)))
                {
                    continue;
                }

                if (End(game, matrix, x, y) is not { } equilibrium)
                {
                    return null;
                }

                states.Add((x, y));
                equilibria.Add(equilibrium);
                if (options.First > 0 && equilibria.Count == options.First)
                {
                    return Result();
                }
            }
        }

        return Result();

        SolveResult Result() => new()
        {
            Method = "lemke-howson",
            Complete = false,
            Reason = "the equilibria that Lemke-Howson paths reach; others may exist",
            Equilibria = [.. equilibria.DistinctBy(e => string.Join('|', e.Exact!.Select(p => string.Join(' ', p))))],
            Work = pivots,
        };
    }

    // Labels of the second tableau: columns first, then rows; in the game rows come first.
    private static int Path(IPivotTableau first, IPivotTableau second, int label, int rows, int columns)
    {
        var onFirst = Enumerable.Range(0, first.Columns).Any(c => first.ColumnLabel(c) == label);
        var entering = label;
        for (var steps = 1; steps <= MostPivots; steps++)
        {
            var tableau = onFirst ? first : second;
            var own = onFirst ? entering : entering < rows ? columns + entering : entering - rows;
            var column = 0;
            while (column < tableau.Columns && tableau.ColumnLabel(column) != own)
            {
                column++;
            }

            var row = column == tableau.Columns ? -1 : tableau.LeavingRow(column);
            if (row < 0)
            {
                return -1;
            }

            var leaving = tableau.RowLabel(row);
            tableau.Pivot(row, column);
            entering = onFirst ? leaving : leaving < columns ? rows + leaving : leaving - columns;
            if (entering == label)
            {
                return steps;
            }

            onFirst = !onFirst;
        }

        return -1;
    }

    private static string Key(IPivotTableau first, IPivotTableau second)
    {
        // Which labels are basic: small sets in text, since games may have any number of strategies.
        int[] basic = [.. Enumerable.Range(0, first.Rows).Select(first.RowLabel).Order(), -1, .. Enumerable.Range(0, second.Rows).Select(second.RowLabel).Order()];
        return string.Join(',', basic);
    }

    private static Equilibrium? End(NormalFormGame game, IntegerBimatrix matrix, IPivotTableau first, IPivotTableau second)
    {
        var x = Point(first, matrix.SecondColumns, matrix.Rows);
        var y = Point(second, matrix.First, matrix.Columns);
        return x is not null && y is not null && NormalFormCheck.Exact(game, [x, y]).IsEquilibrium ? Verified.Exact(game, [x, y]) : null;
    }

    // The basic solution: rows whose slack is not basic are tight.
    private static Rational[]? Point(IPivotTableau tableau, BigInteger[] matrix, int dimension)
    {
        int[] support = [.. Enumerable.Range(0, tableau.Rows).Select(tableau.RowLabel).Where(l => l < dimension).Order()];
        int[] tight = [.. Enumerable.Range(0, tableau.Columns).Select(tableau.ColumnLabel).Where(l => l >= dimension).Select(l => l - dimension).Order()];
        var size = support.Length;
        if (size == 0 || tight.Length != size)
        {
            return null;
        }

        var solution = size <= 12 ? Dense() : ModularLift.Solve(
            [.. tight.Select(t => support.Select((s, c) => (c, matrix[(t * dimension) + s])).ToList())], [.. Enumerable.Repeat(BigInteger.One, size)]);
        if (solution is null || solution.Take(size).Any(v => v.Sign < 0))
        {
            return null;
        }

        var coordinates = new BigInteger[dimension];
        for (var l = 0; l < size; l++)
        {
            coordinates[support[l]] = solution[l];
        }

        return ExtremePairs.Probabilities(coordinates);

        BigInteger[]? Dense()
        {
            var system = new BigInteger[size * (size + 1)];
            for (var q = 0; q < size; q++)
            {
                for (var l = 0; l < size; l++)
                {
                    system[(q * (size + 1)) + l] = matrix[(tight[q] * dimension) + support[l]];
                }

                system[(q * (size + 1)) + size] = BigInteger.One;
            }

            return ExactLinearSystem.Solve(system, size);
        }
    }
}
