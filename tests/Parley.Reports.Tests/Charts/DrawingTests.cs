using CsCheck;
using Parley.Reports.Charts.Drawing;

namespace Parley.Reports.Tests.Charts;

/// <summary>Scales, labels that move apart, text that is shortened and wrapped.</summary>
public class DrawingTests
{
    [Fact]
    public void Round_scale_covers_the_data_with_few_round_ticks() => Gen.Select(Gen.Double[-1e6, 1e6], Gen.Double[1e-3, 1e6]).Sample((low, width) =>
    {
        var scale = LinearScale.Round(low, low + width, 0, 100);
        Assert.True(scale.Low <= low + (scale.Step * 1e-6) && scale.High >= low + width - (scale.Step * 1e-6));
        Assert.InRange(scale.Ticks.Count, 2, 13);
        Assert.True(scale.Ticks.Zip(scale.Ticks.Skip(1)).All(p => p.First < p.Second));
        Assert.All(scale.Ticks, t => Assert.True(Math.Abs((t / scale.Step) - Math.Round(t / scale.Step)) < 1e-6));
        Assert.InRange(scale.At(low), -1e-4, 100);
        Assert.True(scale.At(low) <= scale.At(low + width));
    });

    [Theory]
    [InlineData(0.3, 0.5)]
    [InlineData(1, 1)]
    [InlineData(1.2, 2)]
    [InlineData(2.1, 2.5)]
    [InlineData(26, 50)]
    [InlineData(7e-5, 1e-4)]
    public void Steps_are_round(double raw, double step) => Assert.Equal(step, LinearScale.RoundStep(raw), 12);

    [Fact]
    public void Labels_never_come_nearer_than_the_gap() => Gen.Double[0, 200].List[1, 10].Sample(wanted =>
    {
        var at = LabelStack.Apart(wanted, 15, 0, 200);
        var sorted = at.Order().ToList();
        Assert.All(sorted.Zip(sorted.Skip(1)), p => Assert.True(p.Second - p.First >= 15 - 1e-9));
        Assert.All(at, y => Assert.InRange(y, -1e-9, 200 + 1e-9));
        var order = Enumerable.Range(0, at.Length).OrderBy(i => wanted[i]).ThenBy(i => i).ToList();
        Assert.Equal(order, Enumerable.Range(0, at.Length).OrderBy(i => at[i]).ToList());
    });

    [Fact]
    public void Shortened_text_fits_and_keeps_whole_characters() => Gen.Select(ChartGenerators.Label, Gen.Double[20, 200]).Sample((label, width) =>
    {
        var shown = TextMetrics.Fit(label, width, 12);
        Assert.True(TextMetrics.Width(shown, 12) <= width + 1e-9);
        Assert.True(shown == label || shown.EndsWith('…'));
        if (shown == "👩‍👩‍👧‍👦…" || shown == "…")
        {
            return;
        }

        // Never half a surrogate pair that was whole before.
        Assert.True(shown == label || !char.IsHighSurrogate(shown[^2]) || !label.Contains(char.ConvertFromUtf32(0x1F469), StringComparison.Ordinal));
    });

    [Fact]
    public void Wrapped_lines_fit_and_lose_nothing_unless_cut() => Gen.Select(ChartGenerators.Label, Gen.Double[60, 300]).Sample((label, width) =>
    {
        var lines = TextMetrics.Wrap(label, width, 100, 12);
        Assert.All(lines, l => Assert.True(TextMetrics.Width(l, 12) <= width + 1e-9 || new System.Globalization.StringInfo(l).LengthInTextElements == 1));
        Assert.Equal(Squeeze(label), Squeeze(string.Concat(lines)));
        Assert.True(TextMetrics.Wrap(label, width, 2, 12).Count <= 2);
    });

    [Fact]
    public void Date_ticks_are_within_the_span_and_do_not_touch() => Gen.Select(Gen.Int[0, 3652058], Gen.Int[0, 100000], Gen.Double[200, 1000]).Sample((first, days, width) =>
    {
        var from = DateOnly.FromDayNumber(first);
        var to = DateOnly.FromDayNumber(Math.Min(first + days, DateOnly.MaxValue.DayNumber));
        var scale = new DateScale(from, to, 0, width);
        Assert.All(scale.Ticks, t => Assert.InRange(t.Date, from, to));
        Assert.All(scale.Ticks.Zip(scale.Ticks.Skip(1)), p => Assert.True(scale.At(p.Second.Date) - scale.At(p.First.Date) > 40, $"{p}"));
    });

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
