using CsCheck;
using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;
using Parley.Stability.Tests.Reference;
using Parley.Stability.Witnesses;

namespace Parley.Stability.Tests.Concepts;

/// <summary>The fast solver against the set definitions.</summary>
public class DefinitionTests
{
    private static readonly StabilityOptions NoRecheck = new() { RecheckSteps = -1, Threads = 1 };

    [Fact]
    public void Every_verdict_in_option_form_follows_from_the_definition() =>
        RandomConflicts.OptionForm.Sample(conflict => Agrees(conflict, Enum.GetValues<StabilityConcept>()), iter: 1500);

    [Fact]
    public void Every_verdict_in_graph_form_follows_from_the_definition() =>
        RandomConflicts.GraphForm.Sample(conflict => Agrees(conflict, StabilityAnalysis.DefaultConcepts(conflict)), iter: 1500);

    [Fact]
    public void Large_groups_are_searched_as_well_as_small_ones()
    {
        // Seven and eight options of one decision maker make groups of more than 64 states.
        Gen.Select(Gen.Int[0, 2], Gen.ULong).Sample((kind, seed) =>
        {
            var random = new Numerics.RandomStream(seed, 0, 3);
            var options = Enumerable.Range(0, 9).Select(k => new ConflictOption($"o{k}", [k < 7 ? 0 : 1],
                kind > 0 && random.NextInt32(4) < kind ? OptionDirection.Forward : OptionDirection.Both)).ToList();
            var masks = Enumerable.Range(0, 512).Select(m => (ulong)m).Where(_ => kind == 0 || random.NextInt32(5) > 0).ToArray();
            var conflict = Conflict.OfOptions("large", ["A", "B"], options, StateSet.OfMasks(masks), RandomConflicts.Rankings(2, masks.Length, ref random));
            var analysis = StabilityAnalysis.Of(conflict, new StabilityOptions { RecheckSteps = -1, Threads = 1, Concepts = [.. StabilityAnalysis.DefaultConcepts(conflict).Where(c => c != StabilityConcept.Sim)] });
            var checker = new VerdictChecker(conflict, SanctionSemantics.Legal);
            for (var s = 0; s < masks.Length; s += 7)
            {
                foreach (var concept in analysis.Concepts)
                {
                    Assert.Equal(checker.IsStable(s % 2, s, concept), analysis.IsStable(s % 2, s, concept));
                }
            }
        }, iter: 30);
    }

    [Fact]
    public void Witnesses_prove_every_verdict() => RandomConflicts.OptionForm.Sample(conflict =>
    {
        foreach (var sanctions in Enum.GetValues<SanctionSemantics>())
        {
            var analysis = StabilityAnalysis.Of(conflict, new StabilityOptions { Sanctions = sanctions, Threads = 1 });
            Assert.True(analysis.Recheck.Complete);
            var finder = new WitnessFinder(analysis);
            foreach (var concept in analysis.Concepts)
            {
                for (var s = 0; s < conflict.States.Count; s++)
                {
                    // Find throws where the checker refuses the witness.
                    var witness = finder.Find(s % conflict.DecisionMakers.Count, s, concept);
                    Assert.NotEmpty(WitnessText.Of(conflict, witness));
                }
            }
        }
    }, iter: 150);

    [Fact]
    public void The_checker_refuses_false_witnesses() => RandomConflicts.OptionForm.Sample(conflict =>
    {
        var analysis = StabilityAnalysis.Of(conflict, NoRecheck);
        var finder = new WitnessFinder(analysis);
        var checker = new VerdictChecker(conflict, SanctionSemantics.Legal);
        for (var s = 0; s < conflict.States.Count; s++)
        {
            var witness = finder.Find(0, s, StabilityConcept.Gmr);
            if (witness.Deterred.Count > 0)
            {
                Assert.NotNull(checker.Check(witness with { Deterred = [] }));
                Assert.NotNull(checker.Check(witness with { Deterred = [.. witness.Deterred.Select(d => d with { Steps = [] })] }));
                Assert.NotNull(checker.Check(witness with { Stable = false, Undeterred = witness.Deterred[0].Improvement, Deterred = [] }));
            }

            if (witness.Undeterred is not null)
            {
                Assert.NotNull(checker.Check(witness with { Stable = true, Undeterred = null }));
            }
        }
    }, iter: 200);

    [Fact]
    public void Threads_do_not_change_the_answer()
    {
        var conflict = RandomConflicts.Option(5, 10, 17, 1);
        var one = StabilityAnalysis.Of(conflict, new StabilityOptions { Threads = 1 });
        var four = StabilityAnalysis.Of(conflict, new StabilityOptions { Threads = 4 });
        Assert.All(one.Concepts, c => Assert.Equal(one.Equilibria(c).Members(), four.Equilibria(c).Members()));
        Assert.Equal(one.Recheck, four.Recheck);
    }

    private static void Agrees(Conflict conflict, IReadOnlyList<StabilityConcept> concepts)
    {
        foreach (var sanctions in Enum.GetValues<SanctionSemantics>())
        {
            var slow = new DefinitionSolver(conflict, sanctions);
            var fast = StabilityAnalysis.Of(conflict, NoRecheck with { Sanctions = sanctions, Concepts = concepts });
            foreach (var concept in concepts)
            {
                foreach (var i in slow.Parties)
                {
                    for (var s = 0; s < slow.States; s++)
                    {
                        Assert.True(slow.IsStable(i, s, concept) == fast.IsStable(i, s, concept), $"{sanctions} {concept} decision maker {i} state {s}");
                    }
                }
            }
        }
    }
}
