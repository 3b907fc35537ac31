using Parley.Numerics;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Tests;

/// <summary>Random settings and worlds for property tests: any number of parties, issues, levers and tracks, all protocols.</summary>
internal static class RandomCrisis
{
    public static CrisisSetting Setting(ulong seed, bool twoPrincipals = false, bool everyMemberMoves = false)
    {
        var random = new RandomStream(seed, 0, 1);
        var parties = 2 + random.NextInt32(3);
        var list = new List<CrisisParty>();
        for (var i = 0; i < parties; i++)
        {
            list.Add(new($"P{i}", i < 2 || (!twoPrincipals && random.NextBernoulli(0.3))));
        }

        var counts = Enumerable.Range(0, 1 + random.NextInt32(5)).Select(_ => 1 + random.NextInt32(5)).ToArray();
        var statusQuo = counts.Select(count => random.NextInt32(count)).ToArray();
        var tracks = new List<CrisisTrack> { Track("main", Enumerable.Range(0, parties), ref random, everyMemberMoves, counts.Length, fullMandate: true) };
        for (var i = random.NextInt32(3); i > 0; i--)
        {
            var chosen = new List<int>();
            for (var party = 0; party < parties; party++)
            {
                if (random.NextBernoulli(0.6))
                {
                    chosen.Add(party);
                }
            }

            if (chosen.Count > 0)
            {
                tracks.Add(Track($"t{i}", chosen, ref random, everyMemberMoves, counts.Length, random.NextBernoulli(0.6)));
            }
        }

        var levers = new List<CrisisLever>();
        for (var i = random.NextInt32(6); i > 0; i--)
        {
            var holder = random.NextInt32(parties);
            var target = (holder + 1 + random.NextInt32(parties - 1)) % parties;
            levers.Add(new($"l{i}", holder, [target], random.NextBernoulli(0.7), 1 + random.NextInt32(3), random.NextBernoulli(0.8), random.NextInt32(3)));
        }

        var interactions = new List<CrisisInteraction>();
        for (var i = random.NextInt32(3); i > 0; i--)
        {
            var issue = random.NextInt32(counts.Length);
            var other = random.NextInt32(counts.Length);
            var options = new List<(int, int)> { (issue, random.NextInt32(counts[issue])) };
            if (other != issue)
            {
                options.Add((other, random.NextInt32(counts[other])));
            }

            interactions.Add(new(random.NextInt32(parties), options));
        }

        return new CrisisSetting(
            list, counts, statusQuo, tracks, levers, 1 + random.NextInt32(15), interactions,
            conventions: new ProcessConventions { FlowBeforeMoves = random.NextBernoulli(0.3), IgnoreOthers = random.NextBernoulli(0.3) });
    }

    public static CrisisWorld World(CrisisSetting setting, ulong seed, ulong index = 0)
    {
        var random = new RandomStream(seed, index, 2);
        var world = new CrisisWorld(setting) { Seed = seed, Index = index };
        var parties = setting.Parties.Count;
        for (var party = 0; party < parties; party++)
        {
            world.DiscountFactor[party] = 0.8 + (0.2 * random.NextUnit());
            world.NoDeal[party] = (60.0 * random.NextUnit()) - 5.0;
            world.NoDealDrift[party] = random.NextUnit() - 0.6;
            world.Flow[party] = (2.0 * random.NextUnit()) - 1.5;
            world.NoDealBelievedLow[party] = world.NoDeal[party] - 10.0;
            world.NoDealBelievedHigh[party] = world.NoDeal[party] + 10.0;
            world.PatienceBelievedLow[party] = 0.8;
            for (var issue = 0; issue < setting.OptionCounts.Count; issue++)
            {
                var count = setting.OptionCounts[issue];
                var always = random.NextInt32(count);
                for (var option = 0; option < count; option++)
                {
                    var place = (party * setting.FlatOptions) + setting.Flat(issue, option);
                    world.Value[place] = 100.0 * random.NextUnit() / setting.OptionCounts.Count;
                    world.Accepts[place] = option == always || random.NextBernoulli(0.8);
                }

                world.Position[(party * setting.OptionCounts.Count) + issue] = random.NextInt32(count + 1) - 1;
            }
        }

        for (var i = 0; i < world.InteractionValue.Length; i++)
        {
            world.InteractionValue[i] = (10.0 * random.NextUnit()) - 5.0;
        }

        for (var lever = 0; lever < setting.Levers.Count; lever++)
        {
            world.LeverLevel[lever] = random.NextInt32(setting.Levers[lever].Levels + 1);
            world.BreakdownRisk[lever] = random.NextBernoulli(0.2) ? 0.1 * random.NextUnit() : 0.0;
            for (var party = 0; party < parties; party++)
            {
                world.LeverOneOff[(lever * parties) + party] = (4.0 * random.NextUnit()) - 3.0;
                world.LeverPerRound[(lever * parties) + party] = (2.0 * random.NextUnit()) - 1.5;
            }
        }

        for (var i = 0; i < world.FollowThrough.Length; i++)
        {
            world.FollowThrough[i] = random.NextUnit();
            world.KeptPrior[i] = 3.0 * random.NextUnit();
            world.FailedPrior[i] = 3.0 * random.NextUnit();
        }

        return world;
    }

    private static CrisisTrack Track(string id, IEnumerable<int> parties, ref RandomStream random, bool everyMemberMoves, int issues, bool fullMandate)
    {
        var members = parties.ToList();
        var mediator = -1;
        if (members.Count > 2 && random.NextBernoulli(0.5))
        {
            mediator = members[^1];
            members.RemoveAt(members.Count - 1);
        }

        var mandate = new bool[fullMandate ? 0 : issues];
        for (var i = 0; i < mandate.Length; i++)
        {
            mandate[i] = random.NextBernoulli(0.7);
        }

        return new(id, members, mediator, mandate, everyMemberMoves ? TrackProtocol.EveryMemberMoves : (TrackProtocol)random.NextInt32(3));
    }
}
