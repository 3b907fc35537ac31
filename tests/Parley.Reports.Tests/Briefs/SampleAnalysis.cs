using Parley.Findings;
using Parley.Parliament;
using Parley.Runs;
using Parley.Studies;

namespace Parley.Reports.Tests.Briefs;

/// <summary>An invented analysis with everything that a brief can show, undefined numbers included; not the output of a run.</summary>
public static class SampleAnalysis
{
    private static readonly string[] Playbooks = ["give-in", "stall", "stand-firm", "conditional", "deadline", "salami", "logroll", "bluster", "coerce", "induce", "observed"];

    /// <summary>Makes it; a suffix on each name and sentence lets tests smuggle in what must be escaped.</summary>
    public static Analysis Make(string suffix = "", bool withUndefined = true)
    {
        var asOf = new DateOnly(2031, 5, 20);
        var random = new Random(3);
        string S(string text) => text + suffix;
        Spread Around(double mean, double half) => new(mean, mean - half, mean + (half * 1.2));
        var nan = withUndefined ? double.NaN : 0.4;

        PlaybookStudy Study(string mine, string theirs, double shift)
        {
            var rows = new List<PlaybookPairRow>();
            for (var r = 0; r < Playbooks.Length; r++)
            {
                for (var c = 0; c < Playbooks.Length; c++)
                {
                    var value = 34 + shift + (10 * Math.Sin((r * 0.8) + shift)) + (8 * Math.Cos((c * 0.6) - (r * 0.35)));
                    rows.Add(new(Playbooks[r], Playbooks[c], Math.Clamp(0.5 - (0.04 * r) + (0.02 * c), 0, 1), r == 2 && c == 2 ? new(nan, nan, nan) : Around(60, 30), Around(value, 9), Around(60 - value, 8), 1.5 + r, Math.Max(0, 50 - value), [0, 1, 2]));
                }
            }

            return new(mine, theirs, Playbooks, rows, "stall", "conditional", "stall", "stand-firm", "observed", [("stall", "coerce"), ("conditional", "stall")], new(2.1, -0.8, 5.6), "conditional",
                [.. Playbooks.Select((_, i) => i == 1 ? 0.46 : 0.054)]);
        }

        var best = new List<IReadOnlyList<string>>();
        var margin = new List<IReadOnlyList<double>>();
        for (var y = 0; y < 12; y++)
        {
            best.Add([.. Enumerable.Range(0, 12).Select(x => x + y < 7 ? "give-in" : y > x + 2 ? "stand-firm" : "stall")]);
            margin.Add([.. Enumerable.Range(0, 12).Select(x => Math.Min(Math.Abs(x + y - 6.5), Math.Abs(y - x - 2.5)) * 1.1)]);
        }

        var timeline = new List<TimelineEvent>();
        string[] actors = ["BO", "CA", "ME", "UN"];
        string?[] statuses = ["kept", "late", "partly", "not", "superseded", "open", null, null];
        for (var i = 0; i < 40; i++)
        {
            var date = asOf.AddDays(-random.Next(2, 110));
            var status = statuses[random.Next(statuses.Length)];
            timeline.Add(new($"E{i:00}", date, actors[random.Next(4)], i % 5 == 0 ? null : actors[random.Next(4)], i % 2 == 0 ? "threat" : "promise", "levy",
                S(i % 2 == 0 ? "Announced higher harbour fees unless talks start" : "Said that inspections would be eased within two weeks"),
                random.Next(3) == 0 ? date.AddDays(random.Next(5, 60)) : null, status, i % 7 == 0 ? "J" : "S", i % 3 == 0 ? ["S1", "S2"] : ["S1"]));
        }

        timeline.Sort((a, b) => a.Date.CompareTo(b.Date));
        PackagePoint Package(double a, double b) => new([0, 1, 2], [a, b, 50]);
        var cloud = Enumerable.Range(0, 300).Select(_ =>
        {
            var (a, b) = (random.NextDouble(), random.NextDouble());
            return Package(100 * a, 100 * Math.Min(b, 1 - (a * a)));
        }).ToList();
        var frontier = Enumerable.Range(0, 11).Select(i => Package(10 * i, 100 * (1 - (i * i / 100.0)))).ToList();
        return new Analysis
        {
            ParleyVersion = "0.1.0",
            CaseId = "harbour-dispute",
            CaseTitle = S("A harbour dispute between Borland and Castria"),
            CaseSummary = S("Borland levies a fee on ships bound for Castria; Castria threatens a tariff while a mediator shuttles between the capitals.")
                + "\nThe fee costs Castria's ports a tenth of their traffic each month, and both governments face elections within the year.",
            CaseHash = "9f2c1e7ab04d5566778899aabbccddeeff00112233445566778899aabbccddee",
            AsOf = asOf,
            Seed = 1,
            Samples = 400,
            RoundDays = 7,
            Horizon = 20,
            Parties = [("BO", S("Borland"), "principal"), ("CA", S("Castria"), "principal"), ("ME", S("Mediating Council"), "mediator"), ("UN", S("Union of Neighbours"), "backer")],
            Issues =
            [
                ("levy", S("Harbour levy"), [S("no levy"), S("levy of 5 per cent"), S("levy of 10 per cent")]),
                ("quota", S("Yearly quota"), ["0 ships", "50 ships", "100 ships"]),
                ("guarantee", S("Guarantee of the settlement by the neighbours, with inspections on both sides of the strait"), ["none", "consultation", S("binding arbitration by a panel that both name")]),
            ],
            Findings =
            [
                new("deal-by-horizon", Question.Q1, "playbooks", S("A full agreement by 7 October 2031 is unlikely if both go on as they do"))
                {
                    Value = 0.183, Low = 0.05, High = 0.42, Interval = "5–95 % over worlds", Unit = FindingUnit.Probability, Headline = 1, UnsupportedInputs = 2,
                    Inputs = ["parties.CA.patience", "followThrough.CA.BO.threat", "preferences.BO.levy.weight", "noDeal.BO.value"], Evidence = ["E00", "E03", "E99"],
                    Flips = [new("parties.CA.patience", 0.981, 0.934, "an agreement becomes more likely than not") { Quantile = 0.03 }],
                    Certificate = "the event log recomputes every party's value to 1e-9", Assumptions = ["Each party plays what its ledger suggests", "Stylised process: rounds of one week"],
                },
                new("best-playbook.BO.CA", Question.Q4, "playbooks", S("Against Castria, stalling serves Borland best on average, and standing firm serves it best against what Castria is seen to play"))
                {
                    Party = "BO", Counterpart = "CA", Choice = "stall", Value = 41.3, Unit = FindingUnit.Points, Headline = 2, Inputs = ["parties.CA.patience"], Evidence = ["E01"],
                    Flips = [new("followThrough.CA.BO.threat", 0.35, 0.71, "conditional serves it better") { Quantile = 0.91, Together = new("flow.BO", -0.3, -0.9, "") }],
                },
                new("best-playbook.CA.BO", Question.Q4, "playbooks", S("Against Borland, conditional concessions serve Castria best"))
                {
                    Party = "CA", Counterpart = "BO", Choice = "conditional", Headline = 3, FlipSearch = "No single input within its 90% range reverses this; 14 inputs were searched", Inputs = ["parties.BO.patience"],
                },
                new("credibility.CA.BO.threat", Question.Q6, "credibility", S("Castria's next threat towards Borland is more likely to lapse than to be carried out"))
                {
                    Value = 0.14, Low = 0.01, High = 0.39, Unit = FindingUnit.Probability, Interval = "90 % of the posterior", Headline = 4, Evidence = ["E02", "E04"], Inputs = ["followThrough.CA.BO.threat"],
                    FlipSearch = "One more threat carried out would lift it to 29%",
                },
                new("gain.BO", Question.Q3, "deal", S("Borland gains over no deal from the likely settlement")) { Value = 7.4, Low = -2.2, High = 15.8, Unit = FindingUnit.Points, Inputs = ["noDeal.BO.value"] },
                new("terms.levy", Question.Q2, "deal", S("On the levy the likely settlement is 5 per cent")) { Value = 1, Unit = FindingUnit.OptionIndex, Choice = S("levy of 5 per cent") },
                new("matters.most", Question.Q7, "playbooks", S("Castria's patience moves the odds of a deal most")) { Choice = S("Castria's patience") },
            ],
            Parliament =
            [
                new("Q1", S("Will there be a deal by 7 October 2031?"), FindingUnit.Probability, 0, 1, [new("playbooks", 0.18, 0.05, 0.42, false), new("deal", 0.46, 0.22, 0.7, false), new("status quo", 0, 0, 0, true), new("coin flip", 0.5, 0.5, 0.5, true)]),
                new("Q3.BO", S("What is the outcome worth to Borland?"), FindingUnit.Points, 0, 100, [new("playbooks", 39, 31, 48, false), new("deal", 44, 40, 52, false), new("no deal", 33, 33, 33, true)]),
                new("Q6.CA.BO.threat", S("Will Castria carry out its threat?"), FindingUnit.Probability, 0, 1, [new("credibility", 0.14, 0.01, 0.39, false), new("undefined", nan, nan, nan, false)]),
            ],
            Playbooks = [Study("BO", "CA", 2), Study("CA", "BO", -3)],
            Maps = [new("BO", "CA", "parties.CA.patience", [.. Enumerable.Range(0, 12).Select(i => 0.9 + (i * 0.0083))], "followThrough.CA.BO.threat", [.. Enumerable.Range(0, 12).Select(i => i / 11.0)], best, margin, 0.975, 0.4)],
            Concessions =
            [
                new("BO", [.. Enumerable.Range(0, 20).Select(i => 7.0 * i)], [.. Enumerable.Range(0, 20).Select(i => i == 19 ? new Spread(nan, nan, nan) : Around(88 - (1.9 * i), 2 + (0.6 * i)))], [.. Enumerable.Range(0, 20).Select(i => Around(20 + i, 5))]),
                new("CA", [.. Enumerable.Range(0, 20).Select(i => 7.0 * i)], [.. Enumerable.Range(0, 20).Select(i => Around(92 - (0.5 * i), 1 + (0.3 * i)))], [.. Enumerable.Range(0, 20).Select(i => Around(15 + (0.4 * i), 5))]),
            ],
            Deal = new(["BO", "CA", "UN"], 2, [33, 38, 30], frontier,
                [new("nash", "product of gains", frontier[6]), new("kalaiSmorodinsky", "equal shares of the ideal gains", frontier[6]), new("egalitarian", "equal gains", frontier[5]), new("utilitarian", "sum", frontier[4])],
                cloud, [new(frontier[6], 0.61, [0.7, 0.8, 0.9]), new(frontier[5], 0.55, [0.6, 0.8, 0.9]), new(frontier[7], 0.4, [0.5, 0.8, 0.9])], 0.87),
            Credibility =
            [
                new("CA", "BO", "threat", 5, 0, 5, 1, 1, 0, 0, 0.522, 0.14, 0.01, 0.39, ["E02", "E04", "E06"]),
                new("BO", "CA", "promise", 6, 5, 1, 0, 0, 0.833, 0.36, 0.996, 0.75, 0.48, 0.94, ["E05"]),
                new("UN", "CA", "deadline", 0, 0, 0, 0, 2, nan, 0, 1, 0.5, 0.05, 0.95, []),
            ],
            Timeline = timeline,
            Positions =
            [
                new("BO", "levy", 2, 1, 3, asOf.AddDays(-9), ["E01"]), new("CA", "levy", 0, 0, 3, null, []), new("BO", "quota", 0, 0, 3, null, []), new("CA", "quota", 2, 2, 3, null, []),
                new("BO", "guarantee", 0, 1, 3, null, []), new("CA", "guarantee", 2, 2, 3, null, []),
            ],
            DealByDate = [.. Enumerable.Range(1, 20).Select(i => new DealByDate(asOf.AddDays(7 * i), 0.009 * i, Math.Max(0, 0.002 * i), Math.Min(1, 0.021 * i)))],
            Sensitivities =
            [
                new("deal-by-horizon", "parties.CA.patience", 0.55, 0.06, 0.183, true), new("deal-by-horizon", "noDeal.BO.value", 0.31, 0.1, 0.183, true),
                new("deal-by-horizon", "followThrough.CA.BO.threat", 0.14, 0.29, 0.183, true), new("deal-by-horizon", "preferences.BO.levy.weight", 0.2, 0.15, 0.183, false), new("deal-by-horizon", "flow.CA", 0.17, 0.19, 0.183, true),
            ],
            Inputs =
            [
                new("parties.CA.patience", "normal, 5 % at 0.95, 95 % at 0.99", 0.975, 0.95, 0.99, "analyst", "2031-05-01", S("Castria gains ground while it waits"), ["E00", "E01"], "J", "case.yaml:18"),
                new("followThrough.CA.BO.threat", "beta(1, 6)", 0.12, 0.01, 0.39, null, null, null, ["E02"], "S", "evidence.jsonl"),
                new("preferences.BO.levy.weight", "normal, 5 % at 60, 95 % at 80", 70, 60, 80, "analyst", null, S("The levy pays for the dredging"), [], "J", "case.yaml:44"),
                new("noDeal.BO.value", "normal, 5 % at 25, 95 % at 40", 33, 25, 40, null, null, null, [], null, "case.yaml:61"),
            ],
            Sources = [new("S1", S("Joint statement of the two governments"), S("Borland Gazette"), "2031-04-30", "https://example.org/statement?id=1&lang=en", ["E00", "E01"]), new("S2", S("Wire report"), null, null, "javascript:alert(1)", ["E03"])],
            Caveats = [S("The case has few entries before March"), S("Preference weights are one analyst's judgement")],
        };
    }
}
