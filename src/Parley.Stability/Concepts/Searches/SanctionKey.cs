namespace Parley.Stability.Concepts.Searches;

/// <summary>Which of two closures the opponents move in and what the decision maker gets at the end: together they tell the four sanction concepts apart.</summary>
/// <param name="Improvements">Whether opponents make only improvements of their own (SEQ, SSEQ).</param>
/// <param name="Symmetric">Whether the decision maker may answer the sanction by a move of its own (SMR, SSEQ).</param>
internal readonly record struct SanctionKey(bool Improvements, bool Symmetric)
{
    public static SanctionKey Of(StabilityConcept concept) => concept switch
    {
        StabilityConcept.Gmr => new(false, false),
        StabilityConcept.Smr => new(false, true),
        StabilityConcept.Seq => new(true, false),
        StabilityConcept.Sseq => new(true, true),
        _ => throw new ArgumentOutOfRangeException(nameof(concept), concept, "No sanctions are looked for in this concept."),
    };
}
