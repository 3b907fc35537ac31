using Parley.Games.Certificates;
using Parley.Games.Equilibria;
using Parley.Games.ExtensiveForms;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.SequenceForms;

/// <summary>One exact equilibrium of a two-player game by the sequence form: <c>lcp</c> for any payoffs, <c>lp</c> for constant-sum games.</summary>
/// <remarks>
/// <para><b>Method.</b> Lemke's algorithm on the linear complementarity problem of the sequence form (Koller, Megiddo, von Stengel 1996; von Stengel
/// 1996), walked in floating point from a pure profile; the final basis is then solved exactly (Dixon 1982) and the profile verified on the
/// game itself. A path that ends in a basis that fails is tried again from other starts.</para>
/// <para><b>Guarantee.</b> What is returned is exactly an equilibrium; one is found almost always, not provably. In constant-sum games its
/// value is the game's.</para>
/// <para><b>Cost.</b> Pivots of a dense tableau whose side is the number of sequences and information sets of both players. Memory: 8 bytes per entry; up
/// to 6,000 sequences together.</para>
/// </remarks>
public static class SequenceFormEquilibrium
{
    private const int Attempts = 12;
    private const int MostSequences = 6_000;

    /// <summary>Finds an equilibrium of a tree.</summary>
    /// <param name="game">A two-player game of perfect recall.</param>
    /// <param name="constantSum">Whether to insist on a constant sum of payoffs, and to call the method <c>lp</c>.</param>
    /// <param name="options">Progress.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>One equilibrium, or none with the reason.</returns>
    /// <exception cref="ArgumentException">The game has other than two players, or imperfect recall.</exception>
    public static SolveResult Solve(ExtensiveGame game, bool constantSum = false, SolveOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        if (game.PlayerCount != 2 || !game.Recall.Perfect)
        {
            throw new ArgumentException(game.Recall.Reason ?? "The sequence form is for two players.", nameof(game));
        }

        return Solve(SequenceForm.Of(game), constantSum, (first, second) => Tree(game, first, second), options, cancellation);
    }

    /// <summary>Finds an equilibrium of a table.</summary>
    /// <param name="game">A two-player game.</param>
    /// <param name="constantSum">Whether to insist on a constant sum of payoffs, and to call the method <c>lp</c>.</param>
    /// <param name="options">Progress.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>One equilibrium, or none with the reason.</returns>
    /// <exception cref="ArgumentException">The game has other than two players.</exception>
    public static SolveResult Solve(NormalFormGame game, bool constantSum = false, SolveOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        if (game.PlayerCount != 2)
        {
            throw new ArgumentException("The linear complementarity problem is for two players.", nameof(game));
        }

        return Solve(SequenceForm.Of(game), constantSum, (first, second) =>
            NormalFormCheck.Exact(game, [first[1..], second[1..]]).IsEquilibrium ? Verified.Exact(game, [first[1..], second[1..]]) : null, options, cancellation);
    }

    private static SolveResult Solve(SequenceForm form, bool constantSum, Func<Rational[], Rational[], Equilibrium?> verify, SolveOptions options, CancellationToken cancellation)
    {
        var method = constantSum ? "lp" : "lcp";
        if (constantSum && !form.IsConstantSum)
        {
            return Nothing(method, "lp is for games whose payoffs have a constant sum; use lcp");
        }

        if (form.First.Sequences + form.Second.Sequences > MostSequences)
        {
            return Nothing(method, $"the players have more than {MostSequences} sequences together; use cfr+");
        }

        var pivots = 0L;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var tableau = new LemkeTableau(form, attempt);
            var basis = tableau.Run(options.Progress, cancellation);
            pivots += tableau.Pivots;
            if (basis is not null && BasisLift.Of(form, basis) is { } plans && verify(plans.First, plans.Second) is { } equilibrium)
            {
                return new SolveResult
                {
                    Method = method,
                    Complete = false,
                    Reason = constantSum ? "one optimal pair; every equilibrium has this value" : "one equilibrium; others may exist",
                    Equilibria = [equilibrium],
                    Work = pivots,
                };
            }
        }

        return Nothing(method, $"no path out of {Attempts} ended in a basis that passes the exact check") with { Work = pivots };
    }

    private static SolveResult Nothing(string method, string reason) => new() { Method = method, Complete = false, Reason = reason, Equilibria = [] };

    private static Equilibrium? Tree(ExtensiveGame game, Rational[] first, Rational[] second)
    {
        var behaviour = new Rational[game.ActionCount];
        var own = OwnSequences.Of(game);
        foreach (var set in Enumerable.Range(0, game.InformationSets.Count))
        {
            var information = game.InformationSets[set];
            var (plan, offset) = (information.Player == 0 ? first : second, game.FirstActions(information.Player) - 1);
            var before = own.Before[set] < 0 ? Rational.One : plan[own.Before[set] - offset];
            for (var a = 0; a < information.Actions.Count; a++)
            {
                behaviour[information.FirstAction + a] = before.IsZero
                    ? Rational.Create(1, information.Actions.Count)
                    : plan[information.FirstAction + a - offset] / before;
            }
        }

        return BehaviourCheck.Exact(game, behaviour).IsEquilibrium ? TreeEquilibrium.Exact(game, behaviour) : null;
    }
}
