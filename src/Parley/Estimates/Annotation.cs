using Parley.Evidence.Ledger;

namespace Parley.Estimates;

/// <summary>Who said a number, when, why, and on which evidence: what makes it traceable.</summary>
/// <param name="By">Who said so, or null.</param>
/// <param name="When">The day on which it was said, or null.</param>
/// <param name="Why">The reason in plain words, or null.</param>
/// <param name="Evidence">Ids of ledger entries; empty when there are none.</param>
/// <param name="Sources">Ids of sources that are named directly; empty when there are none.</param>
/// <param name="Confidence">The mark of confidence.</param>
public sealed record Annotation(
    string? By, DateOnly? When, string? Why, IReadOnlyList<string> Evidence, IReadOnlyList<string> Sources, ConfidenceMark Confidence)
{
    /// <summary>Gets the annotation of a number about which nothing is said.</summary>
    public static Annotation None { get; } = new(null, null, null, [], [], ConfidenceMark.None);
}
