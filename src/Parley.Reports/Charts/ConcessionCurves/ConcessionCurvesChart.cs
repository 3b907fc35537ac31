using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;

namespace Parley.Reports.Charts.ConcessionCurves;

/// <summary>How far each side comes down over time: a line with its band per party, named at the line's end.</summary>
public sealed record ConcessionCurvesChart : Chart
{
    /// <summary>Gets the curves, in the order in which they get their colours.</summary>
    public required IReadOnlyList<ConcessionCurve> Curves { get; init; }

    /// <summary>Gets the title of the horizontal axis.</summary>
    public string XTitle { get; init; } = "Round";

    /// <summary>Gets the title of the vertical axis.</summary>
    public string YTitle { get; init; } = "Value asked for (points)";

    private protected override string Kind => $"Line chart with {Curves.Count} curves and their bands.";

    private protected override void Validate()
    {
        foreach (var curve in Curves)
        {
            for (var i = 0; i < curve.Points.Count; i++)
            {
                var point = curve.Points[i];
                Guard.Finite(point.X, $"point {i + 1} of the curve '{curve.Name}' (x)");
                Guard.Interval(point.Low, point.Value, point.High, $"point {i + 1} of the curve '{curve.Name}'");
                if (i > 0 && point.X < curve.Points[i - 1].X)
                {
                    throw new ArgumentException($"The points of the curve '{curve.Name}' are not in ascending order of x.");
                }
            }
        }
    }

    private protected override double Draw(SvgCanvas canvas, double top)
    {
        var drawn = Enumerable.Range(0, Curves.Count).Where(i => Curves[i].Points.Count > 0).ToList();
        if (drawn.Count == 0)
        {
            return Empty.Draw(canvas, top);
        }

        var points = drawn.SelectMany(i => Curves[i].Points).ToList();
        var plotTop = top + 28;
        var height = Math.Max(canvas.IsNarrow ? 190 : 250, drawn.Count * 16);
        var y = LinearScale.Round(points.Min(p => Math.Min(p.Low, p.Value)), points.Max(p => Math.Max(p.High, p.Value)), plotTop + height, plotTop);
        var left = Axes.Gutter(y) + 2;
        var room = Math.Min(canvas.Width * 0.3, drawn.Max(i => TextMetrics.Width(Curves[i].Name, 12, true)) + 2);
        var right = canvas.Width - room - 14;
        var x = LinearScale.Exact(points.Min(p => p.X), points.Max(p => p.X), left + 6, right);

        canvas.Text(2, top + 12, YTitle, new TextLook(11.5, Tone.Muted), canvas.Width - 4);
        Axes.Vertical(canvas, y, left, right);
        Axes.Horizontal(canvas, x, plotTop, plotTop + height, XTitle);
        // Pieces of a broken curve have one name: they share its colour and are named once.
        var names = drawn.Select(i => Curves[i].Name).Distinct(StringComparer.Ordinal).ToList();
        int Look(int i) => names.IndexOf(Curves[i].Name);
        foreach (var i in drawn)
        {
            var band = Curves[i].Points.Select(p => (x.At(p.X), y.At(p.High))).Concat(Curves[i].Points.Reverse().Select(p => (x.At(p.X), y.At(p.Low)))).ToList();
            canvas.Polygon(band, ChartPalette.Series(Look(i)), 0.16);
        }

        foreach (var i in drawn)
        {
            DrawLine(canvas, Curves[i], Look(i), x, y);
        }

        var last = names.Select(n => Curves[drawn.Last(i => Curves[i].Name == n)].Points[^1]).ToList();
        var ends = LabelStack.Apart(last.Select(p => y.At(p.Value) + 4).ToList(), 15, plotTop + 8, plotTop + height + 4);
        for (var k = 0; k < names.Count; k++)
        {
            canvas.Line(x.At(last[k].X) + 5, y.At(last[k].Value), right + 10, ends[k] - 4, Tone.Faint, 0.8);
            canvas.Text(right + 12, ends[k], names[k], new TextLook(12, ChartPalette.Series(k), Bold: true), room);
        }

        return plotTop + height + 40;
    }

    private void DrawLine(SvgCanvas canvas, ConcessionCurve curve, int look, LinearScale x, LinearScale y)
    {
        canvas.Polyline(curve.Points.Select(p => (x.At(p.X), y.At(p.Value))).ToList(), ChartPalette.Series(look), 2.4, ChartPalette.Dash(look));
        var every = Math.Max(1, curve.Points.Count / 8);
        for (var k = 0; k < curve.Points.Count; k++)
        {
            if (k % every == 0 || k == curve.Points.Count - 1)
            {
                var p = curve.Points[k];
                canvas.BeginGroup($"{curve.Name}, {XTitle} {Numbers.Short(p.X)}: {Numbers.WithRange(p.Value, p.Low, p.High)}");
                canvas.Marker(ChartPalette.Marker(look), x.At(p.X), y.At(p.Value), 4, ChartPalette.Series(look));
                canvas.EndGroup();
            }
        }
    }

    private protected override ReportTable ReaderTable()
    {
        // About eight points per curve tell the story; the exports carry all.
        var table = Table();
        var rows = new List<IReadOnlyList<ReportCell>>();
        var at = 0;
        foreach (var curve in Curves)
        {
            var every = Math.Max(1, curve.Points.Count / 7);
            rows.AddRange(Enumerable.Range(0, curve.Points.Count).Where(k => k % every == 0 || k == curve.Points.Count - 1).Select(k => table.Rows[at + k]));
            at += curve.Points.Count;
        }

        return table with { Rows = rows };
    }

    private protected override ReportTable Table() => new(
        Title,
        [new("Party"), new(XTitle, ColumnKind.Number), new(YTitle, ColumnKind.Number), new("Low", ColumnKind.Number), new("High", ColumnKind.Number)],
        [.. Curves.SelectMany(c => c.Points.Select(p => (IReadOnlyList<ReportCell>)
            [ReportCell.Of(c.Name), Numbers.Cell(p.X), Numbers.Cell(p.Value), Numbers.Cell(p.Low), Numbers.Cell(p.High)]))]);
}
