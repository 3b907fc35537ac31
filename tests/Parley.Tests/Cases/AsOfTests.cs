using CsCheck;
using Parley.Cases;
using Parley.Tests.TestCases;

namespace Parley.Tests.Cases;

public class AsOfTests
{
    private static Case Small { get; } = CaseLoader.Parse(SmallCase.Yaml, SmallCase.Ledger, SmallCase.Sources).Require();

    [Fact]
    public void An_earlier_view_knows_the_earlier_values()
    {
        var april = Small.At(new DateOnly(2031, 4, 1));
        Assert.Equal("20 to 30", april.Estimates["preferences.CA.quota.weight"].Text);
        Assert.Equal("30 to 40", Small.Estimates["preferences.CA.quota.weight"].Text);
        Assert.Equal(2, april.Estimates["preferences.CA.quota.weight"].Alternatives.Count);
        Assert.Equal(2, april.PositionOf(1, 0)!.OptionIndex);
        Assert.Equal(1, Small.PositionOf(1, 0)!.OptionIndex);
        Assert.Equal(0, april.Levers[0].Level);
        Assert.Equal(2, april.Evidence.Count);
        Assert.Equal("Ada Brandt", april.Parties[0].Leader!.Name);
        Assert.Equal(new DateOnly(2031, 4, 1), april.AsOf);
    }

    [Fact]
    public void Leaders_and_tracks_follow_the_day()
    {
        var subject = CaseLoader.Parse(SmallCase.With("{from: 2031-01-01, value: 20 to 30}", "{value: 20 to 30}")).Require();
        var before = subject.At(new DateOnly(2028, 6, 1));
        Assert.Equal("Carl Brandt", before.Parties[0].Leader!.Name);
        Assert.Empty(before.Tracks);
        Assert.Equal(["old-talks"], subject.At(new DateOnly(2030, 6, 1)).Tracks.Select(static track => track.Id));
    }

    [Fact]
    public void A_number_that_is_not_yet_known_is_an_error_with_its_place()
    {
        var fault = Assert.Throws<Numerics.Errors.SourceErrorsException>(static () => Small.At(new DateOnly(2030, 12, 31)));
        var error = Assert.Single(fault.Errors);
        Assert.Contains("'preferences.CA.quota.weight' has no value that was known on 2030-12-31", error.Message);
        Assert.Contains("20 to 30", SmallCase.Yaml.Split('\n')[error.Line - 1]);
    }

    [Fact]
    public void Later_views_never_know_less_and_never_see_what_comes_after()
    {
        var ukraine = CaseLoader.Load(Repository.Path("cases", "ukraine-ceasefire-2025"));
        var first = new DateOnly(2025, 5, 1);
        Gen.Select(Gen.Int[0, 150], Gen.Int[0, 150]).Sample((left, right) =>
        {
            var earlier = ukraine.At(first.AddDays(Math.Min(left, right)));
            var later = ukraine.At(first.AddDays(Math.Max(left, right)));
            Assert.Subset(later.Evidence.Select(static entry => entry.Id).ToHashSet(), earlier.Evidence.Select(static entry => entry.Id).ToHashSet());
            Assert.True(earlier.PositionHistory.Count <= later.PositionHistory.Count);
            Assert.All(earlier.PositionHistory, position => Assert.True(position.From is null || position.From <= earlier.AsOf));
            Assert.All(earlier.Evidence, entry => Assert.True(entry.FirstKnown is null || entry.FirstKnown <= earlier.AsOf));
            var known = earlier.Evidence.Select(static entry => entry.Id!).ToHashSet();
            Assert.All(earlier.Estimates, estimate => Assert.Subset(known, estimate.Evidence.ToHashSet()));
            foreach (var estimate in earlier.Estimates)
            {
                Assert.True((estimate.From ?? DateOnly.MinValue) <= (later.Estimates[estimate.Path].From ?? DateOnly.MinValue));
            }
        }, iter: 60, threads: 1);
    }
}
