using Parley.Cases;
using Parley.Estimates;
using Parley.Evidence.Ledger;
using Parley.Tests.TestCases;
using Parley.Worlds;

namespace Parley.Tests.Cases;

public class CaseLoaderTests
{
    private static Case Small { get; } = CaseLoader.Parse(SmallCase.Yaml, SmallCase.Ledger, SmallCase.Sources).Require();

    [Fact]
    public void Reads_every_part_of_a_case()
    {
        Assert.Empty(CaseLoader.Parse(SmallCase.Yaml, SmallCase.Ledger, SmallCase.Sources).Problems);
        Assert.Equal("harbour-dispute", Small.Id);
        Assert.Equal(new DateOnly(2031, 5, 20), Small.AsOf);
        Assert.Equal((7, 20), (Small.RoundDays, Small.Horizon));
        Assert.Equal(["BO", "CA", "ME"], Small.Parties.Select(static party => party.Id));
        Assert.Equal([1, 0, null], Small.Counterparts);
        Assert.Equal(PartyRole.Mediator, Small.Parties[2].Role);
        Assert.Equal(11, Small.Issues[1].Options.Count);
        Assert.Equal("30", Small.Issues[1].Options[3].Id);
        Assert.Equal([2, 5], Small.StatusQuo);
        Assert.Equal(2, Small.Preferences.Count);
        Assert.Equal((0, 0, 1, 10), (Small.Interactions[0].First.IssueIndex, Small.Interactions[0].First.OptionIndex, Small.Interactions[0].Second.IssueIndex, Small.Interactions[0].Second.OptionIndex));
        Assert.Equal([false, true, true], Small.RedLines[0].Accepts);
        Assert.True(Small.NoDealOf(1)!.Drift.Defaulted);
        Assert.Equal(3, Small.Flow.Count);
        Assert.Equal((3, 1, 1), (Small.Levers[0].Levels, Small.Levers[0].Level, Small.Levers[0].LegalDelay));
        Assert.Equal(["capital-talks"], Small.Tracks.Select(static track => track.Id));
        Assert.Equal(TrackLevel.Ministers, Small.Tracks[0].Level);
        Assert.Equal(["Q1", "Q2", "Q4"], Small.Questions);
        Assert.Equal("resist > comply", Small.Claims[0].Text);
        Assert.Equal(3, Small.Evidence.Count);
        Assert.Equal("2031-05", Small.Sources[1].Date);
        Assert.Equal(ConfidenceMark.WeaklySourced, Small.Sources[1].Confidence);
        Assert.Equal(64, Small.Hash.Length);
    }

    [Fact]
    public void Numbers_carry_reason_evidence_and_place()
    {
        var weight = Small.Estimates["preferences.BO.levy.weight"];
        Assert.Equal("its ports live on trade", weight.Why);
        Assert.Equal(["E01"], weight.Evidence);
        Assert.False(weight.Unsupported);
        Assert.True(Small.Estimates["noDeal.BO.value"].Unsupported);
        Assert.False(Small.Estimates["flow.ME"].Unsupported);
        Assert.True(Small.Estimates["flow.ME"].Defaulted);
        var line = SmallCase.Yaml.Split('\n')[weight.Place.Line - 1];
        Assert.StartsWith("60 to 80", line[(weight.Place.Column - 1)..]);
    }

    [Fact]
    public void Every_number_has_its_own_path_index_and_stream()
    {
        Assert.Equal(Enumerable.Range(0, Small.Estimates.Count), Small.Estimates.Select(static estimate => estimate.Index));
        Assert.Equal(Small.Estimates.Count, Small.Estimates.Select(static estimate => estimate.Stream).Distinct().Count());
        Assert.Equal(Small.Estimates.Select(static estimate => estimate.Path).Order(StringComparer.Ordinal), Small.Estimates.Select(static estimate => estimate.Path));
        // The stream of a path is part of what 'same seed, same bits' means: it must never change.
        Assert.Equal(Estimate.RandomStreamOf("noDeal.BO.value"), Small.Estimates["noDeal.BO.value"].Stream);
        Assert.Equal(0x046B05305824B84BUL, Estimate.RandomStreamOf("noDeal.BO.value"));
    }

    [Fact]
    public void A_confidence_of_memory_does_not_support_a_number()
    {
        var ledger = SmallCase.Ledger.Replace("\"sources\":[\"S1\"],\"conf\":\"S\"", "\"conf\":\"M\"", StringComparison.Ordinal);
        Assert.True(CaseLoader.Parse(SmallCase.Yaml, ledger).Require().Estimates["preferences.BO.levy.weight"].Unsupported);
    }

    [Fact]
    public void A_yearly_rate_becomes_a_discount_factor_per_round()
    {
        var world = World.Draw(Small, 1, 1);
        var rate = world[Small.Parties[1].Patience.Estimate];
        Assert.InRange(rate, 0.05, 2);
        Assert.Equal(Math.Pow(1 / (1 + rate), 7.0 / 365), world.DiscountFactor(1), 12);
        Assert.Equal(1, world.DiscountFactor(2));
    }

    [Fact]
    public void Value_functions_give_tables_lines_and_peaks()
    {
        var world = World.Central(Small);
        Assert.Equal([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100], world.OptionValues(0, 1), ApproximatelyEqual);
        Assert.Equal([100, 90, 80, 70, 60, 50, 40, 30, 20, 10, 0], world.OptionValues(1, 1), ApproximatelyEqual);
        Assert.Equal([0, 50, 100], world.OptionValues(1, 0), ApproximatelyEqual);
        Assert.Equal([100, 50, 0], world.OptionValues(0, 0), (left, right) => Math.Abs(left - right) < 1.5);
    }

    [Fact]
    public void A_table_on_a_numeric_issue_may_leave_options_out()
    {
        var subject = CaseLoader.Parse(SmallCase.With("quota: {weight: 20, value: linear, best: 100}", "quota: {weight: 20, value: {0: 0, 20: 80, 100: 100}}")).Require();
        Assert.Equal([0, 40, 80, 82.5, 85, 87.5, 90, 92.5, 95, 97.5, 100], World.Central(subject).OptionValues(0, 1), ApproximatelyEqual);
    }

    [Theory]
    [InlineData("at: c, width: 2", "", new[] { 50.0, 100, 50 })] // at its position, which is b; the farther end is one step away
    [InlineData("at: c, width: 2", "at: position, width: 4", new[] { 75.0, 100, 75 })]
    [InlineData("at: c, width: 2", "at: a", new[] { 100.0, 50, 0 })]
    public void A_peak_may_stand_at_the_position(string old, string replacement, double[] expected)
    {
        var yaml = SmallCase.With("value: peaked, " + old, replacement.Length == 0 ? "value: peaked" : "value: peaked, " + replacement);
        var values = World.Central(CaseLoader.Parse(yaml).Require()).OptionValues(1, 0);
        if (replacement.Length == 0)
        {
            expected = [0, 100, 0];
        }

        Assert.Equal(expected, values, ApproximatelyEqual);
    }

    [Fact]
    public void A_peak_on_a_numeric_issue_may_be_uncertain()
    {
        var subject = CaseLoader.Parse(SmallCase.With("quota: {weight: 20, value: linear, best: 100}", "quota: {weight: 20, value: peaked, at: 35 to 45, width: 5}")).Require();
        Assert.True(subject.Estimates.TryGet("preferences.BO.quota.at", out _));
        var values = World.Central(subject).OptionValues(0, 1);
        Assert.Equal(4, Array.IndexOf(values, values.Max()));
    }

    [Fact]
    public void The_hash_sees_content_and_not_layout()
    {
        var crlf = SmallCase.Yaml.ReplaceLineEndings("\r\n");
        var commented = "# a remark\n" + SmallCase.Yaml.Replace("round: 7", "round:   7   # days", StringComparison.Ordinal);
        var reordered = SmallCase.Yaml.Replace("round: 7\nhorizon: 20", "horizon: 20\nround: 7", StringComparison.Ordinal);
        foreach (var same in new[] { crlf, commented, reordered, "\uFEFF" + SmallCase.Yaml })
        {
            Assert.Equal(Small.Hash, CaseLoader.Parse(same, SmallCase.Ledger, SmallCase.Sources).Require().Hash);
        }

        Assert.NotEqual(Small.Hash, CaseLoader.Parse(SmallCase.With("horizon: 20", "horizon: 21"), SmallCase.Ledger, SmallCase.Sources).Require().Hash);
        Assert.NotEqual(Small.Hash, CaseLoader.Parse(SmallCase.Yaml, SmallCase.Ledger + "{}\n", SmallCase.Sources).Case?.Hash);
        Assert.Equal(Small.Hash, Small.At(new DateOnly(2031, 4, 1)).Hash);
    }

    [Fact]
    public void Anchors_and_aliases_share_values()
    {
        var yaml = SmallCase.With("flow: {BO: -0.6 to -0.2, CA: -0.3 to -0.1}", "flow:\n  BO: &cost -0.6 to -0.2\n  CA: *cost");
        var subject = CaseLoader.Parse(yaml).Require();
        Assert.Equal("-0.6 to -0.2", subject.Estimates["flow.CA"].Text);
    }

    [Fact]
    public void A_comma_of_a_distribution_inside_of_brackets_is_understood_and_noted()
    {
        var report = CaseLoader.Parse(SmallCase.With("promise: \"beta(3, 2)\"", "promise: beta(3, 2)"));
        Assert.Equal(Small.Estimates["followThrough.CA.BO.promise"].Distribution, report.Require().Estimates["followThrough.CA.BO.promise"].Distribution);
        Assert.Equal("unquoted-comma", Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Playbooks_are_handed_on_as_text_with_their_place()
    {
        var playbook = Assert.Single(Small.Playbooks);
        Assert.Equal("patient-firm", playbook.Id);
        Assert.Contains("patienceRounds: 10", playbook.Yaml);
        Assert.StartsWith("    id: patient-firm\n", playbook.Yaml);
        Assert.StartsWith("  - id: patient-firm", SmallCase.Yaml.Split('\n')[playbook.Place.Line - 1]);
    }

    private static bool ApproximatelyEqual(double left, double right) => Math.Abs(left - right) < 1e-9;
}
