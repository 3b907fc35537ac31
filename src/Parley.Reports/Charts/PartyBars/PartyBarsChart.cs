using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;

namespace Parley.Reports.Charts.PartyBars;

/// <summary>What a draft agreement is worth to each party: a bar with its interval against the line of what it has without a deal, crossed red lines named.</summary>
/// <remarks>A bar that ends before its line is hatched, so that the loser is seen without colour.</remarks>
public sealed record PartyBarsChart : Chart
{
    /// <summary>Gets the bars from top to bottom.</summary>
    public required IReadOnlyList<PartyBar> Bars { get; init; }

    /// <summary>Gets the title of the horizontal axis.</summary>
    public string XTitle { get; init; } = "Value (points)";

    private protected override string Kind => $"Bar chart of {Bars.Count} parties with intervals and no-deal lines.";

    private protected override void Validate()
    {
        foreach (var bar in Bars)
        {
            Guard.Interval(bar.Low, bar.Value, bar.High, $"the worth to '{bar.Party}'");
            Guard.Finite(bar.NoDeal, $"the no-deal value of '{bar.Party}'");
            Guard.Share(bar.Accepts, $"the acceptance of '{bar.Party}'");
        }
    }

    private protected override double Draw(SvgCanvas canvas, double top)
    {
        if (Bars.Count == 0)
        {
            return Empty.Draw(canvas, top);
        }

        const double RowHeight = 48;
        var shares = TextMetrics.Width("could accept", 11) + 8;
        var (left, right) = (6.0, canvas.Width - shares - 12);
        var low = Math.Min(0, Bars.Min(b => Math.Min(b.Low, b.NoDeal)));
        var high = Math.Max(1, Bars.Max(b => Math.Max(b.High, b.NoDeal)));
        var x = LinearScale.Round(low, high, left, right, canvas.IsNarrow ? 4 : 6);
        var plotTop = top + 18;
        var bottom = plotTop + (Bars.Count * RowHeight);
        canvas.Text(canvas.Width - 2, top + 11, "could accept", new TextLook(11, Tone.Muted, Anchor: TextAnchor.End));
        Axes.Horizontal(canvas, x, plotTop, bottom, XTitle);
        for (var i = 0; i < Bars.Count; i++)
        {
            Bar(canvas, Bars[i], x, plotTop + (i * RowHeight), right);
        }

        return bottom + 40;
    }

    private static void Bar(SvgCanvas canvas, PartyBar bar, LinearScale x, double top, double right)
    {
        var (y, height) = (top + 22, 13.0);
        var wins = bar.Value >= bar.NoDeal && bar.RedLines.Count == 0;
        var tone = wins ? Tone.Kept : Tone.NotKept;
        canvas.BeginGroup($"{bar.Party}: {Numbers.WithRange(bar.Value, bar.Low, bar.High)} points; no deal {Numbers.Short(bar.NoDeal)}; could accept in {Numbers.Percent(bar.Accepts)} of worlds{Crossed(bar)}");
        canvas.Text(x.At(x.Low), top + 15, bar.Party + Crossed(bar), new TextLook(12, bar.RedLines.Count > 0 ? Tone.NotKept : Tone.Ink, Halo: true), right - 10);
        var (from, to) = (x.At(Math.Min(0, bar.Value)), x.At(Math.Max(0, bar.Value)));
        canvas.Rectangle(from, y, to - from, height, tone, opacity: 0.8);
        if (!wins)
        {
            canvas.Hatch(from, y, to - from, height, Tone.Paper);
        }

        canvas.Line(x.At(bar.Low), y + (height / 2), x.At(bar.High), y + (height / 2), Tone.Ink, 1.6);
        canvas.Line(x.At(bar.Low), y + 3, x.At(bar.Low), y + height - 3, Tone.Ink, 1.6);
        canvas.Line(x.At(bar.High), y + 3, x.At(bar.High), y + height - 3, Tone.Ink, 1.6);
        canvas.Line(x.At(bar.NoDeal), y - 4, x.At(bar.NoDeal), y + height + 5, Tone.NotKept, 3);
        canvas.Text(canvas.Width - 2, y + 11, Numbers.Percent(bar.Accepts), new TextLook(12, Anchor: TextAnchor.End));
        canvas.EndGroup();
    }

    private static string Crossed(PartyBar bar) => bar.RedLines.Count == 0 ? "" : $" (red line: {string.Join(", ", bar.RedLines)})";

    private protected override ReportTable Table() => new(
        Title,
        [
            new("Party"), new("Value", ColumnKind.Number), new("Low", ColumnKind.Number), new("High", ColumnKind.Number), new("No deal", ColumnKind.Number),
            new("Could accept", ColumnKind.Share), new("Red lines crossed"),
        ],
        [.. Bars.Select(b => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(b.Party), Numbers.Cell(b.Value), Numbers.Cell(b.Low), Numbers.Cell(b.High), Numbers.Cell(b.NoDeal), Numbers.ShareCell(b.Accepts),
                ReportCell.Of(string.Join(", ", b.RedLines)),
            ])]);
}
