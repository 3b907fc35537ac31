namespace Parley.Studies;

/// <summary>Every playbook of one party against every playbook of a counterpart, over the sampled worlds: what the matrix and the tables of a brief show.</summary>
/// <param name="For">Party whose choice is studied.</param>
/// <param name="Against">The counterpart.</param>
/// <param name="Playbooks">Ids of the playbooks, in the order of rows and columns.</param>
/// <param name="Rows">One row per pair, mine first: <c>Rows[mine * n + theirs]</c>.</param>
/// <param name="BestByMean">The playbook with the highest mean over the counterpart's playbooks, each weighted alike.</param>
/// <param name="BestByWorstCase">The playbook whose lowest mean over the counterpart's playbooks is highest.</param>
/// <param name="BestByRegret">The playbook with the lowest maximal regret.</param>
/// <param name="BestAgainstObserved">The playbook with the highest mean against the counterpart's observed (assigned) playbook.</param>
/// <param name="ObservedPlaybook">The counterpart's observed (assigned) playbook.</param>
/// <param name="Equilibria">Pure equilibria of the matrix of means, as pairs of ids; each verified.</param>
/// <param name="Margin">Paired difference per world between the best by mean and the runner-up: mean, 5th and 95th percentile.</param>
/// <param name="RunnerUp">The runner-up by mean.</param>
/// <param name="ShareBest">Share of worlds in which each playbook has the highest mean over theirs, in the order of <paramref name="Playbooks"/>.</param>
public sealed record PlaybookStudy(
    string For,
    string Against,
    IReadOnlyList<string> Playbooks,
    IReadOnlyList<PlaybookPairRow> Rows,
    string BestByMean,
    string BestByWorstCase,
    string BestByRegret,
    string BestAgainstObserved,
    string ObservedPlaybook,
    IReadOnlyList<(string Mine, string Theirs)> Equilibria,
    Spread Margin,
    string RunnerUp,
    IReadOnlyList<double> ShareBest);
