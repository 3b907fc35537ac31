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
            When = TimeFinder.Find(passage, first, end, source.Date, act.TimeStatus == "future"),
            Numbers = NumberFinder.Find(passage, first, end),
            Plover = act.Plover,
            PloverMode = act.Mode,
            Cameo = act.Cameo,
            Section = paragraph.Section,
            Why = quote is not null && finding?.Speaker is null ? "no cue: nobody is said to have spoken these words" : null,
            Rule = act.Rule,
            Confidence = finding is null || (finding.Rule == "thought-that" && act.Act != "claim") ? RulePrecision.Of(act.Rule) : Math.Min(RulePrecision.Of(act.Rule), RulePrecision.Of(finding.Rule)),
        };
        if (finding is not null)
        {
            entry = Attributed(passage, entry, finding, quote ?? span, quote, directness ?? Attribution.Directness.Indirect);
        }

        entry = entry with { Deadline = Deadlines.Of(entry, source.Date) };
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

        if (act.Rule == "obligation" && act.Target is null)
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

    private static ReadEntry Attributed(Passage passage, ReadEntry entry, Finding finding, Span content, Span? quote, Directness directness)
    {
        List<AttributedSpeech> links = [SpeechLink.SpeechOf(passage, finding, quote, [content], directness)];
        double confidence = entry.Confidence;
        for (Finding? outer = finding.Outer; outer is not null; outer = outer.Outer)
        {
            // Each hand through which the words went can be wrong by itself.
            confidence *= RulePrecision.Of(outer.Rule);
            links.Insert(0, SpeechLink.Named(outer, SpeechLink.SpeechOf(passage, outer, null, [content], Attribution.Directness.Indirect)));
        }

        return entry with { Attribution = links, Confidence = finding.Outer is null ? confidence : Math.Round(confidence, 2) };
    }

    private static ReadEntry Finish(Draft draft)
    {
        ReadEntry entry = draft.Entry with
        {
            Actor = Name(draft.Actor),
            Actors = [.. draft.Joint.Select(Name).OfType<string>()],
            Target = Name(draft.Target),
            BoundParties = [.. draft.Bound.Select(Name).OfType<string>()],
        };
        if (draft.Finding is not { } finding)
        {
            return entry;
        }

        // The names of the whole chain are known for certain only now.
        List<AttributedSpeech> links = [.. entry.Attribution];
        Finding? at = finding;
        for (int i = links.Count - 1; i >= 0 && at is not null; i--, at = at.Outer)
        {
            links[i] = SpeechLink.Named(at, links[i]);
        }

        return entry with { Speaker = links[^1].Speaker, SpeakerRole = links[^1].Role, Attribution = links };
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
