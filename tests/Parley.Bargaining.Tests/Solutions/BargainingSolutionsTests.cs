using CsCheck;
using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Solutions;
using Parley.Bargaining.Tests.Problems;

namespace Parley.Bargaining.Tests.Solutions;

public class BargainingSolutionsTests
{
    [Fact]
    public void Two_losers_are_no_Nash_winners()
    {
        // Gains over (5, 5): (2.5, 2.5) has product 6.25; (-4, 4) and (4, -4) are undominated but not rational; with the product alone, a pair of
        // negative gains such as (-4, -4) would have 16 (it is dominated here, but GENIUS's rule searches any frontier).
        BargainingProblem problem = RandomProblems.Build(2, [4], [1, 9, 1, 7.5, 9, 1, 1, 7.5], [5.0, 5.0]);
        ParetoFrontier frontier = ParetoFrontier.Compute(problem);
        Solution nash = new BargainingSolutions(frontier).Find(SolutionConcept.Nash);
        Assert.Equal([7.5, 7.5], frontier.Utilities(nash.Members.Single()).ToArray());
        BargainingProblem hopeless = RandomProblems.Build(2, [3], [1, 9, 4, 9, 1, 4], [9.5, 9.5]);
        Assert.False(new BargainingSolutions(ParetoFrontier.Compute(hopeless)).Find(SolutionConcept.Nash).Exists);
    }

    [Fact]
    public void Three_parties_with_two_negative_factors_do_not_win() => RandomProblems.Whole(3).Sample(problem =>
    {
        ParetoFrontier frontier = ParetoFrontier.Compute(problem);
        var solutions = new BargainingSolutions(frontier);
        Solution nash = solutions.Find(SolutionConcept.Nash);
        var rational = RandomProblems.Enumerate(problem).Where(x => x.Utilities.Select((u, p) => u - solutions.Disagreement[p]).All(g => g >= 0)).ToList();
        Assert.Equal(rational.Count > 0, nash.Exists);
        if (nash.Exists)
        {
            Assert.Equal(rational.Max(x => x.Utilities.Select((u, p) => u - solutions.Disagreement[p]).Aggregate(1.0, (a, b) => a * b)), nash.Value, 1e-9);
            Assert.All(nash.Members, k => Assert.True(solutions.IsRational(k)));
        }
    }, iter: 100);

    [Fact]
    public void Each_concept_is_the_best_over_all_outcomes() => Gen.OneOf(RandomProblems.Whole(2), RandomProblems.Real(3)).Sample(problem =>
    {
        ParetoFrontier frontier = ParetoFrontier.Compute(problem);
        var solutions = new BargainingSolutions(frontier);
        double[] d = [.. solutions.Disagreement], m = [.. solutions.Ideal];
        List<double[]> all = [.. RandomProblems.Enumerate(problem).Select(x => x.Utilities)];
        Assert.Equal(all.Max(u => u.Select((x, p) => x - d[p]).Min()), solutions.Find(SolutionConcept.Egalitarian).Value, 1e-12);
        Assert.Equal(all.Max(u => u.Sum()), solutions.Find(SolutionConcept.Utilitarian).Value, 1e-12);
        if (m.Zip(d).All(x => x.First - x.Second > 1e-12))
        {
            Assert.Equal(all.Max(u => u.Select((x, p) => (x - d[p]) / (m[p] - d[p])).Min()), solutions.Find(SolutionConcept.KalaiSmorodinsky).Value, 1e-9);
            Assert.Equal(all.Max(u => u.Select((x, p) => (x - d[p]) / (m[p] - d[p])).Sum()), solutions.Find(SolutionConcept.RelativeUtilitarian).Value, 1e-9);
        }
    }, iter: 150);

    [Fact]
    public void The_median_has_as_many_members_on_either_side()
    {
        BargainingProblem problem = RandomProblems.Build(2, [5], [0, 1, 2, 3, 4, 40, 30, 20, 10, 0], [null, null]);
        ParetoFrontier frontier = ParetoFrontier.Compute(problem);
        Assert.Equal(2, new BargainingSolutions(frontier).Find(SolutionConcept.Median).Members.Single());
        BargainingProblem even = RandomProblems.Build(2, [4], [0, 1, 2, 3, 3, 2, 1, 0], [null, null]);
        Assert.Equal([1, 2], new BargainingSolutions(ParetoFrontier.Compute(even)).Find(SolutionConcept.Median).Members);
    }

    [Fact]
    public void Weights_shift_Nash_and_proportional_and_wrong_ones_are_refused()
    {
        BargainingProblem problem = RandomProblems.Build(2, [11], [.. Enumerable.Range(0, 11).Select(x => (double)x), .. Enumerable.Range(0, 11).Select(x => 10.0 - x)], [0.0, 0.0]);
        ParetoFrontier frontier = ParetoFrontier.Compute(problem);
        var weighted = new BargainingSolutions(frontier, new SolutionConventions { Weights = [.8, .2] });
        Assert.Equal(8, frontier.Utilities(weighted.Find(SolutionConcept.Nash).Members.Single())[0]);
        Assert.Equal(8, frontier.Utilities(weighted.Find(SolutionConcept.Proportional).Members.Single())[0]);
        Assert.Throws<ArgumentException>(() => new BargainingSolutions(frontier, new SolutionConventions { Weights = [1] }));
        Assert.Throws<ArgumentException>(() => new BargainingSolutions(frontier, new SolutionConventions { Weights = [1, 0] }));
    }

    [Fact]
    public void A_party_without_anything_to_gain_leaves_ratios_undefined_and_says_so()
    {
        BargainingProblem problem = RandomProblems.Build(2, [3], [1, 1, 1, 0, 1, 2], [null, null]);
        Solution ks = new BargainingSolutions(ParetoFrontier.Compute(problem)).Find(SolutionConcept.KalaiSmorodinsky);
        Assert.NotNull(ks.Reason);
        Assert.True(ks.Exists);
    }
}
