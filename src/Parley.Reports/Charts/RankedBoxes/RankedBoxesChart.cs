using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;

namespace Parley.Reports.Charts.RankedBoxes;

/// <summary>Who came first and how clearly: a box per row from the lower to the upper quartile, a line at the median, whiskers to the least and greatest value.</summary>
/// <remarks>Rows are drawn in the order given, usually by rank. The medians stand at the right as numbers, so that rows without spread can be read too.</remarks>
public sealed record RankedBoxesChart : Chart
{
    /// <summary>Gets the rows from top to bottom.</summary>
    public required IReadOnlyList<RankedBox> Boxes { get; init; }

    /// <summary>Gets the title of the horizontal axis.</summary>
    public required string XTitle { get; init; }

    private protected override string Kind => $"Box chart of {Boxes.Count} rows.";

    private protected override void Validate()
    {
        foreach (var box in Boxes)
        {
            Guard.Finite(box.Least, $"the least value of '{box.Name}'");
            Guard.Finite(box.Greatest, $"the greatest value of '{box.Name}'");
            if (!(box.Least <= box.LowerQuartile && box.LowerQuartile <= box.Median && box.Median <= box.UpperQuartile && box.UpperQuartile <= box.Greatest))
            {
                throw new ArgumentException($"The five numbers of '{box.Name}' are not in rising order.");
            }
        }
    }

    private protected override double Draw(SvgCanvas canvas, double top)
    {
        if (Boxes.Count == 0)
        {
            return Empty.Draw(canvas, top);
        }

        var names = Math.Min(canvas.Width * 0.34, Boxes.Max(b => TextMetrics.Width(b.Name, 12)) + 26);
        var (left, right) = (names + 8, canvas.Width - 56);
        const double rowHeight = 22;
        var bottom = top + (Boxes.Count * rowHeight) + 4;
        var scale = LinearScale.Round(Boxes.Min(b => b.Least), Boxes.Max(b => b.Greatest), left, right);
        Axes.Horizontal(canvas, scale, top, bottom, XTitle);
        for (var i = 0; i < Boxes.Count; i++)
        {
            var box = Boxes[i];
            var y = top + (i * rowHeight) + (rowHeight / 2) + 2;
            var median = scale.At(box.Median);
            canvas.Text(names, y + 4, $"{i + 1}  {box.Name}", new TextLook(12, Tone.Ink, Anchor: TextAnchor.End), names - 2);
            canvas.BeginGroup($"{box.Name}: median {Numbers.Short(box.Median)}, quartiles {Numbers.Range(box.LowerQuartile, box.UpperQuartile)}, all {Numbers.Range(box.Least, box.Greatest)}");
            canvas.Line(scale.At(box.Least), y, scale.At(box.Greatest), y, Tone.Muted);
            canvas.Line(scale.At(box.Least), y - 4, scale.At(box.Least), y + 4, Tone.Muted);
            canvas.Line(scale.At(box.Greatest), y - 4, scale.At(box.Greatest), y + 4, Tone.Muted);
            canvas.Rectangle(scale.At(box.LowerQuartile), y - 6, Math.Max(1, scale.At(box.UpperQuartile) - scale.At(box.LowerQuartile)), 12, Tone.Series1, Tone.Ink, 1, 0.55);
            canvas.Line(median, y - 8, median, y + 8, Tone.Ink, 2);
            canvas.EndGroup();
            canvas.Text(right + 8, y + 4, Numbers.Short(box.Median), new TextLook(11, Tone.Muted), 46);
        }

        return bottom + 40;
    }

    private protected override ReportTable Table() => new(
        Title,
        [new("Name"), new("Least", ColumnKind.Number), new("Lower quartile", ColumnKind.Number), new("Median", ColumnKind.Number), new("Upper quartile", ColumnKind.Number), new("Greatest", ColumnKind.Number)],
        [.. Boxes.Select(b => (IReadOnlyList<ReportCell>)
            [ReportCell.Of(b.Name), Numbers.Cell(b.Least), Numbers.Cell(b.LowerQuartile), Numbers.Cell(b.Median), Numbers.Cell(b.UpperQuartile), Numbers.Cell(b.Greatest)])]);
}
