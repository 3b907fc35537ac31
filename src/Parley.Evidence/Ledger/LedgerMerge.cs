using System.Text;
using System.Text.Json;

namespace Parley.Evidence.Ledger;

/// <summary>Brings two ledgers together: everything of the second that the first does not have, in the second's order, with conflicts shown instead of solved.</summary>
/// <remarks>
/// Entries are matched by id, other records by what they say. An entry that both have with different content is a conflict: the first ledger's line stays, the second's is not taken,
/// and a person decides by an edit record or by giving it a new id. Records about a conflicting id are taken, since they name the id only. Lines are copied as they are, so fields that this version does not know survive.
/// </remarks>
public sealed class LedgerMerge
{
    private LedgerMerge(IReadOnlyList<MergeConflict> conflicts, IReadOnlyList<string> lines, int same)
    {
        Conflicts = conflicts;
        Lines = lines;
        Same = same;
    }

    /// <summary>Gets the ids that both use for different entries.</summary>
    public IReadOnlyList<MergeConflict> Conflicts { get; }

    /// <summary>Gets the lines of the second ledger that the first lacks.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Gets how many records both have.</summary>
    public int Same { get; }

    /// <summary>Compares two ledgers.</summary>
    /// <param name="ours">The ledger that stays.</param>
    /// <param name="theirs">The ledger that is added.</param>
    /// <returns>What would be added, and the conflicts.</returns>
    public static LedgerMerge Of(LedgerSnapshot ours, LedgerSnapshot theirs)
    {
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(theirs);
        var known = new HashSet<string>(ours.Table.Rows.Where(r => r.Type != RecordType.Entry).Select(r => Canonical(ours.Table.Line(r))), StringComparer.Ordinal);
        var conflicts = new List<MergeConflict>();
        var lines = new List<string>();
        var same = 0;
        foreach (var row in theirs.Table.Rows)
        {
            var line = Encoding.UTF8.GetString(theirs.Table.Line(row));
            if (row.Type != RecordType.Entry)
            {
                if (known.Add(Canonical(theirs.Table.Line(row))))
                {
                    lines.Add(line);
                }
                else
                {
                    same++;
                }

                continue;
            }

            if (row.Has(RowFlags.Duplicate))
            {
                continue;
            }

            var id = theirs.Table.IdText(row);
            var index = ours.Table.Find(id);
            if (index < 0)
            {
                lines.Add(line);
                continue;
            }

            var held = ours.Table.Rows[index];
            var fields = Differing(ours.Table.Line(held), theirs.Table.Line(row));
            if (fields.Count == 0)
            {
                same++;
            }
            else
            {
                conflicts.Add(new MergeConflict(id, held.Line, row.Line, Encoding.UTF8.GetString(ours.Table.Line(held)), line, fields));
            }
        }

        return new LedgerMerge(conflicts, lines, same);
    }

    /// <summary>Appends the missing lines to a ledger file, under its lock.</summary>
    /// <param name="file">The file of the first ledger.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void AppendTo(LedgerFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (Lines.Count > 0)
        {
            file.AppendBytes(Encoding.UTF8.GetBytes(string.Join('\n', Lines) + "\n"));
        }
    }

    /// <summary>The same content in the same words, whatever the order of fields and the white space.</summary>
    private static string Canonical(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        using var document = JsonDocument.ParseValue(ref reader);
        return string.Join('\n', document.RootElement.EnumerateObject().Select(p => p.Name + "\t" + Plain(p.Value)).Order(StringComparer.Ordinal));
    }

    private static List<string> Differing(ReadOnlySpan<byte> ours, ReadOnlySpan<byte> theirs)
    {
        var left = new Utf8JsonReader(ours);
        var right = new Utf8JsonReader(theirs);
        using var a = JsonDocument.ParseValue(ref left);
        using var b = JsonDocument.ParseValue(ref right);
        var fields = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in a.RootElement.EnumerateObject().Concat(b.RootElement.EnumerateObject()).Select(p => p.Name))
        {
            var inA = a.RootElement.TryGetProperty(name, out var x);
            var inB = b.RootElement.TryGetProperty(name, out var y);
            if (inA != inB || Plain(x) != Plain(y))
            {
                fields.Add(name);
            }
        }

        return [.. fields];
    }

    private static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? "\"" + value.GetString() : value.GetRawText();
}
