using System.Text.Json;
using Parley.Evidence.Reading.Attribution;

namespace Parley.Evidence.Reading.Evaluation;

/// <summary>What a comparison looks at in one entry of a gold or predicted file.</summary>
/// <param name="Span">The place of the clause.</param>
/// <param name="Text">The words, or null where the file leaves them out.</param>
/// <param name="Act">The act, or null.</param>
/// <param name="Actor">The actor, or null.</param>
/// <param name="Speaker">The speaker, or null: also a legal answer for a quotation.</param>
/// <param name="Quote">The quotation, or null.</param>
/// <param name="Plover">The PLOVER type, or null.</param>
/// <param name="Rule">The rule that found it, or null.</param>
/// <param name="Must">Whether a gold entry has to be found; true unless the file says otherwise.</param>
public sealed record EvaluatedEntry(Span Span, string? Text, string? Act, string? Actor, string? Speaker, Span? Quote, string? Plover, string? Rule, bool Must)
{
    /// <summary>Reads the entries of a document with an <c>entries</c> array; entries without <c>start</c> and <c>end</c> are left out.</summary>
    /// <param name="root">The document.</param>
    /// <returns>The entries in the order of the file.</returns>
    public static IReadOnlyList<EvaluatedEntry> ReadAll(JsonElement root)
    {
        List<EvaluatedEntry> entries = [];
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("entries", out JsonElement array) || array.ValueKind != JsonValueKind.Array)
        {
            return entries;
        }

        foreach (JsonElement e in array.EnumerateArray())
        {
            if (Place(e) is { } span)
            {
                Span? quote = e.TryGetProperty("quote", out JsonElement q) ? Place(q) : null;
                string? plover = e.TryGetProperty("codes", out JsonElement codes) && codes.ValueKind == JsonValueKind.Object
                    && codes.TryGetProperty("plover", out JsonElement p) && p.ValueKind == JsonValueKind.Object ? Words(p, "event") : null;
                bool must = !e.TryGetProperty("must", out JsonElement m) || m.ValueKind != JsonValueKind.False;
                entries.Add(new EvaluatedEntry(span, Words(e, "text"), Words(e, "act"), Words(e, "actor"), Words(e, "speaker"), quote, plover, RuleOf(e), must));
            }
        }

        return entries;
    }

    private static string? RuleOf(JsonElement e) => Words(e, "rule");

    private static Span? Place(JsonElement e) =>
        e.ValueKind == JsonValueKind.Object && e.TryGetProperty("start", out JsonElement start) && e.TryGetProperty("end", out JsonElement end)
            && start.ValueKind == JsonValueKind.Number && end.ValueKind == JsonValueKind.Number && start.TryGetInt32(out int s) && end.TryGetInt32(out int n) && n > s
            ? new Span(s, n) : null;

    // A list of actors counts as its words.
    private static string? Words(JsonElement e, string name) => !e.TryGetProperty(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Array ? string.Join(' ', value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString())) : null;
}
