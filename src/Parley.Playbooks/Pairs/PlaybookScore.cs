namespace Parley.Playbooks.Pairs;

/// <summary>How one of the asking party's playbooks does against all of the counterpart's.</summary>
/// <param name="Mine">Index of the playbook.</param>
/// <param name="Mean">Mean over worlds and (equally) over the counterpart's playbooks.</param>
/// <param name="WorstCase">Smallest mean over the counterpart's playbooks.</param>
/// <param name="WorstAgainst">The counterpart's playbook that causes it.</param>
/// <param name="LowTail">Smallest 5th percentile over the counterpart's playbooks.</param>
/// <param name="MaxRegret">Largest regret over the counterpart's playbooks.</param>
/// <param name="RegretAgainst">The counterpart's playbook that causes it.</param>
public readonly record struct PlaybookScore(int Mine, double Mean, double WorstCase, int WorstAgainst, double LowTail, double MaxRegret, int RegretAgainst);
