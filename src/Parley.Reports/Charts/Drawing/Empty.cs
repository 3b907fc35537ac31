namespace Parley.Reports.Charts.Drawing;

/// <summary>What a chart without data shows: a sentence, not an empty frame.</summary>
internal static class Empty
{
    internal static double Draw(SvgCanvas canvas, double top, string text = "There is nothing to show here yet.")
    {
        canvas.Rectangle(0.5, top + 0.5, canvas.Width - 1, 53, Tone.Panel, Tone.Grid, radius: 4);
        canvas.Text(canvas.Width / 2, top + 31, text, new TextLook(12, Tone.Muted, Anchor: TextAnchor.Middle, Italic: true), canvas.Width - 20);
        return top + 58;
    }
}
