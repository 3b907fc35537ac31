using Parley.Numerics;

namespace Parley.Games.Regret;

/// <summary>One iteration of Monte Carlo regret minimisation; draws depend on seed, iteration and player alone, so a resumed run goes on alike.</summary>
internal sealed class SampledWalk(FlatTree tree, double[] regrets, double[] sums)
{
    private const double Exploration = 0.6;
    private readonly int[] _innerOf = InnerOf(tree);
    private readonly int _players = tree.Players;

    public void Iterate(bool outcome, ulong seed, long iteration)
    {
        for (var player = 0; player < _players; player++)
        {
            var random = new RandomStream(seed, (ulong)iteration, (ulong)player);
            if (outcome)
            {
                Outcome(0, player, 1.0, 1.0, 1.0, ref random, out _);
            }
            else
            {
                External(0, player, ref random);
            }
        }
    }

    // Returns the value for the player of whom all actions are tried; others' and chance's are drawn.
    private double External(int number, int player, ref RandomStream random)
    {
        var inner = _innerOf[number];
        if (inner < 0)
        {
            return tree.Payoffs[(number * _players) + player];
        }

        var node = tree.Inner[inner];
        if (node.Player < 0)
        {
            return External(node.FirstChild + Draw(tree.Probability.AsSpan(node.FirstChild, node.Count), random.NextUnit()), player, ref random);
        }

        Span<double> policy = stackalloc double[node.Count];
        Match(node, policy);
        if (node.Player != player)
        {
            // The average is updated where the other moves (simple averaging, one player at a time).
            if (node.Player == (player + 1) % _players)
            {
                for (var a = 0; a < policy.Length; a++)
                {
                    sums[node.FirstAction + a] += policy[a];
                }
            }

            return External(node.FirstChild + Draw(policy, random.NextUnit()), player, ref random);
        }

        Span<double> values = stackalloc double[node.Count];
        var value = 0.0;
        for (var a = 0; a < policy.Length; a++)
        {
            values[a] = External(node.FirstChild + a, player, ref random);
            value += policy[a] * values[a];
        }

        for (var a = 0; a < policy.Length; a++)
        {
            regrets[node.FirstAction + a] += values[a] - value;
        }

        return value;
    }

    // One path; returns payoff over the sampling probability of the path, and the tail's probability under the policy.
    private double Outcome(int number, int player, double own, double others, double sample, ref RandomStream random, out double tail)
    {
        var inner = _innerOf[number];
        if (inner < 0)
        {
            tail = 1.0;
            return tree.Payoffs[(number * _players) + player] / sample;
        }

        var node = tree.Inner[inner];
        if (node.Player < 0)
        {
            var draw = Draw(tree.Probability.AsSpan(node.FirstChild, node.Count), random.NextUnit());
            var p = tree.Probability[node.FirstChild + draw];
            var result = Outcome(node.FirstChild + draw, player, own, others * p, sample * p, ref random, out tail);
            tail *= p;
            return result;
        }

        Span<double> policy = stackalloc double[node.Count];
        Match(node, policy);
        Span<double> draws = stackalloc double[node.Count];
        for (var a = 0; a < policy.Length; a++)
        {
            draws[a] = node.Player == player ? (Exploration / policy.Length) + ((1.0 - Exploration) * policy[a]) : policy[a];
        }

        var choice = Draw(draws, random.NextUnit());
        var mine = node.Player == player;
        var utility = Outcome(
            node.FirstChild + choice, player, mine ? own * policy[choice] : own, mine ? others : others * policy[choice], sample * draws[choice], ref random, out var below);
        tail = below * policy[choice];
        if (mine)
        {
            var weight = utility * others;
            for (var a = 0; a < policy.Length; a++)
            {
                regrets[node.FirstAction + a] += weight * ((a == choice ? below : 0.0) - tail);
                sums[node.FirstAction + a] += own * policy[a] / sample;
            }
        }

        return utility;
    }

    private void Match(FlatNode node, Span<double> policy)
    {
        var total = 0.0;
        for (var a = 0; a < policy.Length; a++)
        {
            policy[a] = Math.Max(0.0, regrets[node.FirstAction + a]);
            total += policy[a];
        }

        for (var a = 0; a < policy.Length; a++)
        {
            policy[a] = total > 0.0 ? policy[a] / total : 1.0 / policy.Length;
        }
    }

    private static int Draw(ReadOnlySpan<double> probabilities, double unit)
    {
        for (var a = 0; a < probabilities.Length - 1; a++)
        {
            unit -= probabilities[a];
            if (unit < 0.0)
            {
                return a;
            }
        }

        // Rounding may leave the last one with probability 0.
        var last = probabilities.Length - 1;
        while (last > 0 && probabilities[last] <= 0.0)
        {
            last--;
        }

        return last;
    }

    private static int[] InnerOf(FlatTree tree)
    {
        var result = new int[tree.Nodes];
        Array.Fill(result, -1);
        for (var i = 0; i < tree.Inner.Length; i++)
        {
            result[tree.Inner[i].Node] = i;
        }

        return result;
    }
}
