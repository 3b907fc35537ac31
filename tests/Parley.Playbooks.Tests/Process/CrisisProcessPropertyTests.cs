using CsCheck;
using Parley.Numerics;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Tests.Process;

public class CrisisProcessPropertyTests
{
    [Fact]
    public void Runs_do_not_depend_on_what_an_instance_played_before()
    {
        Gen.UInt.Sample(
            seed =>
            {
                var setting = RandomCrisis.Setting(seed);
                var playbooks = Playable(setting);
                var used = new CrisisProcess(setting, playbooks);
                var random = new RandomStream(seed, 0, 4);
                for (var index = 0UL; index < 3; index++)
                {
                    var world = RandomCrisis.World(setting, seed, index);
                    used.Load(world);
                    for (var repeat = 0; repeat < 3; repeat++)
                    {
                        var assignment = Assignment(setting, playbooks, ref random);
                        used.Run(assignment, new CrisisEventLog());
                        var fresh = new CrisisProcess(setting, playbooks);
                        fresh.Load(world);
                        fresh.Run(assignment);
                        AssertSame(fresh.Result(), used.Result());
                    }
                }
            },
            iter: 400);
    }

    [Fact]
    public void No_playbook_offers_or_accepts_beyond_its_red_lines_except_give_in_and_the_mediators_text()
    {
        var crossed = 0;
        Gen.UInt.Sample(
            seed => Play(seed, (setting, world, playbooks, assignment, log) =>
            {
                foreach (var entry in log.Events.Where(entry => entry.Kind is CrisisEventKind.Offer or CrisisEventKind.Accept))
                {
                    var playbook = playbooks[assignment[entry.Actor]].Id;
                    var within = Enumerable.Range(0, setting.OptionCounts.Count).All(issue =>
                        world.Accepts[(entry.Actor * setting.FlatOptions) + setting.Flat(issue, log.Package(entry.Package)[issue])]
                        || !IsNegotiated(setting, entry.Track, issue));
                    if (playbook is "give-in" or "concede-at-rate" or "mediate")
                    {
                        Interlocked.Add(ref crossed, within ? 0 : 1);
                        continue;
                    }

                    Assert.True(within, $"seed {seed}: {playbook} {entry}");
                }
            }),
            iter: 300);
        Assert.True(crossed > 0, "give-in never crossed a red line, so the property shows nothing.");
    }

    [Fact]
    public void Nobody_accepts_or_offers_less_than_its_own_estimate_without_a_deal()
    {
        var accepted = 0;
        Gen.UInt.Sample(
            seed => Play(seed, levers: false, check: (setting, world, playbooks, assignment, log) =>
            {
                // A mediator's text is not an offer of its own; the reference rule concedes whatever it costs.
                foreach (var entry in log.Events.Where(entry => entry.Kind is CrisisEventKind.Accept or CrisisEventKind.Offer
                    && playbooks[assignment[entry.Actor]].Id is not ("concede-at-rate" or "mediate")))
                {
                    Assert.True(entry.Points >= NeverAgreeing(setting, world, entry.Actor, entry.Round) - 1e-9, $"seed {seed}: {entry}");
                    Interlocked.Increment(ref accepted);
                }
            }),
            iter: 300);
        Assert.True(accepted > 100);
    }

    [Fact]
    public void A_threat_that_nobody_believes_and_that_is_not_carried_out_moves_nothing()
    {
        var threats = 0;
        Gen.UInt.Sample(
            seed =>
            {
                var setting = RandomCrisis.Setting(seed);
                var world = RandomCrisis.World(setting, seed);
                Array.Clear(world.KeptPrior);
                Array.Fill(world.FailedPrior, 1.0);
                var bluff = ShippedPlaybooks.Get("logroll");
                bluff = bluff.With(bluff.Levers.With("threatEvery", 1).With("deadline", 1).With("carryOut", "never"));
                var silent = bluff.With(bluff.Levers.With("threatEvery", 0));
                var others = Playable(setting);
                var process = new CrisisProcess(setting, [.. others, bluff, silent]);
                process.Load(world);
                var random = new RandomStream(seed, 0, 5);
                for (var repeat = 0; repeat < 4; repeat++)
                {
                    var assignment = Assignment(setting, others, ref random);
                    var who = random.NextInt32(assignment.Length);
                    assignment[who] = others.Count;
                    var log = new CrisisEventLog();
                    process.Run(assignment, log);
                    var loud = process.Result();
                    Interlocked.Add(ref threats, log.Events.Count(entry => entry.Kind == CrisisEventKind.ThreatLapsed));
                    assignment[who] = others.Count + 1;
                    process.Run(assignment);
                    AssertSame(process.Result(), loud);
                }
            },
            iter: 300);
        Assert.True(threats > 100);
    }

    [Fact]
    public void A_lever_without_effect_changes_no_result()
    {
        Gen.UInt.Sample(
            seed =>
            {
                var setting = RandomCrisis.Setting(seed);
                var world = RandomCrisis.World(setting, seed);
                var random = new RandomStream(seed, 0, 6);
                var place = random.NextInt32(setting.Levers.Count + 1);
                var holder = random.NextInt32(setting.Parties.Count);
                var levers = setting.Levers.ToList();
                levers.Insert(place, new("nothing", holder, [(holder + 1) % setting.Parties.Count], random.NextBernoulli(0.7), 3));
                var larger = new CrisisSetting(
                    setting.Parties, setting.OptionCounts, setting.StatusQuo, setting.Tracks, levers, setting.Horizon, setting.Interactions, setting.Counterparts, setting.Conventions);
                var copy = new CrisisWorld(larger);
                CopyAround(setting, world, copy, place);
                var playbooks = Playable(setting);
                var (before, after) = (new CrisisProcess(setting, playbooks), new CrisisProcess(larger, playbooks));
                before.Load(world);
                after.Load(copy);
                for (var repeat = 0; repeat < 5; repeat++)
                {
                    var assignment = Assignment(setting, playbooks, ref random);
                    before.Run(assignment);
                    after.Run(assignment);
                    AssertSame(before.Result(), after.Result());
                }
            },
            iter: 300);
    }

    [Fact]
    public void Points_are_a_unit_doubling_all_of_them_doubles_every_value_and_changes_nothing_else()
    {
        Gen.UInt.Sample(
            seed =>
            {
                var setting = RandomCrisis.Setting(seed);
                var world = RandomCrisis.World(setting, seed);
                var doubled = new CrisisWorld(setting);
                doubled.CopyFrom(world);
                foreach (var numbers in new[]
                {
                    doubled.Value, doubled.InteractionValue, doubled.NoDeal, doubled.NoDealDrift, doubled.Flow, doubled.LeverOneOff, doubled.LeverPerRound,
                    doubled.NoDealBelievedLow, doubled.NoDealBelievedHigh,
                })
                {
                    for (var i = 0; i < numbers.Length; i++)
                    {
                        numbers[i] *= 2.0;
                    }
                }

                // Two playbooks limit what they give at once in points; all others must be free of units.
                var playbooks = Playable(setting).Where(playbook => playbook.Id is not ("stall" or "salami")).ToList();
                var process = new CrisisProcess(setting, playbooks);
                var random = new RandomStream(seed, 0, 7);
                for (var repeat = 0; repeat < 4; repeat++)
                {
                    var assignment = Assignment(setting, playbooks, ref random);
                    process.Load(world);
                    process.Run(assignment);
                    var one = process.Result();
                    process.Load(doubled);
                    process.Run(assignment);
                    var two = process.Result();
                    Assert.Equal((one.Outcome, one.Round), (two.Outcome, two.Round));
                    Assert.Equal(one.Package, two.Package);
                    Assert.All(Enumerable.Range(0, assignment.Length), party => Assert.Equal(2.0 * one.Value[party], two.Value[party], 1e-9));
                }
            },
            iter: 300);
    }

    [Fact]
    public void A_dearer_conflict_lowers_a_partys_value_when_nobody_agrees()
    {
        Gen.UInt.Sample(
            seed =>
            {
                var setting = RandomCrisis.Setting(seed);
                var world = RandomCrisis.World(setting, seed);
                Array.Clear(world.BreakdownRisk);
                var never = ShippedPlaybooks.Get("stand-firm");
                never = never.With(PlaybookPart.Of(PartCatalogue.Find(PartSlot.Answer, "never")!)).With(PlaybookPart.Of(PartCatalogue.Find(PartSlot.Offer, "none")!));
                var process = new CrisisProcess(setting, [never]);
                process.Load(world);
                process.Run(new int[setting.Parties.Count]);
                var before = process.Result();
                world.Flow[0] -= 1.0;
                process.Load(world);
                process.Run(new int[setting.Parties.Count]);
                var annuity = Enumerable.Range(0, setting.Horizon).Sum(round => Math.Pow(world.DiscountFactor[0], round));
                Assert.Equal(before.Value[0] - annuity, process.Value(0), 1e-9);
                Assert.Equal(before.Value[1], process.Value(1));
            },
            iter: 100);
    }

    [Fact]
    public void A_warm_process_allocates_nothing()
    {
        var setting = RandomCrisis.Setting(3, twoPrincipals: true);
        var world = RandomCrisis.World(setting, 3);
        var playbooks = ShippedPlaybooks.All;
        var process = new CrisisProcess(setting, playbooks);
        var assignment = new int[setting.Parties.Count];
        Sweep();
        Sweep();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Sweep();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(process.PartyRounds > 100);

        void Sweep()
        {
            process.Load(world);
            for (var pair = 0; pair < playbooks.Count * playbooks.Count; pair++)
            {
                (assignment[0], assignment[1]) = (pair / playbooks.Count, pair % playbooks.Count);
                process.Run(assignment);
            }
        }
    }

    private static IReadOnlyList<Playbook> Playable(CrisisSetting setting) =>
        [.. ShippedPlaybooks.All.Where(playbook => setting.Principals.Count == 2 || playbook.Id != "alternating-offers")];

    private static int[] Assignment(CrisisSetting setting, IReadOnlyList<Playbook> playbooks, ref RandomStream random)
    {
        var assignment = new int[setting.Parties.Count];
        for (var party = 0; party < assignment.Length; party++)
        {
            assignment[party] = random.NextInt32(playbooks.Count);
        }

        return assignment;
    }

    private static void Play(
        uint seed, Action<CrisisSetting, CrisisWorld, IReadOnlyList<Playbook>, int[], CrisisEventLog> check, bool levers = true)
    {
        var setting = RandomCrisis.Setting(seed);
        if (!levers)
        {
            setting = new CrisisSetting(
                setting.Parties, setting.OptionCounts, setting.StatusQuo, setting.Tracks, [], setting.Horizon, setting.Interactions, setting.Counterparts, setting.Conventions);
        }

        var world = RandomCrisis.World(setting, seed);
        var playbooks = Playable(setting);
        var process = new CrisisProcess(setting, playbooks);
        process.Load(world);
        var random = new RandomStream(seed, 0, 8);
        for (var repeat = 0; repeat < 5; repeat++)
        {
            var assignment = Assignment(setting, playbooks, ref random);
            var log = new CrisisEventLog();
            process.Run(assignment, log);
            check(setting, world, playbooks, assignment, log);
        }
    }

    // Slow and obvious: what waiting to the horizon pays, in points of the given round, without levers.
    private static double NeverAgreeing(CrisisSetting setting, CrisisWorld world, int party, int round)
    {
        var sum = 0.0;
        for (var later = round; later < setting.Horizon; later++)
        {
            sum += later == round && setting.Conventions.FlowBeforeMoves ? 0.0 : Math.Pow(world.DiscountFactor[party], later - round) * world.Flow[party];
        }

        return sum + (Math.Pow(world.DiscountFactor[party], setting.Horizon - round) * (world.NoDeal[party] + (setting.Horizon * world.NoDealDrift[party])));
    }

    private static bool IsNegotiated(CrisisSetting setting, int track, int issue) =>
        setting.Tracks[track].Mandate.Count == 0 || setting.Tracks[track].Mandate[issue];

    private static void AssertSame(RunResult expected, RunResult actual)
    {
        Assert.Equal((expected.Outcome, expected.Round), (actual.Outcome, actual.Round));
        Assert.Equal(expected.Package, actual.Package);
        Assert.Equal(expected.Value, actual.Value);
    }

    private static void CopyAround(CrisisSetting setting, CrisisWorld from, CrisisWorld to, int place)
    {
        var parties = setting.Parties.Count;
        (to.Seed, to.Index) = (from.Seed, from.Index);
        foreach (var (source, target) in new (Array, Array)[]
        {
            (from.DiscountFactor, to.DiscountFactor), (from.Value, to.Value), (from.InteractionValue, to.InteractionValue), (from.Accepts, to.Accepts),
            (from.Position, to.Position), (from.NoDeal, to.NoDeal), (from.NoDealDrift, to.NoDealDrift), (from.Flow, to.Flow),
            (from.FollowThrough, to.FollowThrough), (from.KeptPrior, to.KeptPrior), (from.FailedPrior, to.FailedPrior),
            (from.NoDealBelievedLow, to.NoDealBelievedLow), (from.NoDealBelievedHigh, to.NoDealBelievedHigh),
            (from.PatienceBelievedLow, to.PatienceBelievedLow), (from.PatienceBelievedHigh, to.PatienceBelievedHigh),
        })
        {
            Array.Copy(source, target, source.Length);
        }

        for (var lever = 0; lever < setting.Levers.Count; lever++)
        {
            var there = lever < place ? lever : lever + 1;
            to.LeverLevel[there] = from.LeverLevel[lever];
            to.BreakdownRisk[there] = from.BreakdownRisk[lever];
            Array.Copy(from.LeverOneOff, lever * parties, to.LeverOneOff, there * parties, parties);
            Array.Copy(from.LeverPerRound, lever * parties, to.LeverPerRound, there * parties, parties);
        }
    }
}
