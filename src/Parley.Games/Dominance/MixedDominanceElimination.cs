using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Dominance;

/// <summary>Iterated elimination of strategies that a mixture dominates; with strict dominance what remains for two players are the rationalisable strategies (Bernheim 1984; Pearce 1984).</summary>
/// <param name="Remaining">Per player the strategies that remain, rising.</param>
/// <param name="Rounds">Rounds in which something was eliminated; all players at once.</param>
/// <param name="Steps">What was eliminated, in order: player, strategy, and the weights of a mixture that dominates it.</param>
public sealed record MixedDominanceElimination(
    IReadOnlyList<IReadOnlyList<int>> Remaining, int Rounds, IReadOnlyList<(int Player, int Strategy, IReadOnlyList<Rational> By)> Steps)
{
    /// <summary>Eliminates until nothing is dominated.</summary>
    /// <param name="game">Any game in normal form.</param>
    /// <param name="weak">Whether weak dominance is enough; then what remains may depend on the order, which here is all players at once, round by round.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>What remains. Cost: one linear program per strategy and round.</returns>
    /// <exception cref="InvalidOperationException">A program was too large to be decided exactly.</exception>
    public static MixedDominanceElimination Of(NormalFormGame game, bool weak, CancellationToken cancellation = default)
    {
        var remaining = MixedDominance.Everything(game);
        var steps = new List<(int, int, IReadOnlyList<Rational>)>();
        for (var rounds = 0; ; rounds++)
        {
            var gone = new List<(int Player, int Strategy, IReadOnlyList<Rational> By)>();
            for (var player = 0; player < remaining.Count; player++)
            {
                foreach (var strategy in remaining[player])
                {
                    if (remaining[player].Count > 1 && MixedDominance.Find(game, remaining, player, MixedDominance.Pure(game, player, strategy), weak, cancellation) is { } by)
                    {
                        gone.Add((player, strategy, by));
                    }
                }
            }

            if (gone.Count == 0)
            {
                return new MixedDominanceElimination(remaining, rounds, steps);
            }

            steps.AddRange(gone);
            remaining = [.. remaining.Select((kept, player) => (IReadOnlyList<int>)[.. kept.Where(s => !gone.Exists(g => g.Player == player && g.Strategy == s))])];
        }
    }
}
