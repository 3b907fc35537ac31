using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;

namespace Parley.Reports.Charts.Tornados;

/// <summary>Whose number matters most: how far the result moves when each input runs through its range, the strongest first.</summary>
/// <remarks>The bar's part at the input's low end is hatched, at its high end full. Inputs that reverse the finding carry a mark; unsupported ones an open circle.</remarks>
public sealed record TornadoChart : Chart
{
    /// <summary>Gets the bars in any order; they are drawn from the widest to the narrowest.</summary>
    public required IReadOnlyList<TornadoBar> Bars { get; init; }

    /// <summary>Gets the result with every input at its central value.</summary>
    public required double Base { get; init; }

    /// <summary>Gets the title of the horizontal axis.</summary>
    public required string XTitle { get; init; }

    /// <summary>Gets whether results are probabilities, 0..1, printed in per cent.</summary>
    public bool IsShare { get; init; }

    /// <summary>Gets the result at which the finding reverses, if it is one number.</summary>
    public double? Threshold { get; init; }

    private protected override string Kind => $"Tornado chart of {Bars.Count} inputs.";

    private protected override void Validate()
    {
        Guard.Finite(Base, "the base result");
        if (Threshold is { } threshold)
        {
            Guard.Finite(threshold, "the threshold");
        }

        foreach (var bar in Bars)
        {
            Guard.Finite(bar.AtLow, $"the result at the low end of '{bar.Input}'");
            Guard.Finite(bar.AtHigh, $"the result at the high end of '{bar.Input}'");
            if (IsShare)
            {
                Guard.Share(bar.AtLow, $"the result at the low end of '{bar.Input}'");
                Guard.Share(bar.AtHigh, $"the result at the high end of '{bar.Input}'");
                Guard.Share(Base, "the base result");
            }
        }
    }

    private protected override double Draw(SvgCanvas canvas, double top)
    {
        if (Bars.Count == 0)
        {
            return Empty.Draw(canvas, top);
        }

        var bars = Ordered();
        var stacked = canvas.IsNarrow;
        var names = stacked ? 0 : Math.Min(canvas.Width * 0.36, bars.Max(b => TextMetrics.Width(b.Input, 12)) + 22);
        var left = names + 52;
        var right = canvas.Width - 52;
        var rowHeight = stacked ? 42 : 32;
        var keys = new List<Legend.Key>
        {
            new("input at its low end", (c, kx, ky) => Swatch(c, kx, ky, true), 16),
            new("at its high end", (c, kx, ky) => Swatch(c, kx, ky, false), 16),
        };
        if (bars.Any(b => b.Flips))
        {
            keys.Add(Legend.Marker("reverses the finding", MarkerShape.Diamond, Tone.NotKept));
        }

        if (bars.Any(b => b.Unsupported))
        {
            keys.Add(Legend.Marker("no evidence", MarkerShape.Circle, Tone.Muted, hollow: true));
        }

        var plotTop = Legend.Flow(canvas, 2, top, canvas.Width, keys) + 8;
        var bottom = plotTop + (bars.Count * rowHeight);
        var ends = bars.SelectMany(b => new[] { b.AtLow, b.AtHigh }).Append(Base).ToList();
        if (Threshold is { } t)
        {
            ends.Add(t);
        }

        var x = LinearScale.Exact(ends.Min(), ends.Max(), left, right);
        Axes.Horizontal(canvas, x, plotTop, bottom, XTitle, IsShare ? Numbers.Percent : null);
        canvas.Line(x.At(Base), plotTop - 2, x.At(Base), bottom, Tone.Ink, 1.6);
        if (Threshold is { } threshold)
        {
            canvas.Line(x.At(threshold), plotTop - 2, x.At(threshold), bottom, Tone.NotKept, 1.6, "5 3");
        }

        for (var i = 0; i < bars.Count; i++)
        {
            DrawBar(canvas, bars[i], x, plotTop + (i * rowHeight), stacked, names);
        }

        return bottom + 40;
    }

    private void DrawBar(SvgCanvas canvas, TornadoBar bar, LinearScale x, double top, bool stacked, double names)
    {
        var y = top + (stacked ? 20 : 8);
        var height = 16;
        var tip = $"{bar.Input}: {Show(bar.AtLow)} at {Or(bar.LowInput, "its low end")}, {Show(bar.AtHigh)} at {Or(bar.HighInput, "its high end")}{(bar.Flips ? "; reverses the finding" : "")}{(bar.Unsupported ? "; no evidence" : "")}";
        canvas.BeginGroup(tip);
        if (stacked)
        {
            canvas.Text(18, top + 14, bar.Input, new TextLook(12, Halo: true), canvas.Width - 20);
        }
        else
        {
            var lines = TextMetrics.Wrap(bar.Input, names - 18, 2, 12);
            canvas.Wrapped(names, y + 12 - ((lines.Count - 1) * 7.5), bar.Input, names - 18, 2, new TextLook(12, Anchor: TextAnchor.End));
        }

        if (bar.Flips)
        {
            canvas.Marker(MarkerShape.Diamond, 6, stacked ? top + 10 : y + 8, 4.5, Tone.NotKept);
        }
        else if (bar.Unsupported)
        {
            canvas.Marker(MarkerShape.Circle, 6, stacked ? top + 10 : y + 8, 4, Tone.Muted, hollow: true);
        }

        var b = x.At(Base);
        foreach (var (end, low) in new[] { (x.At(bar.AtLow), true), (x.At(bar.AtHigh), false) })
        {
            var (from, to) = (Math.Min(b, end), Math.Max(b, end));
            canvas.Rectangle(from, y, to - from, height, Tone.Series1, Tone.Series1, 1, low ? 0.3 : 0.85);
            if (low)
            {
                canvas.Hatch(from, y, to - from, height, Tone.Series1);
            }
        }

        // Both ends are labelled outside the bar; where both lie on one side of the base, only the farther one has room.
        var (lx, hx) = (x.At(bar.AtLow), x.At(bar.AtHigh));
        var (min, max) = (Math.Min(lx, hx), Math.Max(lx, hx));
        var (minText, maxText) = lx <= hx ? (bar.LowInput, bar.HighInput) : (bar.HighInput, bar.LowInput);
        if (min < b - 0.5)
        {
            canvas.Text(min - 4, y + 12, minText, new TextLook(10.5, Tone.Muted, Anchor: TextAnchor.End, Halo: true), 48);
        }

        if (max > b + 0.5)
        {
            canvas.Text(max + 4, y + 12, maxText, new TextLook(10.5, Tone.Muted, Halo: true), 48);
        }

        canvas.EndGroup();
    }

    private static void Swatch(SvgCanvas canvas, double x, double y, bool low)
    {
        canvas.Rectangle(x - 8, y - 5, 16, 11, Tone.Series1, Tone.Series1, 1, low ? 0.3 : 0.85);
        if (low)
        {
            canvas.Hatch(x - 8, y - 5, 16, 11, Tone.Series1);
        }
    }

    private string Show(double value) => IsShare ? Numbers.Percent(value) : Numbers.Short(value);

    private static string Or(string text, string otherwise) => text.Length == 0 ? otherwise : text;

    private List<TornadoBar> Ordered() => [.. Bars.OrderByDescending(Reach).ThenBy(b => b.Input, StringComparer.Ordinal)];

    private double Reach(TornadoBar bar) =>
        (Math.Max(bar.AtLow, Math.Max(bar.AtHigh, Base)) / 2) - (Math.Min(bar.AtLow, Math.Min(bar.AtHigh, Base)) / 2);

    private protected override ReportTable Table()
    {
        var kind = IsShare ? ColumnKind.Share : ColumnKind.Number;
        ReportCell Result(double value) => IsShare ? Numbers.ShareCell(value) : Numbers.Cell(value);
        return new(
            Title,
            [new("Input"), new("Low end"), new("Result there", kind), new("High end"), new("Result there", kind), new("Base", kind), new("Reverses the finding"), new("Evidence")],
            [.. Ordered().Select(b => (IReadOnlyList<ReportCell>)
                [
                    ReportCell.Of(b.Input), ReportCell.Of(b.LowInput), Result(b.AtLow), ReportCell.Of(b.HighInput), Result(b.AtHigh), Result(Base),
                    ReportCell.Of(b.Flips ? "yes" : "no"), ReportCell.Of(b.Unsupported ? "none" : "yes"),
                ])]);
    }
}
