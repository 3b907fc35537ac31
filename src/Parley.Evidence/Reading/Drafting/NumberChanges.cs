using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Numbers;

namespace Parley.Evidence.Reading.Drafting;

/// <summary>Gives a number that is moved to the value from which it was moved, where an earlier entry of the same text tells it: "raised the levy to 145 %" … "cut it to 30 %".</summary>
/// <remarks>Only the same unit counts, and the two clauses must share a noun or belong to neighbouring entries under one heading. Looks back a bounded number of entries.</remarks>
internal static class NumberChanges
{
    private const int Memory = 12;

    /// <summary>Adds the earlier value to entries whose numbers have a "to" and no "from".</summary>
    public static void Link(List<ReadEntry> entries)
    {
        List<int> moved = [];
        for (int i = 0; i < entries.Count; i++)
        {
            NumberExpression? to = To(entries[i]);
            if (to is null)
            {
                continue;
            }

            if (entries[i].Numbers.All(n => n.Role != "from"))
            {
                for (int k = moved.Count - 1; k >= Math.Max(0, moved.Count - Memory); k--)
                {
                    ReadEntry earlier = entries[moved[k]];
                    NumberExpression before = To(earlier)!;
                    if (before.Unit == to.Unit && before.Value != to.Value && SharesNoun(earlier.Text, entries[i].Text))
                    {
                        entries[i] = entries[i] with { Change = new NumberChange(before.Value, to.Value, to.Unit, earlier.Id) };
                        break;
                    }
                }
            }

            moved.Add(i);
        }

        for (int i = 0; i < entries.Count; i++)
        {
            NumberExpression? from = entries[i].Numbers.FirstOrDefault(n => n.Role == "from");
            NumberExpression? to = entries[i].Numbers.FirstOrDefault(n => n.Role == "to");
            if (from is not null && to is not null)
            {
                entries[i] = entries[i] with { Change = new NumberChange(from.Value, to.Value, to.Unit ?? from.Unit, null) };
            }
        }
    }

    private static NumberExpression? To(ReadEntry entry) => entry.Numbers.FirstOrDefault(n => n.Role == "to");

    private static bool SharesNoun(string a, string b)
    {
        HashSet<string> words = new(Words(a), StringComparer.OrdinalIgnoreCase);
        return Words(b).Any(words.Contains);
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '\u00A0', ',', '.', '\n', '“', '”'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length > 3 && char.IsLower(w[0]) && !Lexicon.Find(w).Has(WordTraits.StopWord))
            .Select(w => w.EndsWith('s') ? w[..^1] : w);
}
