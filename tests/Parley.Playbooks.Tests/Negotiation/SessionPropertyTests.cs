using CsCheck;
using Parley.Bargaining.Problems;
using Parley.Playbooks.Negotiation.Protocols;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;
using Parley.Playbooks.Negotiation.Strategies;

namespace Parley.Playbooks.Tests.Negotiation;

public class SessionPropertyTests
{
    private static readonly string[] Known =
    [
        "boulware", "linear", "conceder", "genius-linear", "naive-tit-for-tat", "relative-tit-for-tat", "averaged-tit-for-tat:window=2",
        "random-absolute-tit-for-tat", "micro", "random", "car", "hardliner",
    ];

    [Fact]
    public void Alternating_offers_equal_the_slow_reference_to_the_offer()
    {
        Gen.Select(RandomScenarios.Seeds, Gen.Int[0, Known.Length - 1], Gen.Int[0, Known.Length - 1], Gen.Int[0, Known.Length - 1], Gen.Int[1, 40], Gen.Int[2, 3]).Sample(
            (seed, a, b, c, steps, parties) =>
            {
                BargainingProblem problem = RandomScenarios.Make(seed, parties);
                string[] names = [.. new[] { Known[a], Known[b], Known[c] }.Take(parties)];
                var session = Make(problem, names, steps);
                var log = new OfferLog();
                session.Observer = log;
                // The first run is only there to leave traces: negotiators are used again.
                session.Play(seed + 1, 0);
                log.Offers.Clear();
                SessionResult result = session.Play(seed, 5);
                var plain = new PlainNegotiation(problem, steps, seed, 5);
                var expected = plain.Play(names);
                Assert.Equal(plain.Offers, log.Offers);
                Assert.Equal(expected, (result.Agreement, result.Step));
            },
            iter: 3_000);
    }

    [Fact]
    public void Every_strategy_plays_every_protocol_by_the_rules()
    {
        Gen.Select(RandomScenarios.Seeds, Gen.Int[0, StrategyCatalogue.All.Count - 1], Gen.Int[0, StrategyCatalogue.All.Count - 1], Gen.Int[0, ProtocolCatalogue.All.Count - 1], Gen.Int[1, 30]).Sample(
            (seed, a, b, k, steps) =>
            {
                BargainingProblem problem = RandomScenarios.Make(seed);
                string[] names = [StrategyCatalogue.All[a].Name, StrategyCatalogue.All[b].Name];
                NegotiationProtocol protocol = ProtocolCatalogue.Parse(ProtocolCatalogue.All[k].Name);
                var session = Make(problem, names, steps, protocol);
                var log = new OfferLog();
                session.Observer = log;
                SessionResult first = session.Play(seed, 3);
                var offers = log.Offers.ToList();
                log.Offers.Clear();
                // Again, with the same negotiators and with new ones: nothing may linger.
                session.Play(seed, 4);
                log.Offers.Clear();
                Assert.Equal(first, session.Play(seed, 3));
                Assert.Equal(offers, log.Offers);
                Assert.Equal(first, Make(problem, names, steps, ProtocolCatalogue.Parse(ProtocolCatalogue.All[k].Name)).Play(seed, 3));
                Assert.InRange(first.Step, 0, steps);
                Assert.Equal(first.Agreement >= 0, first.End == SessionEnd.Agreement);
                if (first.Agreement >= 0 && protocol.Name != "single-text")
                {
                    Assert.Contains(offers, o => o.Outcome == first.Agreement);
                }

                string[] careless = ["random", "nice", "wab", "wan", "war"];
                for (int p = 0; p < 2; p++)
                {
                    if (first.Agreement >= 0 && !careless.Contains(names[p]) && !(protocol.Name == "majority" && careless.Contains(names[1 - p])) && names[p].StartsWith("genius", StringComparison.Ordinal) == false)
                    {
                        Assert.True(session.Domain.Indices[p][first.Agreement] >= session.Domain.Indices[p].WorstRational, $"{names[p]} agreed below its reservation value under {protocol.Name} against {names[1 - p]}");
                    }
                }
            },
            iter: 4_000);
    }

    [Fact]
    public void Batches_are_the_same_for_any_number_of_threads()
    {
        BargainingProblem problem = RandomScenarios.Make(31);
        var domain = new NegotiationDomain(problem);
        NegotiationStrategy[] strategies = [NegotiationStrategy.Parse("micro"), NegotiationStrategy.Parse("random:p=0.05")];
        SessionResult[] one = SessionBatch.Play(domain, new AlternatingOffers(), strategies, 50, 500, 9, 1);
        Assert.Equal(one, SessionBatch.Play(domain, new AlternatingOffers(), strategies, 50, 500, 9, 2));
        Assert.Equal(one, SessionBatch.Play(domain, new AlternatingOffers(), strategies, 50, 500, 9, 7));
        Assert.True(one.Distinct().Count() > 3);
    }

    internal static Session Make(BargainingProblem problem, string[] strategies, int steps, NegotiationProtocol? protocol = null) =>
        new(new NegotiationDomain(problem), protocol ?? new AlternatingOffers(), strategies.Select(s => NegotiationStrategy.Parse(s).Make()), steps);
}
