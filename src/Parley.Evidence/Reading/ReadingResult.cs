using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Paragraphs;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Reading;

/// <summary>What a reading of one source proposes, and why it proposes nothing elsewhere.</summary>
/// <param name="Source">The source; all offsets count in its text.</param>
/// <param name="Paragraphs">The map of paragraphs.</param>
/// <param name="Entries">The proposed entries in the order of their places.</param>
/// <param name="Attributions">All attributions found, also those within entries.</param>
/// <param name="Skipped">The sentences without an entry.</param>
/// <param name="Candidates">Names that the actor list does not hold.</param>
public sealed record ReadingResult(
    SourceText Source,
    IReadOnlyList<Paragraph> Paragraphs,
    IReadOnlyList<ReadEntry> Entries,
    IReadOnlyList<AttributedSpeech> Attributions,
    IReadOnlyList<SkippedSentence> Skipped,
    IReadOnlyList<Candidate> Candidates)
{
    /// <summary>The version of the rules, which the ledger keeps beside each entry.</summary>
    public const string ReaderVersion = "reading-3";
}
