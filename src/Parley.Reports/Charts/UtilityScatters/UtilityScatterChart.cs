using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;

namespace Parley.Reports.Charts.UtilityScatters;

/// <summary>All packages by their worth to two parties: the cloud, the Pareto frontier, what each gets without a deal, the zone of agreement and the named solutions.</summary>
public sealed record UtilityScatterChart : Chart
{
    /// <summary>Gets the title of the horizontal axis.</summary>
    public required string XTitle { get; init; }

    /// <summary>Gets the title of the vertical axis.</summary>
    public required string YTitle { get; init; }

    /// <summary>Gets the cloud of outcomes; points that fall on the same spot of the drawing are drawn once.</summary>
    public IReadOnlyList<UtilityPoint> Outcomes { get; init; } = [];

    /// <summary>Gets the outcomes on the Pareto frontier, in any order.</summary>
    public IReadOnlyList<UtilityPoint> Frontier { get; init; } = [];

    /// <summary>Gets the named solutions, such as Nash or Kalai-Smorodinsky, and other named outcomes, such as today's offers.</summary>
    public IReadOnlyList<UtilityPoint> Solutions { get; init; } = [];

    /// <summary>Gets what both get without a deal; null if unknown, and then no zone of agreement is drawn.</summary>
    public UtilityPoint? NoDeal { get; init; }

    private protected override string Kind => $"Scatter chart of {Outcomes.Count} packages with the Pareto frontier and {Solutions.Count} named solutions.";

    private protected override void Validate()
    {
        foreach (var (points, what) in new[] { (Outcomes, "outcome"), (Frontier, "frontier point"), (Solutions, "solution") })
        {
            for (var i = 0; i < points.Count; i++)
            {
                Guard.Finite(points[i].X, $"{what} {i + 1} {points[i].Name} (x)");
                Guard.Finite(points[i].Y, $"{what} {i + 1} {points[i].Name} (y)");
            }
        }

        if (NoDeal is { } noDeal)
        {
            Guard.Finite(noDeal.X, "the no-deal point (x)");
            Guard.Finite(noDeal.Y, "the no-deal point (y)");
        }
    }

    private protected override double Draw(SvgCanvas canvas, double top)
    {
        var all = Outcomes.Concat(Frontier).Concat(Solutions).ToList();
        if (NoDeal is { } nd)
        {
            all.Add(nd);
        }

        if (all.Count == 0)
        {
            return Empty.Draw(canvas, top);
        }

        var plotTop = top + 26;
        var height = Math.Min(canvas.Width * 0.62, 400);
        var y = LinearScale.Round(all.Min(p => p.Y), all.Max(p => p.Y), plotTop + height, plotTop);
        var left = Axes.Gutter(y) + 2;
        var right = canvas.Width - 12;
        var x = LinearScale.Round(all.Min(p => p.X), all.Max(p => p.X), left, right, canvas.IsNarrow ? 4 : 8);
        canvas.Text(2, top + 12, YTitle, new TextLook(11.5, Tone.Muted), canvas.Width - 4);
        Axes.Vertical(canvas, y, left, right);
        Axes.Horizontal(canvas, x, plotTop, plotTop + height, XTitle);

        DrawZone(canvas, x, y, left, right, plotTop, height);
        DrawCloud(canvas, x, y);
        var frontier = Frontier.OrderBy(p => p.X).ThenByDescending(p => p.Y).ToList();
        canvas.Polyline(frontier.Select(p => (x.At(p.X), y.At(p.Y))).ToList(), Tone.Ink, 1.6);
        foreach (var p in frontier)
        {
            canvas.BeginGroup($"{(p.Name.Length > 0 ? p.Name : "On the frontier")}: {XTitle} {Numbers.Short(p.X)}, {YTitle} {Numbers.Short(p.Y)}");
            canvas.Marker(MarkerShape.Circle, x.At(p.X), y.At(p.Y), 3, Tone.Ink);
            canvas.EndGroup();
        }

        DrawSolutions(canvas, x, y);
        return Key(canvas, plotTop + height + 42);
    }

    private void DrawZone(SvgCanvas canvas, LinearScale x, LinearScale y, double left, double right, double top, double height)
    {
        if (NoDeal is not { } noDeal)
        {
            return;
        }

        var (px, py) = (x.At(noDeal.X), y.At(noDeal.Y));
        var line = Frontier.OrderBy(p => p.X).ThenByDescending(p => p.Y).Select(p => (X: x.At(p.X), Y: y.At(p.Y))).ToList();
        var outline = new List<(double X, double Y)>();
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].X >= px && line[i].Y <= py)
            {
                // Where the frontier's line enters and leaves the zone.
                if (outline.Count == 0)
                {
                    outline.Add((px, py));
                    outline.Add(i > 0 && line[i - 1].X < px && line[i].X > line[i - 1].X
                        ? (px, line[i - 1].Y + ((line[i].Y - line[i - 1].Y) * (px - line[i - 1].X) / (line[i].X - line[i - 1].X)))
                        : (px, line[i].Y));
                }

                outline.Add(line[i]);
                if (i + 1 < line.Count && line[i + 1].Y > py)
                {
                    outline.Add((line[i].X + ((line[i + 1].X - line[i].X) * (py - line[i].Y) / (line[i + 1].Y - line[i].Y)), py));
                }
            }
        }

        if (outline.Count > 2)
        {
            if (outline[^1].Y < py)
            {
                outline.Add((outline[^1].X, py));
            }

            canvas.Polygon(outline, Tone.Series3, 0.2);
        }

        canvas.Line(px, top, px, top + height, Tone.NotKept, 1.4, "5 3");
        canvas.Line(left, py, right, py, Tone.NotKept, 1.4, "5 3");
    }

    /// <summary>Says whether some outcome gives both at least what they have without a deal.</summary>
    private bool ZoneIsOpen()
    {
        if (NoDeal is not { } noDeal)
        {
            return false;
        }

        return Outcomes.Concat(Frontier).Any(p => p.X >= noDeal.X && p.Y >= noDeal.Y);
    }

    private void DrawCloud(SvgCanvas canvas, LinearScale x, LinearScale y)
    {
        // Large spaces have a million packages: one dot per spot of about three units keeps the picture the same and the file small.
        var seen = new HashSet<(int, int)>();
        var spot = Outcomes.Count > 600 ? 4.5 : 1;
        canvas.BeginGroup(null, 0.5);
        foreach (var p in Outcomes)
        {
            var (px, py) = (x.At(p.X), y.At(p.Y));
            if (seen.Add(((int)Math.Round(px / spot), (int)Math.Round(py / spot))))
            {
                canvas.Marker(MarkerShape.Circle, px, py, 2.2, Tone.Faint);
            }
        }

        canvas.EndGroup();
    }

    private void DrawSolutions(SvgCanvas canvas, LinearScale x, LinearScale y)
    {
        // Solutions often coincide: each spot gets one marker per name, side by side, so that none hides another.
        foreach (var spot in Solutions.Select((p, i) => (p, i)).GroupBy(s => (Math.Round(x.At(s.p.X)), Math.Round(y.At(s.p.Y)))))
        {
            var k = 0;
            foreach (var (p, i) in spot)
            {
                canvas.BeginGroup($"{p.Name}: {XTitle} {Numbers.Short(p.X)}, {YTitle} {Numbers.Short(p.Y)}");
                canvas.Marker(ChartPalette.Marker(i + 1), x.At(p.X) + (k * (x.At(p.X) > canvas.Width / 2 ? -11 : 11)), y.At(p.Y), 6, ChartPalette.Series(i), i >= 7);
                canvas.EndGroup();
                k++;
            }
        }
    }

    private double Key(SvgCanvas canvas, double top)
    {
        var keys = new List<Legend.Key>
        {
            new("package", (c, x, y) => c.Marker(MarkerShape.Circle, x, y, 2.4, Tone.Faint), 8),
            Legend.Line("Pareto frontier", Tone.Ink, "", MarkerShape.Circle),
        };
        if (NoDeal is not null)
        {
            keys.Add(Legend.Line("value without a deal", Tone.NotKept, "5 3"));
            keys.Add(ZoneIsOpen()
                ? new("better than no deal for both", (c, x, y) => c.Rectangle(x - 7, y - 6, 14, 12, Tone.Series3, Tone.Series3, 0.8, 0.18), 14)
                : new("no package is better than no deal for both", (_, _, _) => { }, 0));
        }

        for (var i = 0; i < Solutions.Count; i++)
        {
            keys.Add(Legend.Marker(Solutions[i].Name, ChartPalette.Marker(i + 1), ChartPalette.Series(i), i >= 7));
        }

        return Legend.Flow(canvas, 2, top, canvas.Width, keys);
    }

    private protected override ReportTable ReaderTable()
    {
        var table = Table();
        return table with { Rows = [.. table.Rows.Where(r => r[0].Text is "no deal" or "solution")] };
    }

    private protected override ReportTable Table()
    {
        var rows = new List<IReadOnlyList<ReportCell>>();
        void Add(string kind, IEnumerable<UtilityPoint> points)
        {
            foreach (var p in points)
            {
                rows.Add([ReportCell.Of(kind), ReportCell.Of(p.Name), Numbers.Cell(p.X), Numbers.Cell(p.Y)]);
            }
        }

        if (NoDeal is { } noDeal)
        {
            Add("no deal", [noDeal]);
        }

        Add("solution", Solutions);
        Add("frontier", Frontier);
        Add("package", Outcomes);
        return new(Title, [new("Kind"), new("Name"), new(XTitle, ColumnKind.Number), new(YTitle, ColumnKind.Number)], rows);
    }
}
