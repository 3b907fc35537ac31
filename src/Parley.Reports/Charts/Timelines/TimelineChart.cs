using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;

namespace Parley.Reports.Charts.Timelines;

/// <summary>Who did what when: a lane per actor, deadlines as whiskers that end in the sign of what became of them.</summary>
public sealed record TimelineChart : Chart
{
    /// <summary>Gets the events in any order.</summary>
    public required IReadOnlyList<TimelineEvent> Events { get; init; }

    /// <summary>Gets the order of the lanes; actors that are not named follow in the order of their first event.</summary>
    public IReadOnlyList<string> Lanes { get; init; } = [];

    /// <summary>Gets the date up to which evidence was seen, marked by a line.</summary>
    public DateOnly? AsOf { get; init; }

    private protected override string Kind => $"Timeline of {Events.Count} events in {LaneNames().Count} lanes.";

    private protected override void Validate()
    {
        foreach (var e in Events)
        {
            if (e.Deadline < e.Date)
            {
                throw new ArgumentException($"The deadline of '{e.Text}' ({e.Actor}) lies before the event.");
            }
        }
    }

    private protected override double Draw(SvgCanvas canvas, double top)
    {
        if (Events.Count == 0)
        {
            return Empty.Draw(canvas, top);
        }

        var lanes = LaneNames();
        var first = Events.Min(e => e.Date);
        var last = Events.Max(e => e.Deadline ?? e.Date);
        if (AsOf is { } asOf)
        {
            (first, last) = (first < asOf ? first : asOf, last > asOf ? last : asOf);
        }

        var stacked = canvas.IsNarrow;
        var names = stacked ? 0 : Math.Min(canvas.Width * 0.24, lanes.Max(n => TextMetrics.Width(n, 12, true)) + 8);
        var left = names + 10;
        var right = canvas.Width - 12;
        var x = new DateScale(first, last, left, right);
        var plotTop = Key(canvas, top) + 20;
        var lines = lanes.ToDictionary(n => n, n => Pack(n, x), StringComparer.Ordinal);
        const double Step = 15;
        var y = plotTop;
        var bottom = plotTop + lanes.Sum(n => LaneHeight(lines[n], stacked, Step));
        for (var i = 0; i < lanes.Count; i++)
        {
            var height = LaneHeight(lines[lanes[i]], stacked, Step);
            if (i % 2 == 0)
            {
                canvas.Rectangle(0, y, canvas.Width, height, Tone.Panel);
            }

            y += height;
        }

        Axes.Dates(canvas, x, plotTop, bottom, right + 10);
        y = plotTop;
        foreach (var lane in lanes)
        {
            var height = LaneHeight(lines[lane], stacked, Step);
            if (stacked)
            {
                canvas.Text(4, y + 13, lane, new TextLook(12, Bold: true, Halo: true), canvas.Width - 8);
            }
            else
            {
                canvas.Text(names, y + (height / 2) + 4, lane, new TextLook(12, Bold: true, Anchor: TextAnchor.End), names);
            }

            foreach (var (e, line) in lines[lane])
            {
                DrawEvent(canvas, x, e, y + (stacked ? 18 : 0) + 12 + (line * Step));
            }

            y += height;
        }

        if (AsOf is { } mark)
        {
            var at = x.At(mark);
            canvas.Line(at, plotTop - 5, at, bottom, Tone.Ink, 1.4);
            var text = "as of " + DateScale.Text(mark, "d MMM yyyy");
            var half = TextMetrics.Width(text, 11, true) / 2;
            canvas.Text(Math.Clamp(at, half, canvas.Width - half), plotTop - 8, text, new TextLook(11, Bold: true, Anchor: TextAnchor.Middle));
        }

        return bottom + 24;
    }

    private static double LaneHeight(List<(TimelineEvent Event, int Line)> lane, bool stacked, double step) =>
        24 + (lane.Max(e => (int?)e.Line) ?? 0) * step + (stacked ? 18 : 0);

    /// <summary>Puts each event on the first line of its lane where it touches no other.</summary>
    private List<(TimelineEvent Event, int Line)> Pack(string lane, DateScale x)
    {
        var ends = new List<double>();
        var placed = new List<(TimelineEvent, int)>();
        foreach (var e in Ordered().Where(e => e.Actor == lane))
        {
            var start = x.At(e.Date) - 7;
            var line = ends.FindIndex(end => end <= start);
            if (line < 0)
            {
                line = ends.Count;
                ends.Add(0);
            }

            ends[line] = x.At(e.Deadline ?? e.Date) + 7;
            placed.Add((e, line));
        }

        return placed;
    }

    private static void DrawEvent(SvgCanvas canvas, DateScale x, TimelineEvent e, double y)
    {
        var (shape, tone, hollow) = Sign(e.Status);
        var by = e.Deadline is { } d ? $", by {DateScale.Text(d, "d MMM yyyy")}" : "";
        var what = e.Status == TimelineStatus.None ? "" : $" ({Word(e.Status)})";
        canvas.BeginGroup($"{DateScale.Text(e.Date, "d MMM yyyy")}, {e.Actor}: {e.Text}{by}{what}");
        if (e.Deadline is { } deadline && deadline > e.Date)
        {
            canvas.Line(x.At(e.Date), y, x.At(deadline), y, tone, 2.2, e.Status is TimelineStatus.NotKept or TimelineStatus.Open ? "4 3" : "");
            canvas.Marker(MarkerShape.Circle, x.At(e.Date), y, 3, Tone.Muted);
            canvas.Marker(shape, x.At(deadline), y, 5, tone, hollow);
        }
        else
        {
            canvas.Marker(shape, x.At(e.Date), y, e.Status == TimelineStatus.None ? 3.5 : 5, tone, hollow);
        }

        canvas.EndGroup();
    }

    private double Key(SvgCanvas canvas, double top)
    {
        var keys = new List<Legend.Key>();
        foreach (var status in (TimelineStatus[])
            [TimelineStatus.None, TimelineStatus.Kept, TimelineStatus.Partly, TimelineStatus.NotKept, TimelineStatus.Superseded, TimelineStatus.Open])
        {
            if (Events.Any(e => e.Status == status))
            {
                var (shape, tone, hollow) = Sign(status);
                keys.Add(Legend.Marker(Word(status), shape, tone, hollow));
            }
        }

        if (Events.Any(e => e.Deadline > e.Date))
        {
            keys.Add(Legend.Line("from announcement to deadline", Tone.Muted, ""));
        }

        return Legend.Flow(canvas, 2, top, canvas.Width, keys);
    }

    private static (MarkerShape Shape, Tone Tone, bool Hollow) Sign(TimelineStatus status) => status switch
    {
        TimelineStatus.Kept => (MarkerShape.Square, Tone.Kept, false),
        TimelineStatus.Partly => (MarkerShape.TriangleUp, Tone.Partly, false),
        TimelineStatus.NotKept => (MarkerShape.Cross, Tone.NotKept, false),
        TimelineStatus.Superseded => (MarkerShape.TriangleDown, Tone.Superseded, true),
        TimelineStatus.Open => (MarkerShape.Diamond, Tone.Open, true),
        _ => (MarkerShape.Circle, Tone.Muted, false),
    };

    internal static string Word(TimelineStatus status) => status switch
    {
        TimelineStatus.Kept => "carried out",
        TimelineStatus.Partly => "partly or late",
        TimelineStatus.NotKept => "not carried out",
        TimelineStatus.Superseded => "superseded",
        TimelineStatus.Open => "open",
        _ => "event",
    };

    private IEnumerable<TimelineEvent> Ordered() => Events.OrderBy(e => e.Date).ThenBy(e => e.Deadline ?? e.Date).ThenBy(e => e.Id, StringComparer.Ordinal);

    private List<string> LaneNames() =>
        [.. Lanes.Where(l => Events.Any(e => e.Actor == l)).Concat(Ordered().Select(e => e.Actor)).Distinct(StringComparer.Ordinal)];

    private protected override ReportTable ReaderTable()
    {
        TimelineStatus[] statuses = [TimelineStatus.Kept, TimelineStatus.Partly, TimelineStatus.NotKept, TimelineStatus.Superseded, TimelineStatus.Open, TimelineStatus.None];
        return new(
            Title,
            [new("Actor"), .. statuses.Select(s => new ReportColumn(s == TimelineStatus.None ? "no follow-up called for" : Word(s), ColumnKind.Number))],
            [.. LaneNames().Select(lane => (IReadOnlyList<ReportCell>)
                [ReportCell.Of(lane), .. statuses.Select(s => ReportCell.Of(Events.Count(e => e.Actor == lane && e.Status == s)))])]);
    }

    private protected override ReportTable Table() => new(
        Title,
        [new("Id"), new("Date", ColumnKind.Date), new("Actor"), new("What"), new("By", ColumnKind.Date), new("What became of it")],
        [.. Ordered().Select(e => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(e.Id), ReportCell.Of(e.Date), ReportCell.Of(e.Actor), ReportCell.Of(e.Text), ReportCell.Of(e.Deadline),
                ReportCell.Of(e.Status == TimelineStatus.None ? "" : Word(e.Status)),
            ])]);
}
