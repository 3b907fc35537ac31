using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;

namespace Parley.Reports.Charts.ValueDistributions;

/// <summary>The range of worlds behind an average: one ridge per row on a common axis, each scaled to its own peak, with its mean marked.</summary>
public sealed record ValueDistributionsChart : Chart
{
    /// <summary>Gets the ridges from top to bottom.</summary>
    public required IReadOnlyList<ValueDistribution> Ridges { get; init; }

    /// <summary>Gets the title of the horizontal axis.</summary>
    public string XTitle { get; init; } = "Value (points)";

    /// <summary>Gets a value marked across all ridges, such as the value without a deal.</summary>
    public double? Reference { get; init; }

    /// <summary>Gets what the reference is called.</summary>
    public string ReferenceName { get; init; } = "no deal";

    private protected override string Kind => $"Ridge chart of {Ridges.Count} distributions.";

    private protected override void Validate()
    {
        if (Reference is { } reference)
        {
            Guard.Finite(reference, "the reference value");
        }

        foreach (var ridge in Ridges)
        {
            Guard.Finite(ridge.Low, $"the start of '{ridge.Name}'");
            Guard.Finite(ridge.High, $"the end of '{ridge.Name}'");
            if (ridge.High <= ridge.Low)
            {
                throw new ArgumentException($"The distribution '{ridge.Name}' has no width.");
            }

            foreach (var count in ridge.Counts)
            {
                Guard.Finite(count, $"a count of '{ridge.Name}'");
                if (count < 0)
                {
                    throw new ArgumentException($"A count of '{ridge.Name}' is negative.");
                }
            }

            if (ridge.Mean is { } mean)
            {
                Guard.Finite(mean, $"the mean of '{ridge.Name}'");
            }
        }
    }

    private protected override double Draw(SvgCanvas canvas, double top)
    {
        if (Ridges.Count == 0)
        {
            return Empty.Draw(canvas, top);
        }

        var stacked = canvas.IsNarrow;
        var names = stacked ? 0 : Math.Min(canvas.Width * 0.28, Ridges.Max(r => TextMetrics.Width(r.Name, 12)) + 6);
        var left = names + 10;
        var right = canvas.Width - 14;
        var rowHeight = stacked ? 56 : 40;
        var plotTop = top + (Reference is null ? 6 : 20);
        var bottom = plotTop + (Ridges.Count * rowHeight);
        var ends = Ridges.SelectMany(r => new[] { r.Low, r.High }).Concat(Reference is { } re ? [re] : []).ToList();
        var x = LinearScale.Exact(ends.Min(), ends.Max(), left, right, stacked ? 4 : 7);
        Axes.Horizontal(canvas, x, plotTop, bottom, XTitle);
        for (var i = 0; i < Ridges.Count; i++)
        {
            DrawRidge(canvas, Ridges[i], i, x, plotTop + ((i + 1) * rowHeight) - 3, rowHeight - (stacked ? 22 : 6), stacked, names);
        }

        if (Reference is { } reference)
        {
            canvas.Line(x.At(reference), plotTop - 4, x.At(reference), bottom, Tone.NotKept, 1.5, "5 3");
            var text = $"{ReferenceName}: {Numbers.Short(reference)}";
            var half = Math.Min(TextMetrics.Width(text, 11), canvas.Width - 8) / 2;
            canvas.Text(Math.Clamp(x.At(reference), half, canvas.Width - half), plotTop - 8, text, new TextLook(11, Tone.NotKept, Anchor: TextAnchor.Middle), canvas.Width - 8);
        }

        return bottom + 40;
    }

    private static void DrawRidge(SvgCanvas canvas, ValueDistribution ridge, int index, LinearScale x, double floor, double height, bool stacked, double names)
    {
        canvas.Line(x.At(x.Low), floor, x.At(x.High), floor, Tone.Faint, 0.8);
        if (stacked)
        {
            canvas.Text(2, floor - height - 4, ridge.Name, new TextLook(12, Halo: true), canvas.Width - 4);
        }
        else
        {
            canvas.Text(names, floor - 4, ridge.Name, new TextLook(12, Anchor: TextAnchor.End), names);
        }

        var peak = ridge.Counts.DefaultIfEmpty(0).Max();
        if (peak <= 0)
        {
            return;
        }

        var tone = ChartPalette.Series(index);
        var outline = new List<(double, double)> { (x.At(ridge.Low), floor) };
        var width = (ridge.High - ridge.Low) / ridge.Counts.Count;
        for (var k = 0; k < ridge.Counts.Count; k++)
        {
            var h = ridge.Counts[k] / peak * height;
            outline.Add((x.At(ridge.Low + (k * width)), floor - h));
            outline.Add((x.At(ridge.Low + ((k + 1) * width)), floor - h));
        }

        outline.Add((x.At(ridge.High), floor));
        canvas.BeginGroup(ridge.Mean is { } m ? $"{ridge.Name}: mean {Numbers.Short(m)}" : ridge.Name);
        canvas.Polygon(outline, tone, 0.4, tone, 1.2);
        if (ridge.Mean is { } mean)
        {
            canvas.Line(x.At(mean), floor, x.At(mean), floor - height, Tone.Ink, 1.6);
            canvas.Marker(MarkerShape.TriangleUp, x.At(mean), floor - 1, 4.5, Tone.Ink);
        }

        canvas.EndGroup();
    }

    private protected override ReportTable ReaderTable() => new(
        Title,
        [new("Distribution"), new("From", ColumnKind.Number), new("Mean", ColumnKind.Number), new("To", ColumnKind.Number)],
        [.. Ridges.Select(r => (IReadOnlyList<ReportCell>)[ReportCell.Of(r.Name), Numbers.Cell(r.Low), r.Mean is { } m ? Numbers.Cell(m) : ReportCell.Empty, Numbers.Cell(r.High)])]);

    private protected override ReportTable Table() => new(
        Title,
        [new("Distribution"), new("From", ColumnKind.Number), new("To", ColumnKind.Number), new("Count", ColumnKind.Number), new("Mean", ColumnKind.Number)],
        [.. Ridges.SelectMany(r => r.Counts.Select((n, k) => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(r.Name), Numbers.Cell(r.Low + ((r.High - r.Low) / r.Counts.Count * k)), Numbers.Cell(r.Low + ((r.High - r.Low) / r.Counts.Count * (k + 1))),
                Numbers.Cell(n), r.Mean is { } m ? Numbers.Cell(m) : ReportCell.Empty,
            ]))]);
}
