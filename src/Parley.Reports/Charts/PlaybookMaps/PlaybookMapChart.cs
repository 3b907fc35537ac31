using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;

namespace Parley.Reports.Charts.PlaybookMaps;

/// <summary>Which playbook is best over a plane of two inputs: when standing firm, stalling or giving in pays.</summary>
/// <remarks>
/// Each cell has the colour and the letters of its best playbook; the smaller the margin over the second best, the paler. Cells whose margin is not above
/// <see cref="CloseCall"/> or that have several best playbooks are hatched: too close to call. The current estimates are marked with a cross and their range.
/// </remarks>
public sealed record PlaybookMapChart : Chart
{
    /// <summary>Gets the title of the horizontal axis.</summary>
    public required string XTitle { get; init; }

    /// <summary>Gets the title of the vertical axis.</summary>
    public required string YTitle { get; init; }

    /// <summary>Gets the values along the horizontal axis, ascending.</summary>
    public required IReadOnlyList<double> XValues { get; init; }

    /// <summary>Gets the values along the vertical axis, ascending.</summary>
    public required IReadOnlyList<double> YValues { get; init; }

    /// <summary>Gets the names of the best playbooks by y and x; several where they tie.</summary>
    public required IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Best { get; init; }

    /// <summary>Gets by y and x how far the best is ahead of the second best, in points; not negative.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Margin { get; init; }

    /// <summary>Gets the margin up to which a cell counts as too close to call.</summary>
    public double CloseCall { get; init; }

    /// <summary>Gets the current estimate of the horizontal input, if it shall be marked.</summary>
    public InputMark? CurrentX { get; init; }

    /// <summary>Gets the current estimate of the vertical input, if it shall be marked.</summary>
    public InputMark? CurrentY { get; init; }

    private protected override string Kind => $"Map of {XValues.Count} by {YValues.Count} cells that names the best playbook.";

    private protected override void Validate()
    {
        Guard.Same(YValues.Count, Best.Count, "rows of best playbooks");
        Guard.Same(YValues.Count, Margin.Count, "rows of margins");
        Guard.Finite(CloseCall, "the margin that is too close to call");
        foreach (var (values, axis) in new[] { (XValues, XTitle), (YValues, YTitle) })
        {
            for (var i = 0; i < values.Count; i++)
            {
                Guard.Finite(values[i], $"the axis '{axis}'");
                if (i > 0 && values[i] <= values[i - 1])
                {
                    throw new ArgumentException($"The values of the axis '{axis}' do not ascend.");
                }
            }
        }

        for (var y = 0; y < YValues.Count; y++)
        {
            Guard.Same(XValues.Count, Best[y].Count, "best playbooks in a row");
            Guard.Same(XValues.Count, Margin[y].Count, "margins in a row");
            foreach (var margin in Margin[y])
            {
                Guard.Finite(margin, "a margin");
            }
        }

        foreach (var mark in new[] { CurrentX, CurrentY })
        {
            if (mark is { } m)
            {
                Guard.Interval(m.Low, m.Value, m.High, "the current estimate");
            }
        }
    }

    private protected override double Draw(SvgCanvas canvas, double top)
    {
        if (XValues.Count == 0 || YValues.Count == 0)
        {
            return Empty.Draw(canvas, top);
        }

        var names = Names();
        var codes = Codes(names);
        var keys = names.Select((name, i) => new Legend.Key($"{codes[i]}  {name}", (c, kx, ky) =>
        {
            c.Rectangle(kx - 7, ky - 7, 14, 14, ChartPalette.Series(i), radius: 2);
            if (i >= 8)
            {
                c.Hatch(kx - 7, ky - 7, 14, 14, Tone.Ink, rising: false);
            }
        })).ToList();
        keys.Add(new("too close to call", (c, kx, ky) =>
        {
            c.Rectangle(kx - 7, ky - 7, 14, 14, Tone.Panel, Tone.Faint);
            c.Hatch(kx - 7, ky - 7, 14, 14, Tone.Ink);
        }));
        var plotTop = Legend.Flow(canvas, 0, top, canvas.Width, keys) + 26;

        var labelStepY = RoughStep(YValues);
        var labelStepX = RoughStep(XValues);
        var left = YValues.Max(v => TextMetrics.Width(LinearScale.Plain(v, labelStepY), 11)) + 12;
        var w = Math.Min(52, (canvas.Width - left - 6) / XValues.Count);
        var h = Math.Clamp(w * 0.72, 14, 34);
        var right = left + (w * XValues.Count);
        var bottom = plotTop + (h * YValues.Count);
        canvas.Text(0, plotTop - 9, YTitle, new TextLook(11.5, Tone.Muted), canvas.Width);

        var widest = Margin.SelectMany(m => m).DefaultIfEmpty(0).Max();
        for (var y = 0; y < YValues.Count; y++)
        {
            for (var x = 0; x < XValues.Count; x++)
            {
                DrawCell(canvas, x, y, left + (x * w), bottom - ((y + 1) * h), w, h, names, codes, widest);
            }
        }

        DrawBorders(canvas, left, bottom, w, h);
        AxisLabels(canvas, left, bottom, w, h, labelStepX, labelStepY);
        Axes.HorizontalTitle(canvas, left, right, bottom, XTitle);
        DrawCurrent(canvas, left, bottom, w, h, plotTop, right);
        return bottom + 40;
    }

    private void DrawCell(SvgCanvas canvas, int x, int y, double px, double py, double w, double h, List<string> names, List<string> codes, double widest)
    {
        var best = Best[y][x];
        var margin = Margin[y][x];
        var where = $"{XTitle} {Numbers.Short(XValues[x])}, {YTitle} {Numbers.Short(YValues[y])}";
        if (best.Count == 0)
        {
            canvas.Rectangle(px, py, w, h, Tone.Panel, Tone.Paper);
            return;
        }

        var index = names.IndexOf(best[0]);
        canvas.BeginGroup($"{where}: {string.Join(" or ", best)}, ahead by {Numbers.Short(margin)}");
        canvas.Rectangle(px, py, w, h, Tone.Paper);
        var strength = widest <= 0 ? 0 : Math.Clamp(margin / widest, 0, 1);
        canvas.Rectangle(px, py, w, h, ChartPalette.Series(index), Tone.Paper, 1, 0.22 + (0.6 * Math.Sqrt(strength)));
        if (index >= 8)
        {
            canvas.Hatch(px + 0.5, py + 0.5, w - 1, h - 1, Tone.Ink, rising: false);
        }

        if (best.Count > 1 || margin <= CloseCall)
        {
            canvas.Hatch(px + 0.5, py + 0.5, w - 1, h - 1, Tone.Paper);
        }

        if (x % 2 == y % 2 || StandsAlone(x, y))
        {
            canvas.Text(px + (w / 2), py + (h / 2) + 3.5, codes[index], new TextLook(w >= 30 ? 10.5 : 9, Tone.Ink, Anchor: TextAnchor.Middle, Halo: true));
        }

        canvas.EndGroup();
    }

    /// <summary>A line wherever the best playbook changes, so that regions show without colour.</summary>
    private void DrawBorders(SvgCanvas canvas, double left, double bottom, double w, double h)
    {
        string? First(int x, int y) => Best[y][x].Count > 0 ? Best[y][x][0] : null;
        for (var y = 0; y < YValues.Count; y++)
        {
            for (var x = 0; x < XValues.Count; x++)
            {
                var (px, py) = (left + (x * w), bottom - ((y + 1) * h));
                if (x > 0 && First(x, y) != First(x - 1, y))
                {
                    canvas.Line(px, py, px, py + h, Tone.Ink, 1.6);
                }

                if (y > 0 && First(x, y) != First(x, y - 1))
                {
                    canvas.Line(px, py + h, px + w, py + h, Tone.Ink, 1.6);
                }
            }
        }
    }

    /// <summary>Says whether no neighbour has the same best playbook; such a cell always carries its letters.</summary>
    private bool StandsAlone(int x, int y)
    {
        bool Same(int nx, int ny) => nx >= 0 && ny >= 0 && ny < Best.Count && nx < Best[ny].Count && Best[ny][nx].Count > 0 && Best[ny][nx][0] == Best[y][x][0];
        return !Same(x - 1, y) && !Same(x + 1, y) && !Same(x, y - 1) && !Same(x, y + 1);
    }

    private void AxisLabels(SvgCanvas canvas, double left, double bottom, double w, double h, double stepX, double stepY)
    {
        var last = double.NegativeInfinity;
        for (var x = 0; x < XValues.Count; x++)
        {
            var label = LinearScale.Plain(XValues[x], stepX);
            var half = TextMetrics.Width(label, 11) / 2;
            var at = left + ((x + 0.5) * w);
            if (at - half > last + 5)
            {
                canvas.Text(at, bottom + 15, label, new TextLook(11, Tone.Muted, Anchor: TextAnchor.Middle));
                last = at + half;
            }
        }

        var every = Math.Max(1, (int)Math.Ceiling(15 / h));
        for (var y = 0; y < YValues.Count; y += every)
        {
            canvas.Text(left - 6, bottom - ((y + 0.5) * h) + 4, LinearScale.Plain(YValues[y], stepY), new TextLook(11, Tone.Muted, Anchor: TextAnchor.End));
        }
    }

    private void DrawCurrent(SvgCanvas canvas, double left, double bottom, double w, double h, double top, double right)
    {
        if (CurrentX is not { } cx || CurrentY is not { } cy)
        {
            return;
        }

        double X(double v) => left + Math.Clamp((Position(XValues, v) + 0.5) * w, 0, right - left);
        double Y(double v) => bottom - Math.Clamp((Position(YValues, v) + 0.5) * h, 0, bottom - top);
        canvas.BeginGroup($"Current estimate: {XTitle} {Numbers.Short(cx.Value)} ({Numbers.Range(cx.Low, cx.High)}), {YTitle} {Numbers.Short(cy.Value)} ({Numbers.Range(cy.Low, cy.High)})");
        foreach (var (tone, thick) in new[] { (Tone.Paper, 5.0), (Tone.Ink, 2.0) })
        {
            canvas.Line(X(cx.Low), Y(cy.Value), X(cx.High), Y(cy.Value), tone, thick);
            canvas.Line(X(cx.Value), Y(cy.Low), X(cx.Value), Y(cy.High), tone, thick);
        }

        canvas.Marker(MarkerShape.Circle, X(cx.Value), Y(cy.Value), 6, Tone.Ink, hollow: true);
        canvas.EndGroup();
        var wide = TextMetrics.Width("today's estimate", 11.5, true);
        canvas.Text(Math.Min(X(cx.Value) + 10, canvas.Width - wide - 2), Y(cy.Value) - 9, "today's estimate", new TextLook(11.5, Tone.Ink, true, Halo: true));
    }

    private List<string> Names() => [.. Best.SelectMany(r => r).SelectMany(c => c).Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal)];

    /// <summary>Short letters for each name, all different: initials first, then more letters, then a number.</summary>
    private static List<string> Codes(List<string> names)
    {
        var codes = new List<string>();
        for (var i = 0; i < names.Count; i++)
        {
            var parts = names[i].Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
            var code = parts.Length > 1 && char.IsLetter(parts[0][0]) && char.IsLetter(parts[1][0])
                ? $"{char.ToUpperInvariant(parts[0][0])}{char.ToUpperInvariant(parts[1][0])}"
                : parts.Length == 1 && parts[0].Length > 1 && char.IsLetter(parts[0][0]) && char.IsLetter(parts[0][1]) ? $"{char.ToUpperInvariant(parts[0][0])}{parts[0][1]}" : "";
            codes.Add(code.Length == 0 || codes.Contains(code) ? System.FormattableString.Invariant($"P{i + 1}") : code);
        }

        return codes;
    }

    private static double RoughStep(IReadOnlyList<double> values)
    {
        var step = double.PositiveInfinity;
        for (var i = 1; i < values.Count; i++)
        {
            step = Math.Min(step, values[i] - values[i - 1]);
        }

        // Grid values are often awkward fractions: two digits of the step are enough to tell neighbours apart.
        return double.IsFinite(step) && step > 0 ? LinearScale.RoundStep(step / 2.6) : 0.01;
    }

    /// <summary>Where a value lies between the grid values, in cells.</summary>
    private static double Position(IReadOnlyList<double> values, double value)
    {
        if (values.Count == 1 || value <= values[0])
        {
            return 0;
        }

        for (var i = 1; i < values.Count; i++)
        {
            if (value <= values[i])
            {
                return i - 1 + ((value - values[i - 1]) / (values[i] - values[i - 1]));
            }
        }

        return values.Count - 1;
    }

    internal override (string Ground, string Text)? CellColours(int row, int column)
    {
        if (column == 0 || row >= YValues.Count || Best[YValues.Count - 1 - row][column - 1] is not [var best, ..])
        {
            return null;
        }

        // Pale tints of the series' colours, mixed by hand because documents know no transparency.
        var colour = ChartPalette.Light(ChartPalette.Series(Names().IndexOf(best)));
        var tint = string.Concat(Enumerable.Range(0, 3).Select(i =>
            ((int)(255 - (0.45 * (255 - int.Parse(colour.AsSpan(1 + (2 * i), 2), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture))))).ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
        return ("#" + tint, ChartPalette.Light(Tone.Ink));
    }

    private protected override ReportTable ReaderTable()
    {
        var names = Names();
        var codes = Codes(names);
        var (stepX, stepY) = (RoughStep(XValues), RoughStep(YValues));
        return new(
            Title,
            [new(""), .. XValues.Select(x => new ReportColumn(LinearScale.Plain(x, stepX), ColumnKind.Number))],
            [
                .. Enumerable.Range(0, YValues.Count).Reverse().Select(y => (IReadOnlyList<ReportCell>)
                    [ReportCell.Of(LinearScale.Plain(YValues[y], stepY)), .. Best[y].Select((b, x) => ReportCell.Of(
                        string.Join("/", b.Select(n => codes[names.IndexOf(n)])) + (b.Count > 0 && Margin[y][x] <= CloseCall ? "?" : "")))]),
            ])
        {
            Note = $"Rows: {YTitle}; columns: {XTitle}. " + string.Join(", ", names.Select((n, i) => $"{codes[i]}: {n}")) + (names.Count > 0 ? "; a question mark: too close to call." : ""),
        };
    }

    private protected override ReportTable Table() => new(
        Title,
        [new(XTitle, ColumnKind.Number), new(YTitle, ColumnKind.Number), new("Best playbook"), new("Ahead by (points)", ColumnKind.Number)],
        [.. YValues.SelectMany((vy, y) => XValues.Select((vx, x) => (IReadOnlyList<ReportCell>)
            [Numbers.Cell(vx), Numbers.Cell(vy), ReportCell.Of(string.Join(" or ", Best[y][x])), Numbers.Cell(Margin[y][x])]))]);
}
