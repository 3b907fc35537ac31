namespace Parley.Reports.Charts.Drawing;

/// <summary>A row of keys that flows over as many lines as it needs.</summary>
internal static class Legend
{
    internal readonly record struct Key(string Label, Action<SvgCanvas, double, double> Draw, double SymbolWidth = 16);

    /// <summary>Draws the keys from the top; returns the y below them.</summary>
    internal static double Flow(SvgCanvas canvas, double left, double top, double right, IReadOnlyList<Key> keys)
    {
        double x = left, y = top + 10;
        foreach (var key in keys)
        {
            var widest = Math.Min(right - left - key.SymbolWidth - 6, 260);
            var label = Math.Min(TextMetrics.Width(key.Label, 11.5), widest);
            var total = key.SymbolWidth + 5 + label;
            if (x > left && x + total > right)
            {
                x = left;
                y += 18;
            }

            key.Draw(canvas, x + (key.SymbolWidth / 2), y - 4);
            canvas.Text(x + key.SymbolWidth + 5, y, key.Label, new TextLook(11.5), widest + 1);
            x += total + 16;
        }

        return keys.Count == 0 ? top : y + 8;
    }

    internal static Key Marker(string label, MarkerShape shape, Tone tone, bool hollow = false) =>
        new(label, (c, x, y) => c.Marker(shape, x, y, 4.5, tone, hollow), 12);

    internal static Key Line(string label, Tone tone, string dash, MarkerShape? marker = null) =>
        new(label, (c, x, y) =>
        {
            c.Line(x - 11, y, x + 11, y, tone, 2.2, dash);
            if (marker is { } shape)
            {
                c.Marker(shape, x, y, 3.6, tone);
            }
        }, 24);
}
