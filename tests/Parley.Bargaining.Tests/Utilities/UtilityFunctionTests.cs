using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Tests.Utilities;

public class UtilityFunctionTests
{
    private static readonly OutcomeSpace Space = new([new OrderedIssue("a", ["none", "some", "all"]), new RealIssue("b", 0, 1, 5)]);

    [Fact]
    public void Additive_adds_terms_interactions_and_constant_up_to_the_ceiling()
    {
        var utility = new AdditiveUtility(Space, [[0, 1, 2], [0, .1, .2, .3, .4]], 1, [new InteractionTerm(0, 1, new double[,] { { 0, 0, 0, 0, 0 }, { 0, 0, 0, 0, 5 }, { 0, 0, 0, 0, 0 } })], 6);
        Assert.Equal(1.2, utility.Evaluate([0, 2]), 1e-15);
        Assert.Equal(6, utility.Evaluate([1, 4]));
        Assert.Equal(new UtilityRange(1, 6), UtilityRange.Of(utility));
        Assert.Equal(.05, utility.DiscretizationError(), 1e-15);
    }

    [Fact]
    public void Wrong_terms_are_refused_with_the_issue()
    {
        Assert.Contains("'b'", Assert.Throws<ArgumentException>(() => new AdditiveUtility(Space, [[0, 1, 2], [0]])).Message, StringComparison.Ordinal);
        Assert.Contains("'some'", Assert.Throws<ArgumentException>(() => new AdditiveUtility(Space, [[0, double.NaN, 2], [0, 0, 0, 0, 0]])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new AdditiveUtility(Space, [[0, 1, 2], [0, 0, 0, 0, 0]], interactions: [new InteractionTerm(1, 0, new double[5, 3])]));
        Assert.Throws<ArgumentException>(() => new AdditiveUtility(Space, [[0, 1, 2]]));
    }

    [Fact]
    public void Piecewise_linear_values_are_straight_between_their_points()
    {
        var value = new PiecewiseLinearValue([(0, 0), (.5, 1), (1, .8)]);
        Assert.Equal([0, .5, 1, .9, .8], value.Terms(Space.Issues[1]).Select(x => Math.Round(x, 12)));
        Assert.Equal(0, value.Evaluate(-3));
        Assert.Equal(.8, value.Evaluate(9));
        Assert.Throws<ArgumentException>(() => new PiecewiseLinearValue([]));
        Assert.Throws<ArgumentException>(() => new PiecewiseLinearValue([(1, 0), (1, 1)]));
    }

    [Fact]
    public void Rankings_become_shares_of_outcomes_below()
    {
        var space = new OutcomeSpace([new DiscreteIssue("a", ["x", "y", "z"])]);
        var utility = TableUtility.FromRanking(space, [[2], [0, 1]]);
        Assert.Equal([0, 0, 1], Enumerable.Range(0, 3).Select(o => utility.Evaluate([o])));
        Assert.Throws<ArgumentException>(() => TableUtility.FromRanking(space, [[2], [0]]));
        Assert.Throws<ArgumentException>(() => TableUtility.FromRanking(space, [[2], [0, 1, 1]]));
        Assert.Throws<ArgumentException>(() => TableUtility.FromRanking(space, [[3], [0, 1]]));

        // Two opposite rankings: everything is on the frontier.
        var problem = new BargainingProblem(space, [new BargainingParty("p", TableUtility.FromRanking(space, [[0], [1], [2]])), new BargainingParty("q", TableUtility.FromRanking(space, [[2], [1], [0]]))]);
        Assert.Equal(3, ParetoFrontier.Compute(problem).Count);
    }

    [Fact]
    public void Discounting_is_exponential_or_linear()
    {
        Assert.Equal(.8 * .81, new Discounting(DiscountingKind.Exponential, .9).Apply(.8, 2), 1e-12);
        Assert.Equal(.6, new Discounting(DiscountingKind.Linear, .1).Apply(.8, 2), 1e-12);
        Assert.Equal(.3, new Discounting(DiscountingKind.Linear, .1).ApplyToReservation(.3, 2));
        Assert.Equal(.8, default(Discounting).Apply(.8, 5));
    }

    [Fact]
    public void Spaces_number_their_outcomes_last_issue_fastest_and_refuse_nonsense()
    {
        int[] outcome = new int[2];
        for (long k = 0; k < 15; k++)
        {
            Space.Decode(k, outcome);
            Assert.Equal(k, Space.IndexOf(outcome));
            Assert.Equal([(int)(k / 5), (int)(k % 5)], outcome);
        }

        Assert.Equal("a=all, b=0.75", Space.Describe([2, 3]));
        Assert.Equal(3, Space.Issues[1].IndexOf("0.75"));
        Assert.Equal(-1, Space.Issues[1].IndexOf("0.7"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Space.Decode(15, outcome));
        Assert.Throws<ArgumentException>(() => Space.Validate([3, 0]));
        Assert.Throws<ArgumentException>(() => new OutcomeSpace([new DiscreteIssue("a", ["x"]), new DiscreteIssue("a", ["x"])]));
        Assert.Throws<ArgumentException>(() => new DiscreteIssue("a", ["x", "x"]));
        Assert.Throws<ArgumentException>(() => new IntegerIssue("a", 3, 1));
        Assert.Throws<ArgumentException>(() => new RealIssue("a", 0, double.NaN));
        var huge = new OutcomeSpace(Enumerable.Range(0, 70).Select(i => new IntegerIssue($"i{i}", 0, 1)));
        Assert.False(huge.IsIndexable);
        Assert.Throws<InvalidOperationException>(() => huge.IndexOf(new int[70]));
    }

    [Fact]
    public void Moving_a_real_value_to_the_nearest_point_costs_at_most_the_stated_error()
    {
        var issue = new RealIssue("x", 0, 10, 8);
        var value = new PiecewiseLinearValue(Enumerable.Range(0, 8).Select(k => (issue.OptionValue(k), k * k % 5 / 5.0)));
        double error = new AdditiveUtility(new OutcomeSpace([issue]), [value.Terms(issue)]).DiscretizationError();
        double worst = 0;
        for (double x = 0; x <= 10; x += .01)
        {
            double nearest = Enumerable.Range(0, 8).Select(issue.OptionValue).MinBy(point => Math.Abs(point - x));
            worst = Math.Max(worst, Math.Abs(value.Evaluate(x) - value.Evaluate(nearest)));
        }

        Assert.InRange(worst, error * .9, error + 1e-12);
    }
}
