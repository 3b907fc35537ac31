using Parley.Findings;
using Parley.Lenses.Forecast;
using Parley.Tests.TestCases;
using Parley.Worlds;

namespace Parley.Tests.Lenses;

public class ForecastLensTests
{
    [Fact]
    public void Every_issue_on_which_parties_stand_gets_a_finding_with_an_interval_and_a_margin()
    {
        var context = LensCase.Context(20);
        var report = new ForecastLens().Answer(context);
        var issues = Enumerable.Range(0, context.Case.Issues.Count).Count(i => ForecastIssue.Of(context.Case, i) is not null);
        var findings = report.Findings.Where(f => f.Question == Question.Q2).ToList();
        Assert.True(issues > 0);
        Assert.Equal(issues, findings.Count);
        Assert.All(findings, f => Assert.True(f.Low <= f.Value + 1e-9 && f.Value <= f.High + 1e-9, f.Text));
        Assert.All(findings, f => Assert.True(report.Margins[f.Id].At(null).Margin > -1));
        Assert.Contains(report.Findings, f => f.Question == Question.Q7);
    }

    [Fact]
    public void An_issue_is_the_decision_of_its_world()
    {
        var context = LensCase.Context(10);
        foreach (var issue in Enumerable.Range(0, context.Case.Issues.Count).Select(i => ForecastIssue.Of(context.Case, i)).OfType<ForecastIssue>())
        {
            foreach (var world in context.Worlds)
            {
                var decision = issue.In(world);
                for (var k = 0; k < issue.Parties.Count; k++)
                {
                    var party = context.Case.Parties[issue.Parties[k]];
                    Assert.Equal(party.Id, decision.Actors[k].Name);
                    if (party.Capability is { } capability)
                    {
                        Assert.Equal(world[capability], decision.Capabilities[k]);
                    }

                    if (context.Case.PositionOf(party.Index, issue.Issue) is { } position)
                    {
                        Assert.Equal(position.OptionIndex, decision.Positions()[k]);
                    }
                }
            }
        }
    }

    [Fact]
    public void Shares_of_options_add_up_and_the_answer_is_the_same_for_any_number_of_threads()
    {
        var (one, two) = (LensCase.Context(20, threads: 1), LensCase.Context(20, threads: 2));
        foreach (var issue in Enumerable.Range(0, one.Case.Issues.Count).Select(i => ForecastIssue.Of(one.Case, i)).OfType<ForecastIssue>())
        {
            var forecast = OptionForecast.Of(issue, World.Central(one.Case), one.Worlds);
            Assert.Equal(1, forecast.Shares.Sum(), 1e-9);
        }

        Assert.Equal(new ForecastLens().Answer(one).Findings.Select(f => f.Text), new ForecastLens().Answer(two).Findings.Select(f => f.Text));
    }
}
