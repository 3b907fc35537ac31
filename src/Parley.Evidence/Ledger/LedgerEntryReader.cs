using System.Text.Json;

namespace Parley.Evidence.Ledger;

/// <summary>Reads the fields of an entry.</summary>
internal static class LedgerEntryReader
{
    public static LedgerEntry? Read(ref LineCursor cursor)
    {
        var entry = new LedgerEntry();
        EntryKind? kind = null;
        int? start = null, end = null;
        while (cursor.NextProperty(out var name))
        {
            switch (name)
            {
                case "type": cursor.Skip(); break;
                case "id": entry = entry with { Id = cursor.Text(name, required: true) }; break;
                case "kind": kind = cursor.Word(name, LedgerWords.Kinds, fatal: true); break;
                case "start": start = cursor.Whole(name); break;
                case "end": end = cursor.Whole(name); break;
                default: entry = Field(ref cursor, entry, name); break;
            }
        }

        if (string.IsNullOrEmpty(entry.Id) && !cursor.Failed)
        {
            cursor.Missing("id", "a text that no other entry has");
        }

        if (cursor.Failed)
        {
            return null;
        }

        return entry with { Kind = kind ?? NegotiationActs.KindOf(entry.Act), Span = cursor.MakeSpan("start and end", start, end, 0) };
    }

    private static LedgerEntry Field(ref LineCursor cursor, LedgerEntry e, string name) => name switch
    {
        "act" => e with { Act = cursor.Text(name) ?? NegotiationActs.None },
        "actor" => e with { Actors = cursor.OneOrMany(name, fatal: true) },
        "target" => e with { Targets = cursor.OneOrMany(name, fatal: true) },
        "targetImplied" => e with { TargetImplied = cursor.Flag(name) ?? false },
        "boundParty" => e with { BoundParty = cursor.Text(name) },
        "onBehalfOf" => e with { OnBehalfOf = cursor.Text(name) },
        "issue" => e with { Issue = cursor.Text(name) },
        "position" => e with { Position = cursor.Text(name) },
        "date" => e with { Date = cursor.Day(name) },
        "dateText" => e with { DateText = cursor.Text(name) },
        "dateBasis" => e with { DateBasis = cursor.Text(name) },
        "what" => e with { What = cursor.Text(name) ?? "" },
        "sources" => e with { Sources = cursor.OneOrMany(name) },
        "sourceHash" => e with { SourceHash = cursor.Text(name) },
        "text" => e with { Text = cursor.Text(name) },
        "occurrences" => e with { Occurrences = cursor.Spans(name) },
        "quote" => e with { Quote = cursor.Span(name) },
        "speaker" => e with { Speaker = cursor.Text(name) },
        "speakerRole" => e with { SpeakerRole = cursor.Text(name) },
        "attribution" => e with { Attribution = Attribution(ref cursor) },
        "directness" => e with { Directness = cursor.Word(name, LedgerWords.Directnesses) ?? Directness.None },
        "channel" => e with { Channel = cursor.Text(name) },
        "visibility" => e with { Visibility = cursor.Word(name, LedgerWords.Visibilities) ?? Visibility.Public },
        "negated" => e with { Negated = cursor.Flag(name) ?? false },
        "negatorSpan" => e with { NegatorSpan = cursor.Span(name) },
        "modality" => e with { Modality = cursor.Word(name, LedgerWords.Modalities) ?? Modality.Asserted },
        "timeStatus" => e with { TimeStatus = cursor.Word(name, LedgerWords.TimeStatuses) ?? TimeStatus.Current },
        "condition" => e with { Condition = cursor.Text(name) },
        "conditionSpan" => e with { ConditionSpan = cursor.Span(name) },
        "deadline" => e with { Deadline = cursor.Day(name) },
        "testable" => e with { Testable = cursor.Flag(name) },
        "numbers" => e with { Numbers = Numbers(ref cursor) },
        "codes" => e with { Codes = Codes(ref cursor) },
        "conf" => e with { Mark = cursor.Word(name, LedgerWords.Marks, fatal: true) ?? ConfidenceMark.None },
        "confidence" => e with { Confidence = cursor.Number(name) },
        "rule" => e with { Rule = cursor.Text(name) },
        "reader" => e with { Reader = cursor.Text(name) },
        "review" => e with { Review = cursor.Word(name, LedgerWords.Reviews, fatal: true) ?? ReviewStatus.Accepted },
        "reviewedBy" => e with { ReviewedBy = cursor.Text(name) },
        "reviewedOn" => e with { ReviewedOn = cursor.Day(name) },
        "knownFrom" => e with { KnownFrom = cursor.Day(name) },
        "links" => e with { Links = Links(ref cursor) },
        "section" => e with { Section = cursor.Text(name) },
        "remark" => e with { Remark = cursor.Text(name) },
        "by" => e with { By = cursor.Text(name) },
        "at" => e with { At = cursor.Text(name) },
        _ => Unknown(ref cursor, e, name),
    };

    private static LedgerEntry Unknown(ref LineCursor cursor, LedgerEntry entry, string name)
    {
        cursor.UnknownField(name, LedgerFields.Entry);
        return entry;
    }

    private static List<EntryLink> Links(ref LineCursor cursor)
    {
        var links = new List<EntryLink>();
        if (!cursor.EnterList("links"))
        {
            return links;
        }

        while (cursor.Read() && cursor.Token != JsonTokenType.EndArray)
        {
            if (!cursor.EnterObject("links"))
            {
                continue;
            }

            LinkRelation? relation = null;
            string? to = null;
            while (cursor.NextProperty(out var name))
            {
                switch (name)
                {
                    case "relation": relation = cursor.Word("links.relation", LedgerWords.Relations); break;
                    case "to": to = cursor.Text("links.to"); break;
                    default: cursor.UnknownField(name, ["relation", "to"]); break;
                }
            }

            if (relation is { } known && to is not null)
            {
                links.Add(new EntryLink(known, to));
            }
        }

        return links;
    }

    private static List<NumberMention> Numbers(ref LineCursor cursor)
    {
        var numbers = new List<NumberMention>();
        if (!cursor.EnterList("numbers"))
        {
            return numbers;
        }

        while (cursor.Read() && cursor.Token != JsonTokenType.EndArray)
        {
            if (!cursor.EnterObject("numbers"))
            {
                continue;
            }

            var number = new NumberMention { Value = double.NaN };
            while (cursor.NextProperty(out var name))
            {
                switch (name)
                {
                    case "value": number = number with { Value = cursor.Number("numbers.value") ?? double.NaN }; break;
                    case "from": number = number with { From = cursor.Number("numbers.from") }; break;
                    case "unit": number = number with { Unit = cursor.Text("numbers.unit") }; break;
                    case "comparator": number = number with { Comparator = cursor.Text("numbers.comparator") }; break;
                    case "what": number = number with { What = cursor.Text("numbers.what") }; break;
                    case "text": number = number with { Text = cursor.Text("numbers.text") }; break;
                    case "span": number = number with { Span = cursor.Span("numbers.span") }; break;
                    default: cursor.UnknownField(name, ["value", "from", "unit", "comparator", "what", "text", "span"]); break;
                }
            }

            if (!double.IsNaN(number.Value))
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }

    private static EventCodes? Codes(ref LineCursor cursor)
    {
        if (!cursor.EnterObject("codes"))
        {
            return null;
        }

        string? ploverEvent = null, mode = null, cameo = null;
        IReadOnlyList<string> contexts = [];
        while (cursor.NextProperty(out var name))
        {
            if (name == "cameo")
            {
                cameo = cursor.Text("codes.cameo");
            }
            else if (name != "plover")
            {
                cursor.UnknownField(name, ["plover", "cameo"]);
            }
            else if (cursor.EnterObject("codes.plover"))
            {
                while (cursor.NextProperty(out var field))
                {
                    switch (field)
                    {
                        case "event": ploverEvent = cursor.Text("codes.plover.event"); break;
                        case "mode": mode = cursor.Text("codes.plover.mode"); break;
                        case "contexts": contexts = cursor.OneOrMany("codes.plover.contexts"); break;
                        default: cursor.UnknownField(field, ["event", "mode", "contexts"]); break;
                    }
                }
            }
        }

        return new EventCodes(ploverEvent, mode, contexts, cameo);
    }

    private static List<AttributionLink> Attribution(ref LineCursor cursor)
    {
        var chain = new List<AttributionLink>();
        if (!cursor.EnterList("attribution"))
        {
            return chain;
        }

        while (cursor.Read() && cursor.Token != JsonTokenType.EndArray)
        {
            if (!cursor.EnterObject("attribution"))
            {
                continue;
            }

            var link = new AttributionLink();
            while (cursor.NextProperty(out var name))
            {
                switch (name)
                {
                    case "speaker": link = link with { Speaker = cursor.Text("attribution.speaker") }; break;
                    case "role": link = link with { Role = cursor.Text("attribution.role") }; break;
                    case "affiliation": link = link with { Affiliation = cursor.Text("attribution.affiliation") }; break;
                    case "named": link = link with { Named = cursor.Flag("attribution.named") ?? false }; break;
                    case "hands": link = link with { Hands = cursor.Whole("attribution.hands") ?? 0 }; break;
                    case "channel": link = link with { Channel = cursor.Text("attribution.channel") }; break;
                    case "directness":
                        link = link with { Directness = cursor.Word("attribution.directness", LedgerWords.Directnesses) ?? Directness.None };
                        break;
                    case "cue": link = link with { Cue = cursor.Text("attribution.cue") }; break;
                    case "sourceSpan": link = link with { SourceSpan = cursor.Span("attribution.sourceSpan") }; break;
                    case "cueSpan": link = link with { CueSpan = cursor.Span("attribution.cueSpan") }; break;
                    case "contentSpans": link = link with { ContentSpans = cursor.Spans("attribution.contentSpans") }; break;
                    default:
                        cursor.UnknownField(name, ["speaker", "role", "affiliation", "named", "hands", "channel", "directness", "cue", "sourceSpan", "cueSpan", "contentSpans"]);
                        break;
                }
            }

            chain.Add(link);
        }

        return chain;
    }
}
