using System.Collections.Immutable;
using CsCheck;
using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Scenarios;
using Parley.Bargaining.Solutions;
using Parley.Bargaining.Tests.Problems;
using Parley.Bargaining.Tests.Scenarios;
using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Tests.Solutions;

public class LotterySolutionsTests
{
    private static readonly Gen<BargainingProblem> TwoParties = Gen.Double[0.01, 1].Array[2, 16].Select(values => RandomProblems.Build(2, [values.Length / 2], values[..(values.Length / 2 * 2)], [0.0, 0.0]));

    [Fact]
    public void Nash_on_the_hull_is_that_of_the_reference()
    {
        LotterySolution harbour = Lotteries(ScenarioReader.Read("h", WorkedScenarios.HarbourYaml).Problem, SolutionConventions.NegMas).Find(LotteryConcept.Nash);
        Assert.Equal(.832, harbour.Utilities[0], 1e-12);
        Assert.Equal(.5255, harbour.Utilities[1], 1e-12);
        Assert.Equal(.145152, harbour.Value, 1e-12);
        LotterySolution escort = Lotteries(ScenarioReader.Read("e", WorkedScenarios.EscortYaml).Problem, SolutionConventions.NegMas).Find(LotteryConcept.Nash);
        Assert.Equal(.6309375, escort.Utilities[0], 1e-12);
        Assert.Equal(.7433333333, escort.Utilities[1], 1e-10);
        Assert.Equal(.2601007813, escort.Value, 1e-10);
    }

    [Fact]
    public void Three_points_have_the_published_mixtures()
    {
        BargainingProblem problem = RandomProblems.Build(2, [3], [4, 1, 2, 1, 4, 2], [null, null]);
        ParetoFrontier frontier = ParetoFrontier.Compute(problem);
        var discrete = new BargainingSolutions(frontier);
        Assert.Equal([2.0, 2.0], frontier.Utilities(discrete.Find(SolutionConcept.Nash).Members.Single()).ToArray());
        foreach (LotterySolution solution in new LotterySolutions(discrete).All())
        {
            Assert.Equal(2.5, solution.Utilities[0], 1e-12);
            Assert.Equal(2.5, solution.Utilities[1], 1e-12);
            Assert.Equal(2, solution.Lottery.Length);
        }

        var hull = HullFrontier.Of(frontier);
        Assert.Equal(2, hull.Vertices.Length);
        Assert.Equal(.1 / Math.Sqrt(2), hull.DistanceTo(2.5, 2.6), 1e-12);
    }

    [Fact]
    public void A_collinear_frontier_is_no_problem()
    {
        BargainingProblem problem = RandomProblems.Build(2, [11], [.. Enumerable.Range(0, 11).Select(x => (double)x), .. Enumerable.Range(0, 11).Select(x => 10.0 - x)], [null, null]);
        ParetoFrontier frontier = ParetoFrontier.Compute(problem);
        Assert.Equal(2, HullFrontier.Of(frontier).Vertices.Length);
        Assert.All(new LotterySolutions(new BargainingSolutions(frontier)).All(), solution => Assert.Equal(5, solution.Utilities[0], 1e-12));
    }

    [Fact]
    public void Lotteries_give_what_they_say_and_no_concept_leaves_a_gap() => Gen.OneOf(RandomProblems.Real(2), RandomProblems.Real(3), RandomProblems.Whole(4)).Sample(problem =>
    {
        ParetoFrontier frontier = ParetoFrontier.Compute(problem);
        foreach (LotterySolution solution in new LotterySolutions(new BargainingSolutions(frontier)).All())
        {
            if (!solution.Exists)
            {
                Assert.NotNull(solution.Reason);
                continue;
            }

            Assert.Equal(1, solution.Lottery.Sum(share => share.Probability), 1e-9);
            Assert.All(solution.Lottery, share => Assert.InRange(share.Probability, 0, 1 + 1e-12));
            for (int p = 0; p < problem.PartyCount; p++)
            {
                Assert.Equal(solution.Lottery.Sum(share => share.Probability * frontier.Utilities(share.Member)[p]), solution.Utilities[p], 1e-9);
            }

            if (solution.Value > 1e-6)
            {
                Assert.True(solution.Gap is > -1e-9 and < 1e-7, $"{solution.Concept} of {problem.PartyCount} parties leaves {solution.Gap} at {solution.Value}; d = {string.Join(' ', new BargainingSolutions(frontier).Disagreement)}; points {string.Join(", ", Enumerable.Range(0, frontier.Count).Select(k => string.Join('/', frontier.Utilities(k).ToArray())))}; lottery {string.Join(' ', solution.Lottery)}");
            }
        }
    }, iter: 150);

    [Fact]
    public void Weighted_Nash_beats_every_lottery_of_two_members() => TwoParties.Sample(problem =>
    {
        ParetoFrontier frontier = ParetoFrontier.Compute(problem);
        LotterySolution planar = Lotteries(problem, new SolutionConventions { Weights = [1, 2] }).Find(LotteryConcept.Nash);
        double best = 0;
        for (int a = 0; a < frontier.Count; a++)
        {
            for (int b = 0; b < frontier.Count; b++)
            {
                for (int k = 0; k <= 50; k++)
                {
                    double t = k / 50.0;
                    double x = ((1 - t) * frontier.Utilities(a)[0]) + (t * frontier.Utilities(b)[0]), y = ((1 - t) * frontier.Utilities(a)[1]) + (t * frontier.Utilities(b)[1]);
                    best = Math.Max(best, x * y * y);
                }
            }
        }

        Assert.True(planar.Value >= best - 1e-12);
        Assert.InRange(planar.Gap, -1e-9, 1e-9);
    }, iter: 100);

    [Fact]
    public void Scaling_a_party_scales_the_solution() => Gen.Select(TwoParties, Gen.Double[0.5, 3]).Sample((problem, factor) =>
    {
        BargainingProblem scaled = RandomProblems.Build(2, [problem.Space.Issues[0].OptionCount],
            [.. Terms(problem, 0), .. Terms(problem, 1).Select(x => x * factor)], [0.0, 0.0]);
        LotterySolutions a = Lotteries(problem), b = Lotteries(scaled);
        foreach (LotteryConcept concept in new[] { LotteryConcept.Nash, LotteryConcept.KalaiSmorodinsky, LotteryConcept.Raiffa, LotteryConcept.MaschlerPerles, LotteryConcept.EqualArea })
        {
            Assert.Equal(a.Find(concept).Utilities[0], b.Find(concept).Utilities[0], 1e-9);
            Assert.Equal(a.Find(concept).Utilities[1] * factor, b.Find(concept).Utilities[1], 1e-9);
        }
    }, iter: 100);

    [Fact]
    public void A_symmetric_problem_has_symmetric_solutions() => TwoParties.Sample(problem =>
    {
        double[] x = [.. Terms(problem, 0), .. Terms(problem, 1)], y = [.. Terms(problem, 1), .. Terms(problem, 0)];
        Assert.All(Lotteries(RandomProblems.Build(2, [x.Length], [.. x, .. y], [0.0, 0.0])).All(), solution => Assert.Equal(solution.Utilities[0], solution.Utilities[1], 1e-9));
    }, iter: 100);

    [Fact]
    public void Maschler_Perles_is_superadditive() => Gen.Select(Gen.Int[1, 20].Array[6], Gen.Int[1, 20].Array[6]).Sample((first, second) =>
    {
        // Sets that touch both axes, so that the whole chain counts; the sum of two sets is the set of a problem with two issues.
        static double[] X(int[] set) => [set[0] + 20, set[1], set[2], 0];
        static double[] Y(int[] set) => [0, set[3], set[4], set[5] + 20];
        ImmutableArray<double> Point(double[] x, double[] y, int[] sizes) =>
            Lotteries(RandomProblems.Build(2, sizes, [.. x, .. y], [0.0, 0.0])).Find(LotteryConcept.MaschlerPerles).Utilities;
        var a = Point(X(first), Y(first), [4]);
        var b = Point(X(second), Y(second), [4]);
        var sum = Point([.. X(first), .. X(second)], [.. Y(first), .. Y(second)], [4, 4]);
        Assert.True(sum[0] >= a[0] + b[0] - 1e-9);
        Assert.True(sum[1] >= a[1] + b[1] - 1e-9);
    }, iter: 200);

    [Fact]
    public void Equal_area_halves_the_area_and_Raiffa_climbs_by_midpoints()
    {
        LotterySolutions solutions = Lotteries(RandomProblems.Build(2, [3], [6, 3, 0, 0, 3, 4], [0.0, 0.0]));

        // Area below (6,0)-(3,3) from the origin is 9, below (3,3)-(0,4) is 6: half of 15 is 7.5, five sixths along the first stretch.
        Assert.Equal([3.5, 2.5], solutions.Find(LotteryConcept.EqualArea).Utilities.Select(u => Math.Round(u, 12)));

        // Root of fall times rise: 3 and root 3; half of the sum lies (3 + root 3)/6 along the first stretch.
        Assert.Equal(6 - (3 * ((3 + Math.Sqrt(3)) / 6)), solutions.Find(LotteryConcept.MaschlerPerles).Utilities[0], 1e-12);

        // From (0,0): midpoint (3,2); from there right (4,2), top (3,3): midpoint (3.5,2.5), on the frontier.
        Assert.Equal([3.5, 2.5], solutions.Find(LotteryConcept.Raiffa).Utilities.Select(u => Math.Round(u, 12)));
    }

    [Fact]
    public void A_disagreement_point_a_rounding_error_above_the_axis_cuts_off_nothing()
    {
        LotterySolution nash = Lotteries(RandomProblems.Build(2, [2], [.317, 0, .421, 1], [9.443e-26, 0.0])).Find(LotteryConcept.Nash);
        Assert.True(nash.Utilities[1] > .45);
        Assert.InRange(nash.Gap, -1e-9, 1e-9);
    }

    [Fact]
    public void Without_a_common_gain_there_is_a_reason()
    {
        LotterySolutions solutions = Lotteries(RandomProblems.Build(2, [2], [1, 0, 0, 1], [2.0, 2.0]));
        Assert.All(solutions.All(), solution => Assert.False(solution.Exists));
        Assert.All(solutions.All(), solution => Assert.NotNull(solution.Reason));
        Assert.Throws<ArgumentException>(() => Lotteries(RandomProblems.Build(3, [2], [1, 0, 0, 1, 1, 1], [0, 0, 0])).Find(LotteryConcept.Raiffa));
    }

    private static LotterySolutions Lotteries(BargainingProblem problem, SolutionConventions conventions = default) =>
        new(new BargainingSolutions(ParetoFrontier.Compute(problem), conventions));

    private static double[] Terms(BargainingProblem problem, int party) => ((AdditiveUtility)problem.Parties[party].Utility).Terms(0).ToArray();
}
