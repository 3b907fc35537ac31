using Parley.Findings;
using Parley.Forecasting.Statics;
using Parley.Worlds;

namespace Parley.Lenses.Forecast;

/// <summary>Which number moves the compromise mean most (Q7), computed exactly: one number at a time between its 5th and 95th percentile.</summary>
internal static class NumberFindings
{
    private const string Id = "forecast-number";

    public static void Add(LensContext context, List<ForecastIssue> issues, List<Finding> findings, Dictionary<string, FindingMargin> margins)
    {
        var subject = context.Case;
        var rows = issues.SelectMany(i => i.Paths.Select(p => (Issue: i, Path: p, Swing: Swing(context, i, p, null) / i.Scale.Length))).OrderByDescending(r => r.Swing).ThenBy(r => r.Path, StringComparer.Ordinal).ToList();
        if (rows.Count == 0 || rows[0].Swing <= 0)
        {
            return;
        }

        var top = rows[0];
        var about = subject.Issues[top.Issue.Issue];
        var owner = subject.Parties.FirstOrDefault(p => top.Path.Split('.').Contains(p.Id));
        var influence = rows.Select(r => r.Path).Distinct().ToList();
        findings.Add(new Finding(Id, Question.Q7, "forecast",
            $"The number that moves a compromise mean most is {top.Path}{(owner is null ? "" : $" ({owner.Name})")}: between its 5% and 95% points the mean on {about.Name} moves by {Wording.Number(Math.Round(100 * top.Swing, 1))} hundredths of the scale.")
        {
            Party = owner?.Id,
            Choice = top.Path,
            Value = top.Swing,
            Unit = "share of the scale",
            Assumptions = ["exact for the compromise mean; one number at a time, all others at their medians; issues compare by shares of their scale"],
        }.Traced(subject, influence));
        if (rows.FirstOrDefault(r => r.Path != top.Path || r.Issue != top.Issue) is { Path: not null } second)
        {
            margins[Id] = new FindingMargin(influence, changes => (
                (Swing(context, top.Issue, top.Path, changes) / top.Issue.Scale.Length) - (Swing(context, second.Issue, second.Path, changes) / second.Issue.Scale.Length), $"{second.Path} moves a compromise mean more"));
        }
    }

    private static double Swing(LensContext context, ForecastIssue issue, string path, WorldOverrides? changes)
    {
        var others = changes ?? WorldOverrides.None(context.Case);
        double At(double quantile)
        {
            var decision = issue.In(World.Central(context.Case, others.FixQuantile(path, quantile)));
            return StaticForecasts.WeightedMean(decision.Positions(), decision.Weights());
        }

        return Math.Abs(At(0.95) - At(0.05));
    }
}
