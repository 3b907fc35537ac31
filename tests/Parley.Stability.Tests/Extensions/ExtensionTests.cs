using CsCheck;
using Parley.Stability.Coalitions;
using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;
using Parley.Stability.Evolution;
using Parley.Stability.Foresight;
using Parley.Stability.Hypergames;
using Parley.Stability.Merging;
using Parley.Stability.Preferences;
using Parley.Stability.Robustness;
using Parley.Stability.Strength;
using Parley.Stability.Tests.Reference;
using Parley.Stability.Uncertainty;

namespace Parley.Stability.Tests.Extensions;

/// <summary>Everything beyond the plain concepts, against what the definitions say.</summary>
public class ExtensionTests
{
    private static readonly StabilityOptions Options = new() { Threads = 1, RecheckSteps = -1 };
    private static readonly StabilityConcept[] Sanctioned = [StabilityConcept.Gmr, StabilityConcept.Smr, StabilityConcept.Seq, StabilityConcept.Sseq];

    [Fact]
    public void A_margin_is_the_least_rise_that_makes_a_state_stable() => Gen.OneOf(RandomConflicts.OptionForm, RandomConflicts.GraphForm).Sample(conflict =>
    {
        var analysis = StabilityAnalysis.Of(conflict, Options);
        foreach (var concept in Sanctioned.Append(StabilityConcept.Nash))
        {
            var margins = StabilityMargin.Places(analysis, 0, concept);
            for (var s = 0; s < margins.Length; s++)
            {
                Assert.Equal(analysis.IsStable(0, s, concept), margins[s] == 0);
                if (margins[s] > 0)
                {
                    Assert.True(Raised(s, margins[s]));
                    Assert.False(Raised(s, margins[s] - 1));
                }
            }

            bool Raised(int s, int places)
            {
                var values = conflict.Preferences[0].Ranks.ToArray().Select(r => (double)r).ToArray();
                values[s] += places;
                Ranking[] changed = [Ranking.OfValues(values), .. conflict.Preferences.Skip(1)];
                return StabilityAnalysis.Of(conflict.WithPreferences(changed), Options with { Concepts = [concept] }).IsStable(0, s, concept);
            }
        }
    }, iter: 60);

    [Fact]
    public void Strength_follows_from_the_definition() => Gen.Select(RandomConflicts.OptionForm, Gen.ULong).Sample((conflict, seed) =>
    {
        var random = new Numerics.RandomStream(seed, 0, 5);
        var breaks = conflict.Preferences.Select(p => (IReadOnlyList<int>)[.. Enumerable.Range(1, Math.Max(0, p.Levels - 1)).Where(_ => random.NextInt32(3) == 0)]).ToList();
        var analysis = StabilityAnalysis.Of(conflict, Options);
        var strength = new StrengthAnalysis(analysis, breaks);
        var slow = new DefinitionSolver(conflict, SanctionSemantics.Legal);
        for (var i = 0; i < conflict.DecisionMakers.Count; i++)
        {
            int[] opponents = [.. slow.Parties.Where(j => j != i)];
            foreach (var concept in Sanctioned)
            {
                var degrees = strength.Degrees(i, concept);
                for (var s = 0; s < degrees.Length; s++)
                {
                    Assert.Equal(slow.IsStable(i, s, concept), degrees[s] >= 0);
                    for (var d = 1; d <= 2; d++)
                    {
                        bool Worse(int u) => breaks[i].Count(b => b <= conflict.Preferences[i][s]) - breaks[i].Count(b => b <= conflict.Preferences[i][u]) >= d;
                        var strong = slow.Improvements(i, s).All(t => slow.Reach(opponents, t, concept is StabilityConcept.Seq or StabilityConcept.Sseq)
                            .Any(u => Worse(u) && (concept is StabilityConcept.Gmr or StabilityConcept.Seq || slow.Moves(i, u).All(Worse))));
                        Assert.Equal(strong, degrees[s] >= d);
                    }
                }
            }
        }
    }, iter: 120);

    [Fact]
    public void The_sixteen_stabilities_under_unknown_preference_follow_from_the_definition() => Gen.Select(Gen.OneOf(RandomConflicts.OptionForm, RandomConflicts.GraphForm), Gen.ULong).Sample((conflict, seed) =>
    {
        var random = new Numerics.RandomStream(seed, 0, 6);
        var states = conflict.States.Count;
        var unknown = new HashSet<(int, int)>[conflict.DecisionMakers.Count];
        for (var i = 0; i < unknown.Length; i++)
        {
            unknown[i] = [];
            for (var k = 0; k < random.NextInt32(4) * states / 2; k++)
            {
                var (a, b) = (random.NextInt32(states), random.NextInt32(states));
                if (a != b)
                {
                    unknown[i].Add((a, b));
                    unknown[i].Add((b, a));
                }
            }
        }

        var fast = UnknownPreferenceAnalysis.Of(conflict, [.. unknown.Select(u => (IReadOnlyList<(int, int)>)[.. u])]);
        var slow = new DefinitionSolver(conflict, SanctionSemantics.Legal);
        foreach (var i in slow.Parties)
        {
            for (var s = 0; s < states; s++)
            {
                foreach (var x in Enum.GetValues<UnknownExtension>())
                {
                    bool Leaves(int t) => unknown[i].Contains((s, t)) ? x is UnknownExtension.A or UnknownExtension.C : slow.Prefers(i, t, s);
                    bool Deters(int u) => unknown[i].Contains((s, u)) ? x is UnknownExtension.C or UnknownExtension.D : !slow.Prefers(i, u, s);
                    var moves = slow.Moves(i, s).Where(Leaves).ToList();
                    Assert.Equal(moves.Count == 0, fast.IsStable(i, s, StabilityConcept.Nash, x));
                    Assert.Equal(moves.TrueForAll(t => Reach(i, t, false).Any(Deters)), fast.IsStable(i, s, StabilityConcept.Gmr, x));
                    Assert.Equal(moves.TrueForAll(t => Reach(i, t, false).Any(u => Deters(u) && slow.Moves(i, u).All(Deters))), fast.IsStable(i, s, StabilityConcept.Smr, x));
                    Assert.Equal(moves.TrueForAll(t => Reach(i, t, true).Any(Deters)), fast.IsStable(i, s, StabilityConcept.Seq, x));
                }
            }
        }

        HashSet<int> Reach(int i, int start, bool improving)
        {
            var found = new HashSet<int>();
            var seen = new HashSet<(int, int)>();
            var open = new Stack<(int State, int Last)>([(start, -1)]);
            while (open.TryPop(out var node))
            {
                foreach (var j in slow.Parties.Where(j => j != i && j != node.Last))
                {
                    foreach (var t in slow.Moves(j, node.State).Where(t => !improving || unknown[j].Contains((node.State, t)) || slow.Prefers(j, t, node.State)))
                    {
                        found.Add(t);
                        if (seen.Add((t, j)))
                        {
                            open.Push((t, j));
                        }
                    }
                }
            }

            return found;
        }
    }, iter: 150);

    [Fact]
    public void Coalition_verdicts_follow_from_the_definition() => Gen.Select(Gen.Int[2, 4], Gen.Int[2, 4], Gen.ULong, Gen.Int[0, 1]).Sample((parties, options, seed, kind) =>
    {
        var conflict = kind == 0 ? RandomConflicts.Option(parties, options, seed, 1) : RandomConflicts.Graph(parties, options + 2, seed);
        var fast = new CoalitionStability(conflict);
        var slow = new DefinitionSolver(conflict, SanctionSemantics.Legal);
        foreach (var coalition in Coalition.All(parties))
        {
            int[] members = [.. slow.Parties.Where(coalition.Contains)];
            int[] others = [.. slow.Parties.Where(j => !coalition.Contains(j))];
            for (var s = 0; s < slow.States; s++)
            {
                bool Better(int t) => members.All(j => slow.Prefers(j, t, s));
                var improvements = slow.Reach(members, s, false).Where(t => t != s && Better(t)).ToList();
                Assert.Equal(improvements.Count == 0, fast.IsStable(coalition, s, StabilityConcept.Nash));
                Assert.Equal(improvements.TrueForAll(t => slow.Reach(others, t, false).Any(u => !Better(u))), fast.IsStable(coalition, s, StabilityConcept.Gmr));
                Assert.Equal(improvements.TrueForAll(t => slow.Reach(others, t, false).Any(u => !Better(u) && slow.Reach(members, u, false).All(w => !Better(w)))), fast.IsStable(coalition, s, StabilityConcept.Smr));
                Assert.Equal(improvements.TrueForAll(t => Answers(others, t).Any(u => !Better(u))), fast.IsStable(coalition, s, StabilityConcept.Seq));
                if (members.Length == 1)
                {
                    Assert.Equal(slow.IsStable(members[0], s, StabilityConcept.Gmr), fast.IsStable(coalition, s, StabilityConcept.Gmr));
                }
            }
        }

        HashSet<int> Answers(int[] others, int start)
        {
            var sets = Enumerable.Range(1, (1 << others.Length) - 1).Select(m => others.Where((_, k) => (m >> k & 1) != 0).ToArray()).ToList();
            var found = new HashSet<int>();
            var seen = new HashSet<(int, int)>();
            var open = new Stack<(int State, int Last)>([(start, -1)]);
            while (open.TryPop(out var node))
            {
                for (var k = 0; k < sets.Count; k++)
                {
                    foreach (var t in k == node.Last ? [] : slow.Reach(sets[k], node.State, false).Where(t => t != node.State && sets[k].All(j => slow.Prefers(j, t, node.State))))
                    {
                        found.Add(t);
                        if (seen.Add((t, k)))
                        {
                            open.Push((t, k));
                        }
                    }
                }
            }

            return found;
        }
    }, iter: 60);

    [Fact]
    public void Paths_are_legal_and_none_is_shorter() => Gen.OneOf(RandomConflicts.OptionForm, RandomConflicts.GraphForm).Sample(conflict =>
    {
        var evolution = new ConflictEvolution(conflict, 0);
        var slow = new DefinitionSolver(conflict, SanctionSemantics.Legal);
        int[] everyone = [.. slow.Parties];
        Assert.Equal(slow.Reach(everyone, 0, false).Append(0).Distinct().Order(), evolution.ReachedByMoves);
        Assert.Equal(slow.Reach(everyone, 0, true).Append(0).Distinct().Order(), evolution.ReachedByImprovements);
        foreach (var state in evolution.ReachedByMoves)
        {
            var (shortest, cheapest) = (evolution.Shortest(state)!, evolution.Cheapest(state)!);
            Assert.True(cheapest.Loss <= shortest.Loss && shortest.Steps.Count <= cheapest.Steps.Count);
            foreach (var path in new[] { shortest, cheapest, evolution.ShortestByImprovements(state) }.OfType<ConflictPath>())
            {
                var (at, last) = (0, -1);
                foreach (var step in path.Steps)
                {
                    Assert.True(step.From == at && step.DecisionMaker != last && slow.Moves(step.DecisionMaker, at).Contains(step.To));
                    Assert.Equal(!slow.Moves(step.DecisionMaker, step.To).Contains(at), evolution.IsIrreversible(step));
                    (at, last) = (step.To, step.DecisionMaker);
                }

                Assert.Equal(state, at);
            }
        }
    }, iter: 150);

    [Fact]
    public void Limited_move_stability_of_one_move_is_Nash_and_the_cycle_decides_the_rest() =>
        Gen.Select(Gen.Int[2, 4], Gen.ULong).Select((options, seed) => RandomConflicts.Option(2, options, seed, 1)).Sample(conflict =>
        {
            var limited = LimitedMoveStability.Of(conflict);
            var nash = StabilityAnalysis.Of(conflict, Options);
            for (var s = 0; s < conflict.States.Count; s++)
            {
                for (var i = 0; i < 2; i++)
                {
                    Assert.Equal(nash.IsStable(i, s, StabilityConcept.Nash), limited.IsStable(i, s, 1));
                    Assert.Equal(Enumerable.Range(300, 120).All(h => Anticipate(i, s, h, []) == s), limited.IsNonMyopicallyStable(i, s));
                }
            }

            int Anticipate(int i, int s, int h, Dictionary<(int, int, int), int> known)
            {
                // The definition, unrolled; long horizons repeat, which the tables know.
                if (h > 40)
                {
                    return limited.Anticipated(i, s, h);
                }

                if (h == 0)
                {
                    return s;
                }

                if (known.TryGetValue((i, s, h), out var found))
                {
                    return found;
                }

                var moves = new List<int>();
                conflict.Moves[i].AddTargets(s, moves);
                var ends = moves.Select(t => Anticipate(1 - i, t, h - 1, known)).ToList();
                var best = ends.Count == 0 ? s : ends.MaxBy(e => conflict.Preferences[i][e]);
                return known[(i, s, h)] = conflict.Preferences[i][s] >= conflict.Preferences[i][best] ? s : best;
            }
        }, iter: 60);

    [Fact]
    public void Chicken_is_non_myopically_stable_where_both_swerve()
    {
        // States 1 = C,C; 2 = D,C; 3 = C,D; 4 = D,D. Brams and Wittman (1981): the compromise of Chicken is a non-myopic equilibrium.
        var conflict = Conflict.OfOptions("Chicken", ["A", "B"], [new("a", [0], OptionDirection.Both), new("b", [1], OptionDirection.Both)], StateSet.OfMasks([0, 1, 2, 3]),
            [Ranking.OfClasses([[1], [0], [2], [3]], 4), Ranking.OfClasses([[2], [0], [1], [3]], 4)]);
        var limited = LimitedMoveStability.Of(conflict);
        Assert.True(limited.Strict && limited.Complete);
        Assert.True(limited.IsNonMyopicallyStable(0, 0) == true && limited.IsNonMyopicallyStable(1, 0) == true);
    }

    [Fact]
    public void Hypergame_verdicts_are_those_of_each_view()
    {
        var conflict = RandomConflicts.Option(3, 4, 8, 1);
        var random = new Numerics.RandomStream(5, 0, 7);
        var view = RandomConflicts.Rankings(3, conflict.States.Count, ref random);
        view[1] = conflict.Preferences[1];
        var hypergame = HypergameAnalysis.Of(conflict, [null, view, null], Options);
        var slow = new DefinitionSolver(conflict.WithPreferences(view), SanctionSemantics.Legal);
        var plain = StabilityAnalysis.Of(conflict, Options);
        for (var s = 0; s < conflict.States.Count; s++)
        {
            Assert.Equal(slow.IsStable(1, s, StabilityConcept.Seq), hypergame.IsStable(1, s, StabilityConcept.Seq));
            Assert.Equal(plain.IsStable(0, s, StabilityConcept.Seq), hypergame.IsStable(0, s, StabilityConcept.Seq));
        }
    }

    [Fact]
    public void Merging_indistinct_states_preserves_every_verdict() => Gen.Select(Gen.Int[2, 4], Gen.ULong).Sample((parties, seed) =>
    {
        // Copies of the states of a random graph that nobody tells apart, with free moves among the copies of a state for one decision maker.
        var small = RandomConflicts.Graph(parties, 4, seed);
        var closed = seed % 2 == 0;
        if (closed)
        {
            var slow = new DefinitionSolver(small, SanctionSemantics.Legal);
            small = new Conflict("closed", small.DecisionMakers, [], small.States, [.. small.Moves.Select((_, i) => new ArcMoves([.. Enumerable.Range(0, 4).Select(s => (IReadOnlyList<int>)[.. Closure(slow, i, s)])]))], small.Preferences);
        }

        var moves = small.Moves.Select((m, i) => (MoveGraph)new ArcMoves([.. Enumerable.Range(0, 8).Select(s => (IReadOnlyList<int>)
            [.. Enumerable.Range(0, 8).Where(t => m.Allows(s / 2, t / 2)), .. closed ? new[] { s ^ 1 } : []])])).ToList();
        var conflict = new Conflict("copies", small.DecisionMakers, [], StateSet.OfIds([.. Enumerable.Range(1, 8)]), moves,
            [.. small.Preferences.Select(p => Ranking.OfValues([.. Enumerable.Range(0, 8).Select(s => (double)p[s / 2])]))]);
        var merged = StateMerging.Indistinct(conflict, Options);
        Assert.True(!closed || merged.Merged.States.Count <= 4);
        Assert.True(merged.VerdictsPreserved, string.Join("; ", merged.Differences));

        static HashSet<int> Closure(DefinitionSolver slow, int i, int s)
        {
            var found = new HashSet<int>();
            var open = new Stack<int>([s]);
            while (open.TryPop(out var at))
            {
                foreach (var t in slow.Moves(i, at).Where(found.Add))
                {
                    open.Push(t);
                }
            }

            found.Remove(s);
            return found;
        }
    }, iter: 150);

    [Fact]
    public void Robustness_is_the_same_for_any_number_of_threads_and_counts_worlds()
    {
        var conflict = RandomConflicts.Option(3, 4, 8, 1);
        var one = EquilibriumRobustness.Of(conflict, [StabilityConcept.Seq], new RobustnessOptions { Worlds = 60, Seed = 3, Threads = 1 });
        var two = EquilibriumRobustness.Of(conflict, [StabilityConcept.Seq], new RobustnessOptions { Worlds = 60, Seed = 3, Threads = 3 });
        var other = EquilibriumRobustness.Of(conflict, [StabilityConcept.Seq], new RobustnessOptions { Worlds = 60, Seed = 4, Threads = 3, Swaps = 9 });
        var shares = Enumerable.Range(0, conflict.States.Count).Select(s => one.Share(s, StabilityConcept.Seq)).ToList();
        Assert.Equal(shares, Enumerable.Range(0, conflict.States.Count).Select(s => two.Share(s, StabilityConcept.Seq)));
        Assert.NotEqual(shares, Enumerable.Range(0, conflict.States.Count).Select(s => other.Share(s, StabilityConcept.Seq)));
        Assert.All(shares, s => Assert.InRange(s, 0, 1));
    }
}
