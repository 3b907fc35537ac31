using Parley.Games.Bimatrix;
using Parley.Games.Equilibria;
using Parley.Games.ExtensiveForms;
using Parley.Games.ReducedForms;
using Parley.Games.Supports;
using Parley.Numerics;

namespace Parley.Games.Subgames;

/// <summary>All subgame-perfect equilibria of small trees: every subgame is solved for all extreme equilibria, once for each combination of what the smaller
/// subgames within it may pay.</summary>
/// <remarks>
/// <para><b>Guarantee.</b> Each is an equilibrium in every subgame, checked. Complete where every subgame has finitely many equilibria: no ties, no continua. Else
/// mixtures at ties, which can support others, are not listed, and the answer says so. Play at information sets that the owner's own actions exclude is
/// one of several and is uniform.</para>
/// <para><b>Cost.</b> The product of the numbers of equilibria of the subgames: at most 2,000 solutions are kept for each.</para>
/// </remarks>
public static class SubgameCombinations
{
    private const int MostSolutions = 2_000;
    private const string Method = "subgame-perfect";

    /// <summary>Finds all combinations.</summary>
    /// <param name="game">A game of perfect recall.</param>
    /// <param name="options">Most equilibria, progress.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ArgumentException">The game lacks perfect recall.</exception>
    /// <exception cref="OperationCanceledException">Cancelled: a part of the subgames gives no equilibrium of the whole.</exception>
    public static SolveResult Enumerate(ExtensiveGame game, SolveOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        if (!game.Recall.Perfect)
        {
            throw new ArgumentException(game.Recall.Reason, nameof(game));
        }

        var roots = Subgame.Roots(game);
        var search = new Search(game, roots, cancellation);
        for (var i = roots.Count - 1; i >= 0; i--)
        {
            options.Progress?.Report(new SolveProgress("subgames", roots.Count - i, roots.Count, 0));
            if (search.Solve(roots[i]) is { } failure)
            {
                return new SolveResult { Method = Method, Complete = false, Reason = $"the subgame at node {roots[i] + 1} was not solved: {failure}", Equilibria = [] };
            }
        }

        var solutions = search.Of(roots[0]);
        var wanted = options.First > 0 ? Math.Min(options.First, solutions.Count) : solutions.Count;
        var equilibria = new List<Equilibrium>();
        foreach (var solution in solutions.Take(wanted))
        {
            var behaviour = new Rational[game.ActionCount];
            solution.Write(game, behaviour);
            equilibria.Add(TreeEquilibrium.Exact(game, behaviour) with { SubgamePerfect = true });
        }

        return new SolveResult
        {
            Method = Method,
            Complete = search.IsFinite && !search.IsCut && wanted == solutions.Count,
            Reason = wanted < solutions.Count ? "stopped after the number asked for"
                : search.IsCut ? $"a subgame has more than {MostSolutions} combinations; others exist"
                : search.IsFinite ? "every subgame has finitely many equilibria, and all are combined"
                : "all combinations of extreme equilibria of the subgames; mixtures at ties may support others",
            Equilibria = equilibria,
            Work = roots.Count,
        };
    }

    private sealed record Solution(Rational[] Values, IReadOnlyList<(int Set, Rational[] Probabilities)> Own, IReadOnlyList<Solution> Within)
    {
        public void Write(ExtensiveGame game, Rational[] behaviour)
        {
            foreach (var (set, probabilities) in Own)
            {
                probabilities.CopyTo(behaviour, game.InformationSets[set].FirstAction);
            }

            foreach (var within in Within)
            {
                within.Write(game, behaviour);
            }
        }
    }

    private sealed class Search(ExtensiveGame game, IReadOnlyList<int> roots, CancellationToken cancellation)
    {
        private readonly Dictionary<int, List<Solution>> _solutions = [];
        private readonly HashSet<int> _roots = [.. roots];

        public bool IsFinite { get; private set; } = true;

        public bool IsCut { get; private set; }

        public List<Solution> Of(int root) => _solutions[root];

        /// <summary>Solves a subgame whose smaller ones are solved; returns why it could not be.</summary>
        public string? Solve(int root)
        {
            var within = Within(root);
            var solutions = new List<Solution>();
            var known = new Dictionary<string, List<(Rational[] Values, List<(int, Rational[])> Own)>>(StringComparer.Ordinal);
            var picks = new int[within.Count];
            while (solutions.Count < MostSolutions)
            {
                cancellation.ThrowIfCancellationRequested();
                Solution[] chosen = [.. within.Select((w, i) => _solutions[w][picks[i]])];
                var key = string.Join('|', chosen.Select(c => string.Join(' ', c.Values)));
                if (!known.TryGetValue(key, out var found))
                {
                    var replaced = new Dictionary<int, Rational[]>();
                    for (var i = 0; i < chosen.Length; i++)
                    {
                        replaced.Add(within[i], chosen[i].Values);
                    }

                    var part = Subgame.Extract(game, root, replaced);
                    var result = Part(part.Game);
                    if (result.Equilibria.Count == 0)
                    {
                        return result.Reason;
                    }

                    found = [.. result.Equilibria.Select(e => (e.ExactPayoffs!.ToArray(), Parts(part, e)))];
                    known.Add(key, found);
                }

                foreach (var (values, own) in found)
                {
                    solutions.Add(new Solution(values, own, chosen));
                }

                var at = 0;
                while (at < picks.Length && ++picks[at] == _solutions[within[at]].Count)
                {
                    picks[at++] = 0;
                }

                if (at == picks.Length)
                {
                    _solutions[root] = solutions;
                    return null;
                }
            }

            IsCut = true;
            _solutions[root] = solutions;
            return null;
        }

        // The largest subgames below a node.
        private List<int> Within(int root)
        {
            var found = new List<int>();
            var stack = new Stack<int>(game.Children(root).ToArray().Reverse());
            while (stack.TryPop(out var node))
            {
                if (_roots.Contains(node))
                {
                    found.Add(node);
                    continue;
                }

                foreach (var child in game.Children(node).ToArray().Reverse())
                {
                    stack.Push(child);
                }
            }

            return found;
        }

        private static List<(int Set, Rational[] Probabilities)> Parts(Subgame part, Equilibrium equilibrium)
        {
            Rational[] flat = [.. equilibrium.Exact!.SelectMany(p => p)];
            return [.. part.Sets.Select((set, i) => (set, flat.AsSpan(part.Game.InformationSets[i].FirstAction, part.Game.InformationSets[i].Actions.Count).ToArray()))];
        }

        private SolveResult Part(ExtensiveGame part)
        {
            if (part.ActionCount == 0)
            {
                return new SolveResult { Method = Method, Complete = true, Equilibria = [TreeEquilibrium.Exact(part, [])] };
            }

            if (ReducedNormalForm.Of(part) is not { } reduced)
            {
                return new SolveResult { Method = Method, Complete = false, Reason = "its reduced normal form is too large", Equilibria = [] };
            }

            var two = ActivePlayers.Of(reduced.Game);
            SolveResult result;
            if (two is not null)
            {
                result = ExtremeEquilibria.Enumerate(two.Game, cancellation: cancellation);
                // A maximal Nash subset of several points is a continuum.
                IsFinite &= result.Complete && result.Components.All(c => c.Equilibria.Count == 1);
                result = result with { Equilibria = [.. result.Equilibria.Select(e => e with { Exact = two.Restore(e.Exact!) })] };
            }
            else
            {
                result = reduced.Game.PlayerCount == 1 ? OnePlayer(reduced.Game) : SupportEnumeration.Enumerate(reduced.Game, cancellation: cancellation);
                IsFinite &= result.Complete && result.Equilibria.All(e => e.Exact is not null);
            }

            return result with
            {
                Reason = result.Equilibria.Count == 0 ? result.Reason : "it has no equilibrium in fractions that was found, and more than two players who move",
                Equilibria = [.. result.Equilibria.Where(e => e.Exact is not null).Select(e => TreeEquilibrium.Exact(part, reduced.Behaviour(e.Exact!)))],
            };
        }

        private static SolveResult OnePlayer(NormalForms.NormalFormGame game)
        {
            var pure = PureProfiles.PureEquilibria.Enumerate(game);
            return pure with { Complete = pure.Equilibria.Count == 1 };
        }
    }
}
