using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;

namespace Parley.Reports.Charts.ProbabilitiesOverTime;

/// <summary>How likely something is by a date, such as a deal, with its band; the axis always runs from 0 to 100 %.</summary>
public sealed record ProbabilityOverTimeChart : Chart
{
    /// <summary>Gets the curves.</summary>
    public required IReadOnlyList<ProbabilityCurve> Curves { get; init; }

    /// <summary>Gets the title of the vertical axis.</summary>
    public string YTitle { get; init; } = "Probability by that date";

    private protected override string Kind => $"Line chart of {Curves.Count} probabilities over time.";

    private protected override void Validate()
    {
        foreach (var curve in Curves)
        {
            for (var i = 0; i < curve.Points.Count; i++)
            {
                var p = curve.Points[i];
                var what = $"'{curve.Name}' by {DateScale.Text(p.Date, "yyyy-MM-dd")}";
                Guard.Share(p.Probability, what);
                Guard.Share(p.Low, what);
                Guard.Share(p.High, what);
                Guard.Interval(p.Low, p.Probability, p.High, what);
                if (i > 0 && p.Date < curve.Points[i - 1].Date)
                {
                    throw new ArgumentException($"The dates of '{curve.Name}' do not ascend.");
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

        var plotTop = top + 26;
        var height = Math.Max(canvas.IsNarrow ? 180 : 220, drawn.Count * 16);
        var y = LinearScale.Exact(0, 1, plotTop + height, plotTop, 4);
        const double Left = 42;
        var names = Math.Min(canvas.Width * 0.34, drawn.Max(i => TextMetrics.Width(EndLabel(i), 12, true)) + 2);
        var right = canvas.Width - names - 14;
        var points = drawn.SelectMany(i => Curves[i].Points).ToList();
        var x = new DateScale(points.Min(p => p.Date), points.Max(p => p.Date), Left + 4, right);
        canvas.Text(2, top + 12, YTitle, new TextLook(11.5, Tone.Muted), canvas.Width - 4);
        foreach (var tick in y.Ticks)
        {
            canvas.Line(Left, y.At(tick), right, y.At(tick), Tone.Grid);
            canvas.Text(Left - 6, y.At(tick) + 4, Numbers.Percent(tick), new TextLook(11, Tone.Muted, Anchor: TextAnchor.End));
        }

        Axes.Dates(canvas, x, plotTop, plotTop + height, right + 30);
        foreach (var i in drawn.Where(i => !Curves[i].IsBaseline))
        {
            var p = Curves[i].Points;
            canvas.Polygon([.. p.Select(q => (x.At(q.Date), y.At(q.High))), .. p.Reverse().Select(q => (x.At(q.Date), y.At(q.Low)))], ChartPalette.Series(i), 0.16);
        }

        foreach (var i in drawn)
        {
            var curve = Curves[i];
            canvas.Polyline(curve.Points.Select(q => (x.At(q.Date), y.At(q.Probability))).ToList(), ChartPalette.Series(i), curve.IsBaseline ? 1.4 : 2.6, curve.IsBaseline ? "2 3" : ChartPalette.Dash(i));
            var last = curve.Points[^1];
            canvas.BeginGroup($"{curve.Name} by {DateScale.Text(last.Date, "d MMM yyyy")}: {Numbers.Percent(last.Probability)} ({Numbers.PercentRange(last.Low, last.High)})");
            canvas.Marker(ChartPalette.Marker(i), x.At(last.Date), y.At(last.Probability), 4.5, ChartPalette.Series(i), curve.IsBaseline);
            canvas.EndGroup();
        }

        var ends = LabelStack.Apart(drawn.Select(i => y.At(Curves[i].Points[^1].Probability) + 4).ToList(), 15, plotTop + 8, plotTop + height + 4);
        for (var k = 0; k < drawn.Count; k++)
        {
            var last = Curves[drawn[k]].Points[^1];
            canvas.Line(x.At(last.Date) + 6, y.At(last.Probability), right + 10, ends[k] - 4, Tone.Faint, 0.8);
            canvas.Text(right + 12, ends[k], EndLabel(drawn[k]), new TextLook(12, ChartPalette.Series(drawn[k]), Bold: !Curves[drawn[k]].IsBaseline), names);
        }

        return plotTop + height + 24;
    }

    private string EndLabel(int i) => $"{Numbers.Percent(Curves[i].Points[^1].Probability)} {Curves[i].Name}";

    private protected override ReportTable ReaderTable() => new(
        Title,
        [new("By"), .. Curves.Select(c => new ReportColumn(c.Name, ColumnKind.Share))],
        [.. Milestones().Select(d => (IReadOnlyList<ReportCell>)
            [ReportCell.Of(d), .. Curves.Select(c => c.Points.Where(p => p.Date == d).Select(p => ReportCell.Of(p.Probability, Numbers.PercentWithRange(p.Probability, p.Low, p.High))).FirstOrDefault(ReportCell.Empty))])]);

    /// <summary>About eight of the dates, the last among them.</summary>
    private List<DateOnly> Milestones()
    {
        var dates = Curves.SelectMany(c => c.Points).Select(p => p.Date).Distinct().Order().ToList();
        var every = Math.Max(1, dates.Count / 8);
        return [.. dates.Where((_, i) => (dates.Count - 1 - i) % every == 0)];
    }

    private protected override ReportTable Table() => new(
        Title,
        [new("Curve"), new("By", ColumnKind.Date), new("Probability", ColumnKind.Share), new("Low", ColumnKind.Share), new("High", ColumnKind.Share), new("Baseline")],
        [.. Curves.SelectMany(c => c.Points.Select(p => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(c.Name), ReportCell.Of(p.Date), Numbers.ShareCell(p.Probability), Numbers.ShareCell(p.Low), Numbers.ShareCell(p.High),
                ReportCell.Of(c.IsBaseline ? "yes" : "no"),
            ]))]);
}
