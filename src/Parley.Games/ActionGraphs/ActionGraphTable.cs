using System.Globalization;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.ActionGraphs;

/// <summary>The table of an action-graph game. A Bayesian game becomes its agent form: every type of every player is a player of its own, which
/// gets its payoff given its type.</summary>
public static class ActionGraphTable
{
    /// <summary>Most payoffs of a table: about 400 MB.</summary>
    public const long MostPayoffs = 1L << 24;

    /// <summary>Makes the table.</summary>
    /// <param name="game">The game.</param>
    /// <param name="title">Title of the table.</param>
    /// <returns>The table, or null where it would have more than <see cref="MostPayoffs"/>. Cost: linear in the payoffs; with types, times the
    /// combinations of the other players' types.</returns>
    public static NormalFormGame? Of(ActionGraphGame game, string title)
    {
        ArgumentNullException.ThrowIfNull(game);
        int[][] actions = [.. game.ActionSets.Select(types => types.SelectMany(t => t).Distinct().Order().ToArray())];
        var basic = Basic(game, actions, title);
        return basic is null || !game.IsBayesian ? basic : Agents(game, actions, basic, title);
    }

    private static NormalFormGame? Basic(ActionGraphGame game, int[][] actions, string title)
    {
        var profiles = 1L;
        foreach (var own in actions)
        {
            profiles *= own.Length;
            if (profiles * actions.Length > MostPayoffs)
            {
                return null;
            }
        }

        var payoffs = new Rational[profiles * actions.Length];
        var chosen = new int[actions.Length];
        var picks = new int[actions.Length];
        for (var profile = 0; profile < profiles; profile++)
        {
            var rest = profile;
            for (var player = 0; player < picks.Length; player++)
            {
                picks[player] = rest % actions[player].Length;
                rest /= actions[player].Length;
                chosen[player] = actions[player][picks[player]];
            }

            for (var player = 0; player < picks.Length; player++)
            {
                payoffs[(profile * picks.Length) + player] = game.Payoff(chosen, player);
            }
        }

        return new NormalFormGame(title, NormalFormGame.Numbers(actions.Length), [.. actions.Select(a => Labels(a))], payoffs);
    }

    private static NormalFormGame? Agents(ActionGraphGame game, int[][] actions, NormalFormGame basic, string title)
    {
        var agents = new List<(int Player, int Type, int[] Picks)>();
        for (var player = 0; player < game.PlayerCount; player++)
        {
            for (var type = 0; type < game.Types[player].Count; type++)
            {
                int[] picks = [.. game.ActionSets[player][type].Select(a => Array.IndexOf(actions[player], a))];
                agents.Add((player, type, picks));
            }
        }

        var profiles = agents.Aggregate(1L, (n, a) => n > MostPayoffs ? n : n * a.Picks.Length);
        var combinations = game.Types.Aggregate(1L, (n, t) => n > MostPayoffs ? n : n * t.Count);
        if (profiles * agents.Count * combinations > MostPayoffs)
        {
            return null;
        }

        int[] firsts = [.. Enumerable.Range(0, game.PlayerCount).Select(p => agents.FindIndex(a => a.Player == p))];
        var payoffs = new Rational[profiles * agents.Count];
        var chosen = new int[agents.Count];
        var types = new int[game.PlayerCount];
        for (var profile = 0; profile < profiles; profile++)
        {
            var rest = profile;
            for (var agent = 0; agent < chosen.Length; agent++)
            {
                chosen[agent] = agents[agent].Picks[rest % agents[agent].Picks.Length];
                rest /= agents[agent].Picks.Length;
            }

            for (var combination = 0; combination < combinations; combination++)
            {
                var left = combination;
                var cell = 0;
                for (var player = 0; player < types.Length; player++)
                {
                    types[player] = left % game.Types[player].Count;
                    left /= game.Types[player].Count;
                    cell += chosen[firsts[player] + types[player]] * basic.Stride(player);
                }

                for (var player = 0; player < types.Length; player++)
                {
                    var weight = Rational.One;
                    for (var other = 0; other < types.Length; other++)
                    {
                        weight *= other == player ? Rational.One : game.Types[other][types[other]];
                    }

                    payoffs[(profile * agents.Count) + firsts[player] + types[player]] += weight * basic.Payoff(cell, player);
                }
            }
        }

        string[] names = [.. agents.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Player + 1} type {a.Type + 1}"))];
        IReadOnlyList<IReadOnlyList<string>> labels = [.. agents.Select(a => Labels([.. game.ActionSets[a.Player][a.Type]]))];
        return new NormalFormGame(title, names, labels, payoffs);
    }

    private static string[] Labels(int[] nodes) => Array.ConvertAll(nodes, n => n.ToString(CultureInfo.InvariantCulture));
}
