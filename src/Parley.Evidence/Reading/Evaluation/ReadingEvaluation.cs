using System.Text.Json;
using Parley.Evidence.Reading.Attribution;

namespace Parley.Evidence.Reading.Evaluation;

/// <summary>Compares a reading with a gold file by places, acts, actors and speakers.</summary>
/// <remarks>
/// An entry finds a gold entry when they share at least half of the shorter span; pairs are taken in the order of the largest share, one to
/// one. Names agree when they share a word of three letters or more, whatever its case. For quotations, "nobody" is an answer like any other:
/// a gold quotation without speaker is right when the reading names none. Gold entries with <c>"must": false</c> may be found and need not be.
/// </remarks>
public static class ReadingEvaluation
{
    private static readonly HashSet<string> Empty = new(["the", "and", "for", "with", "who", "that", "his", "her", "their"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Compares two documents, each with an <c>entries</c> array as in <c>parley read --json</c>.</summary>
    /// <param name="gold">The gold document.</param>
    /// <param name="predicted">The reading.</param>
    /// <returns>Counts with precision and recall.</returns>
    public static EvaluationResult Compare(JsonElement gold, JsonElement predicted) =>
        Compare(EvaluatedEntry.ReadAll(gold), EvaluatedEntry.ReadAll(predicted));

    /// <summary>Compares two lists of entries.</summary>
    /// <param name="gold">The gold entries.</param>
    /// <param name="predicted">The proposed entries.</param>
    /// <returns>Counts with precision and recall.</returns>
    public static EvaluationResult Compare(IReadOnlyList<EvaluatedEntry> gold, IReadOnlyList<EvaluatedEntry> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        int[] pair = Pair(gold, predicted);
        int must = gold.Count(g => g.Must);
        int found = pair.Count(g => g >= 0);
        int foundMust = pair.Count(g => g >= 0 && gold[g].Must);
        List<EvaluationMeasure> measures =
        [
            new("places", foundMust, predicted.Count - (found - foundMust), must),
            Field("acts", gold, predicted, pair, e => e.Act, (a, b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase)),
            Field("actors", gold, predicted, pair, e => e.Actor, SameName),
            Field("plover types", gold, predicted, pair, e => e.Plover, (a, b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase)),
            Speakers(gold, predicted),
        ];
        List<EvaluationMeasure> rules = [];
        foreach (IGrouping<string, int> rule in Enumerable.Range(0, predicted.Count).GroupBy(i => predicted[i].Rule ?? "unnamed", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            rules.Add(new EvaluationMeasure(rule.Key, rule.Count(i => pair[i] >= 0), rule.Count(), must));
        }

        HashSet<int> hit = [.. pair];
        List<EvaluatedEntry> missed = [.. gold.Where((g, i) => g.Must && !hit.Contains(i))];
        int repeated = predicted.Count - predicted.DistinctBy(p => (p.Span, p.Act)).Count();
        return new EvaluationResult(measures, rules, missed, repeated);
    }

    private static EvaluationMeasure Field(
        string name, IReadOnlyList<EvaluatedEntry> gold, IReadOnlyList<EvaluatedEntry> predicted, int[] pair, Func<EvaluatedEntry, string?> field, Func<string, string, bool> same)
    {
        int right = 0;
        int tried = 0;
        for (int i = 0; i < pair.Length; i++)
        {
            if (pair[i] >= 0 && field(gold[pair[i]]) is { } wanted && field(predicted[i]) is { } got)
            {
                tried++;
                right += same(wanted, got) ? 1 : 0;
            }
        }

        return new EvaluationMeasure(name, right, tried, gold.Count(g => field(g) is not null && g.Must));
    }

    private static EvaluationMeasure Speakers(IReadOnlyList<EvaluatedEntry> gold, IReadOnlyList<EvaluatedEntry> predicted)
    {
        int right = 0;
        int tried = 0;
        List<EvaluatedEntry> quotes = [.. gold.Where(g => g.Quote is not null).DistinctBy(g => g.Quote)];
        foreach (EvaluatedEntry wanted in quotes)
        {
            EvaluatedEntry? got = predicted.FirstOrDefault(p => p.Quote is { } q && q.Overlaps(wanted.Quote!.Value));
            if (got is not null)
            {
                tried++;
                right += wanted.Speaker is null ? (got.Speaker is null ? 1 : 0) : got.Speaker is not null && SameName(wanted.Speaker, got.Speaker) ? 1 : 0;
            }
        }

        return new EvaluationMeasure("speakers of quotations", right, tried, quotes.Count);
    }

    private static int[] Pair(IReadOnlyList<EvaluatedEntry> gold, IReadOnlyList<EvaluatedEntry> predicted)
    {
        int[] pair = new int[predicted.Count];
        Array.Fill(pair, -1);
        List<(double Share, int Gold, int Predicted)> shares = [];
        int[] order = [.. Enumerable.Range(0, gold.Count).OrderBy(i => gold[i].Span.Start)];
        int longest = gold.Count == 0 ? 0 : gold.Max(g => g.Span.End - g.Span.Start);
        for (int p = 0; p < predicted.Count; p++)
        {
            Span span = predicted[p].Span;
            int first = FirstFrom(order, gold, span.Start - longest);
            for (int k = first; k < order.Length && gold[order[k]].Span.Start < span.End; k++)
            {
                Span other = gold[order[k]].Span;
                int shared = Math.Min(span.End, other.End) - Math.Max(span.Start, other.Start);
                int shorter = Math.Min(span.End - span.Start, other.End - other.Start);
                if (shared > 0 && shared * 2 >= shorter)
                {
                    double union = Math.Max(span.End, other.End) - Math.Min(span.Start, other.Start);
                    bool act = string.Equals(predicted[p].Act, gold[order[k]].Act, StringComparison.OrdinalIgnoreCase);
                    shares.Add(((shared / union) + (act ? 0.25 : 0), order[k], p));
                }
            }
        }

        HashSet<int> taken = [];
        foreach ((_, int g, int p) in shares.OrderByDescending(s => s.Share).ThenBy(s => s.Gold).ThenBy(s => s.Predicted))
        {
            if (pair[p] < 0 && taken.Add(g))
            {
                pair[p] = g;
            }
        }

        return pair;
    }

    private static int FirstFrom(int[] order, IReadOnlyList<EvaluatedEntry> gold, int start)
    {
        int low = 0;
        int high = order.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (gold[order[middle]].Span.Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static bool SameName(string a, string b)
    {
        if (a.Equals(b, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        HashSet<string> words = new(Words(a), StringComparer.OrdinalIgnoreCase);
        return Words(b).Any(words.Contains);
    }

    private static IEnumerable<string> Words(string name) =>
        name.Split([' ', ',', '.', '\'', '\u2019', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2 && !Empty.Contains(w));
}
