using CsCheck;
using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Tests.Problems;
using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Tests.Frontiers;

public class ParetoFrontierTests
{
    public static TheoryData<int> PartyCounts => [1, 2, 3, 4, 5, 6, 7];

    [Theory]
    [MemberData(nameof(PartyCounts))]
    public void Enumeration_equals_the_definition(int parties) =>
        Gen.OneOf(RandomProblems.Whole(parties), RandomProblems.Real(parties)).Sample(problem => AssertIsFrontier(problem, ParetoFrontier.Compute(problem)), iter: 60);

    [Theory]
    [MemberData(nameof(PartyCounts))]
    public void Merging_equals_enumeration_on_the_same_lattice(int parties) =>
        Gen.OneOf(RandomProblems.Whole(parties), RandomProblems.Real(parties)).Sample(problem =>
        {
            ParetoFrontier merged = ParetoFrontier.Compute(problem, new FrontierOptions { Method = FrontierMethod.Merging });
            Assert.True(merged.Complete);
            var points = RandomProblems.Undominated(RandomProblems.Enumerate(merged.Compared)).Select(x => string.Join(' ', x.Utilities)).ToHashSet();
            var found = Enumerable.Range(0, merged.Count).Select(k => string.Join(' ', Evaluate(merged.Compared, merged.Outcome(k)))).ToList();
            Assert.Equal(found.Count, found.Distinct().Count());
            Assert.True(points.SetEquals(found));
            Assert.Equal(merged.Count, merged.DistinctCount);
        }, iter: 60);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_ceiling_is_respected_by_both_methods(int parties) =>
        RandomProblems.Whole(parties).Sample(drawn =>
        {
            var space = drawn.Space;
            var problem = new BargainingProblem(space, drawn.Parties.Select(party =>
                new BargainingParty(party.Name, new AdditiveUtility(space, [.. Enumerable.Range(0, space.IssueCount).Select(i => ((AdditiveUtility)party.Utility).Terms(i).ToArray())], ceiling: 7))));
            ParetoFrontier enumerated = ParetoFrontier.Compute(problem);
            AssertIsFrontier(problem, enumerated);
            ParetoFrontier merged = ParetoFrontier.Compute(problem, new FrontierOptions { Method = FrontierMethod.Merging });
            Assert.Equal(Points(enumerated).Distinct(), Points(merged));
        }, iter: 60);

    [Fact]
    public void Interactions_and_other_utilities_are_enumerated() =>
        Gen.Select(RandomProblems.Whole(2), Gen.Int[-5, 5].Array[16]).Sample((drawn, extra) =>
        {
            OutcomeSpace space = drawn.Space;
            if (space.IssueCount < 2)
            {
                return;
            }

            double[,] table = new double[space.Issues[0].OptionCount, space.Issues[1].OptionCount];
            for (int a = 0; a < table.GetLength(0); a++)
            {
                for (int b = 0; b < table.GetLength(1); b++)
                {
                    table[a, b] = extra[(4 * a) + b];
                }
            }

            var first = (AdditiveUtility)drawn.Parties[0].Utility;
            double[][] terms = [.. Enumerable.Range(0, space.IssueCount).Select(i => first.Terms(i).ToArray())];
            var problem = new BargainingProblem(space, [
                new BargainingParty("a", new AdditiveUtility(space, terms, interactions: [new InteractionTerm(0, 1, table)])), drawn.Parties[1]]);
            AssertIsFrontier(problem, ParetoFrontier.Compute(problem));
            Assert.False(problem.IsAdditive);
            Assert.Throws<InvalidOperationException>(() => ParetoFrontier.Compute(problem, new FrontierOptions { Method = FrontierMethod.Merging }));
        }, iter: 60);

    [Fact]
    public void Blocks_larger_than_one_issue_keep_the_order_of_outcomes()
    {
        // 5 issues of 7 options: several outer levels, many blocks; all equal for the second party, so the frontier is all the best for the first.
        var problem = RandomProblems.Build(2, [7, 7, 7, 7, 7], [1, 1, 1, 1, 1, 1, 1], [null, null]);
        ParetoFrontier frontier = ParetoFrontier.Compute(problem);
        Assert.Equal(16807, frontier.Count);
        Assert.Equal(1, frontier.DistinctCount);
        for (int k = 0; k < frontier.Count; k++)
        {
            Assert.Equal(k, problem.Space.IndexOf(frontier.Outcome(k)));
        }
    }

    [Fact]
    public void Large_random_spaces_have_the_same_frontier_by_both_methods()
    {
        for (int parties = 2; parties <= 5; parties++)
        {
            double[] values = RandomProblems.Noise(36 * parties);
            var problem = RandomProblems.Build(parties, [6, 6, 6, 6, 6, 6], values, new double?[parties]);
            ParetoFrontier enumerated = ParetoFrontier.Compute(problem, new FrontierOptions { Resolution = 1e-12, Method = FrontierMethod.Enumeration });
            ParetoFrontier merged = ParetoFrontier.Compute(problem, new FrontierOptions { Resolution = 1e-12, Method = FrontierMethod.Merging });
            Assert.True(enumerated.Certificate!.Verified && enumerated.Certificate.Exhaustive);
            Assert.True(merged.Certificate!.Verified && merged.Certificate.Exhaustive);
            Assert.Equal(enumerated.DistinctCount, merged.Count);
            Assert.Equal(Points(enumerated, compared: true).Distinct(), Points(merged, compared: true));
        }
    }

    [Fact]
    public void A_member_limit_makes_the_result_incomplete_with_a_reason()
    {
        double[] values = RandomProblems.Noise(96);
        var problem = RandomProblems.Build(3, [8, 8, 8, 8], values, new double?[3]);
        ParetoFrontier merged = ParetoFrontier.Compute(problem, new FrontierOptions { Method = FrontierMethod.Merging, MaximumMembers = 20 });
        Assert.False(merged.Complete);
        Assert.Contains("20", merged.Reason, StringComparison.Ordinal);
        Assert.InRange(merged.Count, 1, 20);
    }

    [Fact]
    public void A_stop_after_some_outcomes_is_said()
    {
        BargainingProblem problem = RandomProblems.Build(2, [10, 10, 10, 10], RandomProblems.Noise(80), [null, null]);
        ParetoFrontier part = ParetoFrontier.Compute(problem, new FrontierOptions { Method = FrontierMethod.Enumeration, MaximumOutcomes = 2000 });
        Assert.False(part.Complete);
        Assert.Contains("MaximumOutcomes", part.Reason, StringComparison.Ordinal);
        Assert.InRange(part.OutcomesExamined, 2000, 9999);
        Assert.True(ParetoFrontier.Compute(problem, new FrontierOptions { Method = FrontierMethod.Enumeration, MaximumOutcomes = 10_000 }).Complete);
    }

    [Fact]
    public void A_space_too_large_for_a_utility_that_is_not_additive_is_refused()
    {
        var space = new OutcomeSpace(Enumerable.Range(0, 12).Select(i => new IntegerIssue($"i{i}", 0, 9)));
        var utility = new HyperRectangleUtility(space, new RectangleGroup(1, RectangleAggregation.Sum, [new HyperRectangle(1, [])], []));
        var problem = new BargainingProblem(space, [new BargainingParty("a", utility), new BargainingParty("b", utility)]);
        Assert.Contains("too large", Assert.Throws<InvalidOperationException>(() => ParetoFrontier.Compute(problem)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_for_a_dominating_outcome_agrees_with_the_frontier() => Gen.OneOf(RandomProblems.Whole(2), RandomProblems.Whole(3)).Sample(problem =>
    {
        var members = RandomProblems.Undominated(RandomProblems.Enumerate(problem)).Select(x => problem.Space.IndexOf(x.Outcome)).ToHashSet();
        foreach ((int[] outcome, double[] utilities) in RandomProblems.Enumerate(problem))
        {
            DominatingOutcome found = DominatingOutcome.Search(problem, outcome);
            Assert.True(found.Proven);
            Assert.Equal(members.Contains(problem.Space.IndexOf(outcome)), found.Outcome is null);
            if (found.Outcome is { } better)
            {
                Assert.All(Evaluate(problem, better.AsSpan()).Zip(utilities), pair => Assert.True(pair.First >= pair.Second));
            }
        }
    }, iter: 40);

    [Fact]
    public void The_certificate_rejects_wrong_frontiers()
    {
        var problem = RandomProblems.Build(2, [3], [0, 1, 2, 2, 1, 0], [null, null]);
        Assert.True(FrontierCertificate.Check(problem, [2, 1, 0], true, 100).Verified);
        Assert.False(FrontierCertificate.Check(problem, [2, 0], true, 100).Verified);
        Assert.False(FrontierCertificate.Check(problem, [0, 1, 2], true, 100).Verified);
        var worse = RandomProblems.Build(2, [3], [0, 1, 2, 0, 1, 2], [null, null]);
        Assert.False(FrontierCertificate.Check(worse, [2, 1], true, 100).Verified);
        Assert.True(FrontierCertificate.Check(worse, [2], true, 100).Verified);
    }

    [Fact]
    public void A_trillion_outcomes_need_no_enumeration()
    {
        double[] values = RandomProblems.Noise(240);
        var problem = RandomProblems.Build(2, [.. Enumerable.Repeat(10, 12)], values, [null, null]);
        Assert.Equal(1_000_000_000_000, problem.Space.Count);
        ParetoFrontier frontier = ParetoFrontier.Compute(problem, new FrontierOptions { CertificateOutcomes = 20_000 });
        Assert.Equal(FrontierMethod.Merging, frontier.Method);
        Assert.True(frontier.Complete);
        Assert.True(frontier.Certificate!.Verified);
        Assert.False(frontier.Certificate.Exhaustive);
        Assert.InRange(frontier.Count, 20, 100_000);
    }

    internal static void AssertIsFrontier(BargainingProblem problem, ParetoFrontier frontier)
    {
        var expected = RandomProblems.Undominated(RandomProblems.Enumerate(problem)).Select(x => problem.Space.IndexOf(x.Outcome)).ToList();
        var found = Enumerable.Range(0, frontier.Count).Select(k => problem.Space.IndexOf(frontier.Outcome(k))).ToList();
        Assert.Equal(expected, found.Order());
        Assert.Equal(Points(frontier).Distinct().Count(), frontier.DistinctCount);
        Assert.True(frontier.Complete);
        Assert.True(frontier.Certificate is { Verified: true, Exhaustive: true });
        for (int k = 0; k < frontier.Count; k++)
        {
            Assert.Equal(Evaluate(problem, frontier.Outcome(k)), frontier.Utilities(k).ToArray());
        }
    }

    private static double[] Evaluate(BargainingProblem problem, ReadOnlySpan<int> outcome)
    {
        double[] u = new double[problem.PartyCount];
        problem.Evaluate(outcome, u);
        return u;
    }

    private static List<string> Points(ParetoFrontier frontier, bool compared = false) =>
        [.. Enumerable.Range(0, frontier.Count).Select(k => string.Join(' ', compared ? Evaluate(frontier.Compared, frontier.Outcome(k)) : frontier.Utilities(k).ToArray()))];
}
