using Parley.Evidence.Ledger;

namespace Parley.Evidence.FollowThrough;

/// <summary>For each entry the earliest linked entry that fulfils it and the earliest that ends it.</summary>
internal sealed class LinkDays
{
    private readonly Dictionary<int, (int Day, int Entry)> _fulfilled = [];
    private readonly Dictionary<int, int> _ended = [];

    public static LinkDays Of(LedgerView view)
    {
        var days = new LinkDays();
        foreach (var (from, to, relation) in LinkRows.Of(view))
        {
            var day = view.Table.Effective(from, view.Day).Date;
            if (day == DayText.NoDay)
            {
                continue;
            }

            if (relation == LinkRelation.Fulfils && (!days._fulfilled.TryGetValue(to, out var held) || day < held.Day))
            {
                days._fulfilled[to] = (day, from);
            }
            else if (relation == LinkRelation.Ends && (!days._ended.TryGetValue(to, out var end) || day < end))
            {
                days._ended[to] = day;
            }
        }

        return days;
    }

    public int ActDay(int entry) => _fulfilled.TryGetValue(entry, out var held) ? held.Day : DayText.NoDay;

    public int EndDay(int entry)
    {
        if (_ended.TryGetValue(entry, out var day))
        {
            return day;
        }

        return _fulfilled.TryGetValue(entry, out var held) && _ended.TryGetValue(held.Entry, out day) ? day : DayText.NoDay;
    }
}
