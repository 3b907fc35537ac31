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
        Hands = finding.Outer is null ? 1 : 2,
    };

    /// <summary>Gets a finding with the one around it: "Reyes said that Brandt promised ..." comes from Reyes, who has it from Brandt.</summary>
    public static Finding Relayed(Passage passage, Finding inner, List<(Finding Finding, Span Content)> contents)
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
}
