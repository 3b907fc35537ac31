using Parley.Findings;

namespace Parley.Web.Pages.Stable;

/// <summary>Stability: who would move from a state, who would punish, and what would have to differ.</summary>
internal sealed class StablePage : CasePage
{
    public override string Slug => "stable";

    public override string Name => "Stability";

    public override string Summary => "Which states nobody gains by leaving, who would move from the others, and who would punish that.";

    public override string Key => "y";

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        var findings = visit.Analysis.Findings.Where(f => f.Question == Question.Q5 || f.Lens == "stability").ToList();
        LensSection.Findings(page, visit, findings, "No lens answered this question for this case as of this day: stability needs options that parties can take on their own.");
        LensSection.Answers(page, visit, "answers", "Q5");
    }
}
