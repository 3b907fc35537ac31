using CsCheck;
using Parley.Games.Bimatrix;
using Parley.Games.Certificates;
using Parley.Games.Equilibria;
using Parley.Games.LemkeHowson;
using Parley.Games.NormalForms;
using Parley.Games.SequenceForms;
using Parley.Numerics;

namespace Parley.Games.Tests.Bimatrix;

/// <summary>Random games against a slow reference: all bases of both best-response polytopes, by Rational elimination.</summary>
public class RandomBimatrixTests
{
    private static readonly Gen<NormalFormGame> AnyGame =
        from rows in Gen.Int[1, 4]
        from columns in Gen.Int[1, 4]
        from spread in Gen.Int[1, 20]
        from first in Gen.Int[-spread, spread].Array[rows * columns]
        from second in Gen.Int[-spread, spread].Array[rows * columns]
        select Table(rows, columns, first, second);

    [Fact]
    public void Extreme_equilibria_are_those_of_brute_force() => AnyGame.Sample(
        game =>
        {
            var expected = Brute.ExtremeEquilibria(game);
            var fast = ExtremeEquilibria.Enumerate(game);
            var exact = ExtremeEquilibria.Enumerate(game, new SolveOptions { ExactOnly = true });
            Assert.True(fast.Complete);
            Assert.Equal(expected, [.. fast.Equilibria.Select(e => ExpectedAnswers.Show(e.Exact!)).Order(StringComparer.Ordinal)]);
            Assert.Equal(expected, [.. exact.Equilibria.Select(e => ExpectedAnswers.Show(e.Exact!)).Order(StringComparer.Ordinal)]);
            if (fast.Degenerate == false)
            {
                Assert.Equal(1, fast.Equilibria.Count % 2);
            }
        },
        iter: 400, seed: "0000000000000001");

    [Fact]
    public void Proved_walk_and_exact_enumeration_agree_with_and_without_ties() =>
        (from rows in Gen.Int[2, 7]
         from columns in Gen.Int[2, 7]
         from spread in Gen.Int[2, 60]
         from first in Gen.Int[0, spread].Array[rows * columns]
         from second in Gen.Int[0, spread].Array[rows * columns]
         select Table(rows, columns, first, second)).Sample(
            game =>
            {
                var fast = ExtremeEquilibria.Enumerate(game);
                var exact = ExtremeEquilibria.Enumerate(game, new SolveOptions { ExactOnly = true });
                Assert.Equal(exact.Equilibria.Select(e => ExpectedAnswers.Show(e.Exact!)), fast.Equilibria.Select(e => ExpectedAnswers.Show(e.Exact!)));
                Assert.True(fast.Degenerate == true || fast.Equilibria.Count % 2 == 1);
            },
            iter: 300, seed: "0000000000000005");

    [Fact]
    public void Paths_end_in_equilibria_of_the_list() => AnyGame.Sample(
        game =>
        {
            Assert.NotEmpty(LemkeHowsonPaths.Solve(game).Equilibria);
            Assert.Single(SequenceFormEquilibrium.Solve(game).Equilibria);
            var all = ExtremeEquilibria.Enumerate(game);
            if (all.Degenerate == false)
            {
                var known = all.Equilibria.Select(e => ExpectedAnswers.Show(e.Exact!)).ToHashSet();
                Assert.All(LemkeHowsonPaths.Solve(game).Equilibria, e => Assert.Contains(ExpectedAnswers.Show(e.Exact!), known));
                Assert.Contains(ExpectedAnswers.Show(SequenceFormEquilibrium.Solve(game).Equilibria[0].Exact!), known);
            }
        },
        iter: 300, seed: "0000000000000002");

    [Fact]
    public void Positive_affine_payoffs_change_no_equilibrium() => AnyGame.Sample(
        game =>
        {
            Rational[] changed = [.. game.Payoffs.ToArray().Select((p, i) => i % 2 == 0 ? (p * Rational.Create(3, 7)) - 5 : (p * 11) + Rational.Create(1, 3))];
            var other = new NormalFormGame("", game.Players, game.Strategies, changed);
            Assert.Equal(
                ExtremeEquilibria.Enumerate(game).Equilibria.Select(e => ExpectedAnswers.Show(e.Exact!)),
                ExtremeEquilibria.Enumerate(other).Equilibria.Select(e => ExpectedAnswers.Show(e.Exact!)));
        },
        iter: 200, seed: "0000000000000003");

    [Fact]
    public void Nash_subsets_are_products_and_cover_all() => AnyGame.Sample(
        game =>
        {
            var result = ExtremeEquilibria.Enumerate(game);
            Assert.Equal(result.Equilibria.Count, result.Components.SelectMany(c => c.Equilibria).Distinct().Count());
            foreach (var subset in result.Components)
            {
                var share = Rational.Create(1, subset.Equilibria.Count);
                Rational[][] middle = [.. Enumerable.Range(0, 2).Select(p => Enumerable.Range(0, game.StrategyCount(p))
                    .Select(s => subset.Equilibria.Aggregate(Rational.Zero, (sum, e) => sum + (share * result.Equilibria[e].Exact![p][s]))).ToArray())];
                Assert.True(NormalFormCheck.Exact(game, middle).IsEquilibrium);
            }
        },
        iter: 200, seed: "0000000000000004");

    private static NormalFormGame Table(int rows, int columns, int[] first, int[] second)
    {
        var (a, b) = (new int[rows, columns], new int[rows, columns]);
        for (var i = 0; i < rows * columns; i++)
        {
            a[i / columns, i % columns] = first[i];
            b[i / columns, i % columns] = second[i];
        }

        return NormalFormGame.FromTables("", a, b);
    }
}
