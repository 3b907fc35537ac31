using Parley.Reports.Briefs.Content;
using Parley.Reports.Charts.Drawing;

namespace Parley.Reports.Briefs.Composing;

/// <summary>Where the lenses disagree: shown first and not averaged away.</summary>
internal static class DisagreementSection
{
    internal static BriefSection? Compose(BriefContext context)
    {
        var questions = context.Analysis.Parliament.Where(q => q.Answers.Count > 0).ToList();
        if (questions.Count == 0)
        {
            return null;
        }

        var blocks = new List<BriefBlock>();
        var contested = questions.Where(q => q.Answers.Count(a => !a.Baseline) >= 2).OrderByDescending(q => q.Disagreement).ToList();
        if (contested.Count == 0)
        {
            blocks.Add(new ParagraphBlock([new TextRun("No question was answered by two models, so there is nothing to set against each other: read the intervals, and the baselines beside them.")]));
        }
        else
        {
            var widest = contested[0];
            var models = widest.Answers.Where(a => !a.Baseline && double.IsFinite(a.Value)).OrderBy(a => a.Value).ToList();
            blocks.Add(new ParagraphBlock([
                new TextRun(widest.Disagreement < 0.05 ? "The lenses agree closely on every question that two of them answer. The widest gap: " : "They disagree most on this question: "),
                new StrongRun(widest.Text),
                new TextRun(models.Count >= 2
                    ? $" The lowest answer is {Show(models[0].Value, widest.Unit)} ({models[0].Lens}), the highest {Show(models[^1].Value, widest.Unit)} ({models[^1].Lens}): {Numbers.Percent(Math.Clamp(widest.Disagreement, 0, 1))} of the scale apart."
                    : ""),
            ]));
            var close = contested.Where(q => q.Disagreement < 0.05).ToList();
            if (close.Count > 0 && widest.Disagreement >= 0.05)
            {
                blocks.Add(new ParagraphBlock([new TextRun(BriefContext.Count(close.Count, "On 1 question they lie within a twentieth of the scale: treat those answers as the same.", "On {0} questions they lie within a twentieth of the scale: treat those answers as the same."))]));
            }
        }

        blocks.Add(context.Figure(AnalysisCharts.Parliament(context.Analysis), []));
        return new BriefSection("disagreement", "Where the lenses disagree", blocks);
    }

    private static string Show(double value, string unit) => unit is Findings.FindingUnit.Probability or Findings.FindingUnit.ShareOfWorlds && value is >= 0 and <= 1
        ? Numbers.Percent(value)
        : $"{LinearScale.Plain(value, 0.1)} {unit}".TrimEnd();
}
