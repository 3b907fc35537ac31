using Parley.Evidence.Reading.Acts;
using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Dates;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Numbers;
using Parley.Evidence.Reading.Paragraphs;
using Parley.Evidence.Reading.Quotations;
using Parley.Evidence.Reading.Sources;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading;

/// <summary>Turns what the rules found in each paragraph into entries, and keeps account of the sentences that gave none.</summary>
internal sealed class EntryWriter(SourceText source, ReadingOptions options, EntityTable entities)
{
    private readonly List<Draft> _drafts = [];
    private readonly List<(Finding Finding, AttributedSpeech Speech)> _attributions = [];
    private readonly List<SkippedSentence> _skipped = [];
    private readonly HashSet<(int, int, string)> _seen = [];
    private int _sentenceNumber;

    private sealed record Draft(ReadEntry Entry, Entity? Actor, IReadOnlyList<Entity> Joint, Entity? Target, Finding? Finding);

    /// <summary>Notes a stretch that is not read.</summary>
    public void Skip(int start, int end, string why) => _skipped.Add(new SkippedSentence(start, end, why));

    /// <summary>Adds the entries of a paragraph.</summary>
    public void Add(Passage passage, SpeechReader speech, Paragraph paragraph, NearDuplicateIndex sentences)
    {
        HeadingAffiliation.Give(paragraph.Section, speech);
        List<ulong> words = [];
        for (int s = 0; s < passage.Sentences.Count; s++)
        {
            Sentence sentence = passage.Sentences[s];
            int start = passage.Tokens[sentence.First].Start;
            int end = passage.Tokens[sentence.End - 1].End;
            words.Clear();
            WordHashes.Append(source.Text.AsSpan(start, end - start), words);
            if (words.Count >= 8 && sentences.FindOrAdd(words, _sentenceNumber++, out _) >= 0)
            {
                Skip(start, end, "duplicate: an earlier sentence says the same");
                continue;
            }

            int before = _drafts.Count;
            Sentence(passage, speech, s, paragraph);
            if (_drafts.Count == before)
            {
                Skip(start, end, "no cue of speech and no verb of a negotiation act with a fitting object");
            }
        }
    }

    /// <summary>Gets the result.</summary>
    public ReadingResult Result(IReadOnlyList<Paragraph> paragraphs)
    {
        List<ReadEntry> entries = [.. _drafts.Select(Finish).Where(e => e.Confidence >= options.MinConfidence).OrderBy(e => e.Start).ThenBy(e => e.End)];
        Paragraphs.Occurrences.Add(source, entries, paragraphs);
        ContradictionSuggester.Link(entries);
        List<Candidate> candidates = [.. entities.All.Where(e => e.Id is null).Select(e => new Candidate(e.Name, e.Kind.ToString().ToLowerInvariant(), e.Role, e.Mentions))];
        return new ReadingResult(source, paragraphs, entries, [.. _attributions.Select(a => SpeechLink.Named(a.Finding, a.Speech))], [.. _skipped.OrderBy(s => s.Start)], candidates);
    }

    private void Sentence(Passage passage, SpeechReader speech, int s, Paragraph paragraph)
    {
        Clause clause = speech.Clauses[s];
        List<Chunk> open = [];
        List<int> mixed = [];
        for (int c = 0; c < clause.Chunks.Count; c++)
        {
            Chunk chunk = clause.Chunks[c];
            if (chunk.Kind != ChunkKind.Quotation)
            {
                open.Add(chunk);
            }
            else if (ClauseQuotation.IsDirect(passage, clause, c))
            {
                open.Add(chunk);
                Quoted(passage, speech, chunk.Quotation, paragraph);
            }
            else
            {
                mixed.Add(chunk.Quotation);
                Quotation q = passage.Quotations[chunk.Quotation];
                int inner = open.Count;
                Chunker.Append(passage.Tokens, new Sentence(q.FirstWord, Math.Min(q.Close, passage.Tokens.Count)), passage.Quotations, chunk.Quotation, open);
                ClauseQuotation.JoinModal(open, inner);
                AttributeQuotation(passage, speech, chunk.Quotation);
            }
        }

        List<Finding> indirect = [.. speech.Indirect.Where(p => p.Sentence == s).Select(p => p.Finding)];
        List<(Finding Finding, Span Content)> contents = [];
        foreach (Finding finding in indirect)
        {
            Span content = SpeechContent.ContentOf(passage, clause, finding);
            contents.Add((finding, content));
            _attributions.Add((finding, SpeechLink.SpeechOf(passage, finding, null, [content], Directness.Indirect)));
        }

        List<ActReading> acts = new ActReader(new Clause(passage, open), entities, null).Read();
        HashSet<int> coveredQuotes = [];
        HashSet<Finding> coveredFindings = [];
        foreach (ActReading act in acts)
        {
            Span span = SpeechContent.SpanOf(passage, act.First, act.End);
            int quote = mixed.FindIndex(q => passage.Quotations[q].Start < span.End && span.Start < passage.Quotations[q].End);
            Finding? finding = null;
            Span? quoteSpan = null;
            Finding? relayed = null;
            Directness? directness = null;
            if (quote >= 0)
            {
                int index = mixed[quote];
                coveredQuotes.Add(index);
                quoteSpan = new Span(passage.Quotations[index].Start, passage.Quotations[index].End);
                speech.Quoted.TryGetValue(index, out finding);
                directness = Directness.Mixed;
                span = Include(span, quoteSpan.Value);
            }
            else
            {
                (Finding Finding, Span Content) covering = contents.LastOrDefault(c => c.Content.Start <= span.Start && span.End <= c.Content.End + 1 || (c.Finding.CueFirst >= act.First && c.Finding.CueFirst < act.End && c.Finding.CueFirst == open[act.VerbChunk].Head));
                finding = covering.Finding;
                directness = finding is null ? null : Directness.Indirect;
                relayed = finding is null ? null : SpeechLink.Relayed(passage, finding, contents);
                if (relayed?.Outer is { } outer && contents.Exists(c => c.Finding == outer && span.Start <= c.Content.Start && c.Content.End <= span.End + 1))
                {
                    // The relay says nothing of its own.
                    coveredFindings.Add(outer);
                }
            }

            if (finding is not null)
            {
                coveredFindings.Add(finding);
            }

            Emit(passage, act, span, relayed ?? finding, quoteSpan, directness, paragraph);
        }

        foreach (int index in mixed.Where(q => !coveredQuotes.Contains(q)))
        {
            Quotation q = passage.Quotations[index];
            speech.Quoted.TryGetValue(index, out Finding? finding);
            Span quoteSpan = new(q.Start, q.End);
            Span span = finding is { CueFirst: >= 0, Post: false } && finding.CueEnd < q.Open && q.Open - finding.CueEnd < 14 ? Include(SpeechContent.SpanOf(passage, AfterThat(passage, finding.CueEnd, q.Open), q.Open + 1), quoteSpan) : quoteSpan;
            Claim(passage, span, finding, quoteSpan, Directness.Mixed, paragraph);
            if (finding is not null)
            {
                coveredFindings.Add(finding);
            }
        }

        foreach ((Finding finding, Span content) in contents)
        {
            bool overlapped = _drafts.Count > 0 && coveredFindings.Contains(finding);
            bool quotes = mixed.Exists(q => content.Start <= passage.Quotations[q].Start && passage.Quotations[q].End <= content.End + 1);
            if (!overlapped && !quotes && content.End - content.Start > 8 && (finding.Rule != "thought-that" || finding.Speaker?.Kind == EntityKind.Unnamed))
            {
                Claim(passage, content, SpeechLink.Relayed(passage, finding, contents), null, Directness.Indirect, paragraph);
            }
        }
    }

    private void AttributeQuotation(Passage passage, SpeechReader speech, int index)
    {
        Quotation q = passage.Quotations[index];
        Span quote = new(q.Start, q.End);
        if (speech.Quoted.TryGetValue(index, out Finding? finding))
        {
            _attributions.Add((finding, SpeechLink.SpeechOf(passage, finding, quote, [quote], Directness.Mixed)));
        }

        Children(passage, speech, index);
    }

    private void Children(Passage passage, SpeechReader speech, int index)
    {
        for (int child = index + 1; child < passage.Quotations.Count && passage.Quotations[child].Start < passage.Quotations[index].End; child++)
        {
            if (speech.Quoted.TryGetValue(child, out Finding? inner))
            {
                Span span = new(passage.Quotations[child].Start, passage.Quotations[child].End);
                _attributions.Add((inner, SpeechLink.SpeechOf(passage, inner, span, [span], Directness.Direct)));
            }
        }
    }

    private void Quoted(Passage passage, SpeechReader speech, int index, Paragraph paragraph)
    {
        Quotation q = passage.Quotations[index];
        Span quote = new(q.Start, q.End);
        speech.Quoted.TryGetValue(index, out Finding? finding);
        if (finding is not null)
        {
            _attributions.Add((finding, SpeechLink.SpeechOf(passage, finding, quote, [quote], Directness.Direct)));
        }

        Children(passage, speech, index);
        QuotedWords(passage, speech, index, finding, paragraph);
    }

    private void QuotedWords(Passage passage, SpeechReader speech, int index, Finding? finding, Paragraph paragraph)
    {
        Quotation q = passage.Quotations[index];
        Span quote = new(q.Start, q.End);
        int before = _drafts.Count;
        for (int child = index + 1; child < passage.Quotations.Count && passage.Quotations[child].Parent >= index; child++)
        {
            // "Brandt said, 'Bring the map,'" inside another's words: Brandt's, handed on by whoever is quoted.
            if (passage.Quotations[child].Parent == index && speech.Quoted.TryGetValue(child, out Finding? inner) && inner.Outer is not null)
            {
                QuotedWords(passage, speech, child, inner, paragraph);
            }
        }

        List<Sentence> inside = passage.Inside(index);
        foreach (Sentence sentence in inside)
        {
            List<Chunk> chunks = [];
            Chunker.Append(passage.Tokens, sentence, passage.Quotations, index, chunks);
            Clause clause = new(passage, chunks);
            List<(Finding Finding, Span Content)> relays = finding?.Speaker is null ? [] : Relays(clause, finding);
            foreach (ActReading act in new ActReader(clause, entities, finding?.Speaker).Read())
            {
                if (act.Act is not ("none" or "attitude" or "assessment"))
                {
                    Span span = SpeechContent.SpanOf(passage, act.First, act.End);
                    Finding? relay = relays.LastOrDefault(r => r.Content.Start <= span.Start && span.End <= r.Content.End + 1).Finding;
                    Emit(passage, act, span, relay ?? finding, quote, relay is null ? Directness.Direct : Directness.Indirect, paragraph);
                }
            }
        }

        if (_drafts.Count == before)
        {
            int end = q.Close;
            while (end - 1 > q.FirstWord && passage.Tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Terminal)
            {
                end--;
            }

            Claim(passage, end > q.FirstWord ? SpeechContent.SpanOf(passage, q.FirstWord, end) : quote, finding, quote, Directness.Direct, paragraph);
        }
    }

    // "“Brandt told me she would not pay,” said Holm": Brandt's words, handed on by Holm.
    private List<(Finding Finding, Span Content)> Relays(Clause clause, Finding outer)
    {
        List<(Finding Finding, Span Content)> relays = [];
        foreach (Finding inner in SpeechReader.Unmarked(clause, new SpeakerRules(clause, entities, outer.Speaker), []))
        {
            if (inner.Speaker is { Kind: not EntityKind.Unnamed } && inner.Speaker != outer.Speaker && inner.Rule != "thought-that")
            {
                relays.Add((inner with { Outer = outer }, SpeechContent.ContentOf(clause.Passage, clause, inner)));
            }
        }

        return relays;
    }

    private void Claim(Passage passage, Span span, Finding? finding, Span? quote, Directness directness, Paragraph paragraph)
    {
        if (options.ActsOnly)
        {
            return;
        }

        bool thought = finding?.Rule == "thought-that";
        ActReading act = new() { Act = "claim", Kind = thought ? "view" : "statement", Rule = finding?.Rule ?? "unattributed", Actor = finding?.Speaker, Cameo = "01" };
        Emit(passage, act, span, finding, quote, directness, paragraph);
    }

    private void Emit(Passage passage, ActReading act, Span span, Finding? finding, Span? quote, Directness? directness, Paragraph paragraph)
    {
        while (span.End > span.Start + 1 && source.Text[span.End - 1] is ',' or ';' or ' ')
        {
            span = span with { End = span.End - 1 };
        }

        if (span.End <= span.Start || !_seen.Add((span.Start, span.End, act.Act)))
        {
            return;
        }

        int first = FirstToken(passage, span.Start);
        int end = first;
        while (end < passage.Tokens.Count && passage.Tokens[end].End <= span.End)
        {
            end++;
        }

        if (act.Rule == "obligation" && act.Target is null && finding?.Speaker is { } asking && act.Actor != asking)
        {
            // "The levy must go, Reyes said": whoever speaks demands it, of the subject.
            act = act with { Target = act.Actor, Actor = asking };
        }

        bool future = act.TimeStatus == "future";
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
            When = TimeFinder.Find(passage, first, end, source.Date, future),
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
            AttributedSpeech inner = SpeechLink.SpeechOf(passage, finding, quote, [quote ?? span], directness ?? Attribution.Directness.Indirect);
            if (finding.Outer is { } relay)
            {
                // Each hand through which the words went can be wrong by itself.
                entry = entry with { Confidence = Math.Round(entry.Confidence * RulePrecision.Of(relay.Rule), 2) };
            }

            entry = entry with { Attribution = finding.Outer is { } outer ? [SpeechLink.Named(outer, SpeechLink.SpeechOf(passage, outer, null, [quote ?? span], Attribution.Directness.Indirect)), inner] : [inner] };
        }

        entry = entry with { Deadline = Deadlines.Of(entry, source.Date) };
        _drafts.Add(new Draft(entry, act.Actor ?? (act.Rule == "winner" ? null : finding?.Speaker), act.Joint, act.Target, finding));
    }

    private static ReadEntry Finish(Draft draft)
    {
        ReadEntry entry = draft.Entry with
        {
            Actor = draft.Actor is { } actor ? actor.Id ?? actor.Name : null,
            Actors = [.. draft.Joint.Select(a => a.Id ?? a.Name)],
            Target = draft.Target is { } target ? target.Id ?? target.Name : null,
        };
        if (draft.Finding is not { } finding)
        {
            return entry;
        }

        AttributedSpeech link = SpeechLink.Named(finding, entry.Attribution[^1]);
        return entry with { Speaker = link.Speaker, SpeakerRole = link.Role, Attribution = [.. entry.Attribution.SkipLast(1), link] };
    }

    // "wrote on X that the levy was “a mistake”": the content begins after the word.
    private static int AfterThat(Passage passage, int from, int until)
    {
        for (int t = from; t < Math.Min(until, from + 5); t++)
        {
            if (passage.IsForm(t, "that"))
            {
                return t + 1;
            }
        }

        return from;
    }

    private static Span Include(Span a, Span b) => new(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));

    private static int FirstToken(Passage passage, int start)
    {
        int low = 0;
        int high = passage.Tokens.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (passage.Tokens[middle].Start < start)
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
}
