using CsCheck;
using Parley.Reports.Charts;
using Parley.Reports.Charts.ConcessionCurves;
using Parley.Reports.Charts.Dumbbells;
using Parley.Reports.Charts.FollowThrough;
using Parley.Reports.Charts.LeverSteps;
using Parley.Reports.Charts.Parliaments;
using Parley.Reports.Charts.PartyBars;
using Parley.Reports.Charts.PayoffHeatMaps;
using Parley.Reports.Charts.PlaybookMaps;
using Parley.Reports.Charts.ProbabilitiesOverTime;
using Parley.Reports.Charts.RankedBoxes;
using Parley.Reports.Charts.Timelines;
using Parley.Reports.Charts.Tornados;
using Parley.Reports.Charts.UtilityScatters;
using Parley.Reports.Charts.ValueDistributions;

namespace Parley.Reports.Tests.Charts;

/// <summary>Random charts of every kind: empty, of one item, huge and tiny numbers, names that break careless writers.</summary>
internal static class ChartGenerators
{
    private static readonly string[] NastyLabels =
    [
        "<script>alert(1)</script>", "A & B \"quoted\" 'single'", "]]>", "&amp;", "Ελλάδα", "Россия и Белоруссия", "中华人民共和国与欧盟的关税谈判", "ישראל", "المملكة العربية السعودية",
        "👩‍👩‍👧‍👦 family 🇺🇦", "e\u0301a\u0308 combining", "\u202Eoverride", "line\nbreak\ttab", "\u0000\u0001\u000B", "\uD800 lone", "\uDC00", "\uFFFE", "", " ",
        "A-very-long-name-without-any-space-that-goes-on-and-on-and-on-and-on-until-nobody-reads-it", "a long sentence that needs to be wrapped or shortened because it does not fit anywhere at all",
    ];

    internal static readonly Gen<string> Label = Gen.OneOf(Among(NastyLabels), Gen.String[0, 30]);

    internal static readonly Gen<double> Number = Gen.OneOf(Gen.Double[-100, 100], Gen.Double[0, 1], Among(0.0, -0.0, 1e300, -1e300, 1e-300, 5e-324, 123456789.123, -1e9, 1e15, 1e15 + 1));

    private static readonly Gen<double> Share = Gen.OneOf(Gen.Double[0, 1], Among(0.0, 1.0));

    private static readonly Gen<DateOnly> Date = Gen.OneOf(Gen.Int[0, 3652058], Gen.Int[738000, 739000]).Select(DateOnly.FromDayNumber);

    private static readonly Gen<(double Low, double Value, double High)> Interval =
        Gen.Select(Number, Number, Number, (a, b, c) => Sorted(a, b, c));

    private static readonly Gen<(double Low, double Value, double High)> ShareInterval =
        Gen.Select(Share, Share, Share, (a, b, c) => Sorted(a, b, c));

    internal static readonly Gen<Chart> Concession = Gen.Select(
        Label,
        Gen.Select(Label, Gen.Select(Number, Interval, (x, i) => new CurvePoint(x, i.Value, i.Low, i.High)).List[0, 12],
            (name, points) => new ConcessionCurve(name, [.. points.OrderBy(p => p.X)])).List[0, 9],
        (title, curves) => (Chart)new ConcessionCurvesChart { Title = title, Curves = curves });

    internal static readonly Gen<Chart> HeatMap = Gen.Int[0, 6].SelectMany(Gen.Int[0, 12], (r, c) => Gen.Select(
        Label,
        Label.List[r],
        Label.List[c],
        Gen.Select(Number, Gen.Bool, (v, has) => has ? v : (double?)null).List[c].List[r],
        Number,
        (title, rows, columns, values, reference) => (Chart)new PayoffHeatMapChart { Title = title, Rows = rows, Columns = columns, Values = values, Reference = reference }));

    internal static readonly Gen<Chart> Map = Gen.Int[0, 7].SelectMany(Gen.Int[0, 7], (r, c) => Gen.Select(
        Gen.Select(Label, Label, Label),
        Number.HashSet[c],
        Number.HashSet[r],
        Label.List[0, 3].List[c].List[r],
        Gen.Select(Number, Math.Abs).List[c].List[r],
        Gen.Select(Interval, Interval, Gen.Bool),
        (names, xs, ys, best, margin, now) => (Chart)new PlaybookMapChart
        {
            Title = names.Item1,
            XTitle = names.Item2,
            YTitle = names.Item3,
            XValues = [.. xs.Order()],
            YValues = [.. ys.Order()],
            Best = best,
            Margin = margin,
            CloseCall = 1,
            CurrentX = now.Item3 ? new InputMark(now.Item1.Value, now.Item1.Low, now.Item1.High) : null,
            CurrentY = now.Item3 ? new InputMark(now.Item2.Value, now.Item2.Low, now.Item2.High) : null,
        }));

    private static readonly Gen<UtilityPoint> Point = Gen.Select(Number, Number, Label, (x, y, n) => new UtilityPoint(x, y, n));

    internal static readonly Gen<Chart> Scatter = Gen.Select(
        Gen.Select(Label, Label, Label), Point.List[0, 40], Point.List[0, 8], Point.List[0, 9], Gen.Select(Point, Gen.Bool),
        (names, cloud, frontier, solutions, noDeal) => (Chart)new UtilityScatterChart
        {
            Title = names.Item1,
            XTitle = names.Item2,
            YTitle = names.Item3,
            Outcomes = cloud,
            Frontier = frontier,
            Solutions = solutions,
            NoDeal = noDeal.Item2 ? noDeal.Item1 : null,
        });

    internal static readonly Gen<Chart> FollowThrough = Gen.Select(
        Label,
        Gen.Select(Label, Label, Label, Gen.Int[0, 900], ShareInterval, (a, t, k, n, i) => new FollowThroughRow(a, t, k, n * i.Value, n, i.Value, i.Low, i.High)).List[0, 8],
        (title, rows) => (Chart)new FollowThroughChart { Title = title, Rows = rows });

    internal static readonly Gen<Chart> Timeline = Gen.Select(
        Label,
        Gen.Select(Label, Date, Label, Gen.Enum<TimelineStatus>(), Gen.Int[-1, 400], Label, (a, d, t, s, days, id) =>
            new TimelineEvent(a, d, t, s, days < 0 || d.DayNumber + days > DateOnly.MaxValue.DayNumber ? null : d.AddDays(days), id)).List[0, 25],
        Label.List[0, 3],
        Gen.Select(Date, Gen.Bool),
        (title, events, lanes, asOf) => (Chart)new TimelineChart { Title = title, Events = events, Lanes = lanes, AsOf = asOf.Item2 ? asOf.Item1 : null });

    internal static readonly Gen<Chart> Dumbbell = Gen.Select(
        Label,
        Gen.Int[1, 30].SelectMany(steps => Gen.Select(Label, Label, Label, Gen.Select(Label, Gen.Double[0, steps], Gen.Int[0, steps], (p, a, b) => new DumbbellMark(p, a, b)).List[0, 9],
            (issue, low, high, marks) => new DumbbellRow(issue, low, high, steps, marks))).List[0, 6],
        (title, rows) => (Chart)new DumbbellChart { Title = title, Rows = rows });

    internal static readonly Gen<Chart> Boxes = Gen.Select(
        Label,
        Label,
        Gen.Select(Label, Number.Array[5], (name, numbers) =>
        {
            var sorted = numbers.Order().ToArray();
            return new RankedBox(name, sorted[0], sorted[1], sorted[2], sorted[3], sorted[4]);
        }).List[0, 9],
        (title, axis, boxes) => (Chart)new RankedBoxesChart { Title = title, XTitle = axis, Boxes = boxes });

    internal static readonly Gen<Chart> PartyBars = Gen.Select(
        Label,
        Label,
        Gen.Select(Label, Interval, Number, Share, Label.List[0, 4], (party, i, noDeal, accepts, lines) => new PartyBar(party, i.Value, i.Low, i.High, noDeal, accepts, lines)).List[0, 9],
        (title, axis, bars) => (Chart)new PartyBarsChart { Title = title, XTitle = axis, Bars = bars });

    internal static readonly Gen<Chart> Tornado = Gen.Select(
        Gen.Select(Label, Label),
        Gen.Select(Label, Gen.Select(Number, Share), Gen.Select(Number, Share), Label, Label, Gen.Bool, Gen.Bool, (i, a, b, l, h, f, u) => (i, a, b, l, h, f, u)).List[0, 9],
        Gen.Select(Number, Share),
        Gen.Bool,
        (names, rows, center, share) => (Chart)new TornadoChart
        {
            Title = names.Item1,
            XTitle = names.Item2,
            Base = share ? center.Item2 : center.Item1,
            IsShare = share,
            Threshold = share ? 0.5 : null,
            Bars = [.. rows.Select(r => new TornadoBar(r.i, share ? r.a.Item2 : r.a.Item1, share ? r.b.Item2 : r.b.Item1, r.l, r.h, r.f, r.u))],
        });

    internal static readonly Gen<Chart> Probability = Gen.Select(
        Label,
        Gen.Select(Label, Gen.Select(Date, ShareInterval, (d, i) => new ProbabilityPoint(d, i.Value, i.Low, i.High)).List[0, 9], Gen.Bool,
            (name, points, baseline) => new ProbabilityCurve(name, [.. points.OrderBy(p => p.Date)], baseline)).List[0, 9],
        (title, curves) => (Chart)new ProbabilityOverTimeChart { Title = title, Curves = curves });

    internal static readonly Gen<Chart> Levers = Gen.Select(
        Label,
        Gen.Select(Label, Gen.Select(Date, Number, (d, v) => new LeverStep(d, v)).List[0, 9], (name, steps) => new LeverLine(name, [.. steps.OrderBy(s => s.Date)])).List[0, 9],
        (title, levers) => (Chart)new LeverStepsChart { Title = title, Levers = levers });

    internal static readonly Gen<Chart> Ridges = Gen.Select(
        Label,
        Gen.Select(Label, Number.List[0, 30], Gen.Int[1, 20], (name, values, bins) => ValueDistribution.FromValues(name, values, bins)).List[0, 6],
        Gen.Select(Number, Gen.Bool),
        (title, ridges, reference) => (Chart)new ValueDistributionsChart { Title = title, Ridges = ridges, Reference = reference.Item2 ? reference.Item1 : null });

    private static readonly Gen<ParliamentQuestion> Question = Gen.Bool.SelectMany(share => Gen.Select(
        Label, Label, Gen.Select(Label, share ? ShareInterval : Interval, Gen.Bool, (l, i, b) => new ParliamentAnswer(l, i.Value, i.Low, i.High, b)).List[0, 7],
        (q, unit, answers) => new ParliamentQuestion(q, unit, share, answers)));

    internal static readonly Gen<Chart> Parliament = Gen.Select(
        Label, Question.List[0, 5], (title, questions) => (Chart)new ParliamentChart { Title = title, Questions = questions });

    internal static readonly IReadOnlyDictionary<string, Gen<Chart>> All = new Dictionary<string, Gen<Chart>>(StringComparer.Ordinal)
    {
        ["concession curves"] = Concession,
        ["payoff heat map"] = HeatMap,
        ["playbook map"] = Map,
        ["utility scatter"] = Scatter,
        ["follow-through"] = FollowThrough,
        ["timeline"] = Timeline,
        ["dumbbell"] = Dumbbell,
        ["ranked-boxes"] = Boxes,
        ["party bars"] = PartyBars,
        ["tornado"] = Tornado,
        ["probability over time"] = Probability,
        ["lever steps"] = Levers,
        ["value distributions"] = Ridges,
        ["parliament"] = Parliament,
    };

    internal static Gen<T> Among<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static (double Low, double Value, double High) Sorted(double a, double b, double c)
    {
        var sorted = new[] { a, b, c };
        Array.Sort(sorted);
        return (sorted[0], sorted[1], sorted[2]);
    }
}
