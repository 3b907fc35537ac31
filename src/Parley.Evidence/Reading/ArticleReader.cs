using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Drafting;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Paragraphs;
using Parley.Evidence.Reading.Sources;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading;

/// <summary>Reads a source and proposes ledger entries: who is said to have said or done what to whom, with its place.</summary>
/// <remarks>
/// <list type="number">
/// <item>The source is cut into paragraphs; duplicates and boilerplate are set aside with a reason.</item>
/// <item>Each kept paragraph is cut into tokens, quotations and sentences, and its words are tagged.</item>
/// <item>Rules find the speaker of each quotation and of speech without marks; quoted words that nobody is said to have spoken keep none.</item>
/// <item>Rules find the acts in the narrator's clauses and inside the quotations, with negation, modality, time and numbers.</item>
/// <item>Every sentence that yields nothing is listed with the reason.</item>
/// </list>
/// <para>Rules and word lists only: no model is loaded and nothing is fetched. What they propose is a suggestion for a person to confirm; the
/// confidence is each rule's measured precision.</para>
/// <para><b>Cost.</b> Linear in the length of the source; every rule sees a bounded stretch. A reader may be used from several threads.</para>
/// </remarks>
/// <param name="actors">The user's actor list; names outside it become candidates.</param>
/// <param name="options">Settings.</param>
public sealed class ArticleReader(ActorList? actors = null, ReadingOptions options = default)
{
    private readonly ActorList _actors = actors ?? ActorList.Empty;

    /// <summary>Reads one source.</summary>
    /// <param name="source">The source, with a date if one is known: without it relative times stay words.</param>
    /// <returns>Paragraphs, proposed entries, attributions, skipped sentences and candidates.</returns>
    public ReadingResult Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        IReadOnlyList<Paragraph> paragraphs = ParagraphMap.Build(source);
        EntityTable entities = new(_actors);
        SpeechReader speech = new(entities);
        EntryWriter writer = new(source, options, entities);
        NearDuplicateIndex sentences = new();
        for (int i = 0; i < paragraphs.Count; i++)
        {
            Paragraph paragraph = paragraphs[i];
            if (paragraph.Status != ParagraphStatus.Kept || paragraph.Role == ParagraphRole.Heading)
            {
                writer.Skip(paragraph.Start, paragraph.End, paragraph.Status switch
                {
                    ParagraphStatus.Duplicate => "duplicate: " + paragraph.Why,
                    ParagraphStatus.Boilerplate => "boilerplate: " + paragraph.Why,
                    _ => "heading",
                });
                continue;
            }

            Passage passage = Passage.Read(source.Text, paragraph.ContentStart, paragraph.End, source.Format == SourceFormat.Markdown, options.Tagger);
            if (passage.Tokens.Count == 0)
            {
                continue;
            }

            speech.Read(passage);
            writer.Add(passage, speech, paragraph, sentences);
        }

        return writer.Result(paragraphs);
    }
}
