using System.Numerics;
using Parley.Games.Arithmetic;
using Parley.Games.Equilibria;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Bimatrix;

/// <summary>All Nash equilibria of a two-player game in normal form, exactly: its extreme equilibria and maximal Nash subsets.</summary>
/// <remarks>
/// <para><b>Method.</b> Mangasarian (1964): equilibria are pairs of vertices of the two best-response polytopes with complementary
/// labels. Where one polytope is simple its vertices are walked in floating point with a proof for each (bounds on the error of every
/// basis, exact arithmetic in doubt) and the partner is solved for (the idea of Avis, Rosenberg, Savani, von Stengel 2010); otherwise both
/// polytopes are enumerated with lexicographic integer pivoting and their vertices matched by labels.</para>
/// <para><b>Guarantee.</b> Complete unless a limit is met. Every equilibrium is checked exactly. Payoff-equivalent strategies are merged
/// and the answer is expanded again.</para>
/// <para><b>Cost.</b> Proportional to the vertices of one polytope, exponential in the smaller number of strategies. Memory: at most
/// about 0.5 GB, at 2^24 vertices.</para>
/// </remarks>
public static class ExtremeEquilibria
{
    private const int MostLabels = 128;
    private const int MostEquilibria = 200_000;

    /// <summary>Finds all extreme equilibria.</summary>
    /// <param name="game">A game of two players.</param>
    /// <param name="options">Threads and limits.</param>
    /// <param name="cancellation">Stops the search; then nothing is claimed.</param>
    /// <returns>All extreme equilibria in lexicographic order, and the maximal Nash subsets.</returns>
    /// <exception cref="ArgumentException">The game does not have two players.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static SolveResult Enumerate(NormalFormGame game, SolveOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        if (game.PlayerCount != 2)
        {
            throw new ArgumentException("Enumeration of extreme equilibria is for two players.", nameof(game));
        }

        var matrix = IntegerBimatrix.Of(game, merge: true);
        var (rows, columns) = (matrix.Rows, matrix.Columns);
        if (rows + columns > MostLabels)
        {
            return new SolveResult
            {
                Method = "enummixed",
                Complete = false,
                Reason = $"enumeration is limited to {MostLabels} strategies of both players together; this game has {rows + columns} that differ",
                Equilibria = [],
            };
        }

        var work = 0L;
        var degenerate = false;
        var stopped = false;
        var pairs = options.ExactOnly ? null : Walk(matrix, options, cancellation, out work, out degenerate, out stopped);
        if (pairs is null)
        {
            if (DegeneratePairs.List(matrix, cancellation, out work, out degenerate) is not { } vertices)
            {
                return new SolveResult
                {
                    Method = "enummixed",
                    Complete = false,
                    Reason = $"a best-response polytope has more than {DegeneratePairs.MostBases} bases: the limit of memory",
                    Equilibria = [],
                };
            }

            pairs = [.. vertices.Select(p => (ExtremePairs.Probabilities(p.First.Coordinates), ExtremePairs.Probabilities(p.Second.Coordinates)))];
        }

        degenerate |= matrix.RowClasses.Any(c => c.Length > 1) || matrix.ColumnClasses.Any(c => c.Length > 1);
        var expanded = Expand(pairs, matrix, game, out var cut);
        expanded.Sort(Compare);
        var equilibria = new List<Equilibrium>(expanded.Count);
        foreach (var (x, y) in expanded)
        {
            if (!stopped)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            equilibria.Add(Verified.Exact(game, [x, y]));
        }

        return new SolveResult
        {
            Method = "enummixed",
            Complete = !cut && !stopped,
            Stopped = stopped,
            Reason = stopped ? "stopped by the time limit or an interruption; others may exist" : cut ? $"payoff-equivalent strategies make more than {MostEquilibria} extreme equilibria; only so many are listed" : null,
            Equilibria = equilibria,
            Components = NashSubsets.Of(expanded),
            Degenerate = degenerate,
            Work = work,
        };
    }

    private static List<(Rational[] First, Rational[] Second)>? Walk(
        IntegerBimatrix matrix, SolveOptions options, CancellationToken cancellation, out long work, out bool irregular, out bool stopped)
    {
        work = 0;
        irregular = false;
        stopped = false;
        var (rows, columns) = (matrix.Rows, matrix.Columns);
        if (!matrix.FitsDouble || rows + columns > 63)
        {
            return null;
        }

        // The polytope of fewer dimensions first: its pivots are the same, its vertices no more.
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var onFirst = (rows <= columns) == (attempt == 0);
            var walk = onFirst
                ? new CertifiedVertexWalk(matrix.SecondColumns, matrix.First, rows, columns)
                : new CertifiedVertexWalk(matrix.First, matrix.SecondColumns, columns, rows);
            try
            {
                if (!walk.Run(options.Threads, options.Progress, cancellation))
                {
                    continue;
                }
            }
            catch (OperationCanceledException)
            {
                stopped = true;
            }

            work = walk.Vertices;
            irregular = walk.Irregular;
            var (dimension, others) = onFirst ? (rows, columns) : (columns, rows);
            var pairs = new List<(Rational[], Rational[])>();
            foreach (var labels in walk.Found!)
            {
                var support = ~labels & ((1UL << dimension) - 1);
                var tight = labels >> dimension;
                var own = Solve(onFirst ? matrix.SecondColumns : matrix.First, dimension, tight, support, dimension);
                var partner = Solve(onFirst ? matrix.First : matrix.SecondColumns, others, support, tight, others);
                pairs.Add(onFirst ? (own, partner) : (partner, own));
            }

            if (walk.Degenerate.Count > 0 && !stopped)
            {
                irregular = true;
                var partnerMatrix = onFirst ? matrix.First : matrix.SecondColumns;
                if (DegeneratePairs.ByFaces(walk.Degenerate, partnerMatrix, dimension, others, cancellation, ref work) is not { } more)
                {
                    return null;
                }

                foreach (var (vertex, face) in more)
                {
                    var (mine, theirs) = (ExtremePairs.Probabilities(vertex.Coordinates), ExtremePairs.Probabilities(face.Coordinates));
                    pairs.Add(onFirst ? (mine, theirs) : (theirs, mine));
                }
            }

            return pairs;
        }

        return null;
    }

    private static Rational[] Solve(BigInteger[] matrix, int width, ulong rows, ulong columns, int length)
    {
        var size = BitOperations.PopCount(rows);
        Span<int> rowList = stackalloc int[size];
        Span<int> columnList = stackalloc int[size];
        DualRefusal.List(rows, rowList);
        DualRefusal.List(columns, columnList);
        var system = new BigInteger[size * (size + 1)];
        for (var q = 0; q < size; q++)
        {
            for (var l = 0; l < size; l++)
            {
                system[(q * (size + 1)) + l] = matrix[(rowList[q] * width) + columnList[l]];
            }

            system[(q * (size + 1)) + size] = BigInteger.One;
        }

        var solution = ExactLinearSystem.Solve(system, size)!;
        var coordinates = new BigInteger[length];
        for (var l = 0; l < size; l++)
        {
            coordinates[columnList[l]] = solution[l];
        }

        return ExtremePairs.Probabilities(coordinates);
    }

    // Each extreme point puts all weight of a class of alike strategies on one of them: every choice is extreme.
    private static List<(Rational[] First, Rational[] Second)> Expand(
        List<(Rational[] First, Rational[] Second)> pairs, IntegerBimatrix matrix, NormalFormGame game, out bool cut)
    {
        cut = false;
        var result = new List<(Rational[], Rational[])>(pairs.Count);
        foreach (var (x, y) in pairs)
        {
            foreach (var first in Choices(x, matrix.RowClasses, game.StrategyCount(0)))
            {
                foreach (var second in Choices(y, matrix.ColumnClasses, game.StrategyCount(1)))
                {
                    if (result.Count == MostEquilibria)
                    {
                        cut = true;
                        return result;
                    }

                    result.Add((first, second));
                }
            }
        }

        return result;
    }

    private static IEnumerable<Rational[]> Choices(Rational[] merged, int[][] classes, int count)
    {
        var picks = new int[merged.Length];
        while (true)
        {
            var full = new Rational[count];
            for (var k = 0; k < merged.Length; k++)
            {
                full[classes[k][picks[k]]] = merged[k];
            }

            yield return full;
            var at = 0;
            while (at < merged.Length && (merged[at].IsZero || ++picks[at] == classes[at].Length))
            {
                picks[at++] = 0;
            }

            if (at == merged.Length)
            {
                yield break;
            }
        }
    }

    private static int Compare((Rational[] First, Rational[] Second) left, (Rational[] First, Rational[] Second) right)
    {
        // Rows by falling probability of the first strategy: pure equilibria of early strategies come first.
        for (var i = 0; i < left.First.Length; i++)
        {
            var order = right.First[i].CompareTo(left.First[i]);
            if (order != 0)
            {
                return order;
            }
        }

        for (var i = 0; i < left.Second.Length; i++)
        {
            var order = right.Second[i].CompareTo(left.Second[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
