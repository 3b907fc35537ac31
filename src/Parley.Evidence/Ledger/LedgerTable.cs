using System.Text;
using System.Text.Json;

namespace Parley.Evidence.Ledger;

/// <summary>The compact contents of a ledger: bytes, rows, pools, the index of ids, and for each entry the chain of later records about it.</summary>
internal sealed class LedgerTable
{
    public required string File { get; init; }

    /// <summary>Gets the bytes: the file itself first, then corrected lines.</summary>
    public List<byte[]> Buffers { get; } = [];

    public LedgerRow[] Rows { get; set; } = [];

    public List<LedgerProblem> Problems { get; } = [];

    public BytePool Parties { get; } = new();

    public BytePool Words { get; } = new();

    /// <summary>Gets the parties of each code of <see cref="Parties"/>.</summary>
    public List<string[]> PartyNames { get; } = [];

    /// <summary>Gets the text of each code of <see cref="Words"/>.</summary>
    public List<string> WordTexts { get; } = [];

    public IdIndex Ids { get; set; } = new(0);

    /// <summary>Gets for each row the next record about the same entry (row number), or −1.</summary>
    public int[] Next { get; set; } = [];

    /// <summary>Gets for each entry its first later record, in file order, or −1.</summary>
    public int[] First { get; set; } = [];

    /// <summary>Gets the corrected versions of the entries that were edited.</summary>
    public Dictionary<int, EntryVersions> Versions { get; } = [];

    public int Lines { get; set; }

    public ReadOnlySpan<byte> Line(in LedgerRow row) => Buffers[row.Buffer].AsSpan(row.Offset, row.Length);

    public string IdText(in LedgerRow row)
    {
        var raw = Line(row).Slice(row.IdOffset, row.IdLength);
        return row.Has(RowFlags.EscapedId) ? Unescape(raw) : Encoding.UTF8.GetString(raw);
    }

    public bool SameId(in LedgerRow a, in LedgerRow b)
    {
        if (a.IdHash != b.IdHash)
        {
            return false;
        }

        return a.Has(RowFlags.EscapedId) || b.Has(RowFlags.EscapedId)
            ? IdText(a) == IdText(b)
            : Line(a).Slice(a.IdOffset, a.IdLength).SequenceEqual(Line(b).Slice(b.IdOffset, b.IdLength));
    }

    /// <summary>Finds the entry with an id; −1 when there is none.</summary>
    public int Find(string id)
    {
        var hash = ByteHash.Of(Encoding.UTF8.GetBytes(id));
        for (var slot = Ids.Start(hash); ; slot = Ids.Next(slot))
        {
            var row = Ids.RowAt(slot);
            if (row < 0 || (Rows[row].IdHash == hash && IdText(Rows[row]) == id))
            {
                return row;
            }
        }
    }

    /// <summary>Finds the entry that another record refers to; −1 when there is none.</summary>
    public int FindReferred(in LedgerRow record)
    {
        for (var slot = Ids.Start(record.IdHash); ; slot = Ids.Next(slot))
        {
            var row = Ids.RowAt(slot);
            if (row < 0 || SameId(Rows[row], record))
            {
                return row;
            }
        }
    }

    /// <summary>The row of an entry as it reads on a day (−1: with all edits).</summary>
    public ref readonly LedgerRow Effective(int index, int day)
    {
        if (Versions.Count > 0 && Versions.TryGetValue(index, out var versions))
        {
            for (var i = versions.Rows.Length - 1; i >= 0; i--)
            {
                if (day == DayText.NoDay || versions.From[i] <= day)
                {
                    return ref versions.Rows[i];
                }
            }
        }

        return ref Rows[index];
    }

    public string[] PartiesOf(int code) => code < 0 ? [] : PartyNames[code];

    public string WordOf(int code) => code < 0 ? "" : WordTexts[code];

    internal static string[] ParseParties(ReadOnlySpan<byte> json)
    {
        var names = new List<string>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                names.Add(reader.GetString()!);
            }
        }

        return [.. names];
    }

    private static string Unescape(ReadOnlySpan<byte> raw)
    {
        var quoted = new byte[raw.Length + 2];
        quoted[0] = quoted[^1] = (byte)'"';
        raw.CopyTo(quoted.AsSpan(1));
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        return reader.GetString()!;
    }
}
