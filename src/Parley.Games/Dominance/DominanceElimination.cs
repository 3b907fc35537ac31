using Parley.Games.NormalForms;

namespace Parley.Games.Dominance;

/// <summary>Iterated elimination of strategies that a pure strategy dominates.</summary>
/// <param name="Remaining">Per player the strategies that remain, rising.</param>
/// <param name="Rounds">Rounds in which something was eliminated; all players at once.</param>
/// <param name="Steps">What was eliminated, in order: player, strategy, and one that dominates it.</param>
public sealed record DominanceElimination(
    IReadOnlyList<IReadOnlyList<int>> Remaining, int Rounds, IReadOnlyList<(int Player, int Strategy, int By)> Steps)
{
    /// <summary>Eliminates until nothing is dominated.</summary>
    /// <param name="game">Any game in normal form.</param>
    /// <param name="weak">Whether weak dominance is enough; then what remains may depend on the order, which here is all players at once, round by
    /// round. Strict elimination does not depend on it and removes no equilibrium.</param>
    /// <returns>What remains. Cost: profiles times the square of strategies, per round.</returns>
    public static DominanceElimination Of(NormalFormGame game, bool weak)
    {
        ArgumentNullException.ThrowIfNull(game);
        List<int>[] remaining = [.. Enumerable.Range(0, game.PlayerCount).Select(p => Enumerable.Range(0, game.StrategyCount(p)).ToList())];
        var steps = new List<(int, int, int)>();
        var rounds = 0;
        while (true)
        {
            var gone = new List<(int Player, int Strategy, int By)>();
            for (var player = 0; player < remaining.Length; player++)
            {
                foreach (var strategy in remaining[player])
                {
                    var by = remaining[player].Find(other => other != strategy && Dominates(game, remaining, player, other, strategy, weak));
                    if (remaining[player].Exists(other => other != strategy && Dominates(game, remaining, player, other, strategy, weak)))
                    {
                        gone.Add((player, strategy, by));
                    }
                }
            }

            if (gone.Count == 0)
            {
                return new DominanceElimination([.. remaining], rounds, steps);
            }

            rounds++;
            steps.AddRange(gone);
            foreach (var (player, strategy, _) in gone)
            {
                remaining[player].Remove(strategy);
            }
        }
    }

    private static bool Dominates(NormalFormGame game, List<int>[] remaining, int player, int better, int worse, bool weak)
    {
        var picks = new int[remaining.Length];
        var somewhere = false;
        while (true)
        {
            var profile = 0;
            for (var p = 0; p < picks.Length; p++)
            {
                profile += p == player ? 0 : remaining[p][picks[p]] * game.Stride(p);
            }

            var order = game.Payoff(profile + (better * game.Stride(player)), player).CompareTo(game.Payoff(profile + (worse * game.Stride(player)), player));
            if (order < 0 || (order == 0 && !weak))
            {
                return false;
            }

            somewhere |= order > 0;
            var at = 0;
            while (at < picks.Length && (at == player || ++picks[at] == remaining[at].Count))
            {
                picks[at++] = 0;
            }

            if (at == picks.Length)
            {
                return somewhere;
            }
        }
    }
}
