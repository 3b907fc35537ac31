using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Parley.Evidence.Ledger;
using Parley.Evidence.Reading;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Sources;
using Parley.Numerics.Errors;
using Parley.Web.Shelf;

namespace Parley.Web.Serving;

/// <summary>The reading desk's forms: an article becomes proposals, a person confirms, corrects, rejects and links them. The ledger is only appended.</summary>
internal sealed class LedgerActions(OpenCase opened)
{
    private const int LongestArticle = 500_000;

    /// <summary>Reads an article and appends what it yields as proposed entries.</summary>
    public string Read(IFormCollection form)
    {
        var text = form["text"].ToString();
        if (text.Length is 0 or > LongestArticle)
        {
            throw Bad(text.Length == 0 ? "there is no text (expected an article)" : $"the text has {text.Length} characters (expected at most {LongestArticle}); send a part of it");
        }

        var date = Day(form, "date");
        var subject = opened.Report().Require();
        var actors = subject.Parties.SelectMany(p => p.Leader is { Name.Length: > 0 } person
            ? new[] { new Actor(p.Id, p.Name, p.Aliases), new Actor(person.Name, person.Name, Surname(person.Name)) { SpeaksFor = p.Id, Role = person.Role, From = person.From, Until = person.To } }
            : [new Actor(p.Id, p.Name, p.Aliases)]);
        var result = new ArticleReader(new ActorList(actors, date)).Read(SourceDecoder.FromString(text, date));
        var source = form["source"].ToString() is { Length: > 0 } id ? id : null;
        var added = new LedgerFile(opened.LedgerFile).AppendNew(ReadingDraft.Of(result, source));
        return string.Create(CultureInfo.InvariantCulture, $"{result.Paragraphs.Count} paragraphs read, {result.Entries.Count} entries proposed, {added.Count} of them new. {(date is null ? "The article has no date: give one, or relative times stay words." : "")}").TrimEnd();
    }

    /// <summary>Confirms (with corrections) or rejects a proposed entry.</summary>
    public string Review(IFormCollection form)
    {
        var snapshot = LedgerSnapshot.Open(opened.LedgerFile);
        var id = form["id"].ToString();
        var entry = snapshot.AsOf(null).Find(id) ?? throw Bad($"there is no entry '{id}' in this ledger any more; load the page again");
        var accepts = form["verdict"].ToString() switch { "confirm" => true, "reject" => false, var other => throw Bad($"verdict '{other}' (expected confirm or reject)") };
        var (by, at) = Author(form);
        var records = new List<LedgerRecord>();
        if (accepts && Corrections(form, entry) is { } set)
        {
            var edit = new EditRecord { Of = id, Set = set, Reason = "corrected at review", By = by, At = at };
            var trial = LedgerSnapshot.Of([entry with { Links = [] }, edit]);
            if (trial.Problems.Count > 0)
            {
                throw Bad(trial.Problems[0].Message);
            }

            records.Add(edit);
        }

        records.Add(new ReviewRecord { Of = id, Accepts = accepts, By = by, At = at, On = Today() });
        new LedgerFile(opened.LedgerFile).Append(records);
        return accepts ? $"{id} is confirmed{(records.Count > 1 ? " with your corrections" : "")}." : $"{id} is rejected; it stays in the file as rejected.";
    }

    /// <summary>Links two entries.</summary>
    public string Link(IFormCollection form)
    {
        var view = LedgerSnapshot.Open(opened.LedgerFile).AsOf(null);
        var (from, to) = (form["from"].ToString(), form["to"].ToString());
        foreach (var id in (string[])[from, to])
        {
            if (view.Find(id) is null)
            {
                throw Bad($"there is no entry '{id}' in this ledger (expected the id of an entry)");
            }
        }

        if (!LedgerWords.TryParseRelation(form["relation"].ToString(), out var relation))
        {
            throw Bad($"relation '{form["relation"]}' (expected one of {LedgerWords.AllowedRelations()})");
        }

        var (by, at) = Author(form);
        new LedgerFile(opened.LedgerFile).Append(new LinkRecord { From = from, To = to, Relation = relation, By = by, At = at });
        return $"{from} {form["relation"]} {to}: linked.";
    }

    private static JsonElement? Corrections(IFormCollection form, LedgerEntry entry)
    {
        using var buffer = new MemoryStream();
        var changed = false;
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            void Field(string name, string field, string was)
            {
                var now = form[field].ToString().Trim();
                if (!form.ContainsKey(field) || now == was)
                {
                    return;
                }

                changed = true;
                if (now.Length == 0)
                {
                    writer.WriteNull(name);
                }
                else
                {
                    writer.WriteString(name, now);
                }
            }

            void Names(string field, IReadOnlyList<string> was)
            {
                var now = form[field].ToString().Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                if (!form.ContainsKey(field) || now.SequenceEqual(was))
                {
                    return;
                }

                changed = true;
                if (now.Length == 1)
                {
                    writer.WriteString(field, now[0]);
                    return;
                }

                writer.WriteStartArray(field);
                foreach (var name in now)
                {
                    writer.WriteStringValue(name);
                }

                writer.WriteEndArray();
            }

            Field("act", "act", entry.Act);
            Names("actor", entry.Actors);
            Names("target", entry.Targets);
            Field("date", "date", DayText(entry.Date));
            Field("deadline", "deadline", DayText(entry.Deadline));
            Field("issue", "issue", entry.Issue ?? "");
            Field("what", "what", entry.What);
            writer.WriteEndObject();
        }

        if (!changed)
        {
            return null;
        }

        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(buffer.ToArray()));
        return document.RootElement.Clone();
    }

    private static string DayText(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static (string? By, string At) Author(IFormCollection form) => (
        form["by"].ToString().Trim() is { Length: > 0 } by ? by[..Math.Min(by.Length, 60)] : null,
        TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    private static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static DateOnly? Day(IFormCollection form, string field) => form[field].ToString() is { Length: > 0 } text
        ? DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Bad($"{field}: '{text}' is not a day (expected YYYY-MM-DD)")
        : null;

    private static string[] Surname(string name) => name.Contains(' ', StringComparison.Ordinal) ? [name[(name.LastIndexOf(' ') + 1)..]] : [];

    private static SourceErrorsException Bad(string message) => new([new SourceError("form", 1, 1, message)]);
}
