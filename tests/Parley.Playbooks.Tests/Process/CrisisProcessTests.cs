using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Tests.Process;

public class CrisisProcessTests
{
    [Fact]
    public void Standing_firm_against_giving_in_ends_near_the_firm_sides_position()
    {
        var (setting, world) = Pie(horizon: 12);
        var result = Play(setting, world, "stand-firm", "give-in");
        Assert.Equal(CrisisOutcome.Agreement, result.Outcome);
        Assert.True(result.Value[0] > 55.0, $"{result.Value[0]}");
    }

    [Fact]
    public void Two_firm_sides_do_not_agree_and_pay_for_every_round()
    {
        var (setting, world) = Pie(horizon: 12);
        world.Flow[0] = -1.0;
        var result = Play(setting, world, "stand-firm", "stand-firm");
        Assert.Equal((CrisisOutcome.Horizon, 12), (result.Outcome, result.Round));
        Assert.Equal(-12.0 + 20.0, result.Value[0], 1e-12);
        Assert.Equal(-12.0, result.Flow[0], 1e-12);
    }

    [Fact]
    public void An_agreement_in_round_0_costs_no_flow_unless_flow_comes_first()
    {
        foreach (var flowFirst in new[] { false, true })
        {
            var (setting, world) = Pie(horizon: 4, flowFirst);
            world.Flow[0] = -3.0;
            world.Position[0] = 5;
            world.Position[1] = 5;
            var result = Play(setting, world, "logroll", "give-in");
            Assert.Equal((CrisisOutcome.Agreement, 0), (result.Outcome, result.Round));
            Assert.Equal(flowFirst ? 47.0 : 50.0, result.Value[0], 1e-12);
        }
    }

    [Fact]
    public void An_executed_threat_costs_the_target_from_its_legal_delay_on()
    {
        var lever = new CrisisLever("embargo", 0, [1], true, LegalDelay: 2);
        var (setting, world) = Pie(horizon: 10, levers: [lever]);
        (world.LeverOneOff[1], world.LeverPerRound[1], world.LeverPerRound[0]) = (-4.0, -1.0, -0.25);
        var log = new CrisisEventLog();
        var coerce = ShippedPlaybooks.Get("coerce");
        var process = new CrisisProcess(setting, [coerce, ShippedPlaybooks.Get("stand-firm")]);
        process.Load(world);
        process.Run([0, 1], log);

        // Threat in round 0, due in round 2, in effect from round 4 to 9: six rounds.
        Assert.Equal([0, 2, 4], log.Events.Where(entry => entry.Lever == 0 && entry.Kind is CrisisEventKind.Threaten or CrisisEventKind.ThreatExecuted or CrisisEventKind.LeverEffect).Select(entry => entry.Round).Take(3));
        Assert.Equal(-4.0 - 6.0, process.LeverValue(1), 1e-12);
        Assert.Equal(-1.5, process.LeverValue(0), 1e-12);
    }

    [Fact]
    public void A_met_threat_is_superseded_and_costs_nothing_and_teaches_nothing()
    {
        var lever = new CrisisLever("embargo", 0, [1], true);
        var (setting, world) = Pie(horizon: 10, levers: [lever]);
        world.LeverPerRound[1] = -3.0;
        world.KeptPrior[setting.FollowThroughIndex(0, 1, FollowThroughKind.Threat)] = 9.0;
        var log = new CrisisEventLog();
        var process = new CrisisProcess(setting, [ShippedPlaybooks.Get("coerce"), ShippedPlaybooks.Get("conditional")]);
        process.Load(world);
        process.Run([0, 1], log);
        Assert.Contains(log.Events, entry => entry.Kind == CrisisEventKind.ThreatSuperseded && entry.Actor == 0);
        Assert.DoesNotContain(log.Events, entry => entry.Kind == CrisisEventKind.LeverDecision && entry.Round < 2);
    }

    [Fact]
    public void Standing_firm_answers_in_kind_and_lifts_when_the_other_lifts()
    {
        var (setting, world) = Pie(horizon: 14, levers: [new("tariff-a", 0, [1], true, 2), new("tariff-b", 1, [0], true, 2)]);
        (world.LeverPerRound[1], world.LeverPerRound[2]) = (-0.5, -0.5);
        var raise = ShippedPlaybooks.Get("bluster");
        raise = raise.With(raise.Levers.With("carryOut", "always").With("retreatAfter", 3).With("threatEvery", 20).With("demand", 1.0));
        var log = new CrisisEventLog();
        var process = new CrisisProcess(setting, [raise, ShippedPlaybooks.Get("stand-firm")]);
        process.Load(world);
        process.Run([0, 1], log);
        var levels = log.Events.Where(entry => entry.Kind == CrisisEventKind.LeverEffect).Select(entry => (entry.Round, entry.Lever, entry.Level));
        Assert.Equal([(2, 0, 1), (2, 1, 1), (5, 0, 0), (5, 1, 0)], levels);
    }

    [Fact]
    public void A_broken_promise_lowers_what_the_next_one_is_believed_to_be_worth()
    {
        var carrot = new CrisisLever("aid", 0, [1], false, 3);
        var (setting, world) = Pie(horizon: 12, levers: [carrot]);
        world.LeverPerRound[1] = 2.5;
        var place = setting.FollowThroughIndex(0, 1, FollowThroughKind.Promise);
        (world.KeptPrior[place], world.FailedPrior[place]) = (1.0, 0.0);
        var liar = ShippedPlaybooks.Get("induce");
        liar = liar.With(liar.Levers.With("keep", "never").With("demand", 0.1));
        var log = new CrisisEventLog();
        var target = ShippedPlaybooks.Get("stand-firm");
        target = target.With(target.Levers.With("complies", "worthwhile")).With(target.Aspiration.With("factor", 0.0))
            .With(PlaybookPart.Of(PartCatalogue.Find(PartSlot.Answer, "never")!));
        var process = new CrisisProcess(setting, [liar, target]);
        process.Load(world);
        process.Run([0, 1], log);
        Assert.Contains(log.Events, entry => entry.Kind == CrisisEventKind.PromiseBroken);
        var broken = log.Events.Count(entry => entry.Kind == CrisisEventKind.PromiseBroken);
        var honest = liar.With(liar.Levers.With("keep", "always"));
        process = new CrisisProcess(setting, [honest, target]);
        process.Load(world);
        process.Run([0, 1], log);
        Assert.True(log.Events.Count(entry => entry.Kind == CrisisEventKind.PromiseKept) > broken);
    }

    [Fact]
    public void A_principal_walks_away_when_leaving_now_is_worth_more()
    {
        var (setting, world) = Pie(horizon: 10);
        world.Flow[0] = -2.0;
        var firm = ShippedPlaybooks.Get("stand-firm");
        firm = firm.With(firm.Process.With("walk", "when-better").With("walkMargin", 1.0));
        var process = new CrisisProcess(setting, [firm, ShippedPlaybooks.Get("stall")]);
        process.Load(world);
        process.Run([0, 1]);
        Assert.Equal((CrisisOutcome.WalkOut, 0), (process.Outcome, process.EndRound));
        Assert.Equal(20.0, process.Value(0), 1e-12);
    }

    [Fact]
    public void Three_principals_must_all_accept_the_same_package()
    {
        var setting = new CrisisSetting(
            [new("A", true), new("B", true), new("C", true)], [11], [0], [new("talks", [0, 1, 2], -1, [])], [], 15);
        var world = new CrisisWorld(setting);
        for (var option = 0; option < 11; option++)
        {
            world.Value[option] = 10.0 * option;
            world.Value[11 + option] = 100.0 - (10.0 * option);
            world.Value[22 + option] = 100.0 - (20.0 * Math.Abs(option - 5));
        }

        var log = new CrisisEventLog();
        var process = new CrisisProcess(setting, ShippedPlaybooks.Conduct);
        process.Load(world);
        var logroll = ShippedPlaybooks.Conduct.ToList().FindIndex(playbook => playbook.Id == "logroll");
        process.Run([logroll, logroll, logroll], log);
        Assert.Equal(CrisisOutcome.Agreement, process.Outcome);
        var author = log.Events[^1].Target;
        var acceptors = log.Events.Where(entry => entry.Kind == CrisisEventKind.Accept && entry.Target == author).Select(entry => entry.Actor).Append(author).Distinct();
        Assert.Equal([0, 1, 2], acceptors.Order());
    }

    [Fact]
    public void A_mediators_text_that_gives_both_the_same_part_of_their_gain_is_accepted()
    {
        var setting = new CrisisSetting(
            [new("A", true), new("B", true), new("M", false)], [101], [0], [new("talks", [0, 1], 2, [])], [], 20, counterparts: [1, 0, 0]);
        var world = new CrisisWorld(setting);
        for (var option = 0; option < 101; option++)
        {
            world.Value[option] = option;
            world.Value[101 + option] = 100.0 - option;
        }

        (world.NoDeal[0], world.NoDeal[1]) = (20.0, 20.0);
        // Neither would ever offer the middle, but both would take it in the end.
        var stall = ShippedPlaybooks.Get("stall");
        stall = stall.With(stall.Aspiration.With("to", 0.3)).With(stall.Offer.With("path", "position"));
        var process = new CrisisProcess(setting, [stall, ShippedPlaybooks.Get("mediate")]);
        process.Load(world);
        process.Run([0, 0, 1]);
        Assert.Equal(CrisisOutcome.Agreement, process.Outcome);
        Assert.Equal(50, process.AgreedPackage[0]);
    }

    [Fact]
    public void All_mistakes_of_a_setting_and_of_a_world_are_reported_at_once()
    {
        var error = Assert.Throws<ArgumentException>(() => new CrisisSetting(
            [new("A", false), new("A", false)], [2, 0], [5], [new("t", [0, 7], 0, [true])], [new("l", 9, [], true, 0)], 0));
        foreach (var part in new[] { "principal", "'A' is used 2 times", "status quo", "members of track", "mediator", "mandate", "holder", "targets", "levels", "horizon" })
        {
            Assert.Contains(part, error.Message, StringComparison.OrdinalIgnoreCase);
        }

        var (setting, world) = Pie(horizon: 3);
        world.DiscountFactor[0] = 1.5;
        world.Flow[1] = double.NaN;
        world.FollowThrough[0] = 2.0;
        world.Position[0] = 99;
        var process = new CrisisProcess(setting, ShippedPlaybooks.Conduct);
        var wrong = Assert.Throws<ArgumentException>(() => process.Load(world));
        Assert.Contains("is 1.5;", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(4, world.Errors(setting).Count);
        Assert.Throws<InvalidOperationException>(() => process.Run([0, 0]));
    }

    private static RunResult Play(CrisisSetting setting, CrisisWorld world, string first, string second)
    {
        var process = new CrisisProcess(setting, [ShippedPlaybooks.Get(first), ShippedPlaybooks.Get(second)]);
        process.Load(world);
        process.Run([0, 1]);
        return process.Result();
    }

    // Two parties share 100 points in steps of 10; without agreement each has 20.
    private static (CrisisSetting Setting, CrisisWorld World) Pie(int horizon, bool flowFirst = false, IReadOnlyList<CrisisLever>? levers = null)
    {
        var setting = new CrisisSetting(
            [new("A", true), new("B", true)], [11], [0], [new("talks", [0, 1], -1, [])], levers ?? [], horizon,
            conventions: new ProcessConventions { FlowBeforeMoves = flowFirst });
        var world = new CrisisWorld(setting);
        for (var option = 0; option < 11; option++)
        {
            world.Value[option] = 10.0 * option;
            world.Value[11 + option] = 100.0 - (10.0 * option);
        }

        (world.NoDeal[0], world.NoDeal[1]) = (20.0, 20.0);
        return (setting, world);
    }
}
