using Parley.Cases;
using Parley.Numerics;
using Parley.Reputations;

namespace Parley.Tests.Reputations;

public class ReputationTests
{
    private static readonly Case Tariffs = CaseLoader.Load(Repository.Path("cases", "us-china-tariffs-2025"));
    private static readonly Case Ukraine = CaseLoader.Load(Repository.Path("cases", "ukraine-ceasefire-2025"));
    private static readonly Case Cuba = CaseLoader.Load(Repository.Path("cases", "cuba-1962"));

    [Fact]
    public void A_case_with_itself_counts_its_own_commitments_with_the_weights_asked_for()
    {
        var options = new ReputationOptions { OtherTarget = 0.25, Stakes = 0.8 };
        var entries = Reputation.Carry(Ukraine, Ukraine, options);
        Assert.NotEmpty(entries);
        foreach (var entry in entries)
        {
            Assert.Equal(0.8, entry.Discount, 1e-12);
            Assert.Equal(entry.Before.Alpha + (0.8 * (entry.SameTargetKept + (0.25 * entry.OtherKept))), entry.After.Alpha, 1e-9);
            Assert.Equal(entry.Before.Beta + (0.8 * (entry.SameTargetFailed + (0.25 * entry.OtherFailed))), entry.After.Beta, 1e-9);
            Assert.True(entry.SameTargetKept + entry.SameTargetFailed + entry.OtherKept + entry.OtherFailed > 0);
        }
    }

    [Fact]
    public void The_weight_halves_with_every_half_life_and_vanishes_with_stakes_of_nothing()
    {
        var years = (Ukraine.AsOf.DayNumber - Tariffs.AsOf.DayNumber) / 365.25;
        Assert.True(years >= 0);
        Assert.All(Reputation.Carry(Tariffs, Ukraine, new ReputationOptions { Stakes = 1, HalfLifeYears = 2 }), e => Assert.Equal(Math.Pow(0.5, years / 2), e.Discount, 1e-12));
        Assert.All(Reputation.Carry(Tariffs, Ukraine, new ReputationOptions { Stakes = 0 }), e => Assert.Equal((e.Before.Alpha, e.Before.Beta), (e.After.Alpha, e.After.Beta)));
    }

    [Fact]
    public void Nobody_learns_from_the_future()
    {
        var error = Assert.Throws<ArgumentException>(() => Reputation.Carry(Ukraine, Cuba));
        Assert.Contains("later than", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_scenario_that_is_written_is_read_back_with_the_same_beliefs()
    {
        var entries = Reputation.Carry(Ukraine, Ukraine);
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "reputation.yaml");
            File.WriteAllText(file, Reputation.ToScenario(Ukraine, Ukraine, entries));
            var changed = Parley.Scenarios.Scenario.Apply(Ukraine, file).Require();
            foreach (var entry in entries)
            {
                Assert.True(changed.Estimates.TryGet(entry.Path, out var estimate));
                Assert.IsType<BetaDistribution>(estimate!.Distribution);
                Assert.Equal(entry.After.Mean, estimate.Distribution.Mean, 1e-3);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Weights_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReputationOptions { Stakes = 1.5 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReputationOptions { OtherTarget = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReputationOptions { HalfLifeYears = 0 });
    }
}
