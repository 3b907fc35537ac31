namespace Parley.Tests.TestCases;

/// <summary>A small valid case with every part of the format, and ways to break it.</summary>
internal static class SmallCase
{
    public const string Yaml = """
        parley: 1
        id: harbour-dispute
        title: A harbour dispute
        summary: Two coastal states quarrel about a levy and a quota.
        asOf: 2031-05-20
        round: 7
        horizon: 20
        unit: points
        counterparts: {BO: CA, CA: BO}

        parties:
          - id: BO
            name: Borland
            aliases: [the Borland government]
            leader:
              - {name: Carl Brandt, role: president, from: 2025-01-01, to: 2028-12-31}
              - {name: Ada Brandt, role: president, from: 2029-01-01}
            role: principal
            capability: 40 to 60
            patience: {discountFactor: 0.96 to 0.99}
            playbook: stand-firm
          - id: CA
            name: Castria
            patience: {yearlyRate: 0.2 to 0.5}
          - {id: ME, name: Mediterra, role: mediator}

        issues:
          - id: levy
            name: The harbour levy
            options:
              - {id: a, name: no levy}
              - {id: b, name: levy of 5 per cent}
              - {id: c, name: levy of 10 per cent}
          - id: quota
            name: Yearly quota
            range: {from: 0, to: 100, step: 10, unit: ships}

        statusQuo: {levy: c, quota: 50}

        positions:
          - {party: BO, issue: levy, option: a, from: 2031-03-01, evidence: [E01], conf: S}
          - {party: CA, issue: levy, option: c, from: 2031-03-01, evidence: [E02], conf: S}
          - {party: CA, issue: levy, option: b, from: 2031-05-01, evidence: [E03], conf: S}

        preferences:
          BO:
            levy: {weight: 60 to 80, value: {a: 100, b: 40 to 60, c: 0}, why: "its ports live on trade", evidence: [E01]}
            quota: {weight: 20, value: linear, best: 100}
          CA:
            levy: {weight: 50, value: peaked, at: c, width: 2}
            quota:
              weight:
                - {from: 2031-01-01, value: 20 to 30}
                - {from: 2031-05-01, value: 30 to 40, why: "fleet grew", evidence: [E03]}
              value: linear
              best: 0

        interactions:
          - {party: BO, when: {levy: a, quota: 100}, value: -5 to -2}

        redLines:
          - {party: CA, issue: levy, accepts: [b, c], evidence: [E02], conf: J}

        noDeal:
          BO: {value: 25 to 40, drift: -0.5 to -0.1}
          CA: 30 to 45

        flow: {BO: -0.6 to -0.2, CA: -0.3 to -0.1}

        levers:
          - id: ca-tariff
            name: Castria's tariff
            holder: CA
            targets: [BO]
            sign: negative
            levels: 3
            level: [{from: 2031-01-01, value: 0}, {from: 2031-05-05, value: 1}]
            legalDelay: 1
            oneOff: {CA: -0.5, BO: -2 to -1}
            perRound: {CA: -0.1, BO: -0.5 to -0.3}
            breakdownRisk: 0.001 to 0.01

        tracks:
          - {id: capital-talks, name: Talks in the capitals, members: [BO, CA], mediator: ME, level: ministers, mandate: [levy, quota], from: 2031-03-01}
          - {id: old-talks, members: [BO, CA], from: 2030-01-01, to: 2030-12-31}

        followThrough:
          CA: {BO: {threat: 0.4 to 0.7, promise: "beta(3, 2)"}}

        playbooks:
          - id: patient-firm
            base: stand-firm
            parameters: {patienceRounds: 10}

        questions: [Q1, Q2, Q4]
        claims:
          - resist > comply
        """;

    public const string Ledger = """
        {"id":"E01","date":"2031-03-01","actor":"BO","target":"CA","act":"demand","issue":"levy","what":"Asks for the levy to go","sources":["S1"],"conf":"S"}
        {"id":"E02","date":"2031-03-01","actor":"CA","target":"BO","act":"refusal","issue":"levy","what":"Says the levy stays","sources":["S1"],"conf":"S"}
        {"id":"E03","date":"2031-05-01","actor":"CA","target":"BO","act":"offer","issue":"levy","what":"Offers half the levy","sources":["S2"],"conf":"S"}

        """;

    public const string Sources = """
        - {id: S1, title: "Harbour News", publisher: Harbour News, date: 2031-03-02, url: "https://example.org/1", conf: S}
        - {id: S2, title: "Castria Gazette", date: 2031-05, conf: S-}
        """;

    /// <summary>Returns the case with one piece of text replaced; the piece must stand there exactly once.</summary>
    public static string With(string old, string replacement)
    {
        var first = Yaml.IndexOf(old, StringComparison.Ordinal);
        Assert.True(first >= 0 && Yaml.IndexOf(old, first + 1, StringComparison.Ordinal) < 0, $"'{old}' must stand in the small case exactly once");
        return Yaml.Replace(old, replacement, StringComparison.Ordinal);
    }
}
