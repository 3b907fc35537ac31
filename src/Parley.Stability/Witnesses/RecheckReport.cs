namespace Parley.Stability.Witnesses;

/// <summary>How many verdicts were derived again from the definitions, without the solver.</summary>
/// <param name="Checked">Verdicts that were rechecked; all agreed.</param>
/// <param name="Total">Verdicts in the answer.</param>
public readonly record struct RecheckReport(long Checked, long Total)
{
    /// <summary>Whether every verdict was rechecked.</summary>
    public bool Complete => Total > 0 && Checked == Total;

    /// <inheritdoc/>
    public override string ToString() =>
        Total == 0 ? "not rechecked" : Complete ? $"verified: all {Total} verdicts rechecked from the definitions" : $"{Checked} of {Total} verdicts rechecked from the definitions";
}
