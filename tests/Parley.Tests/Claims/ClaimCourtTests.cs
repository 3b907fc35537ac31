using Parley.Cases;
using Parley.Claims;
using Parley.Lenses;
using Parley.Numerics;
using Parley.Numerics.Errors;

namespace Parley.Tests.Claims;

public class ClaimCourtTests
{
    private static readonly Case Cuba = CaseLoader.Load(Repository.Path("cases", "cuba-1962"));

    private static ClaimVerdict Try(string text, int samples = 120, int threads = 2) => ClaimCourt.Try(text, Thesis.Parse(text), [new LensContext(Cuba, 1, samples, threads)]);

    [Theory]
    [InlineData("value")]
    [InlineData("terms")]
    [InlineData("deal")]
    [InlineData("speed")]
    public void Turning_a_thesis_round_turns_every_trial_round(string yardstick)
    {
        var (there, back) = (Try($"resist > comply by {yardstick}"), Try($"comply > resist by {yardstick}"));
        Assert.Equal(there.Trials.Count, back.Trials.Count);
        Assert.NotEmpty(there.Trials);
        foreach (var (a, b) in there.Trials.Zip(back.Trials))
        {
            Assert.Equal((a.For, a.Theirs, a.Worlds), (b.For, b.Theirs, b.Worlds));
            if (a.Worlds > 0)
            {
                Assert.Equal(a.Difference.Mean, -b.Difference.Mean, 1e-12);
                Assert.Equal(a.ShareBetter, 1 - b.ShareBetter, 1e-12);
            }

            Assert.Equal(a.Answer, b.Answer switch { ClaimAnswer.Supported => ClaimAnswer.NotSupported, ClaimAnswer.NotSupported => ClaimAnswer.Supported, _ => ClaimAnswer.Undecided });
        }
    }

    [Fact]
    public void A_trial_is_the_difference_of_the_two_means_of_the_matrix()
    {
        var context = new LensContext(Cuba, 1, 60, 2);
        var table = new Parley.Lenses.Playbooks.PlaybookTable(context);
        var (mine, theirs) = (table.Principals[0], table.Mapping.Setting.Counterparts[table.Principals[0]]);
        var matrix = table.Matrix(mine, theirs);
        var verdict = ClaimCourt.Try("x", Thesis.Parse("stand-firm or stall > give-in"), [context]);
        var names = table.Lineup.For(mine).Select(b => b.Id).ToList();
        foreach (var trial in verdict.Trials.Where(t => t.For == table.Mapping.PartyOf(mine).Id))
        {
            double Mean(string own) => matrix.Pair(names.IndexOf(own), table.Lineup.IndexOf(theirs, trial.Theirs)).Value[mine].Mean;
            Assert.Equal(((Mean("stand-firm") + Mean("stall")) / 2) - Mean("give-in"), trial.Difference.Mean, 1e-9);
        }
    }

    [Fact]
    public void The_answer_does_not_depend_on_threads() =>
        Assert.Equal(Try("resist > comply", threads: 1).Trials, Try("resist > comply", threads: 3).Trials);

    [Fact]
    public void Unknown_playbooks_and_parties_and_equal_sides_are_refused()
    {
        var errors = Assert.Throws<SourceErrorsException>(() => Try("stand-frm > give-in for XX")).Errors;
        Assert.Contains(errors, e => e.Message.Contains("did you mean 'stand-firm'", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Message.Contains("'XX'", StringComparison.Ordinal));
        Assert.Contains("both sides", Assert.Throws<SourceErrorsException>(() => Try("resist > stand-firm")).Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_boundary_is_found_where_one_input_turns_the_sign_and_only_there()
    {
        var context = new LensContext(Cuba, 1, 400, 2);
        var input = Cuba.Estimates.First(e => !e.Distribution.IsPoint);
        var median = input.Quantile(0.5);
        var noise = new RandomStream(5, 0, 0);
        double[] turned = [.. context.Worlds.Select(w => Math.Sign(w[input] - median) + noise.NextNormal())];
        double[] random = [.. context.Worlds.Select(_ => noise.NextNormal())];
        var found = BoundarySearch.Find("c", "a", "b", context.Worlds, turned, _ => true);
        Assert.NotNull(found);
        Assert.Equal(input.Path, found.Path);
        Assert.True(found.HoldsAbove);
        Assert.InRange(found.Threshold, input.Quantile(0.4), input.Quantile(0.6));
        Assert.Null(BoundarySearch.Find("c", "a", "b", context.Worlds, random, _ => true));
    }
}
