using System.Globalization;
using System.Text.Json;
using Parley.Cli.Output;
using Parley.Evidence.FollowThrough;

namespace Parley.Cli.Commands.Ledgers;

/// <summary>Prints follow-through and timing.</summary>
internal static class FollowThroughOutput
{
    public static void Write(Utf8JsonWriter w, FollowThroughTable table)
    {
        w.WriteStartObject();
        Day(w, "asOf", table.AsOf);
        w.WriteStartArray("groups");
        foreach (var g in table.Groups)
        {
            w.WriteStartObject();
            Text(w, "actor", g.Actor);
            Text(w, "target", g.Target);
            Text(w, "kind", g.Kind);
            Text(w, "issue", g.Issue);
            w.WriteNumber("n", g.N);
            w.WriteNumber("executed", g.Executed);
            w.WriteNumber("kept", g.Kept);
            w.WriteNumber("late", g.Late);
            w.WriteNumber("partly", g.Partly);
            w.WriteNumber("not", g.Not);
            w.WriteNumber("superseded", g.Superseded);
            w.WriteNumber("open", g.Open);
            w.WriteNumber("total", g.Total);
            Number(w, "rate", g.Rate);
            w.WriteNumber("low", g.Interval.Lower);
            w.WriteNumber("high", g.Interval.Upper);
            Number(w, "rateWide", g.RateWide);
            w.WriteNumber("lowWide", g.IntervalWide.Lower);
            w.WriteNumber("highWide", g.IntervalWide.Upper);
            w.WriteNumber("level", g.Level);
            w.WriteStartObject("posterior");
            w.WriteString("prior", g.Prior.Name);
            w.WriteNumber("alpha", g.Posterior.Alpha);
            w.WriteNumber("beta", g.Posterior.Beta);
            w.WriteNumber("mean", g.Posterior.Mean);
            w.WriteNumber("low", g.Credible.Lower);
            w.WriteNumber("high", g.Credible.Upper);
            w.WriteEndObject();
            w.WriteNumber("stalled", g.Stalled);
            w.WriteNumber("disputed", g.Disputed);
            w.WriteNumber("unrated", g.Unrated);
            w.WriteNumber("unsupported", g.Unsupported);
            w.WriteStartArray("commitments");
            foreach (var id in g.Commitments)
            {
                w.WriteStringValue(id);
            }

            w.WriteEndArray();
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    public static void Print(TextWriter output, FollowThroughTable table)
    {
        var rows = table.Groups.Select(g => (IReadOnlyList<string>)
        [
            g.Actor ?? "", g.Target ?? "", g.Kind ?? g.Issue ?? "", Whole(g.N), Whole(g.Executed), Whole(g.Not), Whole(g.Superseded), Whole(g.Open),
            g.Rate is { } rate ? Percent(rate) : "-", $"{Percent(g.Interval.Lower)}-{Percent(g.Interval.Upper)}", g.RateWide is { } wide ? Percent(wide) : "-", Whole(g.Unsupported),
        ]).ToList();
        output.Write(PlainText.Table(["actor", "target", table.By.Contains("kind") || !table.By.Contains("issue") ? "kind" : "issue", "n", "executed", "not", "superseded", "open", "rate", "95 %", "wide", "unsupported"], rows));
        output.WriteLine();
        output.WriteLine("n = executed + not; rate = kept in full / n, wide = also in part. The interval is Clopper-Pearson; with few cases it is wide.");
        output.WriteLine("Superseded and open commitments are out of the rate. A rate describes these cases, chosen by whoever wrote the ledger; it does not predict by itself.");
    }

    public static void WriteTiming(Utf8JsonWriter w, DateOnly? asOf, IReadOnlyList<CommitmentTiming> timings)
    {
        w.WriteStartObject();
        Day(w, "asOf", asOf);
        w.WriteStartArray("groups");
        foreach (var t in timings)
        {
            w.WriteStartObject();
            w.WriteString("actor", t.Actor);
            w.WriteString("target", t.Target);
            Curve(w, "timeToAction", t.TimeToAction);
            Curve(w, "datedTimeToAction", t.DatedTimeToAction);
            Curve(w, "measureDuration", t.MeasureDuration);
            w.WriteStartObject("funnel");
            w.WriteNumber("said", t.Funnel.Said);
            w.WriteNumber("dated", t.Funnel.Dated);
            w.WriteNumber("acted", t.Funnel.Acted);
            w.WriteNumber("lasted", t.Funnel.Lasted);
            w.WriteNumber("tooEarly", t.Funnel.TooEarly);
            w.WriteNumber("lastingDays", t.Funnel.LastingDays);
            w.WriteEndObject();
            w.WriteNumber("approximateDays", t.ApproximateDays);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    public static void PrintTiming(TextWriter output, IReadOnlyList<CommitmentTiming> timings)
    {
        var rows = timings.Select(t => (IReadOnlyList<string>)
        [
            t.Actor, t.Target, Whole(t.Funnel.Said), Whole(t.Funnel.Dated), Whole(t.Funnel.Acted), Whole(t.Funnel.Lasted),
            t.TimeToAction.MedianDays is { } wait ? Whole(wait) : "-", Percent(1.0 - t.TimeToAction.SurvivalAt(30)), t.MeasureDuration.MedianDays is { } stood ? Whole(stood) : "-",
        ]).ToList();
        output.Write(PlainText.Table(["actor", "target", "said", "dated", "acted", "lasted", "median days to act", "acted within 30 days", "median days it stood"], rows));
        output.WriteLine();
        output.WriteLine("Kaplan-Meier estimates; - where the curve does not fall to one half. Lasted: still standing, or stood 90 days.");
    }

    private static void Curve(Utf8JsonWriter w, string name, SurvivalCurve curve)
    {
        w.WriteStartObject(name);
        w.WriteNumber("cases", curve.Cases);
        w.WriteNumber("events", curve.Events);
        Number(w, "medianDays", curve.MedianDays);
        w.WriteStartArray("steps");
        foreach (var s in curve.Steps)
        {
            w.WriteStartObject();
            w.WriteNumber("days", s.Days);
            w.WriteNumber("atRisk", s.AtRisk);
            w.WriteNumber("events", s.Events);
            w.WriteNumber("survival", s.Survival);
            w.WriteNumber("low", s.Low);
            w.WriteNumber("high", s.High);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter w, string name, DateOnly? day)
    {
        if (day is { } value)
        {
            w.WriteString(name, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        else
        {
            w.WriteNull(name);
        }
    }

    private static void Text(Utf8JsonWriter w, string name, string? text)
    {
        if (text is not null)
        {
            w.WriteString(name, text);
        }
    }

    private static void Number(Utf8JsonWriter w, string name, double? value)
    {
        if (value is { } number)
        {
            w.WriteNumber(name, number);
        }
        else
        {
            w.WriteNull(name);
        }
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => (share * 100.0).ToString("0", CultureInfo.InvariantCulture) + " %";
}
