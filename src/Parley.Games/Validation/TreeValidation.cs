using Parley.Games.Bimatrix;
using Parley.Games.ExtensiveForms;
using Parley.Games.Families;
using Parley.Games.ReducedForms;
using Parley.Games.Regret;
using Parley.Games.Subgames;
using Parley.Numerics;
using Parley.Numerics.Validation;

namespace Parley.Games.Validation;

/// <summary>Recomputes known numbers of games in extensive form: the rows of <c>parley validate</c> for engine <c>trees</c>,
/// beside those of <see cref="GameValidation"/>.</summary>
public static class TreeValidation
{
    private const string Engine = "trees";

    /// <summary>Computes all rows. Takes some tenths of a second.</summary>
    public static IReadOnlyList<PublishedResult> Run() => [.. Families(), .. FixedPolicies(), .. Learning()];

    private static IEnumerable<PublishedResult> Families()
    {
        var centipede = SubgamePerfection.Solve(CentipedeGame.Build(4, Rational.Create(2, 5), Rational.Create(1, 10), 2));
        yield return Row("centipede/first", "McKelvey, Palfrey (1992)", "probability of taking at once in the four-move centipede, subgame-perfect", 1, centipede.Equilibria[0].Profile[0][0], 0, "published");
        var chain = SubgamePerfection.Solve(ChainStoreGame.Build(4));
        yield return Row("chain-store/incumbent", "Selten (1978)", "payoff of the chain store with four entrants, subgame-perfect: 2 each", 8, chain.Equilibria[0].Payoffs[0], 0, "published");
        var beer = ExtremeEquilibria.Enumerate(ReducedNormalForm.Of(SignallingGame.BeerQuiche(Rational.Create(9, 10)))!.Game);
        yield return Row("beer-quiche/beer", "Cho, Kreps (1987)", "greatest payoff of the sender in any equilibrium: pooling on beer", 2.9, beer.Equilibria.Max(e => e.Payoffs[0]), 1e-12, "published");
        yield return Row("beer-quiche/quiche", "Cho, Kreps (1987)", "least payoff of the sender in any equilibrium: pooling on quiche", 2.1, beer.Equilibria.Min(e => e.Payoffs[0]), 1e-12, "published");
    }

    private static IEnumerable<PublishedResult> FixedPolicies()
    {
        yield return Row("kuhn/uniform", "OpenSpiel", "NashConv of uniform play in Kuhn poker", 11.0 / 12.0, Uniform(BenchmarkGames.Kuhn()), 1e-12, "published");
        yield return Row("leduc/uniform", "OpenSpiel", "NashConv of uniform play in Leduc poker", 4.747222222222222, Uniform(BenchmarkGames.Leduc()), 1e-12, "published");
    }

    private static IEnumerable<PublishedResult> Learning()
    {
        (string Game, string Method, int Iterations, double Expected, bool Halved)[] rows =
        [
            ("leduc_poker", "cfr", 100, .095716353, true), ("leduc_poker", "cfr+", 100, .01341599497, true),
            ("bargaining", "cfr", 100, .1854251561, false), ("bargaining", "cfr+", 100, .005894102178, false),
            ("sheriff", "cfr", 100, .08624922555, false), ("sheriff", "cfr+", 100, .01281831685, false),
        ];
        foreach (var (game, method, iterations, expected, halved) in rows)
        {
            GameFamilies.Parse(game, out var tree, out _);
            var run = RegretRun.Of(tree!, method, iterations);
            // Ten significant digits.
            var unit = expected < 1e-3 ? 1e-14 : expected < 1e-2 ? 1e-12 : 1e-10;
            yield return Row($"{game}/{method}-{iterations}", "OpenSpiel, deterministic runs", $"{(halved ? "exploitability" : "NashConv")} after {iterations} iterations of {method} on {game}",
                expected, halved ? run.Exploitability : run.NashConv, unit, "published");
        }
    }

    private static double Uniform(ExtensiveGame game)
    {
        var behaviour = new double[game.ActionCount];
        foreach (var set in game.InformationSets)
        {
            behaviour.AsSpan(set.FirstAction, set.Actions.Count).Fill(1.0 / set.Actions.Count);
        }

        return BestResponse.NashConv(game, behaviour);
    }

    private static PublishedResult Row(string id, string source, string quantity, double expected, double got, double tolerance, string provenance) =>
        PublishedResult.Compare(Engine, id, source, quantity, expected, got, tolerance, provenance);
}
