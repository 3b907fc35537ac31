using CsCheck;
using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Metrics;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Scenarios;
using Parley.Bargaining.Solutions;
using Parley.Bargaining.Tests.Problems;
using Parley.Bargaining.Tests.Scenarios;

namespace Parley.Bargaining.Tests.Metrics;

/// <summary>Section 8 of the reference on negotiation: exact numbers of the tools' own test suites.</summary>
public class ScenarioMetricsTests
{
    [Fact]
    public void Opposition_of_a_zero_sum_line_is_published()
    {
        double[] x = [.. Enumerable.Range(0, 10).Select(v => (double)v)];
        ScenarioMetrics opposed = Of(RandomProblems.Build(2, [10], [.. x, .. x.Select(v => 9 - v)], [0.0, 0.0]));
        Assert.Equal(.7114582486036499, opposed.Opposition, 1e-12);
        Assert.Equal(1, opposed.Ranking!.Conflict);
        Assert.Equal(0, opposed.Ranking.WinWin);
        ScenarioMetrics same = Of(RandomProblems.Build(2, [10], [.. x, .. x], [0.0, 0.0]));
        Assert.Equal(0, same.Opposition);
        Assert.Equal(0, same.Ranking!.Conflict);
        Assert.Equal(1, same.Ranking.WinWin);
    }

    [Fact]
    public void Opposition_of_the_worked_scenarios_is_that_of_the_reference()
    {
        Assert.Equal(.4830437351, Of(ScenarioReader.Read("h", WorkedScenarios.HarbourXml).Problem).Opposition, 1e-10);
        ScenarioMetrics escort = Of(ScenarioReader.Read("e", WorkedScenarios.EscortYaml).Problem);
        Assert.Equal(.3687602866, escort.Opposition, 1e-10);
        Assert.Equal(.4403478738, escort.OppositionUnscaled, 1e-10);
    }

    [Theory]
    [InlineData(5, new[] { 1.0, 1.0 }, new[] { 1.0, 2.0 }, .4)]
    [InlineData(6, new[] { 1.0, 1.0, 1.0 }, new[] { 1.0, 3.0, 4.0 }, 1 / 6.0)]
    [InlineData(5, new[] { 2.0, 1.0 }, new[] { 4.0, 2.0 }, .4)]
    [InlineData(10, new[] { 1.0, 1.0, 1.0, 1.0 }, new[] { 3.0, 4.0, 5.0, 6.0 }, .3)]
    public void Rational_fractions_are_published(int count, double[] slopes, double[] reservation, double fraction)
    {
        double[] values = [.. slopes.SelectMany(slope => Enumerable.Range(0, count).Select(x => slope * x))];
        BargainingProblem problem = RandomProblems.Build(slopes.Length, [count], values, [.. reservation.Select(r => (double?)r)]);
        Assert.Equal(fraction, ZoneOfPossibleAgreement.Of(ParetoFrontier.Compute(problem)).StrictFraction!.Value, 1e-12);
    }

    [Fact]
    public void Zone_counts_equal_those_of_a_plain_count() => RandomProblems.Whole(3).Sample(problem =>
    {
        var zone = ZoneOfPossibleAgreement.Of(ParetoFrontier.Compute(problem));
        var all = RandomProblems.Enumerate(problem);
        Assert.Equal(all.Count(x => x.Utilities.Select((u, p) => u >= (problem.Parties[p].ReservationValue ?? double.NegativeInfinity)).All(b => b)), zone.Count);
        Assert.Equal(all.Count(x => x.Utilities.Select((u, p) => u > (problem.Parties[p].ReservationValue ?? double.NegativeInfinity)).All(b => b)), zone.StrictCount);
        Assert.Equal(zone.Count > 0, zone.Exists);
    }, iter: 150);

    [Fact]
    public void Conflict_levels_equal_those_of_all_pairs() => Gen.Select(Gen.Int[0, 5].Array[2, 30], Gen.Int[0, 5].Array[30]).Sample((first, second) =>
    {
        double[] x = [.. first.Select(v => (double)v)], y = [.. second.Take(x.Length).Select(v => (double)v)];
        int opposite = 0, same = 0, compared = 0;
        for (int a = 0; a < x.Length; a++)
        {
            for (int b = a + 1; b < x.Length; b++)
            {
                double product = (x[a] - x[b]) * (y[a] - y[b]);
                opposite += product < 0 ? 1 : 0;
                same += product > 0 ? 1 : 0;
                compared += x[a] == x[b] && y[a] == y[b] ? 0 : 1;
            }
        }

        PairRanking ranking = PairRanking.Of(x, y);
        Assert.Equal(compared == 0 ? 0 : opposite / (double)compared, ranking.Conflict, 1e-12);
        Assert.Equal(compared == 0 ? 0 : same / (double)compared, ranking.WinWin, 1e-12);
    }, iter: 300);

    [Fact]
    public void What_is_left_on_the_table_is_the_best_common_improvement() => RandomProblems.Whole(2).Sample(problem =>
    {
        ParetoFrontier frontier = ParetoFrontier.Compute(problem);
        foreach ((_, double[] u) in RandomProblems.Enumerate(problem).Take(10))
        {
            var better = RandomProblems.Enumerate(problem).Where(x => x.Utilities.Zip(u).All(pair => pair.First >= pair.Second)).ToList();
            LeftOnTheTable left = LeftOnTheTable.Of(frontier, u);
            Assert.Equal(better.Max(x => x.Utilities.Sum() - u.Sum()), left.Together, 1e-12);
            Assert.Equal(better.Max(x => x.Utilities[0] - u[0]), left.Each[0], 1e-12);
        }
    }, iter: 60);

    [Fact]
    public void Optimality_is_one_at_the_solution()
    {
        BargainingProblem problem = ScenarioReader.Read("h", WorkedScenarios.HarbourXml).Problem;
        ParetoFrontier frontier = ParetoFrontier.Compute(problem);
        var solutions = new BargainingSolutions(frontier);
        foreach (Solution solution in solutions.All())
        {
            OutcomeOptimality optimality = OutcomeOptimality.Of(solutions, frontier.Utilities(solution.Members[0]));
            Assert.Equal(1, optimality.ByConcept[solution.Concept], 1e-12);
            Assert.Equal(1, optimality.Pareto, 1e-12);
            Assert.InRange(optimality.Welfare, 0, 1);
        }
    }

    private static ScenarioMetrics Of(BargainingProblem problem) => ScenarioMetrics.Of(new BargainingSolutions(ParetoFrontier.Compute(problem)));
}
