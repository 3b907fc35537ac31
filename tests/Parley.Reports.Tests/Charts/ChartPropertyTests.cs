using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Parley.Reports.Charts;

namespace Parley.Reports.Tests.Charts;

/// <summary>What must hold for every chart, whatever it is given.</summary>
public partial class ChartPropertyTests
{
    private const int Runs = 25;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Kinds() => [.. ChartGenerators.All.Keys];

    [Fact]
    public void Every_kind_of_chart_is_tested()
    {
        var kinds = typeof(Chart).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Chart)) && !t.IsAbstract).ToList();
        Assert.Equal(kinds.Count, ChartGenerators.All.Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_well_formed_accessible_and_without_outside_references(string kind) => Check(kind, (chart, options) =>
    {
        var text = chart.ToSvg(options);
        var root = XDocument.Parse(text).Root!;
        Assert.Equal(Svg + "svg", root.Name);
        Assert.Equal("img", root.Attribute("role")!.Value);
        var ids = root.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(root.Attribute("aria-labelledby")!.Value.Split(' '), id => Assert.Contains(id, ids));
        Assert.All(ids, id => Assert.StartsWith(options.IdPrefix + "-", id, StringComparison.Ordinal));
        Assert.NotNull(root.Attribute("viewBox"));
        string[] allowed = ["svg", "g", "title", "desc", "style", "defs", "pattern", "rect", "line", "polyline", "polygon", "circle", "text"];
        Assert.All(root.DescendantsAndSelf(), e => Assert.Contains(e.Name.LocalName, allowed));
        Assert.All(root.DescendantsAndSelf().Attributes(), a =>
        {
            Assert.False(a.Name.LocalName is "href" or "src" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.True(a.IsNamespaceDeclaration || !a.Value.Contains("url(", StringComparison.Ordinal) || a.Value.StartsWith("url(#", StringComparison.Ordinal));
        });
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void All_coordinates_are_finite_numbers_with_two_decimals_inside_the_view(string kind) => Check(kind, (chart, options) =>
    {
        var root = XDocument.Parse(chart.ToSvg(options)).Root!;
        var height = double.Parse(root.Attribute("height")!.Value, CultureInfo.InvariantCulture);
        foreach (var attribute in root.Descendants().Where(e => e.Ancestors(Svg + "defs").FirstOrDefault() is null).Attributes())
        {
            string[] horizontal = ["x", "x1", "x2", "cx"];
            string[] vertical = ["y", "y1", "y2", "cy"];
            if (horizontal.Contains(attribute.Name.LocalName) || vertical.Contains(attribute.Name.LocalName))
            {
                Assert.Matches(Coordinate(), attribute.Value);
                var value = double.Parse(attribute.Value, CultureInfo.InvariantCulture);
                var limit = horizontal.Contains(attribute.Name.LocalName) ? options.Width : height;
                Assert.InRange(value, -20, limit + 20);
            }

            if (attribute.Name.LocalName == "points")
            {
                Assert.All(attribute.Value.Split(' ', ','), v => Assert.Matches(Coordinate(), v));
            }
        }
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Same_input_gives_same_bytes(string kind) => Check(kind, (chart, options) =>
    {
        var first = chart.ToSvg(options);
        CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
        try
        {
            Assert.Equal(first, chart.ToSvg(options));
        }
        finally
        {
            CultureInfo.CurrentCulture = new CultureInfo("sv-SE");
        }
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Horizontal_text_stays_inside_the_drawing_by_the_estimate_of_widths(string kind) => Check(kind, (chart, options) =>
    {
        foreach (var text in XDocument.Parse(chart.ToSvg(options)).Descendants(Svg + "text").Where(t => t.Attribute("transform") is null))
        {
            var size = double.Parse(text.Attribute("font-size")!.Value, CultureInfo.InvariantCulture);
            var shown = string.Concat(text.Nodes().OfType<XText>().Select(n => n.Value));
            var x = double.Parse(text.Attribute("x")!.Value, CultureInfo.InvariantCulture);
            var width = Parley.Reports.Charts.Drawing.TextMetrics.Width(shown, size, text.Attribute("font-weight") is not null);
            var start = text.Attribute("text-anchor")?.Value switch { "middle" => x - (width / 2), "end" => x - width, _ => x };
            Assert.True(start >= -14 && start + width <= options.Width + 14, $"'{shown}' spans {start}..{start + width} of {options.Width}");
        }
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Table_is_rectangular_and_its_numbers_are_finite(string kind) => Check(kind, (chart, _) =>
    {
        var table = chart.ToTable();
        Assert.True(table.IsRectangular);
        Assert.All(table.Rows.SelectMany(r => r), cell => Assert.True(cell.Number is not { } n || double.IsFinite(n)));
    });

    private static void Check(string kind, Action<Chart, ChartOptions> check) =>
        Gen.Select(ChartGenerators.All[kind], ChartGenerators.Among(300.0, 360.0, 519.0, 520.0, 720.0, 1100.0), Gen.Bool).Sample(
            (chart, width, embedded) =>
            {
                CultureInfo.CurrentCulture = new CultureInfo("sv-SE");
                check(chart, new ChartOptions { Width = width, Embedded = embedded, IdPrefix = "p7" });
            },
            iter: Runs,
            threads: 1,
            print: t => t.Item1.ToString() + " at " + t.Item2);

    [GeneratedRegex(@"^-?\d+(\.\d{1,2})?$")]
    private static partial Regex Coordinate();
}
