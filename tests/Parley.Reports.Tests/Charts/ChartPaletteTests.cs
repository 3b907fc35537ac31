using System.Globalization;
using Parley.Reports.Charts.Drawing;

namespace Parley.Reports.Tests.Charts;

/// <summary>Contrast of the colours by WCAG 2.2: 4.5 for text, 3 for shapes; and differences that do not rest on hue.</summary>
public class ChartPaletteTests
{
    private static readonly Dictionary<string, (string Light, string Dark)> Colours = ChartPalette.All.ToDictionary(c => c.Name, c => (c.Light, c.Dark));

    [Theory]
    [InlineData("ink", 7)]
    [InlineData("muted", 4.5)]
    [InlineData("s1", 3)]
    [InlineData("s2", 3)]
    [InlineData("s3", 3)]
    [InlineData("s4", 3)]
    [InlineData("s5", 3)]
    [InlineData("s6", 3)]
    [InlineData("s7", 3)]
    [InlineData("s8", 3)]
    [InlineData("kept", 3)]
    [InlineData("partly", 3)]
    [InlineData("not", 3)]
    [InlineData("superseded", 3)]
    [InlineData("open", 3)]
    public void Stands_out_from_paper_and_panel(string name, double ratio)
    {
        foreach (var ground in new[] { "paper", "panel" })
        {
            Assert.True(Contrast(Colours[name].Light, Colours[ground].Light) >= ratio, $"{name} on light {ground}: {Contrast(Colours[name].Light, Colours[ground].Light)}");
            Assert.True(Contrast(Colours[name].Dark, Colours[ground].Dark) >= ratio, $"{name} on dark {ground}: {Contrast(Colours[name].Dark, Colours[ground].Dark)}");
        }
    }

    [Fact]
    public void Numbers_are_readable_on_every_step_of_the_diverging_scale()
    {
        for (var i = 0; i < 9; i++)
        {
            var (ground, text) = (Colours[FormattableString.Invariant($"d{i}")], Colours[FormattableString.Invariant($"t{i}")]);
            Assert.True(Contrast(text.Light, ground.Light) >= 4.5, $"light step {i}: {Contrast(text.Light, ground.Light)}");
            Assert.True(Contrast(text.Dark, ground.Dark) >= 4.5, $"dark step {i}: {Contrast(text.Dark, ground.Dark)}");
        }
    }

    [Fact]
    public void Series_differ_by_dash_and_marker_too()
    {
        Assert.Equal(8, Enumerable.Range(0, 8).Select(ChartPalette.Dash).Distinct().Count());
        Assert.Equal(8, Enumerable.Range(0, 8).Select(ChartPalette.Marker).Distinct().Count());
    }

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var c = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
