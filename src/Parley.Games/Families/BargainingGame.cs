using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Families;

/// <summary>The bargaining benchmark ("deal or no deal", Lewis et al. 2017) under OpenSpiel's rules: the game ends when so many offers have been made,
/// hence the last offer can never be accepted.</summary>
public static class BargainingGame
{
    /// <summary>Builds the tree.</summary>
    /// <param name="instances">Instances, drawn with equal probability.</param>
    /// <param name="maxTurns">Number of offers that end the game.</param>
    /// <param name="discount">Factor on payoffs for each decision from the third on.</param>
    public static ExtensiveGame Build(IReadOnlyList<BargainingInstance> instances, int maxTurns, Rational discount)
    {
        ArgumentNullException.ThrowIfNull(instances);
        var builder = new ExtensiveGameBuilder("Bargaining", ["Player 0", "Player 1"]);
        var start = builder.Chance(builder.Root, BenchmarkGames.Labels(instances.Count));
        for (var i = 0; i < instances.Count; i++)
        {
            var instance = instances[i];
            string[] known = [.. new[] { instance.First, instance.Second }.Select(v => $"{string.Join(',', instance.Pool)}|{string.Join(',', v)}|")];
            Turn(start[i], instance, known, Bundles(instance.Pool), "", null, 0, 0, Rational.One);
        }

        return builder.Build();

        void Turn(int place, BargainingInstance instance, string[] known, List<int[]> bundles, string history, int[]? last, int offers, int decisions, Rational factor)
        {
            if (offers == maxTurns)
            {
                builder.End(place, 0, 0);
                return;
            }

            var player = decisions % 2;
            var after = decisions >= 2 ? factor * discount : factor;
            List<string> actions = [.. bundles.Select(b => string.Join(',', b))];
            if (last is not null)
            {
                actions.Insert(0, "agree");
            }

            var next = builder.Decision(place, player, known[player] + history, actions);
            var from = 0;
            if (last is not null)
            {
                from = 1;
                var proposer = 1 - player;
                var (kept, rest) = (Rational.Zero, Rational.Zero);
                for (var k = 0; k < last.Length; k++)
                {
                    kept += last[k] * (proposer == 0 ? instance.First[k] : instance.Second[k]);
                    rest += (instance.Pool[k] - last[k]) * (proposer == 0 ? instance.Second[k] : instance.First[k]);
                }

                builder.End(next[0], after * (proposer == 0 ? kept : rest), after * (proposer == 0 ? rest : kept));
            }

            for (var b = 0; b < bundles.Count; b++)
            {
                Turn(next[from + b], instance, known, bundles, $"{history} {b}", bundles[b], offers + 1, decisions + 1, after);
            }
        }
    }

    private static List<int[]> Bundles(IReadOnlyList<int> pool)
    {
        var bundles = new List<int[]>();
        var bundle = new int[pool.Count];
        while (true)
        {
            bundles.Add([.. bundle]);
            var k = 0;
            while (k < bundle.Length && ++bundle[k] > pool[k])
            {
                bundle[k++] = 0;
            }

            if (k == bundle.Length)
            {
                return bundles;
            }
        }
    }
}
