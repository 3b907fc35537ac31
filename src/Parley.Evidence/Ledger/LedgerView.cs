namespace Parley.Evidence.Ledger;

/// <summary>A ledger as of a day: with corrections, reviews, links and ratings that were known then, without redacted entries.</summary>
/// <remarks>Entries that were rejected are shown only when a filter asks for them. An entry without any day is shown only in the view of everything.</remarks>
public sealed class LedgerView
{
    private readonly LedgerTable _table;
    private int _latest = int.MinValue;

    internal LedgerView(LedgerSnapshot snapshot, DateOnly? day)
    {
        Snapshot = snapshot;
        AsOf = day;
        _table = snapshot.Table;
        Day = day?.DayNumber ?? DayText.NoDay;
    }

    /// <summary>Gets the ledger that is viewed.</summary>
    public LedgerSnapshot Snapshot { get; }

    /// <summary>Gets the day as of which it is seen, or null for everything.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>Gets the day that counts as today: <see cref="AsOf"/>, else the latest day that any entry or rating names; null for a ledger without days.</summary>
    public DateOnly? Clock => DayText.ToDay(ClockDay);

    internal LedgerTable Table => _table;

    internal int Day { get; }

    internal int ClockDay => Day != DayText.NoDay ? Day : LatestDay();

    /// <summary>Counts the entries that pass a filter. No entry is read.</summary>
    /// <param name="filter">What is wanted.</param>
    /// <returns>The number of entries.</returns>
    public int Count(LedgerFilter filter = default)
    {
        var rows = new RowFilter(_table, filter);
        var count = 0;
        for (var i = 0; i < _table.Rows.Length; i++)
        {
            if (TrySee(i, out var review) && rows.Accepts(_table.Effective(i, Day), review))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Reads the entries that pass a filter, in file order.</summary>
    /// <param name="filter">What is wanted.</param>
    /// <returns>The entries, read one at a time.</returns>
    public IEnumerable<LedgerEntry> Entries(LedgerFilter filter = default)
    {
        var rows = new RowFilter(_table, filter);
        for (var i = 0; i < _table.Rows.Length; i++)
        {
            if (TrySee(i, out var review) && rows.Accepts(_table.Effective(i, Day), review))
            {
                yield return Read(i);
            }
        }
    }

    /// <summary>Reads one entry.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The entry, or null when there is none with this id that is known on the day and not redacted.</returns>
    public LedgerEntry? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var index = _table.Find(id);
        return index >= 0 && TrySee(index, out _) ? Read(index) : null;
    }

    /// <summary>Reads the ratings of an entry that are known on the day, in file order.</summary>
    /// <param name="id">The id of the entry.</param>
    /// <returns>The ratings; none when the entry is unknown.</returns>
    public IReadOnlyList<RatingRecord> RatingsOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var index = _table.Find(id);
        return index < 0 || !TrySee(index, out _) ? [] : RatingsOf(index);
    }

    /// <summary>Counts the entries by up to three of their parts; parties of joint acts count once for each party.</summary>
    /// <param name="by">Names of parts: <c>actor</c>, <c>target</c>, <c>act</c>, <c>kind</c>, <c>issue</c>, <c>year</c>, <c>month</c>.</param>
    /// <param name="filter">What is wanted.</param>
    /// <returns>The parts and the counts, by parts in ordinal order.</returns>
    /// <exception cref="ArgumentException">An unknown part, or not between one and three of them.</exception>
    public IReadOnlyList<LedgerCount> CountBy(IReadOnlyList<string> by, LedgerFilter filter = default) => LedgerCounting.Count(this, by, filter);

    /// <summary>Says whether an entry is seen on the day, and its review status then.</summary>
    internal bool TrySee(int index, out ReviewStatus review)
    {
        ref readonly var row = ref _table.Rows[index];
        review = row.Review;
        if (row.Type != RecordType.Entry || row.Has(RowFlags.Duplicate))
        {
            return false;
        }

        for (var i = _table.First[index]; i >= 0; i = _table.Next[i])
        {
            ref readonly var record = ref _table.Rows[i];
            switch (record.Type)
            {
                case RecordType.Redact:
                    return false;
                case RecordType.Confirm:
                    review = ReviewStatus.Accepted;
                    break;
                case RecordType.Reject:
                    review = ReviewStatus.Rejected;
                    break;
                case RecordType.Edit:
                    review = ReviewStatus.Edited;
                    break;
            }
        }

        if (Day == DayText.NoDay)
        {
            return true;
        }

        var known = _table.Effective(index, Day).FirstKnown;
        return known != DayText.NoDay && known <= Day;
    }

    internal LedgerEntry Read(int index)
    {
        ref readonly var row = ref _table.Effective(index, Day);
        var ignored = new List<LedgerProblem>();
        var entry = (LedgerEntry?)LedgerLineReader.Read(_table.Line(row), Snapshot.File, row.Line, ignored)
            ?? throw new InvalidOperationException("A line that passed the fast reader failed in the careful one: " + string.Join("; ", ignored));
        List<EntryLink>? links = null;
        for (var i = _table.First[index]; i >= 0; i = _table.Next[i])
        {
            ref readonly var record = ref _table.Rows[i];
            switch (record.Type)
            {
                case RecordType.Confirm or RecordType.Reject:
                    if (LedgerLineReader.Read(_table.Line(record), Snapshot.File, record.Line, ignored) is ReviewRecord review)
                    {
                        entry = entry with { Review = review.Accepts ? ReviewStatus.Accepted : ReviewStatus.Rejected, ReviewedBy = review.By, ReviewedOn = review.On };
                    }

                    break;
                case RecordType.Edit:
                    entry = entry with { Review = ReviewStatus.Edited };
                    break;
                case RecordType.Link when Day == DayText.NoDay || record.Date <= Day:
                    if (LedgerLineReader.Read(_table.Line(record), Snapshot.File, record.Line, ignored) is LinkRecord link && Sees(link.To))
                    {
                        (links ??= [.. entry.Links]).Add(new EntryLink(link.Relation, link.To));
                    }

                    break;
            }
        }

        return links is null ? entry : entry with { Links = links };
    }

    internal IReadOnlyList<RatingRecord> RatingsOf(int index)
    {
        var ratings = new List<RatingRecord>();
        var ignored = new List<LedgerProblem>();
        for (var i = _table.First[index]; i >= 0; i = _table.Next[i])
        {
            ref readonly var record = ref _table.Rows[i];
            if (record.Type == RecordType.Rating && KnowsRating(record)
                && LedgerLineReader.Read(_table.Line(record), Snapshot.File, record.Line, ignored) is RatingRecord rating)
            {
                ratings.Add(rating);
            }
        }

        return ratings;
    }

    internal bool KnowsRating(in LedgerRow rating) => Day == DayText.NoDay || rating.Date <= Day;

    private bool Sees(string id) => _table.Find(id) is >= 0 and var index && TrySee(index, out _);

    private int LatestDay()
    {
        if (_latest == int.MinValue)
        {
            var latest = DayText.NoDay;
            foreach (ref readonly var row in _table.Rows.AsSpan())
            {
                latest = row.Type is RecordType.Entry or RecordType.Rating ? Math.Max(latest, row.Date) : latest;
            }

            _latest = latest;
        }

        return _latest;
    }
}
