using Parley.Games.Bimatrix;
using Parley.Games.Equilibria;
using Parley.Games.ExtensiveForms;
using Parley.Games.Files;
using Parley.Games.FictitiousPlays;
using Parley.Games.GlobalNewton;
using Parley.Games.LemkeHowson;
using Parley.Games.Lyapunov;
using Parley.Games.NormalForms;
using Parley.Games.Polymatrix;
using Parley.Games.PureProfiles;
using Parley.Games.Quantal;
using Parley.Games.ReducedForms;
using Parley.Games.SequenceForms;
using Parley.Games.Simplicial;
using Parley.Games.Subgames;
using Parley.Games.Supports;
using Parley.Numerics;

namespace Parley.Games.Solving;

/// <summary>Solves a game by the name of a method; the door for command lines and programs.</summary>
public static class GameSolver
{
    /// <summary>Gets the names of the methods that are built in.</summary>
    public static IReadOnlyList<string> Methods { get; } = [
        "auto", "pure", "enummixed", "lcp", "lp", "lemke-howson", "support", "enumpoly", "gnm", "ipa", "simpdiv", "liap", "logit", "fictitious-play", "subgame-perfect",
    ];

    /// <summary>Solves a game.</summary>
    /// <param name="file">The game.</param>
    /// <param name="method">One of <see cref="Methods"/>.</param>
    /// <param name="options">Limits and threads.</param>
    /// <param name="cancellation">Stops the search, like the time limit: what was found so far is returned, marked as stopped.</param>
    /// <returns>What was found; where the method cannot treat the game, nothing, with the reason.</returns>
    /// <exception cref="ArgumentException">There is no such method.</exception>
    public static GameSolution Solve(GameFile file, string method = "auto", SolveOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        file.Require();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (options.TimeLimit > TimeSpan.Zero)
        {
            limit.CancelAfter(options.TimeLimit);
        }

        SolveResult result;
        try
        {
            result = file.Normal is { } normal
                ? SolveNormal(normal, method, options, limit.Token)
                : SolveExtensive(file.Extensive!, method, options, limit.Token);
        }
        catch (OperationCanceledException)
        {
            result = Refuse(method, "stopped by the time limit or an interruption before an equilibrium was proved") with { Stopped = true };
        }

        return new GameSolution(file.Normal, file.Extensive, result);
    }

    // A search that is stopped proves nothing, but the pure equilibria are quickly had.
    private static SolveResult SolveNormal(NormalFormGame game, string method, SolveOptions options, CancellationToken cancellation)
    {
        SolveResult? result = null;
        var searches = method is "auto" or "enummixed" or "support" or "enumpoly";
        try
        {
            result = Dispatch(game, method, options, cancellation);
        }
        catch (OperationCanceledException) when (searches)
        {
        }

        if (result is not null && !(result.Stopped && searches))
        {
            return result;
        }

        var pure = PureEquilibria.Enumerate(game, options, CancellationToken.None);
        var more = (result?.Equilibria ?? []).Where(e => e.Exact is null || e.Exact.Any(p => p.Count(v => !v.IsZero) > 1)).ToList();
        return pure with
        {
            Method = method,
            Complete = false,
            Reason = more.Count == 0 ? "stopped by the time limit or an interruption; only the pure equilibria are listed"
                : "stopped by the time limit or an interruption; the pure equilibria and those found so far are listed",
            Equilibria = [.. pure.Equilibria, .. more],
            Stopped = true,
        };
    }

    private static SolveResult Dispatch(NormalFormGame game, string method, SolveOptions options, CancellationToken cancellation) => method switch
    {
        "auto" when game.PlayerCount == 2 => Auto(game, options, cancellation),
        "support" or "enumpoly" when game.PlayerCount == 2 => ExtremeEquilibria.Enumerate(game, options, cancellation) with { Method = method },
        "support" or "enumpoly" => SupportEnumeration.Enumerate(game, options, cancellation) with { Method = method },
        "gnm" => GlobalNewtonMethod.Solve(game, options, cancellation),
        "ipa" => IteratedPolymatrixApproximation.Solve(game, options, cancellation),
        "simpdiv" => SimplicialSubdivision.Solve(game, options, cancellation),
        "liap" => LyapunovDescent.Solve(game, options, cancellation),
        "fictitious-play" => FictitiousPlay.Solve(game, options, cancellation),
        "logit" => LogitBranch.Limit(game, options, cancellation),
        "auto" when SmallForSupports(game) => SupportEnumeration.Enumerate(game, options, cancellation),
        "auto" or "pure" => PureEquilibria.Enumerate(game, options, cancellation),
        "enummixed" when game.PlayerCount == 2 => ExtremeEquilibria.Enumerate(game, options, cancellation),
        "lp" when game.PlayerCount == 2 => SequenceFormEquilibrium.Solve(game, constantSum: true, options, cancellation),
        "lcp" or "lemke-howson" when game.PlayerCount == 2 => LemkeHowsonPaths.Solve(game, options, cancellation) with { Method = method },
        "enummixed" or "lcp" or "lp" or "lemke-howson" => Refuse(method, "only for games of two players"),
        "subgame-perfect" => Refuse(method, "only for games in extensive form"),
        _ => throw new ArgumentException($"There is no method '{method}'.", nameof(method)),
    };

    private static SolveResult Auto(NormalFormGame game, SolveOptions options, CancellationToken cancellation)
    {
        const int LargestForAll = 36;
        return game.StrategyCount(0) + game.StrategyCount(1) <= LargestForAll || Math.Min(game.StrategyCount(0), game.StrategyCount(1)) <= 8
            ? ExtremeEquilibria.Enumerate(game, options, cancellation)
            : PureEquilibria.Enumerate(game, options, cancellation);
    }

    private static bool SmallForSupports(NormalFormGame game)
    {
        const int MostStrategies = 14;
        return Enumerable.Range(0, game.PlayerCount).Sum(game.StrategyCount) <= MostStrategies;
    }

    private static SolveResult SolveExtensive(ExtensiveGame game, string method, SolveOptions options, CancellationToken cancellation)
    {
        if (!game.Recall.Perfect)
        {
            return Refuse(method, $"the game lacks perfect recall, which this method needs: {game.Recall.Reason}");
        }

        if (game.ActionCount == 0)
        {
            return NoDecisions(game, method);
        }

        switch (method)
        {
            case "subgame-perfect":
                return SubgamePerfection.Solve(game, options, cancellation);
            case "lcp" or "lp" when game.PlayerCount == 2:
                return Examine(game, SequenceFormEquilibrium.Solve(game, method == "lp", options, cancellation));
            case "auto" when game.PlayerCount == 2 && ReducedNormalForm.StrategyCounts(game) is var counts && (counts[0] + counts[1] > 24 || Math.Min(counts[0], counts[1]) > 12):
                return Examine(game, SequenceFormEquilibrium.Solve(game, options: options, cancellation: cancellation));
        }

        if (ReducedNormalForm.Of(game) is not { } reduced)
        {
            return Refuse(method, $"the reduced normal form would be too large ({string.Join(" x ", ReducedNormalForm.StrategyCounts(game))} strategies)");
        }

        var result = SolveNormal(reduced.Game, method, options, cancellation);
        return Examine(game, result with
        {
            Equilibria = [.. result.Equilibria.Select(e => Behaviour(reduced, e))],
            Learned = result.Learned is { } learned ? learned with { Profile = Behaviour(reduced, learned.Profile) } : null,
        });
    }

    private static Equilibrium Behaviour(ReducedNormalForm reduced, Equilibrium equilibrium)
    {
        if (equilibrium.Exact is { } exact)
        {
            return TreeEquilibrium.Exact(reduced.Tree, reduced.Behaviour(exact)) with { Reduced = exact };
        }

        return equilibrium with { Profile = Behaviour(reduced, equilibrium.Profile) };
    }

    // Mixtures in floating point are turned through the exact values of their numbers.
    private static double[][] Behaviour(ReducedNormalForm reduced, IReadOnlyList<double[]> profile)
    {
        Rational[] behaviour = reduced.Behaviour([.. profile.Select(p => Array.ConvertAll(p, Rational.FromDouble))]);
        return TreeEquilibrium.Split(reduced.Tree, Array.ConvertAll(behaviour, b => b.ToDouble()));
    }

    private static SolveResult Examine(ExtensiveGame game, SolveResult result)
    {
        const long MostWork = 2_000_000;
        return (long)result.Equilibria.Count * game.NodeCount > MostWork
            ? result
            : result with { Equilibria = [.. result.Equilibria.Select(e => e.Exact is null ? e : e with { SubgamePerfect = SubgamePerfection.Holds(game, [.. e.Exact!.SelectMany(p => p)]) })] };
    }

    private static SolveResult NoDecisions(ExtensiveGame game, string method) => new()
    {
        Method = method,
        Complete = true,
        Reason = "the game has no decisions",
        Equilibria = [TreeEquilibrium.Exact(game, [])],
    };

    private static SolveResult Refuse(string method, string reason) => new() { Method = method, Complete = false, Reason = reason, Equilibria = [] };
}
