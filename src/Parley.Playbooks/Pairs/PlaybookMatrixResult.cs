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

    /// <summary>Returns, for one of the asking party's playbooks, its value in each world on average (equally) over the counterpart's playbooks.</summary>
    /// <param name="mine">Index of the playbook.</param>
    /// <returns>One value per world, in the order of the worlds.</returns>
    public double[] WorldMeans(int mine)
    {
        var means = new double[Worlds];
        for (var theirs = 0; theirs < Options.Theirs.Count; theirs++)
        {
            var values = Pair(mine, theirs).WorldValues[Options.For];
            for (var world = 0; world < Worlds; world++)
            {
                means[world] += values[world] / Options.Theirs.Count;
            }
        }

        return means;
    }

    /// <summary>Returns the paired difference between two of the asking party's playbooks, world by world with the same luck.</summary>
    /// <param name="better">Index of a playbook.</param>
    /// <param name="worse">Index of another.</param>
    /// <returns>Mean with standard error, 5th and 95th percentile, in points.</returns>
    public MeanInterval Difference(int better, int worse)
    {
        var (first, second) = (WorldMeans(better), WorldMeans(worse));
        for (var world = 0; world < Worlds; world++)
        {
            first[world] -= second[world];
        }

        return PairSummary.Interval(first);
    }

    /// <summary>Returns the share of worlds in which each of the asking party's playbooks has the highest mean over the counterpart's; ties are split evenly.</summary>
    /// <returns>Shares that add up to 1, in the order of the playbooks.</returns>
    public double[] ShareBest()
    {
        var means = Enumerable.Range(0, Options.Mine.Count).Select(WorldMeans).ToArray();
        var shares = new double[means.Length];
        for (var world = 0; world < Worlds; world++)
        {
            var best = means.Max(values => values[world]);
            var ties = means.Count(values => values[world] == best);
            for (var mine = 0; mine < means.Length; mine++)
            {
                shares[mine] += means[mine][world] == best ? 1.0 / ties / Worlds : 0.0;
            }
        }

        return shares;
    }
}
