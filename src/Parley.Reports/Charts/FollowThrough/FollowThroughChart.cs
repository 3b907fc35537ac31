using System.Globalization;
using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;

namespace Parley.Reports.Charts.FollowThrough;

/// <summary>Words against deeds: per actor and target the rate of announcements carried out, with its interval and the count behind it.</summary>
/// <remarks>Small counts show as wide bars, never as a bare percentage; a row without any case is hollow: it shows the prior only.</remarks>
public sealed record FollowThroughChart : Chart
{
    /// <summary>Gets the rows from top to bottom.</summary>
    public required IReadOnlyList<FollowThroughRow> Rows { get; init; }

    /// <summary>Gets what the bars are.</summary>
    public string IntervalName { get; init; } = "90% interval";

    private protected override string Kind => $"Dot and interval chart of {Rows.Count} follow-through rates.";

    private protected override void Validate()
    {
        foreach (var row in Rows)
        {
            var what = $"the follow-through of '{row.Actor}' towards '{row.Target}'";
            Guard.Share(row.Rate, what);
            Guard.Share(row.Low, what);
            Guard.Share(row.High, what);
            Guard.Interval(row.Low, row.Rate, row.High, what);
            Guard.Finite(row.CarriedOut, what);
        }
    }

    private protected override double Draw(SvgCanvas canvas, double top)
    {
        if (Rows.Count == 0)
        {
            return Empty.Draw(canvas, top);
        }

        var stacked = canvas.IsNarrow;
        var names = stacked ? 0 : Math.Min(canvas.Width * 0.36, Rows.Max(r => TextMetrics.Width(Name(r), 12)) + 12);
        var counts = Math.Min(canvas.Width * 0.3, Math.Max(TextMetrics.Width("carried out", 11), Rows.Max(r => TextMetrics.Width(Counts(r), 11.5))) + 8);
        var left = names + 8;
        var right = canvas.Width - counts - 10;
        var rowHeight = stacked ? 42 : 27;
        var plotTop = top + 20;
        var bottom = plotTop + (Rows.Count * rowHeight);
        var x = LinearScale.Exact(0, 1, left, right, 4);
        canvas.Text(canvas.Width - 2, top + 11, "carried out", new TextLook(11, Tone.Muted, Anchor: TextAnchor.End));
        canvas.Text(left, top + 11, $"rate and {IntervalName}", new TextLook(11, Tone.Muted), right - left);
        Axes.Horizontal(canvas, x, plotTop, bottom, "Share of what came due that was carried out", v => Numbers.Percent(v));
        for (var i = 0; i < Rows.Count; i++)
        {
            var row = Rows[i];
            var y = plotTop + ((i + 0.5) * rowHeight) + (stacked ? 8 : 0);
            if (i > 0)
            {
                canvas.Line(0, plotTop + (i * rowHeight), canvas.Width, plotTop + (i * rowHeight), Tone.Grid, 0.6);
            }

            canvas.BeginGroup($"{Name(row)}: {Counts(row)}, {Numbers.Percent(row.Rate)} ({Numbers.PercentRange(row.Low, row.High)})");
            if (stacked)
            {
                canvas.Text(2, y - 13, Name(row), new TextLook(12, Halo: true), canvas.Width - 4);
            }
            else
            {
                canvas.Text(names, y + 4, Name(row), new TextLook(12, Anchor: TextAnchor.End), names);
            }

            canvas.Line(x.At(row.Low), y, x.At(row.High), y, Tone.Series1, 3, row.Count == 0 ? "3 3" : "");
            canvas.Line(x.At(row.Low), y - 5, x.At(row.Low), y + 5, Tone.Series1, 1.6);
            canvas.Line(x.At(row.High), y - 5, x.At(row.High), y + 5, Tone.Series1, 1.6);
            canvas.Marker(MarkerShape.Circle, x.At(row.Rate), y, 5.5, Tone.Series1, hollow: row.Count == 0);
            canvas.Text(canvas.Width - 2, y + 4, Counts(row), new TextLook(11.5, row.Count < 5 ? Tone.Muted : Tone.Ink, Anchor: TextAnchor.End), counts);
            canvas.EndGroup();
        }

        return bottom + 40;
    }

    private static string Name(FollowThroughRow row)
    {
        var pair = row.Target.Length == 0 ? row.Actor : $"{row.Actor} → {row.Target}";
        return row.Kind.Length == 0 ? pair : $"{pair}, {row.Kind}";
    }

    private static string Counts(FollowThroughRow row) => row.Count == 0
        ? "no case"
        : string.Create(CultureInfo.InvariantCulture, $"{row.CarriedOut:0.#} of {row.Count}");

    private protected override ReportTable Table() => new(
        Title,
        [
            new("Actor"), new("Target"), new("Kind"), new("Carried out", ColumnKind.Number), new("Came due", ColumnKind.Number),
            new("Rate", ColumnKind.Share), new("Low", ColumnKind.Share), new("High", ColumnKind.Share),
        ],
        [.. Rows.Select(r => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(r.Actor), ReportCell.Of(r.Target), ReportCell.Of(r.Kind), Numbers.Cell(r.CarriedOut), ReportCell.Of(r.Count),
                Numbers.ShareCell(r.Rate), Numbers.ShareCell(r.Low), Numbers.ShareCell(r.High),
            ])]);
}
