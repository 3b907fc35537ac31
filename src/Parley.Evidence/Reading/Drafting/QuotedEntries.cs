using Parley.Evidence.Reading.Acts;
using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Paragraphs;
using Parley.Evidence.Reading.Quotations;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Drafting;

/// <summary>Drafts the entries of a direct quotation: the acts in the quoted words, also those of another whom the speaker reports; else one claim.</summary>
internal sealed class QuotedEntries(EntityTable entities, EntryDrafts drafts, List<(Finding Finding, AttributedSpeech Speech)> attributions)
{
    /// <summary>Drafts the entries of a quotation that is the content of its own.</summary>
    public void Read(Passage passage, SpeechReader speech, int index, Paragraph paragraph)
    {
        Attribute(passage, speech, index, Directness.Direct);
        speech.Quoted.TryGetValue(index, out Finding? finding);
        Words(passage, speech, index, finding, paragraph);
    }

    /// <summary>Notes who speaks a quotation and those inside it.</summary>
    public void Attribute(Passage passage, SpeechReader speech, int index, Directness directness)
    {
        Quotation q = passage.Quotations[index];
        Span quote = new(q.Start, q.End);
        if (speech.Quoted.TryGetValue(index, out Finding? finding))
        {
            attributions.Add((finding, SpeechLink.SpeechOf(passage, finding, quote, [quote], directness)));
        }

        for (int child = index + 1; child < passage.Quotations.Count && passage.Quotations[child].Start < q.End; child++)
        {
            if (speech.Quoted.TryGetValue(child, out Finding? inner))
            {
                Span span = new(passage.Quotations[child].Start, passage.Quotations[child].End);
                attributions.Add((inner, SpeechLink.SpeechOf(passage, inner, span, [span], Directness.Direct)));
            }
        }
    }

    private void Words(Passage passage, SpeechReader speech, int index, Finding? finding, Paragraph paragraph)
    {
        Quotation q = passage.Quotations[index];
        Span quote = new(q.Start, q.End);
        int before = drafts.Count;
        bool handedOn = false;
        for (int child = index + 1; child < passage.Quotations.Count && passage.Quotations[child].Parent >= index; child++)
        {
            // "Brandt said, 'Bring the map,'" inside another's words: Brandt's, handed on by whoever is quoted.
            if (passage.Quotations[child].Parent == index && speech.Quoted.TryGetValue(child, out Finding? inner) && inner.Outer is not null)
            {
                Words(passage, speech, child, inner, paragraph);
                handedOn = true;
            }
        }

        int own = drafts.Count;
        bool more = false;
        List<Chunk> chunks = [];
        foreach (Sentence sentence in passage.Inside(index))
        {
            chunks = [];
            Chunker.Append(passage.Tokens, sentence, passage.Quotations, index, chunks);
            Clause clause = new(passage, chunks);
            more |= OwnContent(passage, speech, chunks);
            List<(Finding Finding, Span Content)> relays = finding?.Speaker is null ? [] : Relays(clause, finding);
            foreach (ActReading act in new ActReader(clause, entities, finding?.Speaker).Read())
            {
                if (act.Act is not ("none" or "attitude" or "assessment"))
                {
                    Span span = SpeechContent.SpanOf(passage, act.First, act.End);
                    Finding? relay = relays.LastOrDefault(r => r.Content.Start <= span.Start && span.End <= r.Content.End + 1).Finding;
                    drafts.Add(passage, act, span, relay ?? finding, quote, relay is null ? Directness.Direct : Directness.Indirect, paragraph);
                }
            }
        }

        // The outer speaker gets an entry only for words of the own.
        if (drafts.Count == own && (!handedOn || more || own == before))
        {
            int end = q.Close;
            while (end - 1 > q.FirstWord && passage.Tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Terminal)
            {
                end--;
            }

            drafts.Claim(passage, end > q.FirstWord ? SpeechContent.SpanOf(passage, q.FirstWord, end) : quote, finding, quote, Directness.Direct, paragraph, null);
        }
    }

    // Whether a sentence says more than that another spoke: "Brandt said, '...'" does not, "despite the 'excellent' talks the port stays shut" does.
    private static bool OwnContent(Passage passage, SpeechReader speech, List<Chunk> chunks)
    {
        int verbs = 0;
        bool relays = false;
        foreach (Chunk chunk in chunks)
        {
            verbs += chunk.Finite ? 1 : 0;
            relays |= chunk.Kind == ChunkKind.Quotation && speech.Quoted.TryGetValue(chunk.Quotation, out Finding? inner) && inner.Outer is not null && inner.Rule != "noun"
                && passage.Quotations[chunk.Quotation].Close - passage.Quotations[chunk.Quotation].Open > 3;
        }

        return verbs > (relays ? 1 : 0);
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
}
