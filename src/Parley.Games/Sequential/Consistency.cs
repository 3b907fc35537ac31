using System.Numerics;
using Parley.Games.Arithmetic;
using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Sequential;

/// <summary>
/// Decides exactly whether beliefs are consistent: limits of the beliefs of fully mixed profiles that go to the profile.
/// </summary>
/// <remarks>
/// <para><b>Method.</b> Two conditions, together necessary and sufficient (Kreps, Wilson 1982, lemma A1; Perea, Jansen, Peters 1997; Kohlberg, Reny 1997). There are
/// orders K &gt;= 1 of the actions out of play such that at every information set exactly the nodes in the support of the beliefs have the least sum of
/// orders on their path: a linear program, solved in fractions. And there are weights c &gt; 0 of these actions such that the beliefs are in proportion to the
/// products along the paths: linear in the logarithms of c, hence solvable exactly where every whole-number relation between the rows holds
/// between the products of ratios of beliefs as well, which is checked in fractions.</para>
/// <para><b>Limits.</b> Up to 400 actions out of play and 600 different relations; beyond that nothing is decided.</para>
/// </remarks>
internal static class Consistency
{
    private const int MostMistakes = 400;
    private const int MostRows = 600;

    /// <summary>Returns whether an assessment is consistent, and why not; null where it is too large.</summary>
    public static (bool? Consistent, string Reason) Of(ExtensiveGame game, Assessment assessment, Trembles trembles, CancellationToken cancellation = default)
    {
        if (trembles.Unplayed.Count > MostMistakes)
        {
            return (null, $"more than {MostMistakes} actions are out of play");
        }

        var equal = new List<(int[] Row, Rational Ratio)>();
        var above = new List<int[]>();
        for (var set = 0; set < game.InformationSets.Count; set++)
        {
            if (!Collect(game, set, assessment.Beliefs[set], trembles, equal, above))
            {
                return (false, $"the beliefs at {Name(game, set)} are no distribution, or not on nodes that chance can reach");
            }
        }

        var rows = equal.Select(e => (e.Row, Equal: true)).Concat(above.Select(a => (Row: a, Equal: false)))
            .DistinctBy(r => string.Join(' ', r.Row) + (r.Equal ? "=" : ">")).ToList();
        if (rows.Count > MostRows)
        {
            return (null, $"beliefs give more than {MostRows} relations");
        }

        if (!Ratios(equal))
        {
            return (false, "the proportions of beliefs at different information sets exclude each other: no weights of mistakes give them all");
        }

        var program = new RationalSimplex(trembles.Unplayed.Count);
        foreach (var (row, isEqual) in rows)
        {
            if (row.All(v => v == 0))
            {
                if (!isEqual)
                {
                    return (false, "a node has belief 0 that is as likely as one with positive belief");
                }

                continue;
            }

            // Orders are 1 + k with k at least 0.
            Rational[] line = Array.ConvertAll(row, v => (Rational)v);
            Rational sum = row.Sum();
            if (isEqual)
            {
                program.Equal(line, -sum);
            }
            else
            {
                program.AtLeast(line, 1 - sum);
            }
        }

        return program.Maximise(null, cancellation) is null
            ? (false, "no ranking of the mistakes makes exactly the believed nodes the likeliest")
            : (true, "orders and weights of mistakes exist that give these beliefs");
    }

    internal static string Name(ExtensiveGame game, int place)
    {
        var set = game.InformationSets[place];
        return $"information set {place - game.FirstSets[set.Player] + 1}{(set.Label.Length > 0 ? $" ('{set.Label}')" : "")} of {game.Players[set.Player]}";
    }

    private static bool Collect(ExtensiveGame game, int place, IReadOnlyList<Rational> beliefs, Trembles trembles, List<(int[] Row, Rational Ratio)> equal, List<int[]> above)
    {
        var nodes = game.InformationSets[place].Nodes;
        var first = -1;
        var sum = Rational.Zero;
        var possible = false;
        for (var i = 0; i < nodes.Count; i++)
        {
            possible |= !trembles.Weight[nodes[i]].IsZero;
            if (beliefs[i].Sign < 0 || (beliefs[i].Sign > 0 && trembles.Weight[nodes[i]].IsZero))
            {
                return false;
            }

            sum += beliefs[i];
            first = first < 0 && beliefs[i].Sign > 0 ? i : first;
        }

        if (!possible)
        {
            return true;
        }

        if (sum != Rational.One)
        {
            return false;
        }

        for (var i = 0; i < nodes.Count; i++)
        {
            if (i == first || trembles.Weight[nodes[i]].IsZero)
            {
                continue;
            }

            var row = trembles.Difference(nodes[i], nodes[first]);
            if (beliefs[i].IsZero)
            {
                above.Add(row);
            }
            else
            {
                equal.Add((row, beliefs[i] / beliefs[first] * trembles.Weight[nodes[first]] / trembles.Weight[nodes[i]]));
            }
        }

        return true;
    }

    // Elimination over whole numbers; what is done to rows is done to powers of the ratios.
    private static bool Ratios(List<(int[] Row, Rational Ratio)> equal)
    {
        var pivots = new List<(BigInteger[] Row, int Column, Rational Ratio)>();
        foreach (var (start, given) in equal)
        {
            var row = Array.ConvertAll(start, v => (BigInteger)v);
            var ratio = given;
            foreach (var (pivot, column, value) in pivots)
            {
                if (row[column].IsZero)
                {
                    continue;
                }

                var common = BigInteger.GreatestCommonDivisor(row[column], pivot[column]);
                var (mine, theirs) = (pivot[column] / common, row[column] / common);
                for (var c = 0; c < row.Length; c++)
                {
                    row[c] = (row[c] * mine) - (pivot[c] * theirs);
                }

                ratio = Power(ratio, mine) / Power(value, theirs);
            }

            var at = Array.FindIndex(row, v => !v.IsZero);
            if (at >= 0)
            {
                pivots.Add((row, at, ratio));
            }
            else if (ratio != Rational.One)
            {
                return false;
            }
        }

        return true;
    }

    private static Rational Power(Rational value, BigInteger exponent)
    {
        var count = BigInteger.Abs(exponent);
        var result = Rational.One;
        for (var square = value; !count.IsZero; count >>= 1, square *= square)
        {
            result *= count.IsEven ? Rational.One : square;
        }

        return exponent.Sign < 0 ? result.Reciprocal() : result;
    }
}
