using CsCheck;
using Parley.Bargaining.Problems;
using Parley.Playbooks.Negotiation.Protocols;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;
using Parley.Playbooks.Negotiation.Strategies;

namespace Parley.Playbooks.Tests.Negotiation;

public class ProtocolTests
{
    [Fact]
    public void Zeuthens_strategy_under_monotonic_concession_splits_the_pie_where_the_product_is_largest()
    {
        SessionResult result = SessionPropertyTests.Make(Pie.Problem(), ["zeuthen", "zeuthen"], 100, new MonotonicConcession()).Play(1, 0);
        Assert.Equal(8, result.Agreement);
    }

    [Fact]
    public void Two_who_never_concede_end_in_conflict_after_so_many_standstills()
    {
        Assert.Equal(new SessionResult(-1, 1, SessionEnd.BrokenOff), SessionPropertyTests.Make(Pie.Problem(), ["hardliner", "hardliner"], 50, new MonotonicConcession()).Play(1, 0));
        Assert.Equal(new SessionResult(-1, 7, SessionEnd.BrokenOff), SessionPropertyTests.Make(Pie.Problem(), ["hardliner", "hardliner"], 50, new MonotonicConcession(7)).Play(1, 0));
    }

    [Fact]
    public void Under_monotonic_concession_nobody_takes_back_what_it_gave()
    {
        Gen.Select(RandomScenarios.Seeds, Gen.Int[0, StrategyCatalogue.All.Count - 1], Gen.Int[0, StrategyCatalogue.All.Count - 1]).Sample((seed, a, b) =>
        {
            BargainingProblem problem = RandomScenarios.Make(seed);
            var session = SessionPropertyTests.Make(problem, [StrategyCatalogue.All[a].Name, StrategyCatalogue.All[b].Name], 30, new MonotonicConcession(30));
            var log = new OfferLog();
            session.Observer = log;
            session.Play(seed, 0);
            for (int p = 0; p < 2; p++)
            {
                double[] given = [.. log.Offers.Where(o => o.Party == p).Select(o => session.Domain.Indices[1 - p][o.Outcome])];
                Assert.Equal(given.Order(), given);
            }
        }, iter: 500);
    }

    [Fact]
    public void A_hill_climbing_mediator_never_makes_anyone_worse_off_and_ends_where_no_single_change_helps_all()
    {
        RandomScenarios.Seeds.Sample(seed =>
        {
            BargainingProblem problem = RandomScenarios.Make(seed, 2, 3, 4);
            var session = SessionPropertyTests.Make(problem, ["linear", "linear"], 3_000, new SingleText());
            SessionResult result = session.Play(seed, 0);
            if (result.Agreement < 0)
            {
                return;
            }

            IssueLayout layout = session.Domain.Layout;
            for (int i = 0; i < layout.IssueCount; i++)
            {
                for (int k = 0; k < layout.Options(i); k++)
                {
                    int other = layout.With(result.Agreement, i, k);
                    double[] gains = [.. session.Domain.Indices.Select(index => index[other] - index[result.Agreement])];
                    Assert.False(gains.All(g => g >= 0) && gains.Any(g => g > 0), "a change that helps all was left");
                }
            }
        }, iter: 200);
    }

    [Fact]
    public void Annealing_votes_find_better_texts_than_hill_climbing_on_average()
    {
        // Klein et al.: contracts with interdependent issues. Here additive, where the gain is that early losses open more of the space.
        double hill = Mean("hill-climber", "hill-climber", new SingleText()), annealed = Mean("annealer", "annealer", new SingleText(0.1));
        Assert.True(annealed > hill, $"annealed {annealed}, hill climbing {hill}");
    }

    [Fact]
    public void The_majority_binds_the_minority_only_at_the_end()
    {
        // Two conceders of three agree on something that the hardliner refuses to the end.
        BargainingProblem problem = RandomScenarios.Make(4, 3, 3, 5);
        SessionResult unanimous = SessionPropertyTests.Make(problem, ["hardliner", "conceder", "conceder"], 20, new MultipleOffers()).Play(1, 0);
        SessionResult majority = SessionPropertyTests.Make(problem, ["hardliner", "conceder", "conceder"], 20, new MajorityConsensus()).Play(1, 0);
        Assert.True(unanimous.Agreement >= 0 || majority is { Agreement: >= 0, Step: 19 });
    }

    [Fact]
    public void Tentative_agreement_remembers_and_never_repeats_an_offer()
    {
        Gen.Select(RandomScenarios.Seeds, Gen.Int[0, StrategyCatalogue.All.Count - 1], Gen.Int[0, StrategyCatalogue.All.Count - 1]).Sample((seed, a, b) =>
        {
            var session = SessionPropertyTests.Make(RandomScenarios.Make(seed), [StrategyCatalogue.All[a].Name, StrategyCatalogue.All[b].Name], 40, new TentativeAgreement());
            var log = new OfferLog();
            session.Observer = log;
            session.Play(seed, 0);
            Assert.Equal(log.Offers.Distinct().Count(), log.Offers.Count);
        }, iter: 500);

        // best to worst from both sides: 16 and 0, 15 and 1, … meet when each has offered what the other accepts; car accepts at once.
        Assert.Equal(16, SessionPropertyTests.Make(Pie.Problem(), ["car", "car"], 40, new TentativeAgreement()).Play(1, 0).Agreement);
        Assert.Equal(8, SessionPropertyTests.Make(Pie.Problem(), ["micro", "micro"], 40, new TentativeAgreement()).Play(1, 0).Agreement);
    }

    [Fact]
    public void Simultaneous_offers_that_cross_are_settled_by_lot()
    {
        // After equal concessions both offers satisfy the other: over many runs each side's offer is drawn.
        var session = SessionPropertyTests.Make(Pie.Problem(), ["time:e=1", "time:e=1"], 6, new SimultaneousOffers());
        int[] agreements = [.. Enumerable.Range(0, 60).Select(run => session.Play(1, (ulong)run).Agreement)];
        Assert.Equal(2, agreements.Distinct().Count());
        Assert.All(agreements, x => Assert.Contains(x, new[] { 7, 9 }));
    }

    private static double Mean(string one, string two, NegotiationProtocol protocol)
    {
        double sum = 0;
        for (ulong seed = 0; seed < 60; seed++)
        {
            var session = SessionPropertyTests.Make(RandomScenarios.Make(seed + 500, 2, 5, 5), [one, two], 400, protocol);
            SessionResult result = session.Play(seed, 0);
            sum += result.Agreement < 0 ? 0 : session.Domain.Indices.Sum(index => index[result.Agreement]);
        }

        return sum / 60;
    }
}
