using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Dates;
using Parley.Evidence.Reading.Numbers;

namespace Parley.Evidence.Reading;

/// <summary>One proposed ledger entry: who is said to have said or done what to whom, with its place in the unmodified source.</summary>
/// <remarks>For every entry <c>source.Text.Substring(Start, End - Start)</c> equals <see cref="Text"/>. An entry is a suggestion until a person accepts it.</remarks>
public sealed record ReadEntry
{
    /// <summary>Gets the identifier, a hash of source hash, first span and act: a second reading gives the same.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the kind: statement, deed, state, view or background.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the negotiation act, such as demand, offer, refusal or none.</summary>
    public required string Act { get; init; }

    /// <summary>Gets the offset of the first UTF-16 unit of the clause that carries the act.</summary>
    public int Start { get; init; }

    /// <summary>Gets the offset after its last unit.</summary>
    public int End { get; init; }

    /// <summary>Gets the words between the offsets.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the actor's identifier or name; null where the text names none.</summary>
    public string? Actor { get; init; }

    /// <summary>Gets all who act together, the actor first; empty when one acts alone.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Gets to or against whom the act is directed, or null.</summary>
    public string? Target { get; init; }

    /// <summary>Gets who is bound by what the actor announces for others ("announced that Borland and Castria would talk"); empty when the actor speaks for itself.</summary>
    public IReadOnlyList<string> BoundParties { get; init; } = [];

    /// <summary>Gets who answers for the words; null is a legal value.</summary>
    public string? Speaker { get; init; }

    /// <summary>Gets the speaker's role or affiliation as the text gives it, or null.</summary>
    public string? SpeakerRole { get; init; }

    /// <summary>Gets the attribution from the outermost source to the innermost.</summary>
    public IReadOnlyList<AttributedSpeech> Attribution { get; init; } = [];

    /// <summary>Gets the quoted words with their marks, or null.</summary>
    public Span? Quote { get; init; }

    /// <summary>Gets how the words reached the page, or null for a narrated deed.</summary>
    public Directness? Directness { get; init; }

    /// <summary>Gets the channel; <c>unknown</c> unless the text states it.</summary>
    public string Channel { get; init; } = "unknown";

    /// <summary>Gets whether the act is negated.</summary>
    public bool Negated { get; init; }

    /// <summary>Gets the modality: asserted, intended, possible, likely, conditional, obligatory, wished or counterfactual.</summary>
    public string Modality { get; init; } = "asserted";

    /// <summary>Gets the condition's place, or null.</summary>
    public Span? Condition { get; init; }

    /// <summary>Gets the time status: historical, current, future or hypothetical.</summary>
    public string TimeStatus { get; init; } = "current";

    /// <summary>Gets the time expression of the clause, or null.</summary>
    public TimeExpression? When { get; init; }

    /// <summary>Gets the day by which a promise, threat, demand, offer or deadline falls due, where the text names one that lies ahead; else null.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Gets the suggested links to other entries of the same reading.</summary>
    public IReadOnlyList<Ledger.EntryLink> Links { get; init; } = [];

    /// <summary>Gets the numbers of the clause.</summary>
    public IReadOnlyList<NumberExpression> Numbers { get; init; } = [];

    /// <summary>Gets the move from one value to another that the clause tells, or null.</summary>
    public NumberChange? Change { get; init; }

    /// <summary>Gets the PLOVER event type, or null.</summary>
    public string? Plover { get; init; }

    /// <summary>Gets the PLOVER mode, or null.</summary>
    public string? PloverMode { get; init; }

    /// <summary>Gets the CAMEO code, or null.</summary>
    public string? Cameo { get; init; }

    /// <summary>Gets the heading under which the entry stands, or null.</summary>
    public string? Section { get; init; }

    /// <summary>Gets further places of the same words.</summary>
    public IReadOnlyList<Span> Occurrences { get; init; } = [];

    /// <summary>Gets why the speaker is null, or null where there is one.</summary>
    public string? Why { get; init; }

    /// <summary>Gets the rule that found the entry.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets the rule's measured precision, from 0 to 1.</summary>
    public double Confidence { get; init; }
}
