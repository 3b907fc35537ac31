using Parley.Games.Bimatrix;
using Parley.Games.Commitment;
using Parley.Games.Correlation;
using Parley.Games.Evolution;
using Parley.Games.Families;
using Parley.Games.NormalForms;
using Parley.Games.Refinements;
using Parley.Games.Regret;
using Parley.Games.Security;
using Parley.Games.SequenceForms;
using Parley.Games.Supports;
using Parley.Numerics;
using Parley.Numerics.Validation;

namespace Parley.Games.Validation;

/// <summary>Recomputes known numbers of games: the rows of <c>parley validate</c> for engine <c>games</c>.</summary>
public static class GameValidation
{
    private const string Engine = "games";

    /// <summary>Computes all rows. Takes about a second.</summary>
    public static IReadOnlyList<PublishedResult> Run() => [.. Counts(), .. Values(), .. Learning(), .. Choices(), .. Populations()];

    private static IEnumerable<PublishedResult> Counts()
    {
        var result = ExtremeEquilibria.Enumerate(ManyEquilibria());
        yield return Row("6x6/equilibria", "von Stengel (1999), Discrete Comput. Geom. 21", "equilibria of the 6 x 6 game that refuted the bound of 63", 75, result.Complete ? result.Equilibria.Count : double.NaN, 0, "published");
        foreach (var size in (int[])[3, 6])
        {
            var coordination = ExtremeEquilibria.Enumerate(TableGames.Coordination(2, size));
            yield return Row($"coordination/{size}", "Quint, Shubik (1997), GEB 19", $"equilibria of coordination on {size} actions: 2^{size} - 1", (1 << size) - 1, coordination.Equilibria.Count, 0, "published");
        }

        var all = OrdinalGames.All;
        const string ordinal = "Rapoport, Guyer (1966), General Systems 11";
        yield return Row("ordinal/all", ordinal, "strictly ordinal 2 x 2 games", 78, all.Count, 0, "published");
        yield return Row("ordinal/conflict", "Brams (1994), Theory of Moves", "of these without an outcome that is best for both", 57, all.Count(g => g.IsConflict), 0, "published");
        yield return Row("ordinal/two-sided", "Robinson, Goforth (2005), Topology of the 2x2 Games", "with players told apart", 144, (2 * all.Count) - all.Count(g => g.IsSymmetric), 0, "published");
        yield return Row("ordinal/symmetric", "Robinson, Goforth (2005), Topology of the 2x2 Games", "symmetric ones", 12, all.Count(g => g.IsSymmetric), 0, "published");

        var nine = SupportEnumeration.Enumerate(ThreeOfTwo());
        yield return Row("2x2x2/equilibria", "McKelvey, McLennan (1997), J. Econ. Theory 72", "most regular equilibria of three players with two actions: reached by this game", 9, nine.Complete ? nine.Equilibria.Count : double.NaN, 0, "published");
    }

    private static IEnumerable<PublishedResult> Values()
    {
        foreach (var (cards, numerator, denominator, provenance) in ((int, int, int, string)[])[(3, -1, 18, "published"), (4, -1, 24, "derived"), (5, -1, 15, "derived")])
        {
            var value = SequenceFormEquilibrium.Solve(BenchmarkGames.Kuhn(cards), constantSum: true).Equilibria[0].ExactPayoffs![0];
            yield return Row($"kuhn/{cards}", "Kuhn (1950); for more cards exact linear programs of two programs", $"value of Kuhn poker with {cards} cards: {numerator}/{denominator}", (double)numerator / denominator, value.ToDouble(), 1e-15, provenance);
        }

        var oneill = NormalFormGame.FromTables("", new[,] { { 1, -1, -1, -1 }, { -1, -1, 1, 1 }, { -1, 1, -1, 1 }, { -1, 1, 1, -1 } }, new[,] { { -1, 1, 1, 1 }, { 1, 1, -1, -1 }, { 1, -1, 1, -1 }, { 1, -1, -1, 1 } });
        var level = SecurityLevel.Of(oneill, 0)!;
        yield return Row("oneill/value", "O'Neill (1987), PNAS 84", "value of the card game: -1/5", -0.2, level.Value.ToDouble(), 1e-15, "published");
        yield return Row("oneill/joker", "O'Neill (1987), PNAS 84", "weight of the joker: 2/5", 0.4, level.Mixture[0].ToDouble(), 1e-15, "published");
    }

    private static IEnumerable<PublishedResult> Learning()
    {
        const string source = "OpenSpiel (C++), deterministic CFR, alternating updates";
        (string Id, string Method, int Iterations, double Expected)[] rows = [
            ("cfr@100", "cfr", 100, .008225977316), ("cfr@1000", "cfr", 1000, .000937616647), ("cfr+@100", "cfr+", 100, .001194404101), ("cfr+@1000", "cfr+", 1000, 8.736532252e-05)];
        foreach (var (id, method, iterations, expected) in rows)
        {
            var run = RegretRun.Of(BenchmarkGames.Kuhn(), method, iterations, 1, CancellationToken.None);
            yield return Row($"kuhn/{id}", source, $"exploitability of {method} on Kuhn poker after {iterations} iterations", expected, run.Exploitability, expected * 1e-9, "published");
        }

        var leduc = RegretRun.Of(BenchmarkGames.Leduc(), "cfr", 10, 1, CancellationToken.None);
        yield return Row("leduc/cfr@10", source, "exploitability of cfr on Leduc poker after 10 iterations", .8885789832, leduc.Exploitability, 1e-9, "published");
    }

    private static IEnumerable<PublishedResult> Choices()
    {
        var chicken = NormalFormGame.FromTables("", new[,] { { 6, 2 }, { 7, 0 } }, new[,] { { 6, 7 }, { 2, 0 } });
        yield return Row("correlated/chicken", "Aumann (1974, 1987), example", "greatest sum of payoffs of a correlated equilibrium of chicken (6, 7, 2, 0): 21/2", 10.5, CorrelatedEquilibrium.Find(chicken, coarse: false)!.ExactPayoffs!.Aggregate(Rational.Zero, (a, b) => a + b).ToDouble(), 0, "derived");
        var commitment = NormalFormGame.FromTables("", new[,] { { 2, 4 }, { 1, 3 } }, new[,] { { 1, 0 }, { 0, 2 } });
        const string stackelberg = "Conitzer, Sandholm (2006), EC, introduction";
        yield return Row("commitment/pure", stackelberg, "row player's payoff where it commits to a pure strategy", 3, StackelbergCommitment.Pure(commitment, 0).Payoffs[0].ToDouble(), 0, "published");
        yield return Row("commitment/mixed", stackelberg, "and to the best mixture: 11/3", 11.0 / 3.0, StackelbergCommitment.Mixed(commitment, 0)!.Payoffs[0].ToDouble(), 1e-15, "derived");
        var myerson = new[,] { { 1, 0, -9 }, { 0, 0, -7 }, { -9, -7, -7 } };
        var game = NormalFormGame.FromTables("", myerson, myerson);
        Rational[][][] diagonal = [.. Enumerable.Range(0, 3).Select(s => Enumerable.Range(0, 2).Select(_ => Enumerable.Range(0, 3).Select(k => (Rational)(k == s ? 1 : 0)).ToArray()).ToArray())];
        yield return Row("myerson/perfect", "Myerson (1978), Int. J. Game Theory 7", "perfect ones of the three pure equilibria of the 3 x 3 game", 2, diagonal.Count(p => BimatrixRefinement.Perfect(game, p).IsPerfect), 0, "published");
        yield return Row("myerson/proper", "Myerson (1978), Int. J. Game Theory 7", "proper ones", 1, diagonal.Count(p => BimatrixRefinement.Proper(game, p) == true), 0, "published");
    }

    private static IEnumerable<PublishedResult> Populations()
    {
        const string source = "Nowak, Sasaki, Taylor, Fudenberg (2004), Nature 428, equation 1";
        yield return Row("fixation/tft", source, "one tit-for-tat among 5, others always defect, 200 turns", .31449248, FixationProbability.BirthDeath(600, 199, 204, 200, 5), 5e-9, "derived");
        var hawks = ReplicatorDynamics.Run(PopulationGame.Symmetric(["hawk", "dove"], new[,] { { -0.5, 2.0 }, { 0.0, 1.0 } }), [0.1, 0.9]);
        yield return Row("replicator/hawks", "Maynard Smith, Price (1973); Taylor, Jonker (1978)", "share of hawks at rest, value 2 and cost 3: 2/3", 2.0 / 3.0, hawks.Final[0], 1e-8, "published");
        var rank = AlphaRank.Of(PopulationGame.Of(NormalFormGame.FromTables("", new[,] { { 3, 0 }, { 0, 2 } }, new[,] { { 2, 0 }, { 0, 3 } })), new AlphaRankOptions { Alpha = 10.0 });
        yield return Row("alpha-rank/sexes", "Omidshafiei et al. (2019), Sci. Rep. 9", "mass of one pure equilibrium of the battle of the sexes: 1/2", 0.5, rank.Mass[0], 1e-5, "published");
    }

    private static PublishedResult Row(string id, string source, string quantity, double expected, double got, double tolerance, string provenance) =>
        PublishedResult.Compare(Engine, id, source, quantity, expected, got, tolerance, provenance);

    // The version with small payoffs (Savani, von Stengel 2006), column by column.
    private static NormalFormGame ManyEquilibria()
    {
        int[] first = [
            -81, -180, 20, -30, 270, 90, 36, 72, -3, 17, -153, -36, -126, -333, 42, -33, 297, 126,
            126, 297, -33, 42, -333, -126, -36, -153, 17, -3, 72, 36, 90, 270, -30, 20, -180, -81];
        int[] second = [
            72, -180, 297, -333, 270, -153, 36, -81, 126, -126, 90, -36, 17, -30, 42, -33, 20, -3,
            -3, 20, -33, 42, -30, 17, -36, 90, -126, 126, -81, 36, -153, 270, -333, 297, -180, 72];
        return new NormalFormGame("", ["1", "2"], [NormalFormGame.Numbers(6), NormalFormGame.Numbers(6)], [.. first.Zip(second, (a, b) => new Rational[] { a, b }).SelectMany(p => p)]);
    }

    private static NormalFormGame ThreeOfTwo()
    {
        int[] payoffs = [9, 8, 12, 0, 0, 0, 0, 0, 0, 9, 8, 2, 0, 0, 0, 3, 4, 6, 3, 4, 6, 0, 0, 0];
        var two = NormalFormGame.Numbers(2);
        return new NormalFormGame("", ["1", "2", "3"], [two, two, two], Array.ConvertAll(payoffs, p => (Rational)p));
    }
}
