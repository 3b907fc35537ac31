namespace Parley.Evidence.Ledger;

/// <summary>Walks through all links between entries that are seen on a day, those inside entries and those added later.</summary>
internal static class LinkRows
{
    public static IEnumerable<(int From, int To, LinkRelation Relation)> Of(LedgerView view)
    {
        var table = view.Table;
        for (var i = 0; i < table.Rows.Length; i++)
        {
            if (table.Rows[i].Type == RecordType.Entry && table.Effective(i, view.Day).Has(RowFlags.HasLinks) && view.TrySee(i, out var review) && review != ReviewStatus.Rejected)
            {
                foreach (var link in Inside(view, i))
                {
                    if (Seen(view, table.Find(link.To)))
                    {
                        yield return (i, table.Find(link.To), link.Relation);
                    }
                }
            }
            else if (table.Rows[i].Type == RecordType.Link && (view.Day == DayText.NoDay || table.Rows[i].Date <= view.Day))
            {
                var (from, to) = Ends(view, i);
                if (Seen(view, from) && Seen(view, to))
                {
                    yield return (from, to, (LinkRelation)table.Rows[i].Kind);
                }
            }
        }
    }

    private static bool Seen(LedgerView view, int index) => index >= 0 && view.TrySee(index, out var review) && review != ReviewStatus.Rejected;

    private static IReadOnlyList<EntryLink> Inside(LedgerView view, int index)
    {
        ref readonly var row = ref view.Table.Effective(index, view.Day);
        return LedgerLineReader.Read(view.Table.Line(row), view.Snapshot.File, row.Line, new List<LedgerProblem>()) is LedgerEntry entry ? entry.Links : [];
    }

    private static (int From, int To) Ends(LedgerView view, int index)
    {
        ref readonly var row = ref view.Table.Rows[index];
        return LedgerLineReader.Read(view.Table.Line(row), view.Snapshot.File, row.Line, new List<LedgerProblem>()) is LinkRecord link
            ? (view.Table.FindReferred(row), view.Table.Find(link.To))
            : (-1, -1);
    }
}
