using System.Text;

namespace Parley.Evidence.Ledger;

/// <summary>Remembers what a ledger already says about the places of one source, so that a later version of the reader does not propose again what a person has judged.</summary>
/// <remarks>
/// An entry's id depends on its span and act, which a better rule may read differently. What was judged is the place: a new entry is known when its span and that of an
/// entry of the same source share four fifths of their union, and either the old one was rejected or both have the same act.
/// <para><b>Cost.</b> One pass over the lines of the ledger; only lines that name the source are read.</para>
/// </remarks>
public sealed class ReviewMemory
{
    private readonly List<(TextSpan Span, string Act, string Id, bool Rejected)> _known = [];

    private ReviewMemory()
    {
    }

    /// <summary>Collects what a ledger holds about a source.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="sourceHash">The SHA-256 of the source; null gives an empty memory.</param>
    /// <returns>The memory.</returns>
    public static ReviewMemory Of(LedgerSnapshot ledger, string? sourceHash)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ReviewMemory memory = new();
        if (sourceHash is not { Length: > 0 })
        {
            return memory;
        }

        byte[] hash = Encoding.UTF8.GetBytes(sourceHash);
        LedgerView view = ledger.AsOf(null);
        LedgerTable table = ledger.Table;
        for (int i = 0; i < table.Rows.Length; i++)
        {
            if (table.Rows[i].Type == RecordType.Entry && table.Line(table.Rows[i]).IndexOf(hash) >= 0 && view.TrySee(i, out ReviewStatus review)
                && view.Read(i) is { Span: { } span, Id: { } id } entry && entry.SourceHash == sourceHash)
            {
                memory._known.Add((span, entry.Act ?? string.Empty, id, review == ReviewStatus.Rejected));
            }
        }

        return memory;
    }

    /// <summary>Gets the id of the entry by which a place is known already, or null.</summary>
    /// <param name="span">The span of the new entry.</param>
    /// <param name="act">Its act.</param>
    /// <param name="rejected">Whether a person has rejected the place.</param>
    /// <returns>The id, or null when the place is new.</returns>
    public string? Find(TextSpan span, string? act, out bool rejected)
    {
        rejected = false;
        string? found = null;
        foreach ((TextSpan known, string knownAct, string id, bool refused) in _known)
        {
            int shared = Math.Min(span.End, known.End) - Math.Max(span.Start, known.Start);
            int union = Math.Max(span.End, known.End) - Math.Min(span.Start, known.Start);
            if (shared > 0 && shared * 5 >= union * 4 && (refused || knownAct == act))
            {
                found = id;
                rejected |= refused;
            }
        }

        return found;
    }
}
