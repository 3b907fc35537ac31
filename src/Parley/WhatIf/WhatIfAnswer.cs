namespace Parley.WhatIf;

/// <summary>What a change of some numbers does to every finding.</summary>
/// <param name="Findings">All findings, headlines first.</param>
/// <param name="Worlds">Number of worlds on both sides; the same ones.</param>
/// <param name="Overlay">The change as the text of a scenario overlay.</param>
public sealed record WhatIfAnswer(IReadOnlyList<ChangedFinding> Findings, int Worlds, string Overlay)
{
    /// <summary>Gets the findings whose answer is another one.</summary>
    public IEnumerable<ChangedFinding> Flipped => Findings.Where(f => f.Flipped);
}
