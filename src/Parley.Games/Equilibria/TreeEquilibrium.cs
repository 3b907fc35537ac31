using Parley.Games.Certificates;
using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Equilibria;

/// <summary>Makes equilibria out of behaviour profiles, each through the independent check of the tree.</summary>
internal static class TreeEquilibrium
{
    public static Equilibrium Exact(ExtensiveGame game, Rational[] behaviour)
    {
        var check = BehaviourCheck.Exact(game, behaviour);
        if (!check.IsEquilibrium)
        {
            throw new InvalidOperationException($"A solver returned a behaviour profile that is no equilibrium: its regret is {check.MaxRegret}.");
        }

        var exact = Split(game, behaviour);
        return new Equilibrium
        {
            Profile = [.. exact.Select(p => Array.ConvertAll(p, v => v.ToDouble()))],
            Exact = exact,
            Payoffs = [.. check.Payoffs.Select(p => p.ToDouble())],
            ExactPayoffs = check.Payoffs,
            MaxRegret = 0.0,
        };
    }

    /// <summary>Cuts a behaviour profile into the players' parts.</summary>
    public static T[][] Split<T>(ExtensiveGame game, T[] behaviour)
    {
        var parts = new T[game.PlayerCount][];
        var from = 0;
        for (var player = 0; player < parts.Length; player++)
        {
            var length = 0;
            for (var set = game.FirstSets[player]; set < game.FirstSets[player + 1]; set++)
            {
                length += game.InformationSets[set].Actions.Count;
            }

            parts[player] = behaviour.AsSpan(from, length).ToArray();
            from += length;
        }

        return parts;
    }
}
