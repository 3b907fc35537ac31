using CsCheck;
using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;
using Parley.Stability.Inverse;
using Parley.Stability.Preferences;
using Parley.Stability.Tests.Reference;

namespace Parley.Stability.Tests.Inverse;

/// <summary>The least change of preferences against trying all rankings.</summary>
public class InverseTests
{
    private static readonly StabilityConcept[] Concepts = [StabilityConcept.Nash, StabilityConcept.Gmr, StabilityConcept.Smr, StabilityConcept.Seq, StabilityConcept.Sseq];

    [Fact]
    public void No_smaller_change_exists_with_two_decision_makers_and_four_states() =>
        Gen.Select(Gen.ULong, Gen.Int[0, 1]).Sample((seed, graph) => IsLeast(graph == 1 ? RandomConflicts.Graph(2, 4, seed) : RandomConflicts.Option(2, 2, seed, 1)), iter: 12);

    [Fact]
    public void No_smaller_change_exists_with_three_decision_makers_and_three_states() =>
        Gen.ULong.Sample(seed => IsLeast(RandomConflicts.Graph(3, 3, seed)), iter: 10);

    [Fact]
    public void The_nearest_order_meets_its_demands_at_least_distance() => Gen.Select(Gen.Int[3, 6], Gen.ULong, Gen.Int[1, 3]).Sample((states, seed, count) =>
    {
        var random = new Numerics.RandomStream(seed, 0, 9);
        var ranking = RandomConflicts.Rankings(1, states, ref random)[0];
        var demands = new List<PreferenceDemand>();
        for (var k = 0; k < count; k++)
        {
            var a = random.NextInt32(states);
            demands.Add(new PreferenceDemand(0, a, (a + 1 + random.NextInt32(states - 1)) % states, random.NextBernoulli(0.5)));
        }

        var possible = WeakOrders(states).Where(r => demands.TrueForAll(d => NearestOrder.Meets(r, d))).ToList();
        var found = NearestOrder.Find(ranking, demands, out var tooLarge);
        Assert.False(tooLarge);
        Assert.Equal(possible.Count == 0 ? null : possible.Min(r => NearestOrder.DoubledDistance(ranking, r)), (long?)found?.Distance);
        if (found is { } near)
        {
            Assert.True(demands.TrueForAll(d => NearestOrder.Meets(near.Ranking, d)));
            Assert.Equal(near.Distance, NearestOrder.DoubledDistance(ranking, near.Ranking));
        }
    }, iter: 60);

    [Fact]
    public void A_state_that_is_an_equilibrium_needs_no_change()
    {
        var conflict = RandomConflicts.Option(3, 5, 4, 1);
        var analysis = StabilityAnalysis.Of(conflict);
        Assert.All(Concepts, c => Assert.All(analysis.Equilibria(c).Members(), s =>
        {
            var answer = InverseSearch.Find(conflict, s, c);
            Assert.True(answer.Complete);
            Assert.Equal(0, answer.Distance);
        }));
    }

    [Fact]
    public void A_search_that_is_cut_short_says_so_and_gives_a_bound()
    {
        var conflict = RandomConflicts.Option(3, 5, 4, 1);
        var analysis = StabilityAnalysis.Of(conflict);
        var s = Enumerable.Range(0, conflict.States.Count).First(s => !analysis.Equilibria(StabilityConcept.Seq)[s]);
        var answer = InverseSearch.Find(conflict, s, StabilityConcept.Seq, new InverseOptions { Nodes = 1 });
        Assert.False(answer.Complete);
        Assert.NotNull(answer.Reason);
        Assert.Null(answer.Levers);
    }

    private static void IsLeast(Conflict conflict)
    {
        var orders = WeakOrders(conflict.States.Count).ToList();
        var state = conflict.States.Count - 1;
        var least = Concepts.ToDictionary(c => c, _ => long.MaxValue);
        foreach (var profile in Profiles(orders, conflict.DecisionMakers.Count))
        {
            var distance = profile.Select((r, i) => NearestOrder.DoubledDistance(conflict.Preferences[i], r)).Sum();
            if (least.Values.Max() <= distance)
            {
                continue;
            }

            var analysis = StabilityAnalysis.Of(conflict.WithPreferences(profile), new StabilityOptions { Threads = 1, RecheckSteps = -1, Concepts = Concepts });
            foreach (var concept in Concepts.Where(c => distance < least[c] && analysis.Equilibria(c)[state]))
            {
                least[concept] = distance;
            }
        }

        foreach (var concept in Concepts)
        {
            var answer = InverseSearch.Find(conflict, state, concept);
            Assert.True(answer.Complete);
            Assert.Equal(least[concept] / 2.0, answer.Distance);
            Assert.Equal(least[concept] / 2.0, answer.LowerBound);
        }
    }

    private static IEnumerable<Ranking[]> Profiles(List<Ranking> orders, int parties) =>
        parties == 0 ? [[]] : orders.SelectMany(r => Profiles(orders, parties - 1).Select(rest => (Ranking[])[r, .. rest]));

    private static IEnumerable<Ranking> WeakOrders(int states)
    {
        var seen = new HashSet<string>();
        for (var code = 0; code < Math.Pow(states, states); code++)
        {
            var rest = code;
            var values = new double[states];
            for (var s = 0; s < states; s++, rest /= states)
            {
                values[s] = rest % states;
            }

            var ranking = Ranking.OfValues(values);
            if (seen.Add(string.Join(',', ranking.Ranks.ToArray())))
            {
                yield return ranking;
            }
        }
    }
}
