namespace Parley.Playbooks.Pairs;

/// <summary>Every pair of playbooks of two parties over the same worlds.</summary>
public sealed class PlaybookMatrixResult
{
    /// <summary>Gets what was played.</summary>
    public required PlaybookMatrixOptions Options { get; init; }

    /// <summary>Gets the pairs, mine by theirs: <c>Pairs[mine * theirs.Count + theirs]</c>.</summary>
    public required IReadOnlyList<PairResult> Pairs { get; init; }

    /// <summary>Gets one score per playbook of the asking party, in order.</summary>
    public required IReadOnlyList<PlaybookScore> Scores { get; init; }

    /// <summary>Gets the playbook with the best mean.</summary>
    public required int BestByMean { get; init; }

    /// <summary>Gets the playbook with the best worst case (the largest smallest mean).</summary>
    public required int BestByWorstCase { get; init; }

    /// <summary>Gets the playbook with the smallest largest regret.</summary>
    public required int BestByRegret { get; init; }

    /// <summary>Gets the equilibria found, each verified: all pure ones, and if there is none one mixed one where it was found.</summary>
    public required IReadOnlyList<PlaybookEquilibrium> Equilibria { get; init; }

    /// <summary>Gets the number of worlds.</summary>
    public required int Worlds { get; init; }

    /// <summary>Gets the number of party-rounds simulated.</summary>
    public required long PartyRounds { get; init; }

    /// <summary>Gets the conventions of the process in words.</summary>
    public required string Conventions { get; init; }

    /// <summary>Returns a pair.</summary>
    /// <param name="mine">Index of the asking party's playbook.</param>
    /// <param name="theirs">Index of the counterpart's playbook.</param>
    /// <returns>The pair.</returns>
    public PairResult Pair(int mine, int theirs) => Pairs[(mine * Options.Theirs.Count) + theirs];
}
