using Parley.Findings;
using Parley.Reports.Tables;
using Parley.Web.Html;
using Parley.Why;

namespace Parley.Web.Pages.Why;

/// <summary>The chain behind a finding, an input or a ledger entry: finding, run, inputs, evidence, source.</summary>
internal sealed class WhyPage : CasePage
{
    public override string Slug => "why";

    public override string Name => "Why";

    public override string Summary => "From the number back to the run, its inputs, their evidence and its sources.";

    public override bool Listed => false;

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        var analysis = visit.Analysis;
        var root = Root(visit);
        if (root is null)
        {
            page.Heading = "Why?";
            var list = Markup.Join(analysis.Findings.Select(f => Markup.Of($"<li><a href=\"{visit.Address("why", ("finding", f.Id))}\">{f.Text}</a></li>")));
            page.Text($"<p>Choose a finding.</p><ul>{list}</ul>");
            page.Twin("findings", Reports.Briefs.Composing.AnalysisTables.Findings(analysis));
            return;
        }

        page.Heading = root.Kind == "finding" ? "Why this finding" : root.Kind == "input" ? "Why this number" : "Where this comes from";
        page.Text($"<div class=\"chain-root\">{Node(root, 0)}</div>");
        if (root.Kind == "finding" && analysis.Findings.FirstOrDefault(f => f.Id == root.Id) is { } finding)
        {
            if (finding.Certificate is { } certificate)
            {
                page.Text($"<p class=\"note\">Checked: {certificate}</p>");
            }

            page.Text($"<p><a href=\"{visit.Address("flip", ("finding", finding.Id))}\">What would change it?</a></p>");
        }

        if (root.Kind == "input")
        {
            page.Text($"<p><a href=\"{visit.Address("positions", ("edit", root.Id))}\">Change this number</a></p>");
        }

        page.Twin("chain", new ReportTable("Chain", [new("Depth", ColumnKind.Number), new("Kind"), new("Id"), new("Text")], [.. Rows(root, 0)]));
    }

    private static WhyNode? Root(CaseVisit visit)
    {
        var analysis = visit.Analysis;
        if (visit.Asked("finding") is { } id && analysis.Findings.FirstOrDefault(f => f.Id == id) is { } finding)
        {
            return WhyChain.Of(analysis, finding, 12);
        }

        // An input or an entry is the part of a chain that a finding made of it alone would have.
        if (visit.Asked("input") is { } path && visit.Subject.Estimates.TryGet(path, out _))
        {
            return WhyChain.Of(analysis, new Finding("", Question.Q7, "", "") { Inputs = [path] }).Children[0].Children[0];
        }

        if (visit.Asked("entry") is { } entry && analysis.Timeline.Any(e => e.Id == entry))
        {
            return WhyChain.Of(analysis, new Finding("", Question.Q7, "", "") { Evidence = [entry] }).Children[0].Children[0];
        }

        return null;
    }

    private static Markup Node(WhyNode node, int depth)
    {
        var children = node.Children.Count == 0 ? null : Markup.Of($"<ul>{Markup.Join(node.Children.Select(c => Markup.Of($"<li>{Node(c, depth + 1)}</li>")))}</ul>");
        return Markup.Of($"<div class=\"link-{node.Kind}\"><span class=\"kind\">{node.Kind}</span> <span dir=\"auto\">{node.Text}</span></div>{children}");
    }

    private static IEnumerable<IReadOnlyList<ReportCell>> Rows(WhyNode node, int depth)
    {
        yield return [ReportCell.Of(depth), ReportCell.Of(node.Kind), ReportCell.Of(node.Id), ReportCell.Of(node.Text)];
        foreach (var child in node.Children)
        {
            foreach (var row in Rows(child, depth + 1))
            {
                yield return row;
            }
        }
    }
}
