using System.Xml.Linq;
using Parley.Reports.Charts;
using Parley.Reports.Charts.ConcessionCurves;
using Parley.Reports.Charts.FollowThrough;
using Parley.Reports.Charts.PayoffHeatMaps;
using Parley.Reports.Charts.PlaybookMaps;
using Parley.Reports.Charts.ProbabilitiesOverTime;
using Parley.Reports.Charts.Timelines;
using Parley.Reports.Charts.Tornados;
using Parley.Reports.Charts.UtilityScatters;

namespace Parley.Reports.Tests.Charts;

/// <summary>What single charts show, and what they refuse.</summary>
public class ChartContentTests
{
    [Fact]
    public void Not_a_number_is_refused_by_name()
    {
        var chart = new ConcessionCurvesChart { Title = "t", Curves = [new("Kyiv", [new(0, 1, 1, 1), new(1, double.NaN, 0, 1)])] };
        var error = Assert.Throws<ArgumentException>(() => chart.ToSvg());
        Assert.Contains("point 2 of the curve 'Kyiv'", error.Message, StringComparison.Ordinal);
        Assert.Contains("not a number", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => chart.ToTable());
    }

    [Fact]
    public void Infinite_upside_down_and_misfitting_input_is_refused()
    {
        Assert.Contains("infinite", Refused(new TornadoChart { Title = "t", XTitle = "x", Base = 0, Bars = [new("a", double.PositiveInfinity, 0)] }), StringComparison.Ordinal);
        Assert.Contains("upside down", Refused(new FollowThroughChart { Title = "t", Rows = [new("a", "b", "c", 1, 2, 0.5, 0.9, 0.1)] }), StringComparison.Ordinal);
        Assert.Contains("between 0 and 1", Refused(new ProbabilityOverTimeChart { Title = "t", Curves = [new("a", [new(new DateOnly(2025, 1, 1), 1.2, 0, 2)])] }), StringComparison.Ordinal);
        Assert.Contains("expected 2, got 1", Refused(new PayoffHeatMapChart { Title = "t", Rows = ["a"], Columns = ["x", "y"], Values = [[1.0]] }), StringComparison.Ordinal);
        Assert.Contains("before the event", Refused(new TimelineChart { Title = "t", Events = [new("a", new DateOnly(2025, 2, 1), "x", TimelineStatus.Open, new DateOnly(2025, 1, 1))] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Heat_map_prints_every_number_and_frames_each_columns_best_reply()
    {
        var chart = new PayoffHeatMapChart { Title = "t", Rows = ["a", "b"], Columns = ["x", "y"], Values = [[11.0, 52.0], [43.0, 24.0]], Reference = 30 };
        var svg = XDocument.Parse(chart.ToSvg(new ChartOptions { Embedded = true }));
        var texts = Texts(svg);
        Assert.All(new[] { "11", "52", "43", "24" }, n => Assert.Contains(n, texts));
        var frames = svg.Descendants().Count(e => e.Name.LocalName == "rect" && e.Attribute("class")?.Value == "k-ink" && e.Attribute("height")?.Value != "12");
        Assert.Equal(2, frames);
        Assert.Equal([11, 52, 43, 24], chart.ToTable().Rows.SelectMany(r => r.Skip(1)).Select(c => c.Number!.Value));
    }

    [Fact]
    public void Map_marks_cells_that_are_too_close_to_call_and_todays_estimate()
    {
        var chart = new PlaybookMapChart
        {
            Title = "t",
            XTitle = "x",
            YTitle = "y",
            XValues = [0, 1],
            YValues = [0, 1],
            CloseCall = 0.5,
            Best = [[["stand-firm"], ["stall"]], [["stall"], ["stall", "give-in"]]],
            Margin = [[3, 0.2], [4, 1]],
            CurrentX = new InputMark(0.5, 0.2, 0.8),
            CurrentY = new InputMark(0.5, 0.2, 0.8),
        };
        var svg = XDocument.Parse(chart.ToSvg(new ChartOptions { Embedded = true }));
        var hatched = svg.Descendants().Count(e => e.Name.LocalName == "rect" && e.Attribute("fill")?.Value == "url(#chart-hatch-paper)");
        Assert.Equal(2, hatched);
        Assert.Contains("today's estimate", Texts(svg));
        Assert.Contains(svg.Descendants().Where(e => e.Name.LocalName == "title"), t => t.Value.Contains("stall or give-in", StringComparison.Ordinal));
    }

    [Fact]
    public void Follow_through_prints_the_count_and_draws_rows_without_a_case_hollow()
    {
        var chart = new FollowThroughChart { Title = "t", Rows = [new("US", "RU", "threats", 0, 5, 0.14, 0.01, 0.39), new("RU", "EU", "threats", 0, 0, 0.5, 0.05, 0.95)] };
        var svg = XDocument.Parse(chart.ToSvg(new ChartOptions { Embedded = true }));
        Assert.Contains("0 of 5", Texts(svg));
        Assert.Contains("no case", Texts(svg));
        Assert.Single(svg.Descendants(), e => e.Name.LocalName == "circle" && e.Attribute("fill")?.Value == "#ffffff");
    }

    [Fact]
    public void Scatter_says_when_there_is_no_zone_of_agreement()
    {
        var chart = new UtilityScatterChart { Title = "t", XTitle = "x", YTitle = "y", Outcomes = [new(10, 90), new(90, 10)], Frontier = [new(10, 90), new(90, 10)], NoDeal = new(50, 50) };
        Assert.Contains("no package is better than no deal for both", Texts(XDocument.Parse(chart.ToSvg())));
    }

    [Fact]
    public void Hundreds_of_thousands_of_packages_make_a_small_picture()
    {
        var cloud = Enumerable.Range(0, 250_000).Select(i => new UtilityPoint(i % 500 / 5.0, i / 500 / 5.0)).ToList();
        var chart = new UtilityScatterChart { Title = "t", XTitle = "x", YTitle = "y", Outcomes = cloud };
        Assert.InRange(chart.ToSvg(new ChartOptions { Width = 300 }).Length, 1000, 2_000_000);
    }

    [Fact]
    public void A_drawing_of_its_own_carries_style_and_title_an_embedded_one_does_not()
    {
        var chart = new TornadoChart { Title = "Whose number", XTitle = "x", Base = 1, Bars = [new("a", 0, 2)], Summary = "One input." };
        var alone = XDocument.Parse(chart.ToSvg());
        Assert.Contains("prefers-color-scheme:dark", alone.ToString(), StringComparison.Ordinal);
        Assert.Contains("Whose number", Texts(alone));
        var embedded = XDocument.Parse(chart.ToSvg(new ChartOptions { Embedded = true }));
        Assert.DoesNotContain("Whose number", Texts(embedded));
        Assert.DoesNotContain(embedded.Descendants(), e => e.Name.LocalName == "style");
    }

    [Fact]
    public void Options_refuse_what_would_break_a_page()
    {
        Assert.Throws<ArgumentException>(() => new ChartOptions { IdPrefix = "a\"b" });
        Assert.Throws<ArgumentException>(() => new ChartOptions { IdPrefix = "" });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChartOptions { Width = 10 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChartOptions { Width = double.NaN });
        Assert.Equal(720, default(ChartOptions).Width);
    }

    private static string Refused(Chart chart) => Assert.Throws<ArgumentException>(() => chart.ToSvg()).Message;

    private static List<string> Texts(XDocument svg) =>
        [.. svg.Descendants().Where(e => e.Name.LocalName == "text").Select(t => string.Concat(t.Nodes().OfType<XText>().Select(n => n.Value)))];
}
