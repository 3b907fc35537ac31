using Parley.Evidence.Ledger;

namespace Parley.Evidence.FollowThrough;

/// <summary>Walks through the rows that count as commitments on a day.</summary>
internal static class CommitmentRows
{
    public static IEnumerable<(int Index, LedgerRow Row)> Of(LedgerView view, FollowThroughOptions options)
    {
        var table = view.Table;
        var filter = new RowFilter(table, options.Filter);
        var accepted = options.IncludeAcceptedOffers ? AcceptedOffers(view) : [];
        var offer = table.WordTexts.IndexOf(NegotiationActs.Offer);
        for (var i = 0; i < table.Rows.Length; i++)
        {
            if (table.Rows[i].Type != RecordType.Entry)
            {
                continue;
            }

            var row = table.Effective(i, view.Day);
            if (!filter.IsCommitment(row) && !(row.Act >= 0 && row.Act == offer && !row.Has(RowFlags.Negated) && accepted.Contains(i)))
            {
                continue;
            }

            if (view.TrySee(i, out var review) && (options.IncludeProposed || review != ReviewStatus.Proposed) && filter.Accepts(row, review))
            {
                yield return (i, row);
            }
        }
    }

    private static HashSet<int> AcceptedOffers(LedgerView view)
    {
        var accepted = new HashSet<int>();
        foreach (var (_, to, relation) in LinkRows.Of(view))
        {
            if (relation == LinkRelation.Accepts)
            {
                accepted.Add(to);
            }
        }

        return accepted;
    }
}
