using Parley.Cases;
using Parley.Numerics.Errors;

namespace Parley.Web.Shelf;

/// <summary>The days worth looking from: those on which the ledger gained something, and the case's own.</summary>
internal static class AsOfDays
{
    /// <summary>Lists them, oldest first; days before all needed numbers are known are left out.</summary>
    public static IReadOnlyList<DateOnly> Of(Case subject)
    {
        try
        {
            var latest = subject.At(new DateOnly(9000, 1, 1));
            var days = latest.Evidence.Select(e => e.FirstKnown).OfType<DateOnly>().Append(subject.AsOf).Distinct().Order().ToList();
            var first = days.FindIndex(d => IsUsable(subject, d));
            return first < 0 ? [subject.AsOf] : days[first..];
        }
        catch (SourceErrorsException)
        {
            return [subject.AsOf];
        }
    }

    private static bool IsUsable(Case subject, DateOnly day)
    {
        try
        {
            return subject.At(day) is not null;
        }
        catch (SourceErrorsException)
        {
            return false;
        }
    }
}
