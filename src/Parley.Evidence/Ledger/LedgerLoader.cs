using System.Text;

namespace Parley.Evidence.Ledger;

/// <summary>Builds the compact table from the bytes of a ledger: ranges of lines side by side, then one pass that joins them.</summary>
internal static class LedgerLoader
{
    private const int SmallestRange = 1 << 20;

    public static LedgerTable Load(byte[] bytes, int length, string file, int threads)
    {
        var table = new LedgerTable { File = file };
        table.Buffers.Add(bytes);
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var start = bytes.AsSpan(0, length).StartsWith(mark) ? 3 : 0;
        var scanners = Scan(bytes, start, length, file, threads);
        Join(table, scanners, threads);
        IndexIds(table);
        ChainRecords(table);
        EntryEditing.Apply(table);
        table.Problems.Sort(static (a, b) => a.Line != b.Line ? a.Line.CompareTo(b.Line) : a.Column.CompareTo(b.Column));
        return table;
    }

    private static RowScanner[] Scan(byte[] bytes, int start, int end, string file, int threads)
    {
        var ranges = Math.Clamp((end - start) / SmallestRange, 1, Math.Max(1, threads) * 8);
        var cuts = new List<int> { start };
        for (var i = 1; i < ranges; i++)
        {
            var nominal = start + (int)((long)(end - start) * i / ranges);
            if (nominal <= cuts[^1])
            {
                continue;
            }

            var next = bytes.AsSpan(nominal, end - nominal).IndexOf((byte)'\n');
            if (next < 0)
            {
                break;
            }

            cuts.Add(nominal + next + 1);
        }

        cuts.Add(end);
        var scanners = new RowScanner[cuts.Count - 1];
        Parallel.For(0, scanners.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, i =>
        {
            scanners[i] = new RowScanner(bytes, 0, file);
            scanners[i].Scan(cuts[i], cuts[i + 1]);
        });
        return scanners;
    }

    private static void Join(LedgerTable table, RowScanner[] scanners, int threads)
    {
        var rowStart = new int[scanners.Length + 1];
        var lineStart = new int[scanners.Length + 1];
        var partyMaps = new int[scanners.Length][];
        var wordMaps = new int[scanners.Length][];
        for (var i = 0; i < scanners.Length; i++)
        {
            rowStart[i + 1] = rowStart[i] + scanners[i].Rows.Count;
            lineStart[i + 1] = lineStart[i] + scanners[i].Lines;
            partyMaps[i] = Merge(scanners[i].Parties, table.Parties);
            wordMaps[i] = Merge(scanners[i].Words, table.Words);
            foreach (var problem in scanners[i].Problems)
            {
                table.Problems.Add(problem with { Line = problem.Line + lineStart[i] });
            }
        }

        table.Lines = lineStart[^1];
        DecodePools(table);
        var kinds = table.WordTexts.Select(w => (byte)NegotiationActs.KindOf(w)).ToArray();
        var rows = new LedgerRow[rowStart[^1]];
        Parallel.For(0, scanners.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, i =>
        {
            var target = rows.AsSpan(rowStart[i], scanners[i].Rows.Count);
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(scanners[i].Rows).CopyTo(target);
            foreach (ref var row in target)
            {
                row.Line += lineStart[i];
                Translate(ref row, partyMaps[i], wordMaps[i], kinds);
            }
        });
        table.Rows = rows;
    }

    /// <summary>Adds further lines (corrected versions of entries) to a table whose pools are already joined.</summary>
    public static LedgerRow? ScanOne(LedgerTable table, byte[] line, int lineNumber)
    {
        var scanner = new RowScanner(line, table.Buffers.Count, table.File);
        scanner.Scan(0, line.Length);
        table.Buffers.Add(line);
        table.Problems.AddRange(scanner.Problems.Select(p => p with { Line = lineNumber, Kind = LedgerProblemKind.Warning, Message = "after this correction the entry cannot be read: " + p.Message }));
        if (scanner.Rows.Count == 0)
        {
            return null;
        }

        var partyMap = Merge(scanner.Parties, table.Parties);
        var wordMap = Merge(scanner.Words, table.Words);
        DecodePools(table);
        var row = scanner.Rows[0];
        row.Line = lineNumber;
        Translate(ref row, partyMap, wordMap, null);
        if (!row.Has(RowFlags.HasKind))
        {
            row.Kind = (byte)NegotiationActs.KindOf(table.WordOf(row.Act));
        }

        return row;
    }

    private static void Translate(ref LedgerRow row, int[] parties, int[] words, byte[]? kinds)
    {
        if (row.Type == RecordType.Entry)
        {
            row.Actor = row.Actor < 0 ? -1 : parties[row.Actor];
            row.Target = row.Target < 0 ? -1 : parties[row.Target];
            row.Act = row.Act < 0 ? -1 : words[row.Act];
            row.Issue = row.Issue < 0 ? -1 : words[row.Issue];
            if (kinds is not null && !row.Has(RowFlags.HasKind))
            {
                row.Kind = row.Act < 0 ? (byte)EntryKind.State : kinds[row.Act];
            }
        }
        else
        {
            // The rater is a word, not a party; acts and issues have no meaning here.
            row.Actor = row.Actor < 0 ? -1 : words[row.Actor];
            row.Target = row.Act = row.Issue = -1;
        }
    }

    private static int[] Merge(BytePool from, BytePool into)
    {
        var map = new int[from.Count];
        for (var code = 0; code < map.Length; code++)
        {
            map[code] = into.Add(from[code]);
        }

        return map;
    }

    private static void DecodePools(LedgerTable table)
    {
        for (var code = table.PartyNames.Count; code < table.Parties.Count; code++)
        {
            table.PartyNames.Add(LedgerTable.ParseParties(table.Parties[code]));
        }

        for (var code = table.WordTexts.Count; code < table.Words.Count; code++)
        {
            table.WordTexts.Add(Encoding.UTF8.GetString(table.Words[code]));
        }
    }

    private static void IndexIds(LedgerTable table)
    {
        var rows = table.Rows;
        var ids = new IdIndex(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            ref var row = ref rows[i];
            if (row.Type != RecordType.Entry)
            {
                continue;
            }

            for (var slot = ids.Start(row.IdHash); ; slot = ids.Next(slot))
            {
                var other = ids.RowAt(slot);
                if (other < 0)
                {
                    ids.Set(slot, i);
                    break;
                }

                if (table.SameId(rows[other], row))
                {
                    row.Flags |= RowFlags.Duplicate;
                    var same = table.Line(row).SequenceEqual(table.Line(rows[other])) ? "word for word the same" : "with other content";
                    table.Problems.Add(new LedgerProblem(
                        LedgerProblemKind.DuplicateId,
                        table.File,
                        row.Line,
                        row.IdOffset,
                        $"id \"{table.IdText(row)}\" stands already in line {rows[other].Line}, {same}; the first one counts (a change is an edit record)"));
                    break;
                }
            }
        }

        table.Ids = ids;
    }

    private static void ChainRecords(LedgerTable table)
    {
        var rows = table.Rows;
        var first = new int[rows.Length];
        var last = new int[rows.Length];
        var next = new int[rows.Length];
        first.AsSpan().Fill(-1);
        last.AsSpan().Fill(-1);
        next.AsSpan().Fill(-1);
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Type == RecordType.Entry)
            {
                continue;
            }

            var entry = table.FindReferred(rows[i]);
            if (entry < 0)
            {
                table.Problems.Add(new LedgerProblem(
                    LedgerProblemKind.UnknownReference, table.File, rows[i].Line, rows[i].IdOffset, $"no entry has the id \"{table.IdText(rows[i])}\"; the record has no effect"));
                continue;
            }

            if (first[entry] < 0)
            {
                first[entry] = i;
            }
            else
            {
                next[last[entry]] = i;
            }

            last[entry] = i;
        }

        table.First = first;
        table.Next = next;
    }
}
