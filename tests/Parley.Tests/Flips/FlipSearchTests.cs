using CsCheck;
using Parley.Cases;
using Parley.Flips;
using Parley.Lenses;
using Parley.Tests.TestCases;
using Parley.Worlds;

namespace Parley.Tests.Flips;

public class FlipSearchTests
{
    private const string UaNoDeal = "noDeal.BO.value";
    private const string CaNoDeal = "noDeal.CA.value";

    private static readonly Case Subject = LensCase.Load();

    /// <summary>A margin that is known in closed form: threshold minus the (weighted) inputs at their values in the central world.</summary>
    private static FindingMargin Linear(double threshold, params (string Path, double Weight)[] terms) => new(
        [.. terms.Select(t => t.Path)],
        changes =>
        {
            var world = World.Central(Subject, changes);
            return (threshold - terms.Sum(t => t.Weight * world[Subject.Estimates[t.Path]]), "reversed");
        });

    [Fact]
    public void Finds_the_threshold_of_a_linear_margin_to_the_last_bisection()
    {
        Gen.Double[0.55, 0.99].Sample(quantile =>
        {
            var threshold = Subject.Estimates[UaNoDeal].Quantile(quantile);
            var result = FlipSearch.Run(Subject, Linear(threshold, (UaNoDeal, 1)), new FlipSearchOptions { Steps = 20 });
            var flip = Assert.Single(result.Flips);
            Assert.InRange(flip.To, threshold, threshold + 1e-3);
            Assert.True(flip.Quantile >= quantile - 1e-9);
            Assert.Null(result.Note);
        }, iter: 50);
    }

    [Fact]
    public void Looks_in_both_directions()
    {
        var low = Subject.Estimates[UaNoDeal].Quantile(0.2);
        var margin = new FindingMargin([UaNoDeal], c => (World.Central(Subject, c)[Subject.Estimates[UaNoDeal]] - low, "reversed"));
        var flip = Assert.Single(FlipSearch.Run(Subject, margin, new FlipSearchOptions { Steps = 16 }).Flips);
        Assert.True(flip.To <= low);
        Assert.True(flip.Quantile < 0.5);
    }

    [Fact]
    public void The_least_surprising_flip_comes_first()
    {
        var nearer = Subject.Estimates[CaNoDeal].Quantile(0.6);
        var margin = new FindingMargin([UaNoDeal, CaNoDeal], c =>
        {
            var world = World.Central(Subject, c);
            var a = Subject.Estimates[UaNoDeal].Quantile(0.9) - world[Subject.Estimates[UaNoDeal]];
            var b = nearer - world[Subject.Estimates[CaNoDeal]];
            return (Math.Min(a, b), "reversed");
        });
        var flips = FlipSearch.Run(Subject, margin).Flips;
        Assert.Equal([CaNoDeal, UaNoDeal], flips.Select(f => f.Input));
    }

    [Fact]
    public void Two_inputs_are_moved_together_when_none_suffices_alone()
    {
        var far = Subject.Estimates[UaNoDeal].Quantile(0.98) + Subject.Estimates[CaNoDeal].Quantile(0.98);
        var margin = Linear(far, (UaNoDeal, 1), (CaNoDeal, 1));
        Assert.Empty(FlipSearch.Run(Subject, margin).Flips);
        var flip = Assert.Single(FlipSearch.Run(Subject, margin, new FlipSearchOptions { PairInputs = 2, Steps = 12 }).Flips);
        Assert.NotNull(flip.Together);
        var reached = flip.To + flip.Together.To;
        Assert.True(reached >= far);
        Assert.True(reached < far + 0.5);
    }

    [Fact]
    public void A_finding_that_cannot_be_reversed_says_what_was_tried()
    {
        var result = FlipSearch.Run(Subject, Linear(1e6, (UaNoDeal, 1), (CaNoDeal, 1)));
        Assert.Empty(result.Flips);
        Assert.Contains("none of the 2 most influential inputs", result.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tie_is_called_too_close()
    {
        var result = FlipSearch.Run(Subject, new FindingMargin([UaNoDeal], _ => (0, "")));
        Assert.Empty(result.Flips);
        Assert.Contains("too close to call", result.Note, StringComparison.Ordinal);
    }
}
