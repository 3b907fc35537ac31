using Parley.Findings;
using Parley.Forecasting.Outcomes;
using Parley.Parliament;
using Parley.Worlds;

namespace Parley.Lenses.Forecast;

/// <summary>Findings on what would be decided, issue by issue (Q2).</summary>
internal static class OutcomeFindings
{
    private const int WorldsOfChanges = 10;

    public static void Add(LensContext context, ForecastIssue issue, List<Finding> findings, List<ParliamentQuestion> answers, Dictionary<string, FindingMargin> margins)
    {
        var subject = context.Case;
        var about = subject.Issues[issue.Issue];
        var worlds = context.Worlds.Take(ForecastLens.MostWorlds).ToList();
        var forecast = OptionForecast.Of(issue, World.Central(subject), worlds);
        var (mode, distribution) = (forecast.Mode, forecast.Forecast.Distribution);
        var id = $"forecast.{about.Id}";
        var relevant = issue.Paths;
        var influence = InfluenceRanking.Of(context.Worlds, [.. context.Worlds.Select(w => Mean(issue, w))], relevant.Contains);
        findings.Add(new Finding(id, Question.Q2, "forecast",
            $"{about.Name}: if the group decides, most likely '{about.Options[mode].Name}' ({Wording.Percent(forecast.Shares[mode])}); the compromise mean lies at {Wording.Number(Math.Round(forecast.Forecast.Compromise, 2))} on the options 0 to {about.Options.Count - 1}, with an 80% interval of {Wording.Number(Math.Round(forecast.Forecast.Low, 2))} to {Wording.Number(Math.Round(forecast.Forecast.High, 2))}.")
        {
            Choice = about.Options[mode].Id,
            Value = distribution.Median,
            Low = forecast.Forecast.Low,
            High = forecast.Forecast.High,
            Interval = "calibrated on past decisions: meant to hold four outcomes in five",
            Unit = FindingUnit.OptionIndex,
            Assumptions = [.. Assumptions(subject, issue)],
        }.Traced(subject, influence));
        margins[id] = new FindingMargin(influence, changes => Lead(context, issue, mode, changes));
        answers.Add(new ParliamentQuestion($"Q2.{about.Id}", $"What is agreed on {about.Name}?", FindingUnit.OptionIndex, 0, about.Options.Count - 1,
            [new LensAnswer("forecast", distribution.Median, forecast.Forecast.Low, forecast.Forecast.High, Baseline: false)]));
    }

    private static IEnumerable<string> Assumptions(Cases.Case subject, ForecastIssue issue)
    {
        yield return "track record: " + ShippedOutcomeModel.TrackRecord;
        yield return "options are taken as equally spaced on the scale";
        if (issue.Inferred.Count > 0)
        {
            yield return $"no stated position of {Wording.List([.. issue.Inferred.Select(p => subject.Parties[p].Name)])}: the option worth most to it stands in";
        }
    }

    private static double Mean(ForecastIssue issue, World world)
    {
        var decision = issue.In(world);
        return Forecasting.Statics.StaticForecasts.WeightedMean(decision.Positions(), decision.Weights());
    }

    /// <summary>By how much the most likely option leads the next one with some numbers changed.</summary>
    private static (double Margin, string Result) Lead(LensContext context, ForecastIssue issue, int option, WorldOverrides? changes)
    {
        var shares = OptionForecast.Of(issue, World.Central(context.Case, changes), context.Draw(Math.Min(WorldsOfChanges, context.Samples), changes)).Shares;
        var rival = Enumerable.Range(0, shares.Count).Where(o => o != option).MaxBy(o => (shares[o], -o));
        return (shares[option] - shares[rival], $"'{context.Case.Issues[issue.Issue].Options[rival].Name}' becomes more likely");
    }
}
