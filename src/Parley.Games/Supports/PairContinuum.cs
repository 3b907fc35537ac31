using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Supports;

/// <summary>The equilibria of one profile of supports in which at most two players mix, exactly, where they may be a continuum: for fixed choices of the others they form a product of two polytopes, cut by what keeps the others at their choices.</summary>
internal static class PairContinuum
{
    /// <summary>Finds the vertices.</summary>
    /// <param name="game">The game.</param>
    /// <param name="supports">Per player its actions in use; at most two players have more than one.</param>
    /// <returns>The products of vertices that are equilibria, and whether these span all equilibria of these supports: the others' conditions are bilinear, so that they hold everywhere where they hold at all vertices, and nowhere where one of them
    /// fails at all.</returns>
    public static (List<Rational[][]> Vertices, bool Decided) Of(NormalFormGame game, int[][] supports)
    {
        var mixing = Enumerable.Range(0, supports.Length).Where(p => supports[p].Length > 1).ToList();
        if (mixing.Count is 0 or > 2)
        {
            return ([], false);
        }

        var (i, j) = (mixing[0], mixing[^1]);
        var fixedPart = 0;
        for (var player = 0; player < supports.Length; player++)
        {
            fixedPart += player == i || player == j ? 0 : supports[player][0] * game.Stride(player);
        }

        if (i == j)
        {
            return (Equilibria(game, supports, i, i, Polytope(game, fixedPart, i, i, supports, Rows(game, fixedPart, i, i, [], supports)), [[]]), true);
        }

        // Weights of i that keep j at its support, and the other way round.
        var first = Polytope(game, fixedPart, i, j, supports, []);
        var second = Polytope(game, fixedPart, j, i, supports, []);
        if (first.Count == 0 || second.Count == 0)
        {
            return ([], true);
        }

        // With one player's weights fixed what the others ask is linear in the other's.
        if (first.Count == 1)
        {
            second = Polytope(game, fixedPart, j, i, supports, Rows(game, fixedPart, j, i, first[0], supports));
            return (Equilibria(game, supports, i, j, first, second), true);
        }

        if (second.Count == 1)
        {
            first = Polytope(game, fixedPart, i, j, supports, Rows(game, fixedPart, i, j, second[0], supports));
            return (Equilibria(game, supports, i, j, first, second), true);
        }

        var (all, none) = (true, false);
        foreach (var y in second)
        {
            foreach (var row in Rows(game, fixedPart, i, j, y, supports))
            {
                all &= first.TrueForAll(x => Dot(row, x).Sign <= 0);
            }
        }

        var count = Rows(game, fixedPart, i, j, second[0], supports).Count;
        for (var r = 0; r < count && !none; r++)
        {
            none = second.TrueForAll(y => Rows(game, fixedPart, i, j, y, supports)[r] is var row && first.TrueForAll(x => Dot(row, x).Sign > 0));
        }

        return (Equilibria(game, supports, i, j, first, second), all || none);
    }

    private static List<Rational[][]> Equilibria(NormalFormGame game, int[][] supports, int i, int j, List<Rational[]> first, List<Rational[]> second)
    {
        var found = new List<Rational[][]>();
        foreach (var x in first)
        {
            foreach (var y in second)
            {
                var profile = Profile(game, supports, i, j, x, y);
                if (Certificates.NormalFormCheck.Exact(game, profile).IsEquilibrium)
                {
                    found.Add(profile);
                }
            }
        }

        return found;
    }

    // What each other player would gain by each of its other actions, as a function of the weights of one player while its partner's are fixed.
    private static List<Rational[]> Rows(NormalFormGame game, int fixedPart, int own, int partner, Rational[] weights, int[][] supports)
    {
        var rows = new List<Rational[]>();
        for (var player = 0; player < supports.Length; player++)
        {
            for (var action = 0; player != own && player != partner && action < game.StrategyCount(player); action++)
            {
                var shift = (action - supports[player][0]) * game.Stride(player);
                var row = new Rational[supports[own].Length + 1];
                for (var a = 0; a < supports[own].Length && shift != 0; a++)
                {
                    for (var b = 0; b < (own == partner ? 1 : supports[partner].Length); b++)
                    {
                        var profile = fixedPart + (supports[own][a] * game.Stride(own)) + (own == partner ? 0 : supports[partner][b] * game.Stride(partner));
                        row[a] += (own == partner ? Rational.One : weights[b]) * (game.Payoff(profile + shift, player) - game.Payoff(profile, player));
                    }
                }

                rows.Add(row);
            }
        }

        return rows;
    }

    private static Rational[][] Profile(NormalFormGame game, int[][] supports, int i, int j, Rational[] x, Rational[] y)
    {
        var profile = new Rational[supports.Length][];
        for (var player = 0; player < profile.Length; player++)
        {
            profile[player] = new Rational[game.StrategyCount(player)];
            for (var k = 0; k < supports[player].Length; k++)
            {
                profile[player][supports[player][k]] = player == i ? x[k] : player == j ? y[k] : Rational.One;
            }
        }

        return profile;
    }

    // Vertices of {w >= 0, sum 1, actions of the other's support earn it the same, others no more}.
    private static List<Rational[]> Polytope(NormalFormGame game, int fixedPart, int own, int other, int[][] supports, List<Rational[]> asked)
    {
        var size = supports[own].Length;
        var (equations, inequalities) = (new List<Rational[]>(), new List<Rational[]>(asked));
        var total = new Rational[size + 1];
        Array.Fill(total, Rational.One);
        equations.Add(total);
        for (var action = 0; own != other && action < game.StrategyCount(other); action++)
        {
            var row = new Rational[size + 1];
            for (var k = 0; k < size; k++)
            {
                var at = fixedPart + (supports[own][k] * game.Stride(own));
                row[k] = game.Payoff(at + (action * game.Stride(other)), other) - game.Payoff(at + (supports[other][0] * game.Stride(other)), other);
            }

            if (action != supports[other][0])
            {
                (supports[other].Contains(action) ? equations : inequalities).Add(row);
            }
        }

        for (var k = 0; k < size; k++)
        {
            var row = new Rational[size + 1];
            row[k] = -1;
            inequalities.Add(row);
        }

        var vertices = new List<Rational[]>();
        var rank = Rank(equations, size);
        if (rank < 0)
        {
            return vertices;
        }

        var missing = size - rank;
        foreach (var tight in Subsets(inequalities.Count, missing))
        {
            if (Solve([.. equations, .. tight.Select(t => inequalities[t])], size) is { } point
                && inequalities.TrueForAll(row => Dot(row, point).Sign <= 0) && !vertices.Exists(v => v.AsSpan().SequenceEqual(point)))
            {
                vertices.Add(point);
            }
        }

        return vertices;
    }

    private static Rational Dot(Rational[] row, Rational[] point) => point.Select((p, k) => p * row[k]).Aggregate(Rational.Zero, (a, b) => a + b);

    private static IEnumerable<int[]> Subsets(int count, int size)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var last = size - 1; last < count; last++)
        {
            foreach (var rest in Subsets(last, size - 1))
            {
                yield return [.. rest, last];
            }
        }
    }

    // -1 where the equations contradict each other.
    private static int Rank(List<Rational[]> rows, int size)
    {
        var work = Reduce(rows, size, out var rank);
        return work.Skip(rank).Any(r => !r[size].IsZero) ? -1 : rank;
    }

    private static Rational[]? Solve(List<Rational[]> rows, int size)
    {
        var work = Reduce(rows, size, out var rank);
        return rank < size || work.Skip(rank).Any(r => !r[size].IsZero) ? null : [.. Enumerable.Range(0, size).Select(k => work[k][size])];
    }

    private static Rational[][] Reduce(List<Rational[]> rows, int size, out int rank)
    {
        Rational[][] work = [.. rows.Select(r => (Rational[])r.Clone())];
        rank = 0;
        for (var column = 0; column < size && rank < work.Length; column++)
        {
            var row = Array.FindIndex(work, rank, r => !r[column].IsZero);
            if (row < 0)
            {
                continue;
            }

            (work[rank], work[row]) = (work[row], work[rank]);
            var pivot = work[rank][column];
            for (var c = column; c <= size; c++)
            {
                work[rank][c] /= pivot;
            }

            for (var r = 0; r < work.Length; r++)
            {
                var factor = work[r][column];
                for (var c = column; r != rank && !factor.IsZero && c <= size; c++)
                {
                    work[r][c] -= factor * work[rank][c];
                }
            }

            rank++;
        }

        return work;
    }
}
