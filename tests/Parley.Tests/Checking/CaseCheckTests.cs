using Parley.Cases;
using Parley.Checking;
using Parley.Tests.TestCases;

namespace Parley.Tests.Checking;

public class CaseCheckTests
{
    /// <summary>What is replaced by what, the code, severity and words of the problem, and the text at which it points.</summary>
    public static TheoryData<string, string, string, Severity, string, string> Oddities => new()
    {
        { "{weight: 20, value: linear, best: 100}", "{weight: 20 %, value: linear, best: 100}", "mixed-weights", Severity.Warning, "per cent", "BO:" },
        { "evidence: [E01], conf: S", "evidence: [E04], conf: S", "orphan-evidence", Severity.Warning, "did you mean", "E04" },
        { "from: 2031-03-01, evidence: [E01]", "from: 2031-02-01, evidence: [E01]", "future-evidence", Severity.Warning, "first known on 2031-03-01", "E01" },
        { "asOf: 2031-05-20", "asOf: 2031-02-20", "future-evidence", Severity.Warning, "'E02' was first known on 2031-03-01, after the as-of date", "E02" },
        { "asOf: 2031-05-20", "asOf: 2031-02-20", "nothing-known", Severity.Warning, "starts on 2031-03-01", "parley: 1" },
        { "statusQuo: {levy: c, quota: 50}", "statusQuo: {levy: c}", "no-status-quo", Severity.Warning, "'quota'", "id: quota" },
        { "    patience: {discountFactor: 0.96 to 0.99}\n", "", "no-patience", Severity.Warning, "BO has no patience", "id: BO" },
        { "playbook: stand-firm", "playbook: stand-frim", "unknown-playbook", Severity.Error, "did you mean 'stand-firm'", "stand-frim" },
        { "base: stand-firm", "base: stand-frim", "bad-playbook", Severity.Error, "stand-frim", "" },
        { "accepts: [b, c]", "accepts: []", "accepts-nothing", Severity.Warning, "CA accepts no option", "{party: CA, issue: levy, accepts" },
        { "accepts: [b, c], evidence: [E02], conf: J}", "accepts: [c], conf: J}", "asks-for-refused", Severity.Warning, "asks for 'b'", "{party: CA, issue: levy, accepts" },
        { "accepts: [b, c], evidence: [E02], conf: J}", "accepts: [b, c], conf: J}\n  - {party: BO, issue: levy, accepts: [a]}", "red-lines-exclude-all", Severity.Warning, "no option of issue 'levy'", "{party: BO, issue: levy, accepts" },
        { "targets: [BO]", "targets: []", "no-target", Severity.Warning, "aimed at nobody", "id: ca-tariff" },
        { "targets: [BO]", "targets: [BO, CA]", "own-target", Severity.Warning, "at itself", "id: ca-tariff" },
        { "sign: negative", "sign: positive", "wrong-sign", Severity.Warning, "positive but hurts its target BO", "id: ca-tariff" },
        { "    oneOff: {CA: -0.5, BO: -2 to -1}\n    perRound: {CA: -0.1, BO: -0.5 to -0.3}\n    breakdownRisk: 0.001 to 0.01\n", "", "no-effect", Severity.Warning, "no effect on its target BO", "id: ca-tariff" },
        { "members: [BO, CA], mediator: ME", "members: [BO], mediator: ME", "lonely-track", Severity.Warning, "one member", "{id: capital-talks" },
        { "members: [BO, CA], mediator: ME", "members: [BO, ME], mediator: ME", "off-track", Severity.Warning, "CA must sign", "id: CA" },
        { "members: [BO, CA], mediator: ME", "members: [BO, CA], mediator: BO", "mediator-is-member", Severity.Warning, "both member and mediator", "{id: capital-talks" },
        { "mandate: [levy, quota]", "mandate: []", "empty-mandate", Severity.Warning, "nothing may be settled", "{id: capital-talks" },
        { "mandate: [levy, quota]", "mandate: [levy]", "off-mandate", Severity.Note, "'quota'", "id: quota" },
        { "from: 2031-03-01}", "from: 2031-06-01}", "no-track", Severity.Warning, "no track is open", "parley" },
        { "{id: ME, name: Mediterra, role: mediator}", "{id: ME, name: Mediterra, patience: {discountFactor: 0.9}}", "no-preferences", Severity.Warning, "ME must sign", "{id: ME" },
        { "    patience: {yearlyRate: 0.2 to 0.5}", "    patience: {yearlyRate: 0.2 to 0.5}\n    role: backer", "too-few-parties", Severity.Error, "only one party", "id: BO" },
        { "option: b, from: 2031-05-01, evidence: [E03]", "option: b, from: 2031-03-01", "two-positions", Severity.Warning, "two positions", "{party: CA, issue: levy, option: b" },
        { "option: a, from: 2031-03-01", "option: b, from: 2031-03-01", "asks-for-less", Severity.Note, "values 'a' higher", "{party: BO, issue: levy, option: b" },
        { "option: a, from: 2031-03-01", "option: b, from: 2031-03-01", "option-never-held", Severity.Note, "levy a", "id: levy" },
        { "value: -5 to -2}", "value: -5 to -2, why: x}", "unsupported", Severity.Note, "rest on no evidence", "" },
        { "{weight: 20, value: linear, best: 100}", "{weight: {value: 20, when: 2031-06-01}, value: linear, best: 100}", "hindsight", Severity.Note, "hindsight", "20, when" },
    };

    [Theory]
    [MemberData(nameof(Oddities))]
    public void Every_oddity_is_reported_at_its_place(string old, string replacement, string code, Severity severity, string words, string at)
    {
        var yaml = SmallCase.With(old, replacement);
        var report = CaseCheck.RunText(yaml, SmallCase.Ledger, SmallCase.Sources);
        Assert.Equal(severity == Severity.Error, report.Case is null);
        var problem = Assert.Single(report.Problems, problem => problem.Code == code && problem.Message.Contains(words, StringComparison.Ordinal));
        Assert.Equal(severity, problem.Severity);
        Assert.StartsWith(at, yaml.Split('\n')[problem.Place.Line - 1][(problem.Place.Column - 1)..]);
    }

    [Fact]
    public void The_small_case_has_nothing_but_notes()
    {
        var report = CaseCheck.RunText(SmallCase.Yaml, SmallCase.Ledger, SmallCase.Sources);
        Assert.NotNull(report.Case);
        Assert.DoesNotContain(report.Problems, static problem => problem.Severity != Severity.Note);
        Assert.Contains("numbers rest on no evidence: flow.BO", Assert.Single(report.Problems, static problem => problem.Code == "unsupported").Message);
    }

    [Fact]
    public void Percentages_that_do_not_add_to_100_are_a_warning()
    {
        var yaml = SmallCase.With("levy: {weight: 60 to 80,", "levy: {weight: 60 to 80 %,").Replace("{weight: 20, value: linear, best: 100}", "{weight: 20 %, value: linear, best: 100}", StringComparison.Ordinal);
        Assert.Contains("add to 90 per cent", Assert.Single(CaseCheck.RunText(yaml).Problems, static problem => problem.Code == "weights-do-not-sum").Message);
        Assert.DoesNotContain(CaseCheck.RunText(yaml.Replace("20 %", "30 %", StringComparison.Ordinal)).Problems, static problem => problem.Code == "weights-do-not-sum");
    }

    [Fact]
    public void A_case_without_a_zone_of_agreement_is_a_warning()
    {
        var alone = SmallCase.With("interactions:\n  - {party: BO, when: {levy: a, quota: 100}, value: -5 to -2}\n", "");
        Assert.DoesNotContain(CaseCheck.RunText(alone).Problems, static problem => problem.Code is "no-zone" or "no-deal-beats-all");
        Assert.Contains(CaseCheck.RunText(alone.Replace("BO: {value: 25 to 40,", "BO: {value: 101,", StringComparison.Ordinal)).Problems, static problem => problem.Code == "no-deal-beats-all");
        var narrow = alone.Replace("BO: {value: 25 to 40,", "BO: {value: 85,", StringComparison.Ordinal).Replace("CA: 30 to 45", "CA: 85", StringComparison.Ordinal);
        Assert.Contains(CaseCheck.RunText(narrow).Problems, static problem => problem.Code == "no-zone");
    }

    [Fact]
    public void Sources_that_are_unknown_or_unused_are_reported()
    {
        var report = CaseCheck.RunText(SmallCase.Yaml, SmallCase.Ledger, SmallCase.Sources.Replace("id: S2", "id: S3", StringComparison.Ordinal));
        Assert.Contains(report.Problems, static problem => problem.Code == "unknown-source" && problem.Message.Contains("'S2'", StringComparison.Ordinal) && problem.Place.Line == 3);
        Assert.Contains(report.Problems, static problem => problem.Code == "unused-source" && problem.Message.Contains("'S3'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_torn_last_line_of_the_ledger_is_reported_and_the_rest_is_read()
    {
        var report = CaseCheck.RunText(SmallCase.Yaml, SmallCase.Ledger.TrimEnd()[..^30], SmallCase.Sources);
        Assert.NotNull(report.Case);
        Assert.Equal(2, report.Case.Evidence.Count);
        Assert.Contains(report.Problems, static problem => problem.Severity == Severity.Warning && problem.Place is { File: "evidence.jsonl", Line: 3 });
    }
}
