using System.Globalization;
using System.Text.Json;
using Parley.Evidence.Commitments;
using Parley.Evidence.Ledger;

namespace Parley.Evidence.Export;

/// <summary>Writes a view of a ledger as one JSON document: entries as in the file, with the ratings and the status known on the day.</summary>
public static class LedgerJson
{
    /// <summary>Writes <c>{"asOf":…,"entries":[…],"problems":[…]}</c>.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="view">The ledger as of a day.</param>
    /// <param name="filter">Which entries.</param>
    public static void Write(Utf8JsonWriter json, LedgerView view, LedgerFilter filter = default)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(view);
        json.WriteStartObject();
        if (view.AsOf is { } asOf)
        {
            json.WriteString("asOf", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNull("asOf");
        }

        json.WriteStartArray("entries");
        foreach (var entry in view.Entries(filter))
        {
            WriteEntry(json, view, entry);
        }

        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (var problem in view.Snapshot.Problems)
        {
            json.WriteStartObject();
            json.WriteString("file", problem.File);
            json.WriteNumber("line", problem.Line);
            json.WriteNumber("column", problem.Column);
            json.WriteString("kind", problem.Kind switch
            {
                LedgerProblemKind.TornLastLine => "torn",
                LedgerProblemKind.BrokenLine => "broken",
                LedgerProblemKind.DuplicateId => "duplicate",
                LedgerProblemKind.UnknownReference => "unknown-reference",
                _ => "warning",
            });
            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, LedgerView view, LedgerEntry entry)
    {
        json.WriteStartObject();
        json.WritePropertyName("entry");
        LedgerLine.Write(json, entry);
        json.WriteString("kind", LedgerWords.WordOf(entry.Kind));
        json.WriteString("review", LedgerWords.WordOf(entry.Review));
        var ratings = view.RatingsOf(entry.Id!);
        if ((ratings.Count > 0 || NegotiationActs.Commitments.Contains(entry.Act)) && CommitmentRatings.VerdictOf(view, entry.Id!) is { } verdict)
        {
            json.WriteString("status", LedgerWords.WordOf(verdict.Status));
        }

        json.WriteStartArray("ratings");
        foreach (var rating in ratings)
        {
            LedgerLine.Write(json, rating);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
