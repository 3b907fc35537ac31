namespace Parley.Evidence.Ledger;

/// <summary>The part of a line that filters and sums need, without any object: where the line stands, and coded values.</summary>
/// <remarks>The whole record is read from the bytes only when somebody asks for it. Days are day numbers, −1 for none. Codes index the pools of the snapshot, −1 for none.</remarks>
internal struct LedgerRow
{
    public int Buffer;
    public int Offset;
    public int Length;
    public int Line;

    /// <summary>Place of the id (entries) or of the id referred to (other records) within the line, quotation marks excluded.</summary>
    public int IdOffset;
    public int IdLength;
    public ulong IdHash;

    /// <summary>For links: the hash of the id that is linked to.</summary>
    public ulong ToHash;

    /// <summary>Party set codes; for ratings <see cref="Actor"/> is the code of who rated.</summary>
    public int Actor;
    public int Target;
    public int Act;
    public int Issue;

    /// <summary>Date of an entry; as-of day of a rating, edit or link.</summary>
    public int Date;

    /// <summary>Known-from day of an entry; day of the act of a rating.</summary>
    public int KnownFrom;

    /// <summary>Deadline of an entry; end day of a rating.</summary>
    public int Deadline;

    public RecordType Type;

    /// <summary>Kind of an entry, status of a rating, relation of a link.</summary>
    public byte Kind;
    public ConfidenceMark Mark;
    public ReviewStatus Review;
    public RowFlags Flags;

    public readonly int FirstKnown => KnownFrom != DayText.NoDay ? KnownFrom : Date;

    public readonly bool Has(RowFlags flag) => (Flags & flag) != 0;
}
