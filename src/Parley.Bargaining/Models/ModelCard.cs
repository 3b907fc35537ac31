namespace Parley.Bargaining.Models;

/// <summary>What a canonical model is: name, question, source, standing and inputs.</summary>
public sealed record ModelCard
{
    /// <summary>Gets the identifier, as used by <c>parley model</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the question that it answers.</summary>
    public required string Question { get; init; }

    /// <summary>Gets authors and years.</summary>
    public required string Source { get; init; }

    /// <summary>Gets how far the formulas can be claimed to be the source's.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Gets what is doubtful or ours, in a sentence; null for plainly published formulas.</summary>
    public string? Doubt { get; init; }

    /// <summary>Gets what the model assumes.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>Gets the inputs, in order.</summary>
    public required IReadOnlyList<ModelParameter> Parameters { get; init; }

    /// <summary>Gets the source with the words that say how far it is followed, for example <c>derived, after Fearon (1995)</c>.</summary>
    public string Citation => Provenance.Preposition() + Source;
}
