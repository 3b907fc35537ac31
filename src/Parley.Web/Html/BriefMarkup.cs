using Parley.Reports.Briefs.Content;
using Parley.Web.Pages;

namespace Parley.Web.Html;

/// <summary>A composed brief as part of a page: the same blocks as in the file, with the page's own styles.</summary>
internal static class BriefMarkup
{
    public static Markup Of(CaseVisit visit, BriefDocument document)
    {
        var html = new Markup();
        html.Add($"<p class=\"tools\">{document.Kicker}</p><p class=\"standfirst\">{document.Standfirst}</p>");
        foreach (var section in document.Sections)
        {
            html.Add($"<h2 id=\"brief-{section.Anchor}\">{section.Title}</h2>");
            foreach (var block in section.Blocks)
            {
                html.Add(Block(visit, block));
            }
        }

        return html;
    }

    private static Markup Block(CaseVisit visit, BriefBlock block) => block switch
    {
        ParagraphBlock paragraph => Markup.Of($"<p>{Runs(paragraph.Runs)}</p>"),
        HeadingBlock heading => Markup.Of($"<h3>{heading.Text}</h3>"),
        ListBlock list => Markup.Of($"<ul>{Markup.Join(list.Items.Select(i => Markup.Of($"<li>{Runs(i.Runs)}</li>")))}</ul>"),
        TableBlock table => TableMarkup.Of(table.Table, caption: true),
        CalloutBlock callout => Markup.Of($"<aside class=\"note\"><strong>{callout.Title}</strong>{Markup.Join(callout.Blocks.Select(b => Block(visit, b)))}</aside>"),
        FindingBlock finding => Markup.Of($"<article class=\"finding\"><div><div class=\"figure{(finding.Figure.Length > 9 ? " long" : "")}\">{finding.Figure}</div><div class=\"interval\">{finding.Interval}</div></div><div><p class=\"said\">{Runs(finding.Runs)}</p><ul>{Markup.Join(finding.Notes.Select(n => Markup.Of($"<li>{Runs(n)}</li>")))}</ul></div></article>"),
        FigureBlock figure => Markup.Of($"""
            <figure><figcaption><span class="fig-title">{figure.Chart.Title}</span><span class="fig-summary">{figure.Chart.Summary}</span></figcaption>
            <div class="wide">{Markup.Trusted(figure.Chart.ToSvg(new Reports.Charts.ChartOptions { Embedded = true, IdPrefix = "brief-w" + figure.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) }))}</div>
            <div class="narrow">{Markup.Trusted(figure.Chart.ToSvg(new Reports.Charts.ChartOptions { Embedded = true, Width = 340, IdPrefix = "brief-n" + figure.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) }))}</div>
            <details class="data"><summary>The numbers in this figure</summary>{TableMarkup.Of(figure.Chart.ToTable(), caption: false)}</details></figure>
            """),
        ChainBlock chain => Markup.Of($"<details><summary>{chain.Title}</summary>{Markup.Join(chain.Steps.Select(s => Markup.Of($"<h4>{s.Name}</h4><ul>{Markup.Join(s.Items.Select(i => Markup.Of($"<li>{Runs(i)}</li>")))}</ul>")))}</details>"),
        _ => new Markup(),
    };

    private static Markup Runs(IReadOnlyList<BriefInline> runs) => Markup.Join(runs.Select(run => run switch
    {
        StrongRun => Markup.Of($"<strong>{run.Text}</strong>"),
        EmphasisRun => Markup.Of($"<em>{run.Text}</em>"),
        LinkRun { IsSafe: true } link => Markup.Of($"<a href=\"{link.Address}\" rel=\"noopener noreferrer external\">{run.Text}</a>"),
        _ => Markup.Of($"{run.Text}"),
    }));
}
