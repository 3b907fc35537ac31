using Parley.Cases;
using Parley.Cases.Comparison;
using Parley.Tests.TestCases;

namespace Parley.Tests.Cases.Comparison;

public class CaseDiffTests
{
    private static Case Small { get; } = Read(SmallCase.Yaml);

    [Theory]
    [InlineData("horizon: 20", "horizon: 21", ChangeKind.Changed, "horizon", "20", "21")]
    [InlineData("BO: {value: 25 to 40,", "BO: {value: 25 to 41,", ChangeKind.Changed, "noDeal.BO.value", "25 to 40", "25 to 41")]
    [InlineData("CA: 30 to 45", "CA: {value: 30 to 45, drift: 0.1}", ChangeKind.Added, "noDeal.CA.drift", null, "0.1")]
    [InlineData("{discountFactor: 0.96 to 0.99}", "{discountFactor: {value: 0.9}}", ChangeKind.Changed, "parties.BO.patience", "0.96 to 0.99", "0.9")]
    [InlineData("{weight: 20, value: linear, best: 100}", "{weight: {value: 20, why: guess}, value: linear, best: 100}", ChangeKind.Added, "preferences.BO.quota.weight.why", null, "guess")]
    [InlineData("{from: 2031-05-01, value: 30 to 40, why: \"fleet grew\", evidence: [E03]}", "{from: 2031-05-01, value: 30 to 45, why: \"fleet grew\", evidence: [E03]}", ChangeKind.Changed, "preferences.CA.quota.weight.2031-05-01.value", "30 to 40", "30 to 45")]
    [InlineData("questions: [Q1, Q2, Q4]", "questions: [Q1, Q4]", ChangeKind.Changed, "questions", "[Q1, Q2, Q4]", "[Q1, Q4]")]
    [InlineData("  - {id: ME, name: Mediterra, role: mediator}", "  - {id: ME, name: Mediterra}", ChangeKind.Removed, "parties.ME.role", "mediator", null)]
    [InlineData("option: b, from: 2031-05-01", "option: a, from: 2031-05-01", ChangeKind.Changed, "positions.CA.levy.2031-05-01.option", "b", "a")]
    public void One_edit_is_one_change_at_its_path(string old, string replacement, ChangeKind kind, string path, string? before, string? after)
    {
        var change = Assert.Single(CaseDiff.Between(Small, Read(SmallCase.With(old, replacement))));
        Assert.Equal(new CaseChange(kind, path, before, after), change);
    }

    [Fact]
    public void Layout_comments_order_of_keys_and_ways_to_write_a_number_are_no_change()
    {
        Assert.Empty(CaseDiff.Between(Small, Small));
        Assert.Empty(CaseDiff.Between(Small, Read(SmallCase.With("round: 7\nhorizon: 20", "horizon: 20   # rounds\nround: 7"))));
        Assert.Empty(CaseDiff.Between(Small, Read(SmallCase.With("CA: 30 to 45", "CA: {value: 30.0 to 45}"))));
    }

    [Fact]
    public void The_order_of_options_is_a_change()
    {
        var yaml = SmallCase.With("      - {id: a, name: no levy}\n      - {id: b, name: levy of 5 per cent}\n", "      - {id: b, name: levy of 5 per cent}\n      - {id: a, name: no levy}\n");
        Assert.Equal((ChangeKind.Reordered, "issues.levy.options"), CaseDiff.Between(Small, Read(yaml)) is [var change] ? (change.Kind, change.Path) : default);
    }

    [Fact]
    public void Ledger_and_sources_are_compared_by_id()
    {
        var other = CaseLoader.Parse(SmallCase.Yaml, SmallCase.Ledger.Replace("Says the levy stays", "Repeats it", StringComparison.Ordinal) + """{"id":"E04","date":"2031-05-02","actor":"BO","act":"statement","what":"x"}""" + "\n",
            SmallCase.Sources.Replace("Harbour News\"", "Harbour Daily\"", StringComparison.Ordinal)).Require();
        Assert.Equal(["sources.S1.title", "evidence.E02", "evidence.E04"], CaseDiff.Between(Small, other).Select(static change => change.Path));
    }

    private static Case Read(string yaml) => CaseLoader.Parse(yaml, SmallCase.Ledger, SmallCase.Sources).Require();
}
