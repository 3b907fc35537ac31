using Parley.Evidence.Reading;
using Parley.Evidence.Reading.Attribution;
using Span = Parley.Evidence.Reading.Attribution.Span;

namespace Parley.Evidence.Ledger;

/// <summary>Turns what a reading proposes into ledger entries that wait for a person: review <c>proposed</c>, with span, source hash, rule and reader.</summary>
/// <remarks>
/// The day of an entry is a day that its clause names, never the day of the text by default; the day of the text is when it became known (<see cref="LedgerEntry.KnownFrom"/>).
/// A day named in a promise, threat or deadline that lies ahead is its deadline. <see cref="LedgerEntry.What"/> stays empty: the person who accepts the entry puts it in own words.
/// </remarks>
public static class ReadingDraft
{
    /// <summary>Makes the entries; <see cref="LedgerFile.AppendNew"/> adds those that are not in the ledger yet, so that rejected ones stay rejected.</summary>
    /// <param name="result">What was read.</param>
    /// <param name="sourceId">The id of the source in <c>sources.yaml</c>, or null.</param>
    /// <returns>One entry for each proposed one.</returns>
    public static IReadOnlyList<LedgerEntry> Of(ReadingResult result, string? sourceId = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. result.Entries.Select(e => Entry(result, e, sourceId))];
    }

    private static LedgerEntry Entry(ReadingResult result, ReadEntry e, string? sourceId)
    {
        var modality = LedgerWords.Modalities.TryParse(e.Modality, out var m) ? m : Modality.Asserted;
        var time = LedgerWords.TimeStatuses.TryParse(e.TimeStatus, out var t) ? t : TimeStatus.Current;
        DateOnly? named = e.When?.Value is { } value && DayText.TryParse(value, out var day) ? day : null;
        var ahead = NegotiationActs.Commitments.Contains(e.Act) && (time is TimeStatus.Future || modality is Modality.Intended or Modality.Conditional || named > result.Source.Date);
        return new LedgerEntry
        {
            Id = e.Id,
            Kind = LedgerWords.Kinds.TryParse(e.Kind, out var kind) ? kind : NegotiationActs.KindOf(e.Act),
            Act = e.Act,
            Actors = e.Actors.Count > 0 ? e.Actors : e.Actor is null ? [] : [e.Actor],
            Targets = e.Target is null ? [] : [e.Target],
            BoundParty = e.BoundParties.Count > 0 ? string.Join(", ", e.BoundParties) : null,
            Date = ahead ? null : named,
            Deadline = ahead ? named : null,
            DateText = e.When?.Words,
            DateBasis = e.When?.Basis,
            Sources = sourceId is null ? [] : [sourceId],
            SourceHash = result.Source.Sha256,
            Span = new TextSpan(e.Start, e.End),
            Text = e.Text,
            Occurrences = Spans(e.Occurrences),
            Quote = At(e.Quote),
            Speaker = e.Speaker,
            SpeakerRole = e.SpeakerRole,
            Attribution = [.. e.Attribution.Select(Link)],
            Directness = From(e.Directness),
            Channel = e.Channel == "unknown" ? null : e.Channel,
            Negated = e.Negated,
            Modality = modality,
            TimeStatus = time,
            Condition = e.Condition is { } condition ? result.Source.Text[condition.Start..condition.End] : null,
            ConditionSpan = At(e.Condition),
            Numbers = [.. e.Numbers.Select(n => new NumberMention { Value = n.Value, Unit = n.Unit, Comparator = n.Comparator, What = n.Role, Text = n.Words, Span = At(n.Span) })],
            Codes = e.Plover is null && e.Cameo is null ? null : new EventCodes(e.Plover, e.PloverMode, [], e.Cameo),
            Confidence = e.Confidence,
            Rule = e.Rule,
            Reader = ReadingResult.ReaderVersion,
            Review = ReviewStatus.Proposed,
            KnownFrom = result.Source.Date,
            Section = e.Section,
            Remark = e.Why,
        };
    }

    private static AttributionLink Link(AttributedSpeech speech) => new()
    {
        Speaker = speech.Speaker,
        Role = speech.Role,
        Named = speech.Named,
        Hands = speech.Hands,
        Channel = speech.Channel == "unknown" ? null : speech.Channel,
        Directness = From(speech.Directness),
        Cue = speech.CueLemma,
        SourceSpan = At(speech.Source),
        CueSpan = At(speech.Cue),
        ContentSpans = Spans(speech.Content),
    };

    private static Directness From(Reading.Attribution.Directness? directness) =>
        directness is { } known && LedgerWords.Directnesses.TryParse(known.ToString().ToLowerInvariant(), out var read) ? read : Directness.None;

    private static TextSpan? At(Span? span) => span is { } place ? new TextSpan(place.Start, place.End) : null;

    private static IReadOnlyList<TextSpan> Spans(IReadOnlyList<Span> spans) => [.. spans.Select(s => new TextSpan(s.Start, s.End))];
}
