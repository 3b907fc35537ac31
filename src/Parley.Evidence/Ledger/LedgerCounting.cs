using System.Globalization;
using System.Runtime.InteropServices;

namespace Parley.Evidence.Ledger;

/// <summary>Counts entries by their parts over the compact table.</summary>
internal static class LedgerCounting
{
    private static readonly string[] Parts = ["actor", "target", "act", "kind", "issue", "year", "month"];

    public static IReadOnlyList<LedgerCount> Count(LedgerView view, IReadOnlyList<string> by, LedgerFilter filter)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Count is < 1 or > 3 || by.FirstOrDefault(b => !Parts.Contains(b)) is not null)
        {
            throw new ArgumentException($"found \"{string.Join(",", by)}\" (expected one to three of {string.Join(", ", Parts)})", nameof(by));
        }

        var table = view.Table;
        var rows = new RowFilter(table, filter);
        var counts = new Dictionary<(int A, int B, int C), int>();
        for (var i = 0; i < table.Rows.Length; i++)
        {
            if (!view.TrySee(i, out var review))
            {
                continue;
            }

            ref readonly var row = ref table.Effective(i, view.Day);
            if (rows.Accepts(row, review))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, (Code(by, 0, row), Code(by, 1, row), Code(by, 2, row)), out _)++;
            }
        }

        return Spread(table, by, counts);
    }

    private static int Code(IReadOnlyList<string> by, int part, in LedgerRow row) => part >= by.Count ? 0 : by[part] switch
    {
        "actor" => row.Actor,
        "target" => row.Target,
        "act" => row.Act,
        "kind" => row.Kind,
        "issue" => row.Issue,
        "year" => row.Date == DayText.NoDay ? 0 : DateOnly.FromDayNumber(row.Date).Year,
        _ => row.Date == DayText.NoDay ? 0 : (DateOnly.FromDayNumber(row.Date).Year * 12) + DateOnly.FromDayNumber(row.Date).Month - 1,
    };

    private static List<LedgerCount> Spread(LedgerTable table, IReadOnlyList<string> by, Dictionary<(int A, int B, int C), int> counts)
    {
        var sums = new Dictionary<string, (string[] Parts, int Count)>(StringComparer.Ordinal);
        foreach (var (key, count) in counts)
        {
            int[] codes = [key.A, key.B, key.C];
            IEnumerable<string[]> combinations = [[]];
            for (var part = 0; part < by.Count; part++)
            {
                var names = Names(table, by[part], codes[part]);
                combinations = combinations.SelectMany(c => names, (c, n) => (string[])[.. c, n]).ToList();
            }

            foreach (var parts in combinations)
            {
                ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, string.Join('\0', parts), out _);
                sum = (parts, sum.Count + count);
            }
        }

        return [.. sums.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new LedgerCount(s.Value.Parts, s.Value.Count))];
    }

    private static IReadOnlyList<string> Names(LedgerTable table, string part, int code) => part switch
    {
        "actor" or "target" => table.PartiesOf(code) is { Length: > 0 } names ? [.. names.Distinct(StringComparer.Ordinal)] : [""],
        "act" => [code < 0 ? NegotiationActs.None : table.WordOf(code)],
        "issue" => [table.WordOf(code)],
        "kind" => [LedgerWords.WordOf((EntryKind)code)],
        "year" => [code == 0 ? "" : code.ToString("0000", CultureInfo.InvariantCulture)],
        _ => [code == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{code / 12:0000}-{(code % 12) + 1:00}")],
    };
}
