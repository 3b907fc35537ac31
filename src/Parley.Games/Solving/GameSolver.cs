using Parley.Games.Bimatrix;
using Parley.Games.Equilibria;
using Parley.Games.ExtensiveForms;
using Parley.Games.Files;
using Parley.Games.NormalForms;
using Parley.Games.PureProfiles;
using Parley.Games.ReducedForms;

namespace Parley.Games.Solving;

/// <summary>Solves a game by the name of a method; the door for command lines and programs.</summary>
public static class GameSolver
{
    /// <summary>Gets the names of the methods that are built in.</summary>
    public static IReadOnlyList<string> Methods { get; } = ["auto", "pure", "enummixed"];

    /// <summary>Solves a game.</summary>
    /// <param name="file">The game.</param>
    /// <param name="method">One of <see cref="Methods"/>.</param>
    /// <param name="options">Limits and threads.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>What was found; where the method cannot treat the game, nothing, with the reason.</returns>
    /// <exception cref="ArgumentException">There is no such method.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before anything could be returned.</exception>
    public static GameSolution Solve(GameFile file, string method = "auto", SolveOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        file.Require();
        return file.Normal is { } normal
            ? new GameSolution(normal, null, SolveNormal(normal, method, options, cancellation))
            : new GameSolution(null, file.Extensive, SolveExtensive(file.Extensive!, method, options, cancellation));
    }

    private static SolveResult SolveNormal(NormalFormGame game, string method, SolveOptions options, CancellationToken cancellation) => method switch
    {
        "auto" when game.PlayerCount == 2 => Auto(game, options, cancellation),
        "auto" or "pure" => PureEquilibria.Enumerate(game, options, cancellation),
        "enummixed" when game.PlayerCount == 2 => ExtremeEquilibria.Enumerate(game, options, cancellation),
        "enummixed" => Refuse(method, "only for games of two players"),
        _ => throw new ArgumentException($"There is no method '{method}'.", nameof(method)),
    };

    private static SolveResult Auto(NormalFormGame game, SolveOptions options, CancellationToken cancellation)
    {
        const int LargestForAll = 36;
        return game.StrategyCount(0) + game.StrategyCount(1) <= LargestForAll || Math.Min(game.StrategyCount(0), game.StrategyCount(1)) <= 8
            ? ExtremeEquilibria.Enumerate(game, options, cancellation)
            : PureEquilibria.Enumerate(game, options, cancellation);
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

        if (ReducedNormalForm.Of(game) is not { } reduced)
        {
            return Refuse(method, $"the reduced normal form would be too large ({string.Join(" x ", ReducedNormalForm.StrategyCounts(game))} strategies)");
        }

        var result = SolveNormal(reduced.Game, method, options, cancellation);
        return result with { Equilibria = [.. result.Equilibria.Select(e => Behaviour(reduced, e))] };
    }

    private static Equilibrium Behaviour(ReducedNormalForm reduced, Equilibrium equilibrium) =>
        TreeEquilibrium.Exact(reduced.Tree, reduced.Behaviour(equilibrium.Exact!)) with { Reduced = equilibrium.Exact };

    private static SolveResult NoDecisions(ExtensiveGame game, string method) => new()
    {
        Method = method,
        Complete = true,
        Reason = "the game has no decisions",
        Equilibria = [TreeEquilibrium.Exact(game, [])],
    };

    private static SolveResult Refuse(string method, string reason) => new() { Method = method, Complete = false, Reason = reason, Equilibria = [] };
}
