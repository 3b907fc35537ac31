namespace Parley.Reports.Charts.Drawing;

/// <summary>Draws grid lines, tick labels and axis titles around a plot area. Axis titles stand horizontally, where they are read first.</summary>
internal static class Axes
{
    /// <summary>The room that the labels of a vertical scale need.</summary>
    internal static double Gutter(LinearScale scale)
    {
        double width = 0;
        foreach (var tick in scale.Ticks)
        {
            width = Math.Max(width, TextMetrics.Width(scale.Label(tick), 11));
        }

        return width + 10;
    }

    internal static void Vertical(SvgCanvas canvas, LinearScale scale, double left, double right)
    {
        foreach (var tick in scale.Ticks)
        {
            var y = scale.At(tick);
            canvas.Line(left, y, right, y, Tone.Grid);
            canvas.Text(left - 6, y + 4, scale.Label(tick), new TextLook(11, Tone.Muted, Anchor: TextAnchor.End));
        }
    }

    internal static void Horizontal(SvgCanvas canvas, LinearScale scale, double top, double bottom, string? title = null, Func<double, string>? label = null)
    {
        var last = double.NegativeInfinity;
        foreach (var tick in scale.Ticks)
        {
            var x = scale.At(tick);
            canvas.Line(x, top, x, bottom, Tone.Grid);
            var text = label is null ? scale.Label(tick) : label(tick);
            var half = TextMetrics.Width(text, 11) / 2;
            if (x - half > last + 4)
            {
                canvas.Text(x, bottom + 15, text, new TextLook(11, Tone.Muted, Anchor: TextAnchor.Middle));
                last = x + half;
            }
        }

        if (title is not null)
        {
            HorizontalTitle(canvas, scale.At(scale.Low), scale.At(scale.High), bottom, title);
        }
    }

    internal static void HorizontalTitle(SvgCanvas canvas, double left, double right, double bottom, string title) =>
        canvas.Text((left + right) / 2, bottom + 32, title, new TextLook(11.5, Tone.Muted, Anchor: TextAnchor.Middle), Math.Min(right - left, canvas.Width - 8));

    internal static void Dates(SvgCanvas canvas, DateScale scale, double top, double bottom, double right)
    {
        foreach (var (date, label) in scale.Ticks)
        {
            var x = scale.At(date);
            canvas.Line(x, top, x, bottom, Tone.Grid);
            var half = TextMetrics.Width(label, 11) / 2;
            canvas.Text(Math.Clamp(x, half, Math.Max(half, right - half)), bottom + 15, label, new TextLook(11, Tone.Muted, Anchor: TextAnchor.Middle));
        }
    }
}
