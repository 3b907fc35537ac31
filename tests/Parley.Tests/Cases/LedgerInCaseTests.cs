using Parley.Cases;
using Parley.Estimates;
using Parley.Numerics;
using Parley.Tests.TestCases;

namespace Parley.Tests.Cases;

public class LedgerInCaseTests
{
    private const string Threats = """
        {"id":"T1","date":"2031-03-05","actor":"BO","target":"CA","act":"threat","what":"Will close the strait","deadline":"2031-03-20","sources":["S1"],"conf":"S"}
        {"type":"rating","commitment":"T1","status":"not","asOf":"2031-03-21","reason":"the strait stayed open","by":"A"}
        {"id":"T2","date":"2031-04-01","actor":"BO","target":"CA","act":"deadline","what":"Two weeks to answer","deadline":"2031-04-15","sources":["S1"],"conf":"S"}
        {"type":"rating","commitment":"T2","status":"kept","asOf":"2031-04-16","reason":"the duty came","by":"A"}
        {"id":"P1","date":"2031-04-02","actor":"CA","target":"BO","act":"promise","what":"Will not raise the levy","sources":["S2"],"conf":"S"}

        """;

    private static Case Subject { get; } = CaseLoader.Parse(SmallCase.Yaml, SmallCase.Ledger + Threats, SmallCase.Sources).Require();

    [Fact]
    public void Follow_through_is_counted_from_the_ledger_threats_and_deadlines_together()
    {
        var threat = Subject.Estimates["followThrough.BO.CA.threat"];
        Assert.Equal(new BetaDistribution(1.5, 1.5), threat.Distribution);
        Assert.Equal(["T1", "T2"], threat.Evidence.Order());
        Assert.False(threat.Defaulted);
        Assert.Contains("1 of 2 threats and deadlines", threat.Why);
        Assert.Equal(new BetaDistribution(0.5, 1.5), Subject.At(new DateOnly(2031, 4, 2)).Estimates["followThrough.BO.CA.threat"].Distribution);
    }

    [Fact]
    public void A_pair_without_a_record_has_the_prior_and_says_so()
    {
        var promise = Subject.Estimates["followThrough.ME.BO.promise"];
        Assert.True(promise.Defaulted);
        Assert.Equal(new BetaDistribution(0.5, 0.5), promise.Distribution);
        Assert.Equal(12, Subject.FollowThrough.Count);
    }

    [Fact]
    public void What_the_case_states_stands_before_the_ledger()
    {
        var stated = Assert.Single(Subject.FollowThrough, static entry => entry is { ActorIndex: 1, TargetIndex: 0, Kind: CommitmentKind.Threat });
        Assert.False(stated.FromLedger);
        Assert.Equal("0.4 to 0.7", stated.Probability.Text);
    }

    [Fact]
    public void A_broken_line_is_an_error_and_a_torn_last_line_a_warning()
    {
        var broken = CaseLoader.Parse(SmallCase.Yaml, SmallCase.Ledger.Replace("\"act\":\"refusal\"", "\"act\":", StringComparison.Ordinal), SmallCase.Sources);
        var error = Assert.Single(broken.Errors);
        Assert.Equal(("broken-line", "evidence.jsonl", 2), (error.Code, error.Place.File, error.Place.Line));
        var torn = CaseLoader.Parse(SmallCase.Yaml, SmallCase.Ledger.TrimEnd()[..^20], SmallCase.Sources);
        Assert.Equal(2, torn.Require().Evidence.Count);
        Assert.Equal("torn-line", Assert.Single(torn.Problems).Code);
    }

    [Fact]
    public void A_rejected_entry_supports_nothing()
    {
        var ledger = SmallCase.Ledger + """{"type":"reject","of":"E01","by":"A","on":"2031-05-01"}""" + "\n";
        var rejected = CaseLoader.Parse(SmallCase.Yaml, ledger, SmallCase.Sources).Require();
        Assert.Equal(2, rejected.Evidence.Count);
        Assert.True(rejected.Estimates["preferences.BO.levy.weight"].Unsupported);
    }
}
