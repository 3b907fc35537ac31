using Parley.Reports.Briefs.Composing;
using Parley.Reports.Briefs.Writing;
using Parley.Web.Html;

namespace Parley.Web.Pages.Brief;

/// <summary>The brief: what it says, and the files to hand over.</summary>
internal sealed class BriefPage : CasePage
{
    public override string Slug => "brief";

    public override string Name => "Brief";

    public override string Summary => "Two pages to hand over, with sources, caveats and the way back from every number.";

    public override string Key => "r";

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        var links = Markup.Join(BriefFiles.Endings.Where(e => e is not (".htm" or ".json" or ".csv")).Select(e => Markup.Of($"<a class=\"button\" href=\"{visit.Address("download", ("as", e[1..]))}\">{e[1..]}</a> <a class=\"button\" href=\"{visit.Address("download", ("as", e[1..]), ("short", "1"))}\">{e[1..]}, two pages</a>")), " ");
        page.Text($"<p class=\"calls\">{links}</p><p class=\"tools\">For a pdf print this page, or the html, from the browser. <a href=\"{visit.AddressWith("brief", ".json")}\">json</a></p>");
        page.Text($"<article>{BriefMarkup.Of(visit, BriefComposer.Compose(visit.Analysis, new BriefOptions { Short = true }))}</article>");
        page.Twin("findings", AnalysisTables.Findings(visit.Analysis));
        foreach (var table in AnalysisTables.All(visit.Analysis).Skip(1))
        {
            page.Twin(table.Name, table.Table);
        }
    }
}
