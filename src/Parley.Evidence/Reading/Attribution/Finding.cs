using Parley.Evidence.Reading.Names;

namespace Parley.Evidence.Reading.Attribution;

/// <summary>An attribution while the paragraph is being read: tokens and entities rather than offsets and names.</summary>
internal sealed record Finding(string Rule)
{
    /// <summary>The speaker, or null.</summary>
    public Entity? Speaker { get; init; }

    /// <summary>The attribution around this one: who reports that the speaker said so; null when the narrator does.</summary>
    public Finding? Outer { get; init; }

    /// <summary>Through how many hands the words went: 1 when the publication quotes the speaker, one more for each relay.</summary>
    public int Hands => Outer is null ? 1 : 1 + Outer.Hands;

    /// <summary>The first token of the words that name the speaker; -1 where there are none.</summary>
    public int SourceFirst { get; init; } = -1;

    /// <summary>The token after them.</summary>
    public int SourceEnd { get; init; } = -1;

    /// <summary>The apposition that gives role and affiliation, or null.</summary>
    public string? Apposition { get; init; }

    /// <summary>The first token of the cue; -1 where there is none.</summary>
    public int CueFirst { get; init; } = -1;

    /// <summary>The token after the cue.</summary>
    public int CueEnd { get; init; } = -1;

    /// <summary>The chunk of the cue in its sentence; -1 where it is none.</summary>
    public int CueChunk { get; init; } = -1;

    /// <summary>The cue's lemma.</summary>
    public string? Lemma { get; init; }

    /// <summary>The channel.</summary>
    public string Channel { get; init; } = "unknown";

    /// <summary>Whether the cue stands after what it reports.</summary>
    public bool Post { get; init; }
}
