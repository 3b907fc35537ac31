using Parley.Evidence.Reading.Acts;
using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Dates;
using Parley.Evidence.Reading.Lexica;
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
        Occurrences(entries, paragraphs);
        ContradictionSuggester.Link(entries);
        List<Candidate> candidates = [.. entities.All.Where(e => e.Id is null).Select(e => new Candidate(e.Name, e.Kind.ToString().ToLowerInvariant(), e.Role, e.Mentions))];
        return new ReadingResult(source, paragraphs, entries, [.. _attributions.Select(a => Named(a.Finding, a.Speech))], [.. _skipped.OrderBy(s => s.Start)], candidates);
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
            else if (IsDirect(passage, clause, c))
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
                JoinModal(open, inner);
                AttributeQuotation(passage, speech, chunk.Quotation);
            }
        }

        List<Finding> indirect = [.. speech.Indirect.Where(p => p.Sentence == s).Select(p => p.Finding)];
        List<(Finding Finding, Span Content)> contents = [];
        foreach (Finding finding in indirect)
        {
            Span content = ContentOf(passage, clause, finding);
            contents.Add((finding, content));
            _attributions.Add((finding, SpeechOf(passage, finding, null, [content], Directness.Indirect)));
        }

        List<ActReading> acts = new ActReader(new Clause(passage, open), entities, null).Read();
        HashSet<int> coveredQuotes = [];
        HashSet<Finding> coveredFindings = [];
        foreach (ActReading act in acts)
        {
            Span span = SpanOf(passage, act.First, act.End);
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
                relayed = finding is null ? null : Relayed(passage, finding, contents);
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
            Span span = finding is { CueFirst: >= 0, Post: false } && finding.CueEnd < q.Open && q.Open - finding.CueEnd < 14 ? Include(SpanOf(passage, finding.CueEnd, q.Open + 1), quoteSpan) : quoteSpan;
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
                Claim(passage, content, Relayed(passage, finding, contents), null, Directness.Indirect, paragraph);
            }
        }
    }

    // "would “start talks”": the auxiliary before the mark and the verb after it are one group.
    private static void JoinModal(List<Chunk> chunks, int inner)
    {
        int before = inner - 1;
        if (before < 0 || chunks[before].Kind != ChunkKind.Verb || chunks[before].Modal < 0 || chunks[before].Head != chunks[before].Modal)
        {
            return;
        }

        for (int k = inner; k < Math.Min(chunks.Count, inner + 3); k++)
        {
            if (chunks[k].Kind == ChunkKind.Verb)
            {
                chunks[k] = chunks[k] with { Modal = chunks[before].Modal, Negator = Math.Max(chunks[k].Negator, chunks[before].Negator), Form = PartOfSpeech.Modal };
                chunks.RemoveAt(before);
                return;
            }
        }
    }

    // "Reyes said that Brandt promised ...": the narrator has it from Reyes, who has it from Brandt.
    private static Finding Relayed(Passage passage, Finding inner, List<(Finding Finding, Span Content)> contents)
    {
        if (inner.CueFirst < 0 || inner.Speaker is null)
        {
            return inner;
        }

        int cue = passage.Tokens[inner.CueFirst].Start;
        foreach ((Finding outer, Span content) in contents)
        {
            if (outer.Speaker is not null && outer.Speaker != inner.Speaker && outer.CueFirst != inner.CueFirst && content.Start <= cue && cue < content.End && outer.Rule != "thought-that")
            {
                return inner with { Outer = outer };
            }
        }

        return inner;
    }

    private static Span Include(Span a, Span b) => new(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));

    private static bool IsDirect(Passage passage, Clause clause, int c)
    {
        Quotation q = passage.Quotations[clause.Chunks[c].Quotation];
        bool verb = false;
        for (int t = q.FirstWord; t < q.Close && !verb; t++)
        {
            verb = passage.Tokens[t].Is(PartOfSpeech.FiniteVerb | PartOfSpeech.Modal);
        }

        bool begins = c == 0 || clause.Chunks[c - 1].Kind is ChunkKind.Comma or ChunkKind.Colon or ChunkKind.Dash or ChunkKind.Quotation or ChunkKind.Other;
        return begins && (verb || q.Close - q.Open > 6 || c == 0);
    }

    private void AttributeQuotation(Passage passage, SpeechReader speech, int index)
    {
        Quotation q = passage.Quotations[index];
        Span quote = new(q.Start, q.End);
        if (speech.Quoted.TryGetValue(index, out Finding? finding))
        {
            _attributions.Add((finding, SpeechOf(passage, finding, quote, [quote], Directness.Mixed)));
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
                _attributions.Add((inner, SpeechOf(passage, inner, span, [span], Directness.Direct)));
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
            _attributions.Add((finding, SpeechOf(passage, finding, quote, [quote], Directness.Direct)));
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
            foreach (ActReading act in new ActReader(new Clause(passage, chunks), entities, finding?.Speaker).Read())
            {
                if (act.Act is not ("none" or "attitude" or "assessment"))
                {
                    Emit(passage, act, SpanOf(passage, act.First, act.End), finding, quote, Directness.Direct, paragraph);
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

            Claim(passage, end > q.FirstWord ? SpanOf(passage, q.FirstWord, end) : quote, finding, quote, Directness.Direct, paragraph);
        }
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
            Condition = act.ConditionFirst >= 0 ? SpanOf(passage, act.ConditionFirst, act.ConditionEnd) : null,
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
            AttributedSpeech inner = SpeechOf(passage, finding, quote, [quote ?? span], directness ?? Attribution.Directness.Indirect);
            entry = entry with { Attribution = finding.Outer is { } outer ? [Named(outer, SpeechOf(passage, outer, null, [quote ?? span], Attribution.Directness.Indirect)), inner] : [inner] };
        }

        entry = entry with { Deadline = Deadlines.Of(entry, source.Date) };
        _drafts.Add(new Draft(entry, act.Actor ?? (act.Rule == "winner" ? null : finding?.Speaker), act.Joint, act.Target, finding));
    }

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

    private static Span SpanOf(Passage passage, int first, int end) => new(passage.Tokens[first].Start, passage.Tokens[Math.Max(first, end - 1)].End);

    private static Span ContentOf(Passage passage, Clause clause, Finding finding)
    {
        List<Chunk> chunks = clause.Chunks;
        int cue = finding.CueChunk;
        int after = cue;
        while (after < chunks.Count && chunks[after].First < finding.CueEnd)
        {
            after++;
        }

        // "..., Brandt said." and "the port, they argue, is closed": what stands before the comma.
        int source = 0;
        while (source < chunks.Count && chunks[source].First < finding.SourceFirst)
        {
            source++;
        }

        bool short_ = after >= chunks.Count || chunks[after].Kind is ChunkKind.Terminal or ChunkKind.Comma or ChunkKind.Semicolon
            || (after < chunks.Count && chunks[after].Kind == ChunkKind.NounPhrase && clause.IsTime(after)) || (finding.Post && finding.Rule == "according-to");
        bool parenthetical = source > 1 && chunks[source - 1].Kind is ChunkKind.Comma or ChunkKind.Dash && after < chunks.Count - 1 && chunks[after].Kind == chunks[source - 1].Kind;
        if (parenthetical && chunks.Exists(c => c.Finite && c.First > chunks[after].First))
        {
            int stop = chunks.Count - 1;
            while (stop > 0 && chunks[stop].Kind == ChunkKind.Terminal)
            {
                stop--;
            }

            return SpanOf(passage, chunks[0].Kind == ChunkKind.Coordination ? chunks[1].First : chunks[0].First, chunks[stop].End);
        }

        if (short_ && cue > 0 && source > 1 && source <= cue + 3)
        {
            int last = Math.Min(source, cue) - 1;
            while (last > 0 && chunks[last].Kind is ChunkKind.Comma or ChunkKind.Dash)
            {
                last--;
            }

            return SpanOf(passage, chunks[0].First, chunks[last].End);
        }

        int end = after;
        while (end < chunks.Count && chunks[end].Kind is not (ChunkKind.Terminal or ChunkKind.Semicolon))
        {
            if (chunks[end].Kind == ChunkKind.Dash)
            {
                // A clause between two dashes is stepped over; a single dash ends the content.
                int close = end + 1;
                while (close < chunks.Count && chunks[close].Kind is not (ChunkKind.Dash or ChunkKind.Terminal))
                {
                    close++;
                }

                if (close >= chunks.Count || chunks[close].Kind != ChunkKind.Dash)
                {
                    break;
                }

                end = close;
            }

            if (end > after + 1 && chunks[end].Kind == ChunkKind.Coordination && end + 1 < chunks.Count && chunks[end + 1].Kind == ChunkKind.Verb && !chunks[end + 1].Infinitive
                && chunks[end + 1].Form == chunks[cue < 0 ? 0 : cue].Form)
            {
                break;
            }

            end++;
        }

        // "wrote on X that ...": the content begins after the word.
        for (int k = after; k < Math.Min(end - 1, after + 6); k++)
        {
            if (chunks[k].Kind == ChunkKind.Subordinator && clause.IsForm(k, "that"))
            {
                after = k + 1;
                break;
            }

            if (chunks[k].Kind is not (ChunkKind.Preposition or ChunkKind.NounPhrase or ChunkKind.Adverb))
            {
                break;
            }
        }

        return after < end ? SpanOf(passage, chunks[after].First, chunks[end - 1].End) : SpanOf(passage, finding.CueFirst, finding.CueEnd);
    }

    private static AttributedSpeech SpeechOf(Passage passage, Finding finding, Span? quote, IReadOnlyList<Span> content, Directness directness) => new()
    {
        Rule = finding.Rule,
        Source = finding.SourceFirst >= 0 && finding.SourceEnd <= passage.Tokens.Count ? SpanOf(passage, finding.SourceFirst, finding.SourceEnd) : null,
        Cue = finding.CueFirst >= 0 && finding.CueEnd <= passage.Tokens.Count ? SpanOf(passage, finding.CueFirst, finding.CueEnd) : null,
        CueLemma = finding.Lemma,
        Content = content,
        Quote = quote,
        Directness = directness,
        Channel = finding.Channel,
        Role = finding.Apposition,
        Confidence = RulePrecision.Of(finding.Rule),
    };

    private static AttributedSpeech Named(Finding finding, AttributedSpeech speech) => speech with
    {
        Speaker = finding.Speaker is { } speaker ? speaker.Id ?? speaker.Name : null,
        Role = speech.Role ?? finding.Speaker?.Role,
        Named = finding.Speaker is { } known && (known.Id is not null || known.Kind != EntityKind.Unnamed),
        Via = finding.Outer?.Speaker is { } via ? via.Id ?? via.Name : null,
        Hands = finding.Outer is null ? 1 : 2,
    };

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

        AttributedSpeech link = Named(finding, entry.Attribution[^1]);
        return entry with { Speaker = link.Speaker, SpeakerRole = link.Role, Attribution = [.. entry.Attribution.SkipLast(1), link] };
    }

    private void Occurrences(List<ReadEntry> entries, IReadOnlyList<Paragraph> paragraphs)
    {
        ILookup<int, Paragraph> copies = paragraphs.Where(p => p.DuplicateOf is not null).ToLookup(p => p.DuplicateOf!.Value);
        int p = 0;
        for (int i = 0; i < entries.Count; i++)
        {
            while (p + 1 < paragraphs.Count && paragraphs[p].End <= entries[i].Start)
            {
                p++;
            }

            List<Span> places = [];
            foreach (Paragraph copy in copies[p])
            {
                int at = source.Text.IndexOf(entries[i].Text, copy.Start, copy.End - copy.Start, StringComparison.Ordinal);
                if (at >= 0)
                {
                    places.Add(new Span(at, at + entries[i].Text.Length));
                }
            }

            if (places.Count > 0)
            {
                entries[i] = entries[i] with { Occurrences = places };
            }
        }
    }
}
