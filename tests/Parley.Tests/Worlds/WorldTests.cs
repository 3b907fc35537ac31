using Parley.Cases;
using Parley.Worlds;

namespace Parley.Tests.Worlds;

public class WorldTests
{
    private static Case Ukraine { get; } = CaseLoader.Load(Repository.Path("cases", "ukraine-ceasefire-2025"));

    [Fact]
    public void The_same_world_has_the_same_bits_in_any_order_and_on_any_thread()
    {
        var forward = Enumerable.Range(0, 40).Select(static n => World.Draw(Ukraine, 7, (ulong)n).Values.ToArray()).ToArray();
        var backward = new double[40][];
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 4 }, n => backward[39 - n] = World.Draw(Ukraine, 7, (ulong)(39 - n)).Values.ToArray());
        for (var n = 0; n < 40; n++)
        {
            Assert.Equal(forward[n].Select(BitConverter.DoubleToInt64Bits), backward[n].Select(BitConverter.DoubleToInt64Bits));
        }
    }

    [Fact]
    public void A_fixed_number_leaves_all_other_draws_alone()
    {
        const string path = "noDeal.UA.value";
        var plain = World.Draw(Ukraine, 1, 3);
        var changed = World.Draw(Ukraine, 1, 3, WorldOverrides.None(Ukraine).Fix(path, 12.5));
        foreach (var estimate in Ukraine.Estimates)
        {
            Assert.Equal(estimate.Path == path ? 12.5 : plain[estimate], changed[estimate]);
        }
    }

    [Fact]
    public void About_nine_of_ten_draws_of_a_range_lie_inside_of_it()
    {
        var estimate = Ukraine.Estimates["preferences.UA.I1.weight"];
        Assert.Equal("80 to 95", estimate.Text);
        var inside = Enumerable.Range(0, 4000).Count(n => World.Draw(Ukraine, 1, (ulong)n)[estimate] is >= 80 and <= 95);
        // Standard error of a share of 0.9 over 4000 draws: 0.0047.
        Assert.InRange(inside / 4000.0, 0.9 - 0.015, 0.9 + 0.015);
    }

    [Fact]
    public void A_shift_of_the_quantile_moves_draws_one_way_only()
    {
        const string path = "noDeal.RU.value";
        var estimate = Ukraine.Estimates[path];
        var up = WorldOverrides.None(Ukraine).Shift(path, 0.2);
        for (var n = 0UL; n < 50; n++)
        {
            Assert.True(World.Draw(Ukraine, 1, n, up)[estimate] > World.Draw(Ukraine, 1, n)[estimate]);
        }
    }

    [Fact]
    public void Weights_are_shares_and_utilities_of_packages_lie_between_0_and_100()
    {
        var world = World.Draw(Ukraine, 2, 5);
        var package = new int[Ukraine.Issues.Count];
        foreach (var party in Ukraine.Preferences)
        {
            Assert.Equal(1, world.WeightShares(party.PartyIndex).Sum(), 12);
            Assert.InRange(world.Utility(party.PartyIndex, package), 0, 100);
        }
    }

    [Fact]
    public void What_a_path_draws_depends_on_no_other_number()
    {
        var scenario = Parley.Scenarios.Scenario.ApplyText(Ukraine, "set: {noDeal.RU.value: 1, flow.VA: -1 to 0, levers.us-quit.breakdownRisk: 0.1 to 0.2}").Require();
        var (before, after) = (World.Draw(Ukraine, 9, 4), World.Draw(scenario, 9, 4));
        foreach (var estimate in Ukraine.Estimates.Where(estimate => estimate.Path is not ("noDeal.RU.value" or "flow.VA" or "levers.us-quit.breakdownRisk")))
        {
            Assert.Equal(before[estimate], after[scenario.Estimates[estimate.Path]]);
        }

        Assert.Equal(1, after[scenario.Estimates["noDeal.RU.value"]]);
    }

    [Fact]
    public void A_changed_world_has_the_bits_of_one_drawn_with_the_changes()
    {
        var changes = WorldOverrides.None(Ukraine).Fix("noDeal.UA.value", 12).Shift("noDeal.RU.value", 0.3).FixQuantile("flow.RU", 0.9);
        for (var n = 0UL; n < 20; n++)
        {
            Assert.Equal(World.Draw(Ukraine, 3, n, changes).Values.ToArray(), World.Draw(Ukraine, 3, n).With(changes).Values.ToArray());
        }

        Assert.Equal(World.Central(Ukraine, changes).Values.ToArray(), World.Central(Ukraine).With(changes).Values.ToArray());
    }

    [Fact]
    public void Changes_made_for_another_view_are_refused()
    {
        var other = Ukraine.At(new DateOnly(2025, 5, 12));
        Assert.Throws<ArgumentException>(() => World.Draw(other, 1, 1, WorldOverrides.None(Ukraine)));
        Assert.Throws<ArgumentException>(() => World.Central(other, WorldOverrides.None(Ukraine)));
    }

    [Fact]
    public void Draws_are_kept_within_the_limits_of_their_quantity()
    {
        // The 95 % range of these fits, their tails do not.
        var subject = CaseLoader.Parse(TestCases.SmallCase.With("threat: 0.4 to 0.7", "threat: 0.01 to 0.99")).Require();
        var estimate = subject.Estimates["followThrough.CA.BO.threat"];
        var draws = Enumerable.Range(0, 2000).Select(n => World.Draw(subject, 1, (ulong)n)[estimate]).ToArray();
        Assert.All(draws, static draw => Assert.InRange(draw, 0, 1));
        Assert.InRange(draws.Count(static draw => draw is >= 0.01 and <= 0.99) / 2000.0, 0.88, 0.92);
    }

    [Fact]
    public void A_number_that_the_case_does_not_have_is_refused_with_the_nearest_one()
    {
        var fault = Assert.Throws<KeyNotFoundException>(static () => WorldOverrides.None(Ukraine).Fix("noDeal.UA.valeu", 1));
        Assert.Contains("noDeal.UA.value", fault.Message);
    }
}
