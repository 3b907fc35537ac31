using Parley.Numerics.Validation;

namespace Parley.Playbooks.Validation;

/// <summary>The rows of <c>parley validate</c> for engine <c>playbooks</c>: negotiation by simulation and tournaments.</summary>
public static class PlaybooksValidation
{
    /// <summary>Computes all of them. Takes a few milliseconds.</summary>
    public static IReadOnlyList<PublishedResult> Run() => [.. NegotiationResults.Rows()];
}
