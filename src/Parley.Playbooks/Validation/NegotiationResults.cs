using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;
using Parley.Numerics.Validation;
using Parley.Playbooks.Negotiation.Measures;
using Parley.Playbooks.Negotiation.Protocols;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Significance;
using Parley.Playbooks.Negotiation.Spaces;
using Parley.Playbooks.Negotiation.Strategies;
using Parley.Playbooks.Negotiation.Targets;

namespace Parley.Playbooks.Validation;

/// <summary>Negotiation by simulation beside numbers that are known: curves, corrections of p-values, measures, and pairs whose end follows from theory.</summary>
internal static class NegotiationResults
{
    private const string Engine = "playbooks";

    public static IEnumerable<PublishedResult> Rows() => [.. Corrections(), .. Tests(), .. Curves(), .. Measures(), .. Ends()];

    private static IEnumerable<PublishedResult> Corrections()
    {
        double[] p = [0.01, 0.02, 0.03, 0.04];
        (string Name, string Source, double[] Got, double[] Expected)[] rules =
        [
            ("holm", "Holm 1979", MultipleComparisons.Holm(p), [0.04, 0.06, 0.06, 0.06]),
            ("bh", "Benjamini, Hochberg 1995", MultipleComparisons.BenjaminiHochberg(p), [0.04, 0.04, 0.04, 0.04]),
            ("bonferroni", "Dunn 1961", MultipleComparisons.Bonferroni(p), [0.04, 0.08, 0.12, 0.16]),
        ];
        foreach ((string name, string source, double[] got, double[] expected) in rules)
        {
            for (int i = 0; i < p.Length; i++)
            {
                yield return Row($"{name}-{i + 1}", source, $"adjusted p of {p[i]:0.00} among .01, .02, .03, .04", expected[i], got[i], 1e-12, "derived");
            }
        }
    }

    private static IEnumerable<PublishedResult> Tests()
    {
        double[] first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0], second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        PairedTest sleep = PairedTest.Of(first, second);
        yield return Row("sleep-student", "Student 1908, extra sleep of ten patients", "p of the paired t test", 0.002833, sleep.Student, 5e-7, "published");
        yield return Row("sleep-wilcoxon", "Student 1908, extra sleep of ten patients", "p of the signed-rank test, normal approximation", 0.009091, sleep.Wilcoxon, 5e-6, "published");
    }

    private static IEnumerable<PublishedResult> Curves()
    {
        const string faratin = "Faratin, Sierra, Jennings 1998";
        yield return Row("boulware-half", faratin + " (exponent of NegMAS)", "Boulware's target 1 - t^4 at t = 1/2", 0.9375, new PolynomialCurve(4).At(0.5), 1e-15, "derived");
        yield return Row("conceder-sixteenth", faratin + " (exponent of NegMAS)", "conceder's target 1 - t^(1/4) at t = 1/16", 0.5, new PolynomialCurve(0.25).At(0.0625), 1e-15, "derived");
        yield return Row("faratin-polynomial", faratin, "alpha-based target, beta = 1/2, kappa = .1, t = 1/2", 0.675, new FaratinCurve(0.5, 0.1, false).At(0.5), 1e-15, "derived");
        yield return Row("faratin-exponential", faratin, "exponential target, beta = 1, kappa = .01, t = 1/2", 0.9, new FaratinCurve(1, 0.01, true).At(0.5), 1e-14, "derived");
    }

    private static IEnumerable<PublishedResult> Measures()
    {
        const string source = "measures as defined for NegMAS's tournaments, by hand";
        PartyMeasures m = PartyMeasures.Of(0, [0.6, 0.4], [0, 0], [1, 1], true, [[1, 0], [0.8, 0.2], [0.6, 0.4]]);
        (string Name, double Expected, double Got)[] rows =
        [
            ("advantage", 0.6, m.Advantage), ("advantage of the other", 0.4, m.AdvantageOfOthers), ("surplus share", 0.6, m.SurplusShare), ("total concession", 0.4, m.TotalConcession),
            ("concession rate", 0.2, m.ConcessionRate), ("temporal patience", 1.0 / 3, m.TemporalPatience), ("own gain", -0.4, m.OwnGain),
            ("concession toward the partner", 0.4, m.ConcessionTowardPartner), ("coupling", 1, m.Coupling),
        ];
        foreach ((string name, double expected, double got) in rows)
        {
            yield return Row("measure-" + name.Replace(' ', '-'), source, $"{name} of an even concession from (1, 0) to (.6, .4)", expected, got, 1e-12, "derived");
        }
    }

    private static IEnumerable<PublishedResult> Ends()
    {
        var space = new OutcomeSpace([new IntegerIssue("slices", 0, 16)]);
        var pie = new NegotiationDomain(new BargainingProblem(space,
        [
            new BargainingParty("one", new AdditiveUtility(space, [[.. Enumerable.Range(0, 17).Select(x => x / 16.0)]])),
            new BargainingParty("two", new AdditiveUtility(space, [[.. Enumerable.Range(0, 17).Select(x => 1 - (x / 16.0))]])),
        ]));
        yield return Row("micro-balanced", "de Jonge 2022", "first party's share when MiCRO meets itself over a pie of 16 slices: the optimum of a balanced domain", 0.5, Share(pie, "micro", new AlternatingOffers()), 0, "derived");
        yield return Row("zeuthen-nash", "Zeuthen 1930; Harsanyi 1956", "first party's share under Zeuthen's strategy and monotonic concession: the Nash solution", 0.5, Share(pie, "zeuthen", new MonotonicConcession()), 0, "derived");
    }

    private static double Share(NegotiationDomain pie, string strategy, NegotiationProtocol protocol)
    {
        NegotiationStrategy both = NegotiationStrategy.Parse(strategy);
        SessionResult result = new Session(pie, protocol, [both.Make(), both.Make()], 100).Play(1, 0);
        return result.Agreement < 0 ? double.NaN : result.Agreement / 16.0;
    }

    private static PublishedResult Row(string id, string source, string quantity, double expected, double got, double tolerance, string provenance) =>
        PublishedResult.Compare(Engine, id, source, quantity, expected, got, tolerance, provenance);
}
