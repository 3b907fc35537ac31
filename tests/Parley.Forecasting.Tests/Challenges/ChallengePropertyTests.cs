using CsCheck;
using Parley.Forecasting.Challenges;
using Parley.Forecasting.Decisions;
using Parley.Forecasting.Dynamics;
using Parley.Forecasting.Ensembles;
using Parley.Forecasting.Sensitivities;

namespace Parley.Forecasting.Tests.Challenges;

public class ChallengePropertyTests
{
    private static readonly string[] Choices =
    [
        "scholz-code", "paper-literal", "paper-literal-q05", "no-conflict", "paper-literal,security=own", "paper-literal,compromise=weightedAverage", "paper-literal,q=0.3,median=always,range=current",
        "scholz-code,capitulation=true,offers=typeThenLeastMove", "paper-literal,otherSalience=asPrinted,conflict=nobodyMoves", "paper-literal,votes=allPairs",
    ];

    [Fact]
    public void Nothing_throws_and_everybody_stays_within_the_range_for_any_reading_and_any_group() => Gen.Select(RandomDecision.Awkward, Gen.Int[0, Choices.Length - 1].Select(i => Choices[i])).Sample((d, choice) =>
    {
        var run = ChallengeModel.Run(d, Reading(choice));
        Assert.All(run.Rounds.SelectMany(r => r.Positions[0]), x => Assert.InRange(x, d.Positions().Min() - 1e-9, d.Positions().Max() + 1e-9));
        Assert.All(run.Rounds.SelectMany(r => r.Risk), r => Assert.InRange(r, 0.5 - 1e-9, 2 + 1e-9));
        Assert.All(run.Rounds.SelectMany(r => r.Moves), m => Assert.NotEmpty(MoveText.Explain(d, m)));
    });

    [Fact]
    public void Moving_and_stretching_the_scale_moves_and_stretches_the_first_round() => Gen.Select(RandomDecision.Smooth, Gen.Int[0, Choices.Length - 1].Select(i => Choices[i])).Sample((d, choice) =>
    {
        // One round: later ones can hinge on differences of rounding size between nearly equal offers.
        var reading = Reading(choice + ",rounds=1");
        var plain = ChallengeModel.Run(d, reading).Last.Positions[0];
        var moved = ChallengeModel.Run(RandomDecision.Map(d, x => (4 * x) - 32), reading).Last.Positions[0];
        for (var i = 0; i < plain.Length; i++)
        {
            Assert.Equal((4 * plain[i]) - 32, moved[i], 1e-6);
        }
    });

    [Fact]
    public void The_order_of_actors_does_not_matter_without_ties() => Gen.Select(RandomDecision.Smooth, Gen.Int[0, 2].Select(i => (new[] { "scholz-code", "paper-literal", "no-conflict" })[i])).Sample((d, choice) =>
    {
        var reading = Reading(choice + ",rounds=1");
        var turned = new GroupDecision(d.Title, d.Issues, [.. d.Actors.Reverse()]);
        var there = ChallengeModel.Run(turned, reading).Last.Positions[0].Reverse().ToArray();
        var here = ChallengeModel.Run(d, reading).Last.Positions[0];
        for (var i = 0; i < here.Length; i++)
        {
            Assert.Equal(here[i], there[i], 1e-6);
        }
    });

    [Fact]
    public void The_expected_utilities_are_those_of_the_equations_written_out() => RandomDecision.Smooth.Sample(d =>
    {
        var run = ChallengeModel.Run(d, Reading("paper-literal,q=0.5,rounds=1"));
        var (x, s, w) = (d.Positions(), d.Saliences(), d.Weights());
        var range = x.Max() - x.Min();
        var mu = run.Initial.Medians[0];
        double Expected(int i, int j, double r)
        {
            var (pro, all) = (0.0, 0.0);
            for (var k = 0; k < x.Length; k++)
            {
                var a = Math.Abs(x[k] - x[j]) - Math.Abs(x[k] - x[i]);
                (pro, all) = (pro + (a > 0 ? w[k] * a : 0), all + (w[k] * Math.Abs(a)));
            }

            var p = pro / all;
            var gap = Math.Abs(x[i] - x[j]) / range;
            var m = (Math.Abs(x[i] - mu) + Math.Abs(x[i] - x[j])) / range;
            double U(double v) => 2 - (4 * Math.Pow(Math.Max(0, v), r));
            var drift = Math.Abs(x[i] - mu) < Math.Abs(x[i] - x[j]) ? U(0.5 - (0.25 * m)) : U(0.5 + (0.25 * m));
            return (s[j] * ((p * U(0.5 - (0.5 * gap))) + ((1 - p) * U(0.5 + (0.5 * gap))))) + ((1 - s[j]) * U(0.5 - (0.5 * gap))) - (0.5 * U(0.5)) - (0.5 * drift);
        }

        for (var i = 0; i < x.Length; i++)
        {
            Assert.Equal(Enumerable.Range(0, x.Length).Where(j => j != i).Sum(j => Expected(j, i, 1)), run.Rounds[0].Security[i], 1e-9);
        }

        foreach (var move in run.Rounds[0].Moves)
        {
            Assert.Equal(Expected(move.Actor, move.Toward, run.Rounds[0].Risk[move.Actor]), move.OwnUtility, 1e-9);
            Assert.Equal(Expected(move.Toward, move.Actor, run.Rounds[0].Risk[move.Toward]), move.OtherUtility, 1e-9);
        }
    });

    [Fact]
    public void A_run_says_whether_it_came_to_rest()
    {
        Assert.Equal(RunEnding.Rest, ChallengeModel.Run(EmissionStandards.Decision, Reading("paper-literal")).Ending);
        var other = ChallengeModel.Run(EmissionStandards.Decision, Reading("scholz-code,rounds=200"));
        Assert.NotEqual(RunEnding.Rest, other.Ending);
        Assert.Contains("no rest", other.EndingText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_returning_state_is_found()
    {
        DynamicRound[] states = [.. new[] { 1.0, 2.0, 3.0, 2.0 }.Select((x, n) => new DynamicRound(n, [x], [x], [[x]]))];
        Assert.Equal(1, CycleDetection.EarlierEqual(states, 1e-9));
        Assert.Equal(-1, CycleDetection.EarlierEqual(states[..3], 1e-9));
    }

    [Fact]
    public void An_ensemble_ends_where_single_runs_end_for_any_number_of_threads()
    {
        var ranged = DefaultRanges.Around(Parley.Forecasting.Files.DecisionFile.Read(Parley.Forecasting.Validation.KnownDecisions.Text("emission-standards")!, "f").Decision);
        var one = ChallengeEnsemble.Run(ranged, Reading("scholz-code,rounds=4"), 50, 9, threads: 1);
        var two = ChallengeEnsemble.Run(ranged, Reading("scholz-code,rounds=4"), 50, 9, threads: 2);
        Assert.Equal(one.Medians, two.Medians);
        for (var n = 0; n < 50; n++)
        {
            Assert.Equal(ChallengeModel.Run(ranged.Draw(9, (ulong)n), Reading("scholz-code,rounds=4")).Last.Medians[0], one.Medians[n]);
        }
    }

    [Theory]
    [InlineData("nonsense", "unknown reading")]
    [InlineData("paper-literal,q=2", "is no choice")]
    [InlineData("paper-literal,votes=7", "is no choice")]
    [InlineData("paper-literal,rounds=0", "is no choice")]
    public void Unknown_choices_are_refused_with_what_is_expected(string text, string expected)
    {
        Assert.False(ChallengeReading.TryParse(text, out _, out var error));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    private static ChallengeReading Reading(string text) => ChallengeReading.TryParse(text, out var reading, out var error) ? reading! : throw new InvalidOperationException(error);
}
