using CsCheck;
using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;
using Parley.Stability.Preferences;
using Parley.Stability.Tests.Reference;

namespace Parley.Stability.Tests.Concepts;

/// <summary>What holds for every conflict: implications among the concepts, Howard's values in free conflicts, and indifference to names and scales.</summary>
public class PropertyTests
{
    private static readonly StabilityOptions Options = new() { RecheckSteps = -1, Threads = 1 };

    [Fact]
    public void The_concepts_imply_one_another_as_in_the_literature() => Gen.OneOf(RandomConflicts.OptionForm, RandomConflicts.GraphForm).Sample(conflict =>
    {
        var a = StabilityAnalysis.Of(conflict, Options);
        for (var i = 0; i < conflict.DecisionMakers.Count; i++)
        {
            foreach (var (stronger, weaker) in new[]
            {
                (StabilityConcept.Nash, StabilityConcept.Smr), (StabilityConcept.Smr, StabilityConcept.Gmr), (StabilityConcept.Nash, StabilityConcept.Sseq),
                (StabilityConcept.Sseq, StabilityConcept.Seq), (StabilityConcept.Seq, StabilityConcept.Gmr), (StabilityConcept.Sseq, StabilityConcept.Smr),
            })
            {
                Assert.All(a.Stable(i, stronger).Members(), s => Assert.True(a.IsStable(i, s, weaker)));
            }
        }
    }, iter: 800);

    [Fact]
    public void In_free_conflicts_GMR_is_maximin_and_SMR_is_minimax() => RandomConflicts.Free.Sample(conflict =>
    {
        var a = StabilityAnalysis.Of(conflict, Options);
        for (var i = 0; i < conflict.DecisionMakers.Count; i++)
        {
            var own = conflict.Options.Select((o, k) => o.Owners.Contains(i) ? 1UL << k : 0).Aggregate(0UL, (x, y) => x | y);
            var states = Enumerable.Range(0, conflict.States.Count).ToList();
            var rank = conflict.Preferences[i];
            var alpha = states.GroupBy(s => conflict.States.Mask(s) & own).Max(g => g.Min(s => rank[s]));
            var beta = states.GroupBy(s => conflict.States.Mask(s) & ~own).Min(g => g.Max(s => rank[s]));
            Assert.All(states, s => Assert.Equal(rank[s] >= alpha, a.IsStable(i, s, StabilityConcept.Gmr)));
            Assert.All(states, s => Assert.Equal(rank[s] >= beta, a.IsStable(i, s, StabilityConcept.Smr)));
        }
    }, iter: 500);

    [Fact]
    public void With_two_decision_makers_the_three_meanings_of_a_sanction_agree() =>
        Gen.Select(Gen.Int[2, 5], Gen.ULong, Gen.Int[0, 1]).Select((options, seed, kind) => RandomConflicts.Option(2, options, seed, kind)).Sample(conflict =>
        {
            var all = Enum.GetValues<SanctionSemantics>().Select(m => StabilityAnalysis.Of(conflict, Options with { Sanctions = m })).ToList();
            Assert.All(all[0].Concepts, c => Assert.All(all, a => Assert.Equal(all[0].Equilibria(c).Members(), a.Equilibria(c).Members())));
        }, iter: 300);

    [Fact]
    public void Increasing_transforms_idle_parties_and_other_orders_change_nothing() => RandomConflicts.OptionForm.Sample(conflict =>
    {
        var a = StabilityAnalysis.Of(conflict, Options);
        var scaled = conflict.WithPreferences([.. conflict.Preferences.Select(p => Ranking.OfValues([.. p.Ranks.ToArray().Select(r => (double)r * r * r / 7 - 3)]))]);
        var b = StabilityAnalysis.Of(scaled, Options);
        var wider = Conflict.OfOptions("wider", [.. conflict.DecisionMakers, "idle"], conflict.Options, conflict.States, [.. conflict.Preferences, Ranking.Indifferent(conflict.States.Count)]);
        var c = StabilityAnalysis.Of(wider, Options);
        int[] turn = [.. Enumerable.Range(0, conflict.DecisionMakers.Count).Reverse()];
        var turned = Conflict.OfOptions("turned", [.. turn.Select(i => conflict.DecisionMakers[i])],
            [.. conflict.Options.Select(o => o with { Owners = [.. o.Owners.Select(i => turn.Length - 1 - i)] })], conflict.States, [.. turn.Select(i => conflict.Preferences[i])]);
        var d = StabilityAnalysis.Of(turned, Options);
        foreach (var concept in a.Concepts)
        {
            var expected = a.Equilibria(concept).Members().ToList();
            Assert.Equal(expected, b.Equilibria(concept).Members());
            Assert.Equal(expected, c.Equilibria(concept).Members());
            Assert.Equal(expected, d.Equilibria(concept).Members());
        }
    }, iter: 300);

    [Fact]
    public void The_ordinal_two_by_two_games_agree_with_the_definitions()
    {
        // All pairs of strict rankings; up to the names of strategies and players they are the 78 games of Rapoport and Guyer (1966).
        var orders = Permutations([0, 1, 2, 3]).ToList();
        ConflictOption[] options = [new("a", [0], OptionDirection.Both), new("b", [1], OptionDirection.Both)];
        var states = StateSet.OfMasks([0, 1, 2, 3]);
        var games = new HashSet<string>();
        foreach (var first in orders)
        {
            foreach (var second in orders)
            {
                if (!games.Add(Canonical(first, second)))
                {
                    continue;
                }

                var conflict = Conflict.OfOptions("2x2", ["A", "B"], options, states, [Ranking.OfValues([.. first.Select(v => (double)v)]), Ranking.OfValues([.. second.Select(v => (double)v)])]);
                var fast = StabilityAnalysis.Of(conflict, Options);
                var slow = new DefinitionSolver(conflict, SanctionSemantics.Legal);
                Assert.All(fast.Concepts, c => Assert.All(slow.Parties, i => Assert.All(Enumerable.Range(0, 4), s => Assert.Equal(slow.IsStable(i, s, c), fast.IsStable(i, s, c)))));
            }
        }

        Assert.Equal(78, games.Count);
    }

    private static string Canonical(int[] a, int[] b)
    {
        // Masks: bit 0 is A's choice, bit 1 is B's.
        var forms = new List<string>();
        foreach (var flip in Enumerable.Range(0, 4))
        {
            var (x, y) = (Enumerable.Range(0, 4).Select(s => a[s ^ flip]).ToArray(), Enumerable.Range(0, 4).Select(s => b[s ^ flip]).ToArray());
            int[] swap = [0, 2, 1, 3];
            forms.Add(string.Concat(x.Concat(y)));
            forms.Add(string.Concat(swap.Select(s => y[s]).Concat(swap.Select(s => x[s]))));
        }

        return forms.Min(StringComparer.Ordinal)!;
    }

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length == 0 ? [[]]
        : items.SelectMany(x => Permutations([.. items.Where(y => y != x)]).Select(rest => (int[])[x, .. rest]));
}
