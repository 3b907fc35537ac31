using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Paragraphs;
using Parley.Evidence.Reading.Sources;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Drafting;

/// <summary>Turns what the rules found in each paragraph into entries, and keeps account of the sentences that gave none.</summary>
internal sealed class EntryWriter
{
    private readonly SourceText _source;
    private readonly ReadingOptions _options;
    private readonly EntityTable _entities;
    private readonly EntryDrafts _drafts;
    private readonly NarratedEntries _narrated;
    private readonly List<(Finding Finding, AttributedSpeech Speech)> _attributions = [];
    private readonly List<SkippedSentence> _skipped = [];
    private readonly List<ulong> _words = [];
    private int _sentenceNumber;

    /// <summary>Prepares the writing of one source's entries.</summary>
    public EntryWriter(SourceText source, ReadingOptions options, EntityTable entities)
    {
        _source = source;
        _options = options;
        _entities = entities;
        _drafts = new EntryDrafts(source, options);
        _narrated = new NarratedEntries(entities, _drafts, new QuotedEntries(entities, _drafts, _attributions), _attributions);
    }

    /// <summary>Notes a stretch that is not read.</summary>
    public void Skip(int start, int end, string why) => _skipped.Add(new SkippedSentence(start, end, why));

    /// <summary>Adds the entries of a paragraph.</summary>
    public void Add(Passage passage, SpeechReader speech, Paragraph paragraph, NearDuplicateIndex sentences)
    {
        HeadingAffiliation.Give(paragraph.Section, speech);
        for (int s = 0; s < passage.Sentences.Count; s++)
        {
            Sentence sentence = passage.Sentences[s];
            int start = passage.Tokens[sentence.First].Start;
            int end = passage.Tokens[sentence.End - 1].End;
            _words.Clear();
            WordHashes.Append(_source.Text.AsSpan(start, end - start), _words);
            if (_words.Count >= 8 && sentences.FindOrAdd(_words, _sentenceNumber++, out _) >= 0)
            {
                Skip(start, end, "duplicate: an earlier sentence says the same");
                continue;
            }

            int before = _drafts.Count;
            _narrated.Read(passage, speech, s, paragraph);
            if (_drafts.Count == before)
            {
                Skip(start, end, "no cue of speech and no verb of a negotiation act with a fitting object");
            }
        }
    }

    /// <summary>Gets the result.</summary>
    public ReadingResult Result(IReadOnlyList<Paragraph> paragraphs)
    {
        List<ReadEntry> entries = [.. _drafts.Finish().Where(e => e.Confidence >= _options.MinConfidence).OrderBy(e => e.Start).ThenBy(e => e.End)];
        Occurrences.Add(_source, entries, paragraphs);
        NumberChanges.Link(entries);
        ContradictionSuggester.Link(entries);
        List<Candidate> candidates = [.. _entities.All.Where(e => e.Id is null).Select(e => new Candidate(e.Name, e.Kind.ToString().ToLowerInvariant(), e.Role, e.Mentions))];
        return new ReadingResult(_source, paragraphs, entries, [.. _attributions.Select(a => SpeechLink.Named(a.Finding, a.Speech))], [.. _skipped.OrderBy(s => s.Start)], candidates);
    }
}
