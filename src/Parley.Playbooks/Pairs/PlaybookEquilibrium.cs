namespace Parley.Playbooks.Pairs;

/// <summary>An equilibrium of the matrix of mean values, verified: neither side gains by another playbook.</summary>
/// <param name="Mine">Probability per playbook of the asking party.</param>
/// <param name="Theirs">Probability per playbook of the counterpart.</param>
/// <param name="ValueMine">Mean points of the asking party.</param>
/// <param name="ValueTheirs">Mean points of the counterpart.</param>
/// <param name="MaxRegret">The most that either could gain by another pure playbook: the certificate, at most 1e-9 times the range of payoffs.</param>
public sealed record PlaybookEquilibrium(
    IReadOnlyList<double> Mine, IReadOnlyList<double> Theirs, double ValueMine, double ValueTheirs, double MaxRegret)
{
    /// <summary>Gets a value indicating whether both sides play one playbook for certain.</summary>
    public bool IsPure => Mine.Contains(1.0) && Theirs.Contains(1.0);
}
