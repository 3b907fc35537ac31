using Parley.Findings;
using Parley.Parliament;

namespace Parley.Lenses.Forecast;

/// <summary>Where a group with these positions, capabilities and saliences would end up, going by past decisions (Q2), by when (Q1), and whose number moves it most (Q7).</summary>
public sealed class ForecastLens : ILens
{
    /// <summary>Worlds over which forecasts are averaged: they differ little, and the lens stays fast.</summary>
    public const int MostWorlds = 60;

    /// <inheritdoc/>
    public string Name => "forecast";

    /// <inheritdoc/>
    public string Summary => "forecasts each issue from positions, capability and salience with an interval calibrated on past group decisions, and the time of agreement from how long talks have lasted";

    /// <inheritdoc/>
    public IReadOnlyList<Question> Questions { get; } = [Question.Q1, Question.Q2, Question.Q7];

    /// <inheritdoc/>
    public LensReport Answer(LensContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var findings = new List<Finding>();
        var answers = new List<ParliamentQuestion>();
        var margins = new Dictionary<string, FindingMargin>(StringComparer.Ordinal);
        var caveats = new List<string>();
        AgreementFindings.Add(context, findings, answers, caveats);
        var issues = Enumerable.Range(0, context.Case.Issues.Count).Select(i => ForecastIssue.Of(context.Case, i)).OfType<ForecastIssue>().ToList();
        foreach (var issue in issues)
        {
            OutcomeFindings.Add(context, issue, findings, answers, margins);
        }

        NumberFindings.Add(context, issues, findings, margins);
        return new LensReport { Findings = findings, Answers = answers, Margins = margins, Caveats = caveats };
    }
}
