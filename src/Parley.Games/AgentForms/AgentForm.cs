using System.Globalization;
using Parley.Games.ExtensiveForms;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.AgentForms;

/// <summary>The agent form of a tree (Selten 1975): every information set is a player of its own, an agent that has its owner's payoffs.</summary>
/// <remarks>Its equilibria are the profiles in which no single information set gains by another action; every equilibrium of the tree is one, not the
/// other way round. Perfect recall is not needed, but no information set may be met twice on one path.</remarks>
public sealed class AgentForm
{
    private AgentForm(ExtensiveGame tree, NormalFormGame game) => (Tree, Game) = (tree, game);

    /// <summary>Gets the tree.</summary>
    public ExtensiveGame Tree { get; }

    /// <summary>Gets the table: a player per information set, in the tree's order; a strategy per action.</summary>
    public NormalFormGame Game { get; }

    /// <summary>Makes the agent form.</summary>
    /// <param name="tree">A game without absent-mindedness.</param>
    /// <param name="mostProfiles">Most profiles that the table may have.</param>
    /// <returns>The table, or null where it would be larger or the tree has no decisions.</returns>
    /// <exception cref="ArgumentException">The game has absent-mindedness.</exception>
    public static AgentForm? Of(ExtensiveGame tree, int mostProfiles = 2_000_000)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (tree.Recall.AbsentMinded)
        {
            throw new ArgumentException(tree.Recall.Reason, nameof(tree));
        }

        var agents = tree.InformationSets.Count;
        var product = 1.0;
        foreach (var set in tree.InformationSets)
        {
            product *= set.Actions.Count;
        }

        if (agents == 0 || product > mostProfiles || product * agents > 1 << 26)
        {
            return null;
        }

        var payoffs = Payoffs(tree, (int)product);
        string[] names = [.. tree.InformationSets.Select((s, i) =>
            string.Create(CultureInfo.InvariantCulture, $"{tree.Players[s.Player]}:{(s.Label.Length > 0 ? s.Label : (i - tree.FirstSets[s.Player] + 1).ToString(CultureInfo.InvariantCulture))}"))];
        return new AgentForm(tree, new NormalFormGame(tree.Title, names, [.. tree.InformationSets.Select(s => s.Actions)], payoffs));
    }

    /// <summary>Turns one mixture per agent into a behaviour profile.</summary>
    /// <param name="mixtures">Per information set the probabilities of its actions.</param>
    /// <returns>The same, one after the other.</returns>
    public static Rational[] Behaviour(IReadOnlyList<Rational[]> mixtures)
    {
        ArgumentNullException.ThrowIfNull(mixtures);
        return [.. mixtures.SelectMany(m => m)];
    }

    // Every end adds its payoffs to the profiles that lead there.
    private static Rational[] Payoffs(ExtensiveGame tree, int profiles)
    {
        var agents = tree.InformationSets.Count;
        var strides = new int[agents];
        var stride = 1;
        for (var set = 0; set < agents; set++)
        {
            strides[set] = stride;
            stride *= tree.InformationSets[set].Actions.Count;
        }

        var sums = tree.AccumulatedPayoffs();
        var perPlayer = new Rational[profiles * tree.PlayerCount];
        var chosen = new int[agents];
        for (var end = 0; end < tree.NodeCount; end++)
        {
            if (tree.Kind(end) != NodeKind.Terminal)
            {
                continue;
            }

            Array.Fill(chosen, -1);
            var probability = Rational.One;
            for (var node = end; tree.Parent(node) is var parent and >= 0; node = parent)
            {
                if (tree.Kind(parent) == NodeKind.Chance)
                {
                    probability *= tree.ChanceEvents[tree.PlaceOf(parent)].Probabilities[tree.ActionTo(node)];
                }
                else
                {
                    chosen[tree.PlaceOf(parent)] = tree.ActionTo(node);
                }
            }

            if (!probability.IsZero)
            {
                Spread(0, 0);
            }

            void Spread(int set, int profile)
            {
                if (set == agents)
                {
                    for (var player = 0; player < tree.PlayerCount; player++)
                    {
                        perPlayer[(profile * tree.PlayerCount) + player] += probability * sums[(end * tree.PlayerCount) + player];
                    }

                    return;
                }

                var (from, to) = chosen[set] < 0 ? (0, tree.InformationSets[set].Actions.Count) : (chosen[set], chosen[set] + 1);
                for (var action = from; action < to; action++)
                {
                    Spread(set + 1, profile + (action * strides[set]));
                }
            }
        }

        var payoffs = new Rational[profiles * agents];
        for (var profile = 0; profile < profiles; profile++)
        {
            for (var set = 0; set < agents; set++)
            {
                payoffs[(profile * agents) + set] = perPlayer[(profile * tree.PlayerCount) + tree.InformationSets[set].Player];
            }
        }

        return payoffs;
    }
}
