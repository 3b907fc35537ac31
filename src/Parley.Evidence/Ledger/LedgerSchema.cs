using System.Text;
using System.Text.Json;

namespace Parley.Evidence.Ledger;

/// <summary>The JSON Schema (draft 2020-12) of one line of a ledger, for editors and other programs.</summary>
/// <remarks>It is built from the same lists of fields and words that the reader uses, so that the two cannot part.</remarks>
public static class LedgerSchema
{
    private const string Day = "day";

    /// <summary>What each field means and of what type it is: text, day, flag, whole, number, texts, oneOrMany, span, spans, or the name of a definition.</summary>
    private static readonly Dictionary<string, (string Type, string About)> Fields = new(StringComparer.Ordinal)
    {
        ["id"] = ("text", "An id that no other entry has; a re-run of a reader gives the same id."),
        ["type"] = ("text", "Absent for an entry."),
        ["kind"] = ("kinds", "Statement, deed, state, view or background; follows from act when absent."),
        ["act"] = ("text", "The negotiation act: " + string.Join(", ", NegotiationActs.Known.Order(StringComparer.Ordinal)) + "; own words are allowed."),
        ["actor"] = ("oneOrMany", "Who does or says it: actor ids or mentions."),
        ["target"] = ("oneOrMany", "To or against whom."),
        ["targetImplied"] = ("flag", "The target is implied, not named."),
        ["boundParty"] = ("text", "Who is bound by a commitment when that is not the actor."),
        ["onBehalfOf"] = ("text", "On whose behalf the actor acts."),
        ["issue"] = ("text", "The issue of the case."),
        ["position"] = ("text", "The option or value on that issue."),
        ["date"] = (Day, "Day on which it happened or was said; never assumed."),
        ["dateText"] = ("text", "The words that give the time."),
        ["dateBasis"] = ("text", "How the date was resolved from the words."),
        ["what"] = ("text", "The content in our own words."),
        ["sources"] = ("oneOrMany", "Ids of sources.yaml."),
        ["sourceHash"] = ("text", "SHA-256 of the text that was read."),
        ["start"] = ("whole", "First UTF-16 unit of the span."),
        ["end"] = ("whole", "One past the last UTF-16 unit of the span."),
        ["text"] = ("text", "The few words of the span."),
        ["occurrences"] = ("spans", "Further places of the same words."),
        ["quote"] = ("span", "The quoted words, marks included."),
        ["speaker"] = ("text", "The innermost person whose words these are."),
        ["speakerRole"] = ("text", "The role as given."),
        ["attribution"] = ("attribution", "The chain of attribution, outermost first."),
        ["directness"] = ("directnesses", "How directly the words are given."),
        ["channel"] = ("text", "Speech, interview, post, read-out, call, meeting, letter, leak …"),
        ["visibility"] = ("visibilities", "Who could know of it when it happened; public when absent."),
        ["negated"] = ("flag", "The act is negated."),
        ["negatorSpan"] = ("span", "Where the negator stands."),
        ["modality"] = ("modalities", "Asserted when absent."),
        ["timeStatus"] = ("timeStatuses", "Current when absent."),
        ["condition"] = ("text", "The condition in words."),
        ["conditionSpan"] = ("span", "Where the condition stands."),
        ["deadline"] = (Day, "Day by which it falls due; only what the speaker gave or the words imply."),
        ["testable"] = ("flag", "Two strangers could agree whether it happened."),
        ["numbers"] = ("numbers", "The numbers with their units."),
        ["codes"] = ("codes", "PLOVER and CAMEO codes."),
        ["conf"] = ("marks", "S read on a page, S- weak outlet, M from memory, J judgement, X sources conflict."),
        ["confidence"] = ("number", "Measured precision of the rule, 0 to 1."),
        ["rule"] = ("text", "The rule that drew the entry."),
        ["reader"] = ("text", "Name and version of the reader program."),
        ["review"] = ("reviews", "Accepted when absent."),
        ["reviewedBy"] = ("text", "Who reviewed it."),
        ["reviewedOn"] = (Day, "Day of the review."),
        ["knownFrom"] = (Day, "Day from which it could be known; its date when absent."),
        ["links"] = ("links", "Links to other entries."),
        ["section"] = ("text", "Title of the section it stands in."),
        ["remark"] = ("text", "A remark."),
        ["by"] = ("text", "Who wrote the line."),
        ["at"] = ("text", "When the line was written, ISO 8601 in UTC."),
        ["commitment"] = ("text", "The id of the rated entry."),
        ["status"] = ("statuses", "What became of it, by the rubric."),
        ["asOf"] = (Day, "Day from which this is known."),
        ["actedOn"] = (Day, "Day of the act."),
        ["endedOn"] = (Day, "Day on which the measure ended again."),
        ["reason"] = ("text", "Why, in one sentence."),
        ["evidence"] = ("oneOrMany", "Ids of the entries on which it rests."),
        ["reply"] = ("text", "What the rated party says about it."),
        ["settles"] = ("flag", "Settles a difference between raters."),
        ["of"] = ("text", "The id of the entry."),
        ["on"] = (Day, "Day of the review."),
        ["set"] = ("object", "The corrected fields; null clears one."),
        ["from"] = ("text", "The id of the entry that bears on the other."),
        ["to"] = ("text", "The id of the other entry."),
        ["relation"] = ("relations", "How the one bears on the other."),
    };

    /// <summary>Gets the schema as JSON text.</summary>
    public static string Json { get; } = Build();

    private static string Build()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, LedgerLine.WriterOptions with { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "A line of a Parley ledger (evidence.jsonl)");
            json.WriteStartArray("oneOf");
            Record(json, "entry", LedgerFields.Entry.Where(f => f != "type"), ["id"], null);
            Record(json, "rating", LedgerFields.Rating, ["type", "commitment", "status"], ["rating"]);
            Record(json, "review", LedgerFields.Review, ["type", "of"], ["confirm", "reject"]);
            Record(json, "edit", LedgerFields.Edit, ["type", "of", "set"], ["edit"]);
            Record(json, "link", LedgerFields.Link, ["type", "from", "to", "relation"], ["link"]);
            Record(json, "redaction", LedgerFields.Redact, ["type", "of", "reason"], ["redact"]);
            json.WriteEndArray();
            Definitions(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Record(Utf8JsonWriter json, string title, IEnumerable<string> fields, string[] required, string[]? types)
    {
        json.WriteStartObject();
        json.WriteString("title", title);
        json.WriteString("type", "object");
        Strings(json, "required", required);
        json.WriteStartObject("properties");
        foreach (var field in fields)
        {
            json.WriteStartObject(field);
            if (field == "type" && types is not null)
            {
                Strings(json, "enum", types);
            }
            else
            {
                json.WriteString("description", Fields[field].About);
                json.WriteString("$ref", "#/$defs/" + Fields[field].Type);
            }

            json.WriteEndObject();
        }

        if (types is null)
        {
            json.WriteBoolean("type", false);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Definitions(Utf8JsonWriter json)
    {
        json.WriteStartObject("$defs");
        Raw(json, "text", """{"type":["string","null"]}""");
        Raw(json, "flag", """{"type":["boolean","null"]}""");
        Raw(json, "whole", """{"type":["integer","null"],"minimum":0}""");
        Raw(json, "number", """{"type":["number","null"]}""");
        Raw(json, "object", """{"type":"object"}""");
        Raw(json, Day, """{"type":["string","null"],"pattern":"^\\d{4}-\\d{2}-\\d{2}$"}""");
        Raw(json, "oneOrMany", """{"anyOf":[{"type":["string","null"]},{"type":"array","items":{"type":"string"}}]}""");
        Raw(json, "span", """{"type":["object","null"],"required":["start","end"],"properties":{"start":{"$ref":"#/$defs/whole"},"end":{"$ref":"#/$defs/whole"}}}""");
        Raw(json, "spans", """{"type":["array","null"],"items":{"$ref":"#/$defs/span"}}""");
        Raw(json, "links", """{"type":["array","null"],"items":{"type":"object","required":["relation","to"],"properties":{"relation":{"$ref":"#/$defs/relations"},"to":{"type":"string"}}}}""");
        Raw(json, "numbers", """{"type":["array","null"],"items":{"type":"object","required":["value"],"properties":{"value":{"type":"number"},"from":{"$ref":"#/$defs/number"},"unit":{"$ref":"#/$defs/text"},"comparator":{"$ref":"#/$defs/text"},"what":{"$ref":"#/$defs/text"},"text":{"$ref":"#/$defs/text"},"span":{"$ref":"#/$defs/span"}}}}""");
        Raw(json, "codes", """{"type":["object","null"],"properties":{"plover":{"type":["object","null"],"properties":{"event":{"$ref":"#/$defs/text"},"mode":{"$ref":"#/$defs/text"},"contexts":{"$ref":"#/$defs/oneOrMany"}}},"cameo":{"$ref":"#/$defs/text"}}}""");
        Raw(json, "attribution", """{"type":["array","null"],"items":{"type":"object","properties":{"speaker":{"$ref":"#/$defs/text"},"role":{"$ref":"#/$defs/text"},"affiliation":{"$ref":"#/$defs/text"},"named":{"$ref":"#/$defs/flag"},"hands":{"$ref":"#/$defs/whole"},"channel":{"$ref":"#/$defs/text"},"directness":{"$ref":"#/$defs/directnesses"},"cue":{"$ref":"#/$defs/text"},"sourceSpan":{"$ref":"#/$defs/span"},"cueSpan":{"$ref":"#/$defs/span"},"contentSpans":{"$ref":"#/$defs/spans"}}}}""");
        Words(json, "kinds", LedgerWords.Kinds.Words);
        Words(json, "marks", LedgerWords.Marks.Words);
        Words(json, "directnesses", LedgerWords.Directnesses.Words);
        Words(json, "modalities", LedgerWords.Modalities.Words);
        Words(json, "timeStatuses", LedgerWords.TimeStatuses.Words);
        Words(json, "visibilities", LedgerWords.Visibilities.Words);
        Words(json, "reviews", LedgerWords.Reviews.Words);
        Words(json, "statuses", LedgerWords.Statuses.Words.Append("open").Append("n/a"));
        Words(json, "relations", LedgerWords.Relations.Words);
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartObject(name);
        Strings(json, "enum", words);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Raw(Utf8JsonWriter json, string name, string text)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(text);
    }
}
