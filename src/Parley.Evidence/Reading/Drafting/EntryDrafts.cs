using Parley.Evidence.Reading.Acts;
using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Dates;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Numbers;
using Parley.Evidence.Reading.Paragraphs;
using Parley.Evidence.Reading.Sources;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Drafting;

/// <summary>Collects entries while a text is read; names are filled in at the end, when the longest name of everybody is known.</summary>
internal sealed class EntryDrafts(SourceText source, ReadingOptions options)
{
    private readonly List<Draft> _drafts = [];
    private readonly HashSet<(int, int, string)> _seen = [];

    private sealed record Draft(ReadEntry Entry, Entity? Actor, IReadOnlyList<Entity> Joint, Entity? Target, IReadOnlyList<Entity> Bound, Finding? Finding);

    /// <summary>Gets the number of drafts.</summary>
    public int Count => _drafts.Count;

    /// <summary>Adds attributed words without a negotiation act as a claim.</summary>
    public void Claim(Passage passage, Span span, Finding? finding, Span? quote, Directness directness, Paragraph paragraph, Entity? target)
    {
        if (options.ActsOnly)
        {
            return;
        }

        bool thought = finding?.Rule == "thought-that";
        ActReading act = new() { Act = "claim", Kind = thought ? "view" : "statement", Rule = finding?.Rule ?? "unattributed", Actor = finding?.Speaker, Target = target, Cameo = "01" };
        Add(passage, act, span, finding, quote, directness, paragraph);
    }

    /// <summary>Adds an act with its place, the words' speaker and the quotation it stands in.</summary>
    public void Add(Passage passage, ActReading act, Span span, Finding? finding, Span? quote, Directness? directness, Paragraph paragraph)
    {
        while (span.End > span.Start + 1 && source.Text[span.End - 1] is ',' or ';' or ' ')
        {
            span = span with { End = span.End - 1 };
        }

        if (span.End <= span.Start || !_seen.Add((span.Start, span.End, act.Act)))
        {
            return;
        }

        act = Directed(act, finding, out IReadOnlyList<Entity> bound);
        (int first, int end) = Tokens(passage, span);
        double confidence = finding is null || (finding.Rule == "thought-that" && act.Act != "claim") ? RulePrecision.Of(act.Rule) : Math.Min(RulePrecision.Of(act.Rule), RulePrecision.Of(finding.Rule));
        IReadOnlyList<AttributedSpeech> links = finding is null ? [] : Links(passage, finding, quote ?? span, quote, directness ?? Attribution.Directness.Indirect, ref confidence);
        TimeExpression? when = TimeFinder.Find(passage, first, end, source.Date, act.TimeStatus == "future");
        ReadEntry entry = new()
        {
            Id = EntryIdentity.Of(source.Sha256, span.Start, span.End, act.Act),
            Kind = act.Kind,
            Act = act.Act,
            Start = span.Start,
            End = span.End,
            Text = source.Text[span.Start..span.End],
            Quote = quote,
            Directness = directness,
            Channel = finding?.Channel ?? "unknown",
            Negated = act.Negated,
            Modality = act.Modality,
            TimeStatus = act.TimeStatus,
            Condition = act.ConditionFirst >= 0 ? SpeechContent.SpanOf(passage, act.ConditionFirst, act.ConditionEnd) : null,
            When = when,
            Deadline = Deadlines.Of(act.Act, when, source.Date),
            Attribution = links,
            Numbers = NumberFinder.Find(passage, first, end),
            Plover = act.Plover,
            PloverMode = act.Mode,
            Cameo = act.Cameo,
            Section = paragraph.Section,
            Why = quote is not null && finding?.Speaker is null ? "no cue: nobody is said to have spoken these words" : null,
            Rule = act.Rule,
            Confidence = confidence,
        };
        _drafts.Add(new Draft(entry, act.Actor ?? (act.Rule is "winner" or "missing" ? null : finding?.Speaker), act.Joint, act.Target, bound, finding));
    }

    /// <summary>Gets the entries with their names.</summary>
    public IEnumerable<ReadEntry> Finish() => _drafts.Select(Finish);

    // Whoever announces or asks is the actor, not the one of whom it is announced or asked.
    private static ActReading Directed(ActReading act, Finding? finding, out IReadOnlyList<Entity> bound)
    {
        bound = [];
        if (finding?.Speaker is not { } speaker || act.Actor == speaker || act.Actor is null)
        {
            return act;
        }

        if ((act.Rule == "obligation" && act.Target is null) || (act is { Rule: "act-turned", Act: "demand", Modality: "obligatory" } && act.Target != speaker))
        {
            // "The levy must go, Reyes said": whoever speaks demands it, of the subject.
            return act with { Target = act.Actor, Actor = speaker };
        }

        if (act.Act == "promise" && finding.Lemma is "announce" or "declare" or "proclaim" or "unveil")
        {
            // "Brandt announced that Borland and Castria would talk": she announces what binds others.
            bound = act.Joint.Count > 0 ? act.Joint : [act.Actor];
            return act with { Actor = speaker, Joint = [], Target = act.Target == speaker ? null : act.Target };
        }

        return act;
    }

    private static List<AttributedSpeech> Links(Passage passage, Finding finding, Span content, Span? quote, Directness directness, ref double confidence)
    {
        List<AttributedSpeech> links = new(finding.Hands) { SpeechLink.SpeechOf(passage, finding, quote, [content], directness) };
        for (Finding? outer = finding.Outer; outer is not null; outer = outer.Outer)
        {
            // Each hand through which the words went can be wrong by itself.
            confidence = Math.Round(confidence * RulePrecision.Of(outer.Rule), 2);
            links.Insert(0, SpeechLink.SpeechOf(passage, outer, null, [content], Attribution.Directness.Indirect));
        }

        return links;
    }

    private static ReadEntry Finish(Draft draft)
    {
        // The names of the whole chain are known for certain only now.
        List<AttributedSpeech> links = (List<AttributedSpeech>?)(draft.Finding is null ? null : draft.Entry.Attribution) ?? [];
        Finding? at = draft.Finding;
        for (int i = links.Count - 1; i >= 0 && at is not null; i--, at = at.Outer)
        {
            links[i] = SpeechLink.Named(at, links[i]);
        }

        return draft.Entry with
        {
            Actor = Name(draft.Actor),
            Actors = draft.Joint.Count == 0 ? [] : [.. draft.Joint.Select(Name).OfType<string>()],
            Target = Name(draft.Target),
            BoundParties = draft.Bound.Count == 0 ? [] : [.. draft.Bound.Select(Name).OfType<string>()],
            Speaker = links.Count > 0 ? links[^1].Speaker : null,
            SpeakerRole = links.Count > 0 ? links[^1].Role : null,
        };
    }

    private static string? Name(Entity? entity) => entity is null ? null : entity.Id ?? entity.Name;

    private static (int First, int End) Tokens(Passage passage, Span span)
    {
        int low = 0;
        int high = passage.Tokens.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (passage.Tokens[middle].Start < span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        int end = low;
        while (end < passage.Tokens.Count && passage.Tokens[end].End <= span.End)
        {
            end++;
        }

        return (low, end);
    }
}
