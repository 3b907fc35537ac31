using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Tests.Trees;

/// <summary>Random trees of perfect recall: information sets join nodes at which their owner has done and seen the same.</summary>
internal static class RandomTrees
{
    public static ExtensiveGame Make(int seed, int players = 2, int mostNodes = 200, bool zeroSum = false, bool chance = true)
    {
        var random = new RandomStream((ulong)seed, 3, 5);
        string[] names = [.. Enumerable.Range(1, players).Select(p => $"P{p}")];
        var builder = new ExtensiveGameBuilder($"random {seed}", names);
        var nodes = 1;
        var open = new Queue<(int Place, int Depth, string[] Own)>();
        open.Enqueue((builder.Root, 0, [.. Enumerable.Repeat("", players)]));
        while (open.TryDequeue(out var at))
        {
            var kind = random.NextInt32(10);
            var count = 2 + random.NextInt32(2);
            if (at.Depth > 0 && (kind < 2 || at.Depth > 6 || nodes + count + open.Count > mostNodes))
            {
                End(at.Place);
                continue;
            }

            nodes += count;
            int[] places;
            if (chance && kind == 2)
            {
                places = count == 2 ? builder.Chance(at.Place, ["a", "b"], [Rational.Create(1, 3), Rational.Create(2, 3)]) : builder.Chance(at.Place, ["a", "b", "c"]);
                foreach (var place in places)
                {
                    open.Enqueue((place, at.Depth + 1, at.Own));
                }

                continue;
            }

            var player = random.NextInt32(players);
            var key = $"{at.Own[player]}/{random.NextInt32(2)}:{count}";
            places = builder.Decision(at.Place, player, key, [.. Enumerable.Range(0, count).Select(a => $"{a}")]);
            for (var a = 0; a < count; a++)
            {
                var own = (string[])at.Own.Clone();
                own[player] = $"{key}-{a}";
                open.Enqueue((places[a], at.Depth + 1, own));
            }
        }

        return builder.Build();

        void End(int place)
        {
            var payoffs = new Rational[players];
            for (var p = 0; p < players; p++)
            {
                payoffs[p] = zeroSum && p == 1 ? -payoffs[0] : random.NextInt32(7) - 2;
            }

            builder.End(place, payoffs);
        }
    }

    /// <summary>A random profile; some actions get probability 0.</summary>
    public static Rational[] Behaviour(ExtensiveGame game, int seed)
    {
        var random = new RandomStream((ulong)seed, 4, 5);
        var behaviour = new Rational[game.ActionCount];
        foreach (var set in game.InformationSets)
        {
            var weights = new int[set.Actions.Count];
            while (weights.Sum() == 0)
            {
                for (var a = 0; a < weights.Length; a++)
                {
                    weights[a] = Math.Max(0, random.NextInt32(5) - 2);
                }
            }

            for (var a = 0; a < weights.Length; a++)
            {
                behaviour[set.FirstAction + a] = Rational.Create(weights[a], weights.Sum());
            }
        }

        return behaviour;
    }
}
