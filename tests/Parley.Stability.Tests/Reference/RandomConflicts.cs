using CsCheck;
using Parley.Stability.Conflicts;
using Parley.Stability.Preferences;

namespace Parley.Stability.Tests.Reference;

/// <summary>Random conflicts: infeasible states, irreversible and shared options, ties, two to five decision makers; and graphs with moves that are not transitive.</summary>
public static class RandomConflicts
{
    public static readonly Gen<Conflict> OptionForm = Gen.Select(Gen.Int[2, 5], Gen.Int[2, 5], Gen.ULong, Gen.Int[0, 3]).Select((parties, options, seed, kind) => Option(parties, options, seed, kind));

    public static readonly Gen<Conflict> GraphForm = Gen.Select(Gen.Int[2, 4], Gen.Int[2, 8], Gen.ULong).Select(Graph);

    public static readonly Gen<Conflict> Free = Gen.Select(Gen.Int[2, 4], Gen.Int[2, 5], Gen.ULong).Select((parties, options, seed) => Option(parties, options, seed, -1));

    public static Conflict Option(int parties, int options, ulong seed, int kind)
    {
        var random = new Numerics.RandomStream(seed, 0, 1);
        var list = new List<ConflictOption>();
        for (var k = 0; k < options; k++)
        {
            var owner = random.NextInt32(parties);
            int[] owners = kind >= 2 && random.NextInt32(6) == 0 && parties > 1 ? [owner, (owner + 1) % parties] : [owner];
            var direction = kind >= 1 && random.NextInt32(3) == 0 ? (random.NextBernoulli(0.5) ? OptionDirection.Forward : OptionDirection.Back) : OptionDirection.Both;
            list.Add(new ConflictOption($"o{k}", owners, direction));
        }

        var masks = new List<ulong>();
        for (var mask = 0UL; mask < 1UL << options; mask++)
        {
            if (kind < 0 || random.NextInt32(4) > 0 || (mask == (1UL << options) - 1 && masks.Count == 0))
            {
                masks.Add(mask);
            }
        }

        return Conflict.OfOptions("random", Names(parties), list, StateSet.OfMasks([.. masks]), Rankings(parties, masks.Count, ref random));
    }

    public static Conflict Graph(int parties, int states, ulong seed)
    {
        var random = new Numerics.RandomStream(seed, 0, 2);
        var moves = new List<MoveGraph>();
        for (var i = 0; i < parties; i++)
        {
            var arcs = new List<int>[states];
            for (var s = 0; s < states; s++)
            {
                arcs[s] = [];
                for (var t = 0; t < states; t++)
                {
                    if (t != s && random.NextInt32(4) == 0)
                    {
                        arcs[s].Add(t);
                    }
                }
            }

            moves.Add(new ArcMoves(arcs));
        }

        return new Conflict("random", Names(parties), [], StateSet.OfIds([.. Enumerable.Range(1, states)]), moves, Rankings(parties, states, ref random));
    }

    public static Ranking[] Rankings(int parties, int states, ref Numerics.RandomStream random)
    {
        var rankings = new Ranking[parties];
        for (var i = 0; i < parties; i++)
        {
            var levels = 1 + random.NextInt32(2 * states);
            var values = new double[states];
            for (var s = 0; s < states; s++)
            {
                values[s] = random.NextInt32(levels);
            }

            rankings[i] = Ranking.OfValues(values);
        }

        return rankings;
    }

    private static string[] Names(int parties) => [.. Enumerable.Range(0, parties).Select(i => ((char)('A' + i)).ToString())];
}
