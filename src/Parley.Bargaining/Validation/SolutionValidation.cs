using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Metrics;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Solutions;
using Parley.Bargaining.Utilities;
using Parley.Numerics.Validation;

namespace Parley.Bargaining.Validation;

/// <summary>Recomputes known numbers of frontiers, solution concepts and metrics: the rows of <c>parley validate</c> for engine <c>solutions</c>.</summary>
public static class SolutionValidation
{
    private const string Engine = "solutions";

    /// <summary>Computes all rows. Takes milliseconds.</summary>
    public static IReadOnlyList<PublishedResult> Run() =>
    [
        .. Harbour(), .. Line(), .. Mixture(), .. Fractions(), .. Trapezium(),
    ];

    private static IEnumerable<PublishedResult> Harbour()
    {
        // The worked scenario of the project's reference, checked against brute force, GENIUS and NegMAS.
        const string source = "Worked scenario harbour; brute force, GENIUS 10.4 and NegMAS 0.15";
        double[][] coast = [[0, .4 * .6, .4], [.15, .15 * .9, .15 * .6, .15 * .1], [.45 * .25, .45 * .5, .45]];
        double[][] trader = [[.3, .3 * .6, .3 * .2], [.35 * .12, .35 * .54, .35 * .84, .35], [.35, .35 * .625, .35 * .25]];
        ParetoFrontier frontier = Frontier([3, 4, 3], [coast, trader], [.4, .15]);
        yield return Row("harbour/frontier", source, "size of the frontier", 14, frontier.Count, 0, "derived");
        (string Id, SolutionConcept Concept, SolutionConventions Conventions, double Expected, double Tolerance)[] rows =
        [
            ("nash", SolutionConcept.Nash, SolutionConventions.Textbook, .1615875, 1e-12),
            ("nash-negmas", SolutionConcept.Nash, SolutionConventions.NegMas, .14322, 1e-12),
            ("ks", SolutionConcept.KalaiSmorodinsky, SolutionConventions.Textbook, .5083333333, 1e-10),
            ("ks-rational", SolutionConcept.KalaiSmorodinsky, new SolutionConventions { Ideal = IdealRule.RationalOutcomes }, .6105341246, 1e-10),
            ("ks-negmas", SolutionConcept.SmallestSpread, SolutionConventions.NegMas, .0197357598, 1e-10),
            ("ks-genius", SolutionConcept.SmallestDifference, SolutionConventions.Genius, .01125, 1e-12),
            ("egalitarian", SolutionConcept.Egalitarian, SolutionConventions.Textbook, .38, 1e-12),
            ("utilitarian", SolutionConcept.Utilitarian, SolutionConventions.Textbook, 1.3815, 1e-12),
        ];
        foreach ((string id, SolutionConcept concept, SolutionConventions conventions, double expected, double tolerance) in rows)
        {
            yield return Row($"harbour/{id}", source, $"{concept}, {conventions.Describe()}", expected, new BargainingSolutions(frontier, conventions).Find(concept).Value, tolerance, "derived");
        }

        LotterySolution nash = new LotterySolutions(new BargainingSolutions(frontier, SolutionConventions.NegMas)).Find(LotteryConcept.Nash);
        yield return Row("harbour/nash-lottery", source, "Nash product with lotteries", .145152, nash.Value, 1e-12, "derived");
        yield return Row("harbour/opposition", source, "opposition", .4830437351, ScenarioMetrics.Of(new BargainingSolutions(frontier)).Opposition, 1e-10, "derived");
    }

    private static IEnumerable<PublishedResult> Line()
    {
        double[] up = [.. Enumerable.Range(0, 10).Select(x => (double)x)];
        ScenarioMetrics metrics = ScenarioMetrics.Of(new BargainingSolutions(Frontier([10], [[up], [[.. up.Select(x => 9 - x)]]], [0, 0])));
        yield return Row("line/opposition", "NegMAS test suite", "opposition of u = (x, 9 - x), x = 0..9: root 41 over 9", .7114582486036499, metrics.Opposition, 1e-12, "published");
        yield return Row("line/conflict", "NegMAS test suite", "conflict level of a zero-sum pair", 1, metrics.Ranking!.Conflict, 0, "published");
    }

    private static IEnumerable<PublishedResult> Mixture()
    {
        ParetoFrontier frontier = Frontier([3], [[[4, 1, 2]], [[1, 4, 2]]], [null, null]);
        var solutions = new BargainingSolutions(frontier);
        const string source = "NegMAS test suite";
        yield return Row("mixture/discrete", source, "Nash product of (4,1), (1,4), (2,2) without lotteries, d the minimum", 1, solutions.Find(SolutionConcept.Nash).Value, 1e-12, "published");
        yield return Row("mixture/hull", source, "first party's utility at Nash with lotteries", 2.5, new LotterySolutions(solutions).Find(LotteryConcept.Nash).Utilities[0], 1e-12, "published");
        yield return Row("mixture/distance", source, "distance of (2.5, 2.6) to the frontier of lotteries", .1 / Math.Sqrt(2), HullFrontier.Of(frontier).DistanceTo(2.5, 2.6), 1e-12, "published");
    }

    private static IEnumerable<PublishedResult> Fractions()
    {
        (int Count, double[] Slopes, double?[] Reservation, double Expected)[] cases =
        [
            (5, [1, 1], [1, 2], .4), (6, [1, 1, 1], [1, 3, 4], 1 / 6.0), (5, [2, 1], [4, 2], .4), (10, [1, 1, 1, 1], [3, 4, 5, 6], .3),
        ];
        for (int k = 0; k < cases.Length; k++)
        {
            (int count, double[] slopes, double?[] reservation, double expected) = cases[k];
            double[][][] terms = [.. slopes.Select(slope => new[] { Enumerable.Range(0, count).Select(x => slope * x).ToArray() })];
            double fraction = ZoneOfPossibleAgreement.Of(Frontier([count], terms, reservation)).StrictFraction ?? double.NaN;
            yield return Row($"rational-fraction/{k + 1}", "NegMAS test suite", $"share of outcomes better for all {slopes.Length} parties than no agreement", expected, fraction, 1e-12, "published");
        }
    }

    private static IEnumerable<PublishedResult> Trapezium()
    {
        LotterySolutions solutions = new(new BargainingSolutions(Frontier([3], [[[6, 3, 0]], [[0, 3, 4]]], [0, 0])));
        yield return Row("polygon/equal-area", "Anbarci and Bigelow (1994)", "first party's utility on (6,0)-(3,3)-(0,4)", 3.5, solutions.Find(LotteryConcept.EqualArea).Utilities[0], 1e-12, "derived");
        yield return Row("polygon/raiffa", "Raiffa (1953)", "first party's utility on (6,0)-(3,3)-(0,4)", 3.5, solutions.Find(LotteryConcept.Raiffa).Utilities[0], 1e-12, "derived");
        yield return Row("polygon/maschler-perles", "Maschler and Perles (1981)", "first party's utility on (6,0)-(3,3)-(0,4)", 4.5 - (Math.Sqrt(3) / 2), solutions.Find(LotteryConcept.MaschlerPerles).Utilities[0], 1e-12, "derived");
    }

    private static PublishedResult Row(string id, string source, string quantity, double expected, double got, double tolerance, string provenance) =>
        PublishedResult.Compare(Engine, id, source, quantity, expected, got, tolerance, provenance);

    private static ParetoFrontier Frontier(int[] sizes, double[][][] terms, double?[] reservation)
    {
        var space = new OutcomeSpace(sizes.Select((size, i) => new IntegerIssue($"issue {i + 1}", 0, size - 1)));
        return ParetoFrontier.Compute(new BargainingProblem(space, terms.Select((t, p) => new BargainingParty($"party {p + 1}", new AdditiveUtility(space, t), reservation[p]))));
    }
}
