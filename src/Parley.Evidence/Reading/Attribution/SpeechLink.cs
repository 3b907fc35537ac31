using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Attribution;

/// <summary>Makes the links of an attribution chain from findings.</summary>
internal static class SpeechLink
{
    /// <summary>Makes a link without names: they are known for certain only when the whole text is read.</summary>
    public static AttributedSpeech SpeechOf(Passage passage, Finding finding, Span? quote, IReadOnlyList<Span> content, Directness directness) => new()
    {
        Rule = finding.Rule,
        Source = finding.SourceFirst >= 0 && finding.SourceEnd <= passage.Tokens.Count ? SpeechContent.SpanOf(passage, finding.SourceFirst, finding.SourceEnd) : null,
        Cue = finding.CueFirst >= 0 && finding.CueEnd <= passage.Tokens.Count ? SpeechContent.SpanOf(passage, finding.CueFirst, finding.CueEnd) : null,
        CueLemma = finding.Lemma,
        Content = content,
        Quote = quote,
        Directness = directness,
        Channel = finding.Channel,
        Role = finding.Apposition,
        Confidence = RulePrecision.Of(finding.Rule),
    };

    /// <summary>Gives a link its names.</summary>
    public static AttributedSpeech Named(Finding finding, AttributedSpeech speech) => speech with
    {
        Speaker = finding.Speaker is { } speaker ? speaker.Id ?? speaker.Name : null,
        Role = speech.Role ?? finding.Speaker?.Role,
        Named = finding.Speaker is { } known && (known.Id is not null || known.Kind != EntityKind.Unnamed),
        Via = finding.Outer?.Speaker is { } via ? via.Id ?? via.Name : null,
        Hands = finding.Hands,
    };

    /// <summary>Gets a finding with those around it: "Reyes said that Brandt had told Holm ..." comes from Reyes, who has it from Brandt. Chains may have any number of hands.</summary>
    public static Finding Relayed(Passage passage, Finding inner, List<(Finding Finding, Span Content)> contents) => Relayed(passage, inner, contents, 0);

    private static Finding Relayed(Passage passage, Finding inner, List<(Finding Finding, Span Content)> contents, int depth)
    {
        if (inner.CueFirst < 0 || inner.Speaker is null || depth > 6)
        {
            return inner;
        }

        int cue = passage.Tokens[inner.CueFirst].Start;
        Finding? nearest = null;
        int size = int.MaxValue;
        foreach ((Finding outer, Span content) in contents)
        {
            if (outer.Speaker is not null && outer.Speaker != inner.Speaker && outer.CueFirst != inner.CueFirst && content.Start <= cue && cue < content.End && content.End - content.Start < size
                && outer.Rule != "thought-that")
            {
                nearest = outer;
                size = content.End - content.Start;
            }
        }

        if (nearest is null)
        {
            return inner;
        }

        Finding chain = Relayed(passage, nearest, contents, depth + 1);
        return inner.Outer is null ? inner with { Outer = chain } : inner with { Outer = inner.Outer with { Outer = inner.Outer.Outer ?? chain } };
    }
}
