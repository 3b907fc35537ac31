using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;

namespace Parley.Reports.Charts.PayoffHeatMaps;

/// <summary>What each of my playbooks (rows) is worth against each of theirs (columns): numbers in cells on a scale that diverges from a reference value.</summary>
/// <remarks>The best reply to each column is framed; cells below the reference are hatched, so that the picture survives a greyscale print.</remarks>
public sealed record PayoffHeatMapChart : Chart
{
    /// <summary>Gets the names of the rows: my playbooks.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>Gets the names of the columns: their playbooks.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Gets the values by row and column; null where there is none.</summary>
    public required IReadOnlyList<IReadOnlyList<double?>> Values { get; init; }

    /// <summary>Gets the value at the middle of the scale, such as the value of no deal.</summary>
    public double Reference { get; init; }

    /// <summary>Gets what the reference is called.</summary>
    public string ReferenceName { get; init; } = "no deal";

    /// <summary>Gets the heading over the rows.</summary>
    public string RowTitle { get; init; } = "Mine";

    /// <summary>Gets the heading over the columns.</summary>
    public string ColumnTitle { get; init; } = "Theirs";

    /// <summary>Gets the unit of the values.</summary>
    public string Unit { get; init; } = "points";

    private protected override string Kind => $"Heat map of {Rows.Count} rows by {Columns.Count} columns.";

    private protected override void Validate()
    {
        Guard.Finite(Reference, "the reference value");
        Guard.Same(Rows.Count, Values.Count, "rows of values");
        for (var r = 0; r < Rows.Count; r++)
        {
            Guard.Same(Columns.Count, Values[r].Count, $"values of the row '{Rows[r]}'");
            for (var c = 0; c < Columns.Count; c++)
            {
                if (Values[r][c] is { } value)
                {
                    Guard.Finite(value, $"'{Rows[r]}' against '{Columns[c]}'");
                }
            }
        }
    }

    private protected override double Draw(SvgCanvas canvas, double top)
    {
        if (Rows.Count == 0 || Columns.Count == 0)
        {
            return Empty.Draw(canvas, top);
        }

        var reach = Reach();
        var rowNames = Math.Min(canvas.Width * (canvas.IsNarrow ? 0.27 : 0.22), Rows.Max(n => TextMetrics.Width(n, 12)) + 4);
        var left = rowNames + 8;
        var cell = Math.Min(64, (canvas.Width - left - 4) / Columns.Count);
        var rowHeight = Math.Clamp(cell * 0.62, 24, 34);
        var turned = Columns.Any(n => TextMetrics.Width(n, 11.5) > cell - 6);
        var headings = turned ? Math.Min(96, Columns.Max(n => TextMetrics.Width(n, 11.5)) + 10) : 20;
        var plotTop = top + 22 + headings;
        var decimals = reach < 2.5 ? 1 : 0;
        var size = cell < 30 ? 10 : 12;

        canvas.Text(left + (cell * Columns.Count / 2), top + 13, ColumnTitle, new TextLook(11.5, Tone.Muted, Anchor: TextAnchor.Middle), canvas.Width - left);
        var titleLines = TextMetrics.Wrap(RowTitle, rowNames, 2, 11.5).Count;
        canvas.Wrapped(0, plotTop - 8 - ((titleLines - 1) * 15), RowTitle, rowNames, 2, new TextLook(11.5, Tone.Muted));
        for (var c = 0; c < Columns.Count; c++)
        {
            var x = left + ((c + 0.5) * cell);
            if (turned)
            {
                canvas.Text(x + 4, plotTop - 6, Columns[c], new TextLook(11.5), headings - 8, -90);
            }
            else
            {
                canvas.Text(x, plotTop - 8, Columns[c], new TextLook(11.5, Tone.Ink, Anchor: TextAnchor.Middle), cell - 2);
            }
        }

        for (var r = 0; r < Rows.Count; r++)
        {
            var y = plotTop + (r * rowHeight);
            canvas.Text(rowNames + 1, y + (rowHeight / 2) + 4, Rows[r], new TextLook(12, Tone.Ink, Anchor: TextAnchor.End), rowNames);
            for (var c = 0; c < Columns.Count; c++)
            {
                DrawCell(canvas, r, c, left + (c * cell), y, cell, rowHeight, reach, decimals, size);
            }
        }

        for (var c = 0; c < Columns.Count; c++)
        {
            for (var r = 0; r < Rows.Count; r++)
            {
                if (IsBestReply(r, c))
                {
                    canvas.Rectangle(left + (c * cell) + 2, plotTop + (r * rowHeight) + 2, cell - 4, rowHeight - 4, Tone.None, Tone.Ink, 2, radius: 3);
                }
            }
        }

        return Key(canvas, left, plotTop + (rowHeight * Rows.Count) + 12, reach);
    }

    private void DrawCell(SvgCanvas canvas, int r, int c, double x, double y, double w, double h, double reach, int decimals, double size)
    {
        if (Values[r][c] is not { } value)
        {
            canvas.Rectangle(x, y, w, h, Tone.Panel, Tone.Paper);
            canvas.Text(x + (w / 2), y + (h / 2) + 4, "–", new TextLook(size, Tone.Muted, Anchor: TextAnchor.Middle));
            return;
        }

        var step = Step(value, reach);
        canvas.BeginGroup($"{Rows[r]} against {Columns[c]}: {Numbers.Short(value)} {Unit}");
        canvas.Rectangle(x, y, w, h, ChartPalette.Diverging(step), Tone.Paper, 1.5);
        if (step < 4)
        {
            canvas.Hatch(x + 1, y + h - 5, w - 2, 4, ChartPalette.OnDiverging(step));
        }

        canvas.Text(x + (w / 2), y + (h / 2) + (step < 4 ? 2.5 : 4), Numbers.Cell(value, decimals), new TextLook(size, ChartPalette.OnDiverging(step), IsBestReply(r, c), TextAnchor.Middle));
        canvas.EndGroup();
    }

    private double Key(SvgCanvas canvas, double left, double y, double reach)
    {
        var step = Math.Min(22, (canvas.Width - 20) / 9);
        left = Math.Max(0, Math.Min(left, canvas.Width - (9 * step) - 4));
        for (var i = 0; i < 9; i++)
        {
            canvas.Rectangle(left + (i * step), y, step, 10, ChartPalette.Diverging(i), Tone.Paper);
            if (i < 4)
            {
                canvas.Hatch(left + (i * step) + 1, y + 6, step - 2, 3, ChartPalette.OnDiverging(i));
            }
        }

        var look = new TextLook(11, Tone.Muted);
        canvas.Text(left, y + 23, $"below {ReferenceName}", look, 4.4 * step);
        canvas.Text(left + (9 * step), y + 23, $"above ({Unit})", look with { Anchor = TextAnchor.End }, 4.4 * step);
        canvas.Line(left + (4.5 * step), y - 2, left + (4.5 * step), y + 13, Tone.Ink);
        var frame = left + (9 * step) + 18;
        var text = $"best reply to the column; middle of the scale: {Numbers.Short(Reference)}";
        var below = frame + 150 > canvas.Width;
        var (fx, fy) = below ? (left, y + 34) : (frame, y - 1);
        canvas.Rectangle(fx, fy, 16, 12, Tone.None, Tone.Ink, 2, radius: 3);
        return Math.Max(y + 28, canvas.Wrapped(fx + 22, fy + 10, text, canvas.Width - fx - 24, 3, look) + 4);
    }

    internal override (string Ground, string Text)? CellColours(int row, int column)
    {
        if (column == 0 || row >= Rows.Count || Values[row][column - 1] is not { } value)
        {
            return null;
        }

        var step = Step(value, Reach());
        return (ChartPalette.Light(ChartPalette.Diverging(step)), ChartPalette.Light(ChartPalette.OnDiverging(step)));
    }

    private protected override ReportTable ReaderTable()
    {
        var decimals = Reach() < 2.5 ? 1 : 0;
        var table = Table();
        return table with { Rows = [.. table.Rows.Select(r => (IReadOnlyList<ReportCell>)[.. r.Select(c => c.Number is { } n ? ReportCell.Of(n, Numbers.Cell(n, decimals)) : c)])] };
    }

    /// <summary>Half of the greatest distance from the reference (halved so that it cannot overflow).</summary>
    private double Reach()
    {
        double reach = 0;
        foreach (var row in Values)
        {
            foreach (var value in row)
            {
                reach = value is { } v ? Math.Max(reach, Math.Abs((v / 2) - (Reference / 2))) : reach;
            }
        }

        return reach == 0 ? 1 : reach;
    }

    private bool IsBestReply(int row, int column)
    {
        if (Rows.Count < 2 || Values[row][column] is not { } value)
        {
            return false;
        }

        var ties = 0;
        foreach (var other in Values)
        {
            if (other[column] > value)
            {
                return false;
            }

            ties += other[column] == value ? 1 : 0;
        }

        // Where half of the rows do equally well there is nothing to frame.
        return 2 * ties <= Rows.Count;
    }

    /// <summary>The step 0..8 of the scale; 4 is the reference.</summary>
    private int Step(double value, double reach) =>
        Math.Clamp(4 + (int)Math.Round(((value / 2) - (Reference / 2)) / reach * 4, MidpointRounding.AwayFromZero), 0, 8);

    private protected override ReportTable Table() => new(
        Title,
        [new($"{RowTitle} \\ {ColumnTitle}"), .. Columns.Select(c => new ReportColumn(c, ColumnKind.Number))],
        [.. Rows.Select((name, r) => (IReadOnlyList<ReportCell>)
            [ReportCell.Of(name), .. Values[r].Select(v => v is { } value ? Numbers.Cell(value) : ReportCell.Empty)])]);
}
