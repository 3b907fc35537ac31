using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Parley.Reports.Briefs.Composing;
using Parley.Reports.Briefs.Content;
using Parley.Reports.Briefs.Writing;

namespace Parley.Reports.Tests.Briefs;

/// <summary>The HTML file stands alone, runs nothing, and is read by everyone.</summary>
public partial class HtmlBriefWriterTests
{
    private const string Evil = " <script>alert(1)</script> & \"' <img src=x onerror=alert(2)>";

    [Fact]
    public void Nothing_comes_from_outside_and_nothing_runs() => Alone(HtmlBriefWriter.Write(BriefComposer.Compose(SampleAnalysis.Make(Evil))));

    [Fact]
    public void Random_documents_stand_alone_too() => BriefGenerators.Document.Sample(d => Alone(HtmlBriefWriter.Write(d)), iter: 20, threads: 1);

    [Fact]
    public void Text_from_the_case_stays_text()
    {
        var html = HtmlBriefWriter.Write(BriefComposer.Compose(SampleAnalysis.Make(Evil)));
        var page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script,img,iframe,object,embed,form,input,base"));
        Assert.EndsWith("<img src=x onerror=alert(2)>", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_unique_and_every_inner_link_arrives()
    {
        var page = new HtmlParser().ParseDocument(HtmlBriefWriter.Write(BriefComposer.Compose(SampleAnalysis.Make())));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), e => Assert.All(e.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.Contains(id, ids)));
    }

    [Fact]
    public void Every_figure_has_a_caption_two_drawings_and_the_table_behind_it()
    {
        var document = BriefComposer.Compose(SampleAnalysis.Make());
        var page = new HtmlParser().ParseDocument(HtmlBriefWriter.Write(document));
        var figures = page.QuerySelectorAll("figure").ToList();
        Assert.Equal(document.Figures.Count(), figures.Count);
        foreach (var (figure, block) in figures.Zip(document.Figures))
        {
            Assert.NotNull(figure.QuerySelector("figcaption"));
            Assert.Equal(2, figure.QuerySelectorAll("svg[role=img]").Length);
            Assert.Equal(Math.Min(200, block.Chart.ToTable().Rows.Count), figure.QuerySelectorAll("tbody tr").Length);
        }
    }

    [Fact]
    public void Headings_do_not_skip_a_level()
    {
        var page = new HtmlParser().ParseDocument(HtmlBriefWriter.Write(BriefComposer.Compose(SampleAnalysis.Make())));
        var levels = page.QuerySelectorAll("h1,h2,h3,h4").Select(h => h.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels.Count(l => l == 1));
        Assert.All(levels.Zip(levels.Skip(1)), p => Assert.True(p.Second <= p.First + 1));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void Undefined_numbers_do_not_show() =>
        Assert.DoesNotMatch(Undefined(), HtmlBriefWriter.Write(BriefComposer.Compose(SampleAnalysis.Make())));

    [Fact]
    public void Same_brief_same_bytes_in_any_culture()
    {
        var first = HtmlBriefWriter.Write(BriefComposer.Compose(SampleAnalysis.Make()));
        CultureInfo.CurrentCulture = new CultureInfo("fa-IR");
        try
        {
            Assert.Equal(first, HtmlBriefWriter.Write(BriefComposer.Compose(SampleAnalysis.Make())));
        }
        finally
        {
            CultureInfo.CurrentCulture = new CultureInfo("sv-SE");
        }
    }

    [Fact]
    public void An_empty_brief_is_a_page()
    {
        var page = new HtmlParser().ParseDocument(HtmlBriefWriter.Write(new BriefDocument("", "", "", [], [])));
        Assert.NotNull(page.QuerySelector("h1"));
        Alone(HtmlBriefWriter.Write(BriefComposer.Compose(BriefComposerTests.Empty())));
    }

    private static void Alone(string html)
    {
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = false }).ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script,link,img,iframe,object,embed,video,audio,source,form,base,image,use,foreignObject"));
        Assert.Single(page.QuerySelectorAll("body"));
        foreach (var element in page.All)
        {
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name);
                Assert.False(attribute.Name is "src" or "srcset" or "xlink:href" or "action" or "background" or "style", attribute.Name);
                if (attribute.Name == "href")
                {
                    Assert.Equal("a", element.LocalName);
                    Assert.Matches(SafeHref(), attribute.Value);
                }
            }
        }

        Assert.DoesNotContain("@import", html, StringComparison.OrdinalIgnoreCase);
        Assert.All(Urls().Matches(html), m => Assert.StartsWith("url(#", m.Value, StringComparison.Ordinal));
    }

    [GeneratedRegex("^(#|https?://)", RegexOptions.IgnoreCase)]
    private static partial Regex SafeHref();

    [GeneratedRegex(@"url\([^)]*")]
    private static partial Regex Urls();

    [GeneratedRegex(@"\bNaN\b|\bInfinity\b|∞")]
    private static partial Regex Undefined();
}
