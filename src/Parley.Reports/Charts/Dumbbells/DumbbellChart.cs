using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;

namespace Parley.Reports.Charts.Dumbbells;

/// <summary>Opening against present positions, issue by issue: a hollow mark where a party opened, a full one where it stands, a line between.</summary>
public sealed record DumbbellChart : Chart
{
    /// <summary>Gets the issues from top to bottom.</summary>
    public required IReadOnlyList<DumbbellRow> Rows { get; init; }

    private protected override string Kind => $"Dumbbell chart of opening and present positions on {Rows.Count} issues.";

    private protected override void Validate()
    {
        foreach (var row in Rows)
        {
            Guard.Finite(row.Steps, $"the ladder of '{row.Issue}'");
            if (row.Steps <= 0)
            {
                throw new ArgumentException($"The ladder of '{row.Issue}' has no steps.");
            }

            foreach (var mark in row.Marks)
            {
                foreach (var value in new[] { mark.Opening, mark.Now })
                {
                    Guard.Finite(value, $"the position of '{mark.Party}' on '{row.Issue}'");
                    if (value < 0 || value > row.Steps)
                    {
                        throw new ArgumentException($"The position of '{mark.Party}' on '{row.Issue}' lies outside its ladder.");
                    }
                }
            }
        }
    }

    private protected override double Draw(SvgCanvas canvas, double top)
    {
        if (Rows.Count == 0)
        {
            return Empty.Draw(canvas, top);
        }

        var parties = Parties();
        var keys = parties.Select((p, i) => Legend.Marker(p, ChartPalette.Marker(i), ChartPalette.Series(i))).ToList();
        if (Rows.Any(r => r.Marks.Any(m => m.Opening != m.Now)))
        {
            keys.Add(Legend.Marker("hollow: opening", MarkerShape.Circle, Tone.Muted, hollow: true));
        }

        var y = Legend.Flow(canvas, 2, top, canvas.Width, keys) + 10;
        var stacked = canvas.IsNarrow;
        var names = stacked ? 0 : Math.Min(canvas.Width * 0.26, Rows.Max(r => TextMetrics.Width(r.Issue, 12, true)) + 4);
        var left = names + (stacked ? 12 : 20);
        var right = canvas.Width - 12;
        foreach (var row in Rows)
        {
            var lanes = Math.Max(1, row.Marks.Count);
            var head = stacked ? 18 : 4;
            var half = ((right - left) / 2) - 4;
            var ends = Math.Max(TextMetrics.Wrap(row.LowName, half, 2, 10.5).Count, TextMetrics.Wrap(row.HighName, half, 2, 10.5).Count);
            var height = head + (lanes * 14) + 10 + (Math.Max(1, ends) * 14);
            if (stacked)
            {
                canvas.Text(2, y + 13, row.Issue, new TextLook(12, Bold: true), canvas.Width - 4);
            }
            else
            {
                canvas.Wrapped(0, y + 16, row.Issue, names, 3, new TextLook(12, Bold: true));
            }

            DrawRow(canvas, row, parties, left, right, y + head, lanes);
            y += height;
            canvas.Line(0, y - 2, canvas.Width, y - 2, Tone.Grid, 0.6);
        }

        return y + 2;
    }

    private static void DrawRow(SvgCanvas canvas, DumbbellRow row, List<string> parties, double left, double right, double top, int lanes)
    {
        var x = LinearScale.Exact(0, row.Steps, left, right);
        var bottom = top + (lanes * 14) + 2;
        if (row.Steps <= 24 && row.Steps == Math.Floor(row.Steps))
        {
            for (var k = 0; k <= row.Steps; k++)
            {
                canvas.Line(x.At(k), top + 2, x.At(k), bottom, Tone.Grid);
            }
        }

        canvas.Wrapped(left - 8, bottom + 12, row.LowName, ((right - left) / 2) - 4, 2, new TextLook(10.5, Tone.Muted));
        canvas.Wrapped(right + 8, bottom + 12, row.HighName, ((right - left) / 2) - 4, 2, new TextLook(10.5, Tone.Muted, Anchor: TextAnchor.End));
        for (var i = 0; i < row.Marks.Count; i++)
        {
            var mark = row.Marks[i];
            var index = parties.IndexOf(mark.Party);
            var (tone, shape) = (ChartPalette.Series(index), ChartPalette.Marker(index));
            var y = top + 9 + (i * 14);
            canvas.BeginGroup($"{row.Issue}, {mark.Party}: opened at {Numbers.Short(mark.Opening)}, now {Numbers.Short(mark.Now)} of {Numbers.Short(row.Steps)}");
            canvas.Line(x.At(0), y, x.At(row.Steps), y, Tone.Grid, 0.8);
            if (mark.Opening != mark.Now)
            {
                canvas.Line(x.At(mark.Opening), y, x.At(mark.Now), y, tone, 2.6);
                canvas.Marker(shape, x.At(mark.Opening), y, 5, tone, hollow: true);
            }

            canvas.Marker(shape, x.At(mark.Now), y, 5.5, tone);
            canvas.EndGroup();
        }
    }

    private List<string> Parties() => [.. Rows.SelectMany(r => r.Marks).Select(m => m.Party).Distinct(StringComparer.Ordinal)];

    private protected override ReportTable ReaderTable()
    {
        var parties = Parties();
        static string Move(DumbbellMark m) => m.Opening == m.Now ? Numbers.Short(m.Now) : $"{Numbers.Short(m.Opening)} → {Numbers.Short(m.Now)}";
        return new(
            Title,
            [new("Issue"), new("At 0"), new("At the other end"), .. parties.Select(p => new ReportColumn(p))],
            [.. Rows.Select(r => (IReadOnlyList<ReportCell>)
                [ReportCell.Of(r.Issue), ReportCell.Of(r.LowName), ReportCell.Of($"{Numbers.Short(r.Steps)}: {r.HighName}"),
                    .. parties.Select(p => ReportCell.Of(string.Join(", ", r.Marks.Where(m => m.Party == p).Select(Move))))])])
        {
            Note = "Places on each issue’s ladder of options; an arrow leads from the opening position to the present one.",
        };
    }

    private protected override ReportTable Table() => new(
        Title,
        [new("Issue"), new("From"), new("To"), new("Steps", ColumnKind.Number), new("Party"), new("Opening", ColumnKind.Number), new("Now", ColumnKind.Number)],
        [.. Rows.SelectMany(r => r.Marks.Select(m => (IReadOnlyList<ReportCell>)
            [ReportCell.Of(r.Issue), ReportCell.Of(r.LowName), ReportCell.Of(r.HighName), Numbers.Cell(r.Steps), ReportCell.Of(m.Party), Numbers.Cell(m.Opening), Numbers.Cell(m.Now)]))]);
}
