using Parley.Evidence.Reading.Acts;
using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Paragraphs;
using Parley.Evidence.Reading.Quotations;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Drafting;

/// <summary>Drafts the entries of a sentence: the acts that the narrator tells or reports, the words quoted inside them, and what else somebody is said to have said.</summary>
internal sealed class NarratedEntries(EntityTable entities, EntryDrafts drafts, QuotedEntries quoted, List<(Finding Finding, AttributedSpeech Speech)> attributions)
{
    private readonly List<Chunk> _open = [];
    private readonly List<int> _mixed = [];
    private readonly List<(Finding Finding, Span Content)> _contents = [];
    private readonly HashSet<int> _coveredQuotes = [];
    private readonly HashSet<Finding> _covered = [];

    /// <summary>Drafts the entries of one sentence.</summary>
    public void Read(Passage passage, SpeechReader speech, int s, Paragraph paragraph)
    {
        Clause clause = speech.Clauses[s];
        _open.Clear();
        _mixed.Clear();
        _contents.Clear();
        _coveredQuotes.Clear();
        _covered.Clear();
        Open(passage, speech, clause, paragraph);
        foreach ((int sentence, Finding finding) in speech.Indirect)
        {
            if (sentence == s)
            {
                Span content = SpeechContent.ContentOf(passage, clause, finding);
                _contents.Add((finding, content));
                attributions.Add((finding, SpeechLink.SpeechOf(passage, finding, null, [content], Directness.Indirect)));
            }
        }

        foreach (ActReading act in new ActReader(new Clause(passage, _open), entities, null).Read())
        {
            Act(passage, speech, act, paragraph);
        }

        foreach (int index in _mixed)
        {
            if (!_coveredQuotes.Contains(index))
            {
                MixedClaim(passage, speech, clause, index, paragraph);
            }
        }

        foreach ((Finding finding, Span content) in _contents)
        {
            bool quotes = _mixed.Exists(q => content.Start <= passage.Quotations[q].Start && passage.Quotations[q].End <= content.End + 1);
            if (!_covered.Contains(finding) && !quotes && content.End - content.Start > 8 && (finding.Rule != "thought-that" || finding.Speaker is { Kind: EntityKind.Unnamed, Human: true }))
            {
                drafts.Claim(passage, content, SpeechLink.Relayed(passage, finding, _contents), null, Directness.Indirect, paragraph, null);
            }
        }
    }

    // Direct quotations stay one piece; words quoted inside the narrator's clause are read as part of it.
    private void Open(Passage passage, SpeechReader speech, Clause clause, Paragraph paragraph)
    {
        for (int c = 0; c < clause.Chunks.Count; c++)
        {
            Chunk chunk = clause.Chunks[c];
            if (chunk.Kind != ChunkKind.Quotation)
            {
                _open.Add(chunk);
            }
            else if (ClauseQuotation.IsDirect(passage, clause, c))
            {
                _open.Add(chunk);
                quoted.Read(passage, speech, chunk.Quotation, paragraph);
            }
            else
            {
                _mixed.Add(chunk.Quotation);
                Quotation q = passage.Quotations[chunk.Quotation];
                int inner = _open.Count;
                Chunker.Append(passage.Tokens, new Sentence(q.FirstWord, Math.Min(q.Close, passage.Tokens.Count)), passage.Quotations, chunk.Quotation, _open);
                ClauseQuotation.JoinModal(_open, inner);
                quoted.Attribute(passage, speech, chunk.Quotation, Directness.Mixed);
            }
        }
    }

    private void Act(Passage passage, SpeechReader speech, ActReading act, Paragraph paragraph)
    {
        Span span = SpeechContent.SpanOf(passage, act.First, act.End);
        int quote = _mixed.FindIndex(q => passage.Quotations[q].Start < span.End && span.Start < passage.Quotations[q].End);
        if (quote >= 0)
        {
            int index = _mixed[quote];
            Span marks = new(passage.Quotations[index].Start, passage.Quotations[index].End);
            _coveredQuotes.Add(index);
            if (speech.Quoted.TryGetValue(index, out Finding? speaking))
            {
                _covered.Add(speaking);
                speaking = SpeechLink.Relayed(passage, speaking, _contents);
            }

            drafts.Add(passage, act, Marked(span, marks), speaking, marks, Directness.Mixed, paragraph);
            return;
        }

        Finding? finding = Covering(passage, act, span);
        Finding? relayed = finding is null ? null : SpeechLink.Relayed(passage, finding, _contents);
        for (Finding? outer = relayed?.Outer; outer is not null; outer = outer.Outer)
        {
            if (_contents.Exists(c => Same(c.Finding, outer) && span.Start <= c.Content.Start && c.Content.End <= span.End + 1))
            {
                // The relay says nothing of its own.
                Cover(outer);
            }
        }

        if (finding is not null)
        {
            _covered.Add(finding);
        }

        drafts.Add(passage, act, span, relayed, null, finding is null ? null : Directness.Indirect, paragraph);
    }

    // Whose words an act is: the nearest report that holds it. A verb that is act and cue in one ("promised", "warned") speaks for itself, but one of thought
    // ("refused", "offered") inside another's words is that other's.
    private Finding? Covering(Passage passage, ActReading act, Span span)
    {
        Finding? own = null;
        Finding? around = null;
        foreach ((Finding finding, Span content) in _contents)
        {
            if (finding.CueFirst >= act.First && finding.CueFirst < act.End && finding.CueFirst == _open[act.VerbChunk].Head)
            {
                own = finding;
            }
            else if (content.Start <= span.Start && span.End <= content.End + 1 && !(act.Rule == "act-noun" && finding.Rule == "thought-that"))
            {
                around = finding;
            }
        }

        if (own is not null && own.Rule == "thought-that" && around is not null && around.Rule != "thought-that")
        {
            _covered.Add(own);
            return around;
        }

        return own ?? around;
    }

    private void MixedClaim(Passage passage, SpeechReader speech, Clause clause, int index, Paragraph paragraph)
    {
        Quotation q = passage.Quotations[index];
        speech.Quoted.TryGetValue(index, out Finding? finding);
        Span marks = new(q.Start, q.End);
        Span span = marks;
        if (finding is { CueFirst: >= 0, CueChunk: >= 0, Post: false } && finding.CueEnd <= q.Open)
        {
            Span content = SpeechContent.ContentOf(passage, clause, finding);
            span = content.Start <= q.Start && content.End >= q.End - 2 && content.End - content.Start <= q.End - q.Start + 240 ? new Span(content.Start, Math.Max(content.End, q.End)) : marks;
        }

        Entity? target = finding is null ? null : Named(passage, clause, finding, q);
        drafts.Claim(passage, span, finding is null ? null : SpeechLink.Relayed(passage, finding, _contents), marks, Directness.Mixed, paragraph, target);
        if (finding is not null)
        {
            _covered.Add(finding);
        }
    }

    // "Called the minister “a fool”": what is said is aimed at the one who is called so.
    private Entity? Named(Passage passage, Clause clause, Finding finding, Quotation q)
    {
        if (finding.CueChunk < 0 || finding.CueChunk + 1 >= clause.Chunks.Count || finding.Lemma is not ("call" or "brand" or "dub" or "label" or "describe" or "term"))
        {
            return null;
        }

        int o = clause.Object(finding.CueChunk);
        return o >= 0 && clause.Chunks[o].First < q.Open && new ActParties(clause, entities, null).CanBeTarget(o) ? entities.Resolve(passage, clause.Chunks[o], null) : null;
    }

    // An act that ends with the quoted words takes the closing mark, if it holds the opening one.
    private static Span Marked(Span span, Span marks) =>
        span.Start <= marks.Start && span.End < marks.End && marks.End - span.End <= 3 ? span with { End = marks.End } : span;

    private void Cover(Finding outer)
    {
        foreach ((Finding finding, _) in _contents)
        {
            if (Same(finding, outer))
            {
                _covered.Add(finding);
            }
        }
    }

    private static bool Same(Finding a, Finding b) => a.CueFirst == b.CueFirst && a.Speaker == b.Speaker;
}
