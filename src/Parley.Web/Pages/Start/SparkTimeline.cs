using Parley.Cases;
using Parley.Web.Html;

namespace Parley.Web.Pages.Start;

/// <summary>A strip of bars: how much happened when, from the first entry of the ledger to the as-of date.</summary>
internal static class SparkTimeline
{
    private const int Bins = 40;

    public static Markup Of(Case subject)
    {
        var days = subject.Evidence.Select(e => e.Date).OfType<DateOnly>().Order().ToList();
        if (days.Count < 2)
        {
            return new Markup();
        }

        var (first, span) = (days[0], Math.Max(1, days[^1].DayNumber - days[0].DayNumber));
        var counts = new int[Bins];
        foreach (var day in days)
        {
            counts[Math.Min(Bins - 1, (day.DayNumber - first.DayNumber) * Bins / span)]++;
        }

        var most = counts.Max();
        var bars = Markup.Join(counts.Select((n, i) => n == 0 ? new Markup() : Markup.Of($"<rect x=\"{i * 6}\" y=\"{24 - (22.0 * n / most)}\" width=\"4\" height=\"{22.0 * n / most}\" class=\"bar\"/>")));
        return Markup.Of($"<svg class=\"spark\" viewBox=\"0 0 240 24\" role=\"img\" aria-label=\"{days.Count} events between {days[0]} and {days[^1]}\" preserveAspectRatio=\"none\">{bars}</svg>");
    }
}
