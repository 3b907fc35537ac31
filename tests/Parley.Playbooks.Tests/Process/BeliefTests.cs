using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Tests.Process;

public class BeliefTests
{
    [Fact]
    public void Follow_through_is_the_Beta_posterior_of_the_target_and_half_of_it_counts_for_those_who_watch()
    {
        var setting = new CrisisSetting(
            [new("A", true), new("B", true), new("C", false)], [5], [0], [new("talks", [0, 1], -1, [])], [new("embargo", 0, [1], true)], 10);
        var world = Pie(setting);
        world.LeverPerRound[1] = -0.1;
        foreach (var observer in new[] { 1, 2 })
        {
            var place = setting.FollowThroughIndex(0, observer, FollowThroughKind.Threat);
            (world.KeptPrior[place], world.FailedPrior[place]) = (3.0, 1.0);
        }

        var threaten = ShippedPlaybooks.Get("bluster");
        threaten = threaten.With(threaten.Levers.With("carryOut", "never").With("threatEvery", 1).With("deadline", 1).With("demand", 1.0))
            .With(threaten.Aspiration.With("retreat", 0.0).With("to", 1.0));
        var log = new CrisisEventLog();
        var process = new CrisisProcess(setting, [threaten, ShippedPlaybooks.Get("stand-firm")]);
        process.Load(world);
        process.Run([0, 1, 1], log);
        var lapsed = log.Events.Count(entry => entry.Kind == CrisisEventKind.ThreatLapsed);
        Assert.True(lapsed >= 5);
        Assert.Equal(3.0 / (4.0 + lapsed), process.BelievedFollowThrough(0, 1, FollowThroughKind.Threat), 1e-12);
        Assert.Equal(3.0 / (4.0 + (0.5 * lapsed)), process.BelievedFollowThrough(0, 2, FollowThroughKind.Threat), 1e-12);
    }

    [Fact]
    public void A_believed_threat_lowers_what_the_target_accepts_by_its_expected_cost()
    {
        // One round of flow of -8 from the due round on, believed with 3/4: the estimate falls by 6 per round left.
        var setting = new CrisisSetting([new("A", true), new("B", true)], [101], [0], [new("talks", [0, 1], -1, [])], [new("embargo", 0, [1], true)], 3);
        var world = Pie(setting);
        (world.NoDeal[0], world.NoDeal[1]) = (0.0, 40.0);
        world.Position[1] = 0;
        world.LeverPerRound[1] = -8.0;
        var place = setting.FollowThroughIndex(0, 1, FollowThroughKind.Threat);
        (world.KeptPrior[place], world.FailedPrior[place]) = (3.0, 1.0);
        var threaten = ShippedPlaybooks.Get("coerce");
        threaten = threaten.With(threaten.Levers.With("deadline", 2)).With(PlaybookPart.Of(PartCatalogue.Find(PartSlot.Answer, "never")!)).With(threaten.Offer.With("path", "position"));
        var yielding = ShippedPlaybooks.Get("logroll");
        yielding = yielding.With(yielding.Aspiration.With("from", 0.0).With("to", 0.0)).With(yielding.Levers.With("complies", "never"));
        var log = new CrisisEventLog();
        var process = new CrisisProcess(setting, [threaten, yielding]);
        process.Load(world);
        process.Run([0, 1], log);
        Assert.Equal(40.0 - (0.75 * 8.0), log.Aspirations[0][1], 1e-9);
    }

    [Fact]
    public void Offers_bound_what_is_believed_about_the_reservation_value_and_waiting_looks_patient()
    {
        var setting = new CrisisSetting([new("A", true), new("B", true)], [21], [0], [new("talks", [0, 1], -1, [])], [], 12);
        var world = Pie(setting);
        foreach (var party in new[] { 0, 1 })
        {
            (world.NoDealBelievedLow[party], world.NoDealBelievedHigh[party]) = (0.0, 100.0);
            (world.PatienceBelievedLow[party], world.PatienceBelievedHigh[party]) = (0.8, 1.0);
        }

        var quick = ShippedPlaybooks.Get("logroll");
        var firm = ShippedPlaybooks.Get("stand-firm");
        firm = firm.With(firm.Offer.With("path", "position")).With(PlaybookPart.Of(PartCatalogue.Find(PartSlot.Answer, "never")!));
        var process = new CrisisProcess(setting, [quick.With(PlaybookPart.Of(PartCatalogue.Find(PartSlot.Answer, "never")!)), firm]);
        process.Load(world);
        process.Run([0, 1], new CrisisEventLog());
        Assert.True(process.BelievedNoDeal(0) < 20.0, $"{process.BelievedNoDeal(0)}");
        Assert.True(process.BelievedPatience(0) < 0.87 && process.BelievedPatience(1) > 0.9, $"{process.BelievedPatience(0)} {process.BelievedPatience(1)}");
    }

    [Fact]
    public void Certain_beliefs_that_are_true_give_the_equilibrium_under_the_truth()
    {
        var setting = new CrisisSetting([new("A", true), new("B", true)], [101], [0], [new("talks", [0, 1], -1, [], TrackProtocol.AlternatingOffers)], [], 9);
        var world = Pie(setting);
        (world.DiscountFactor[0], world.DiscountFactor[1]) = (0.9, 0.8);
        (world.NoDeal[0], world.NoDeal[1]) = (10.0, 5.0);
        foreach (var party in new[] { 0, 1 })
        {
            world.NoDealBelievedLow[party] = world.NoDealBelievedHigh[party] = world.NoDeal[party];
            world.PatienceBelievedLow[party] = world.PatienceBelievedHigh[party] = world.DiscountFactor[party];
        }

        var truth = ShippedPlaybooks.Get("alternating-offers");
        var process = new CrisisProcess(setting, [truth, truth.With(truth.Aspiration.With("knows", "believed"))]);
        process.Load(world);
        process.Run([0, 0]);
        var expected = process.AgreedPackage[0];
        process.Run([1, 1]);
        Assert.Equal(expected, process.AgreedPackage[0]);
        Assert.Equal(0, process.EndRound);
    }

    private static CrisisWorld Pie(CrisisSetting setting)
    {
        var world = new CrisisWorld(setting);
        var options = setting.OptionCounts[0];
        for (var option = 0; option < options; option++)
        {
            world.Value[option] = 100.0 * option / (options - 1);
            world.Value[options + option] = 100.0 - world.Value[option];
        }

        return world;
    }
}
