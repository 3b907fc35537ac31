using Parley.Games.Empirical;
using Parley.Numerics;
using Parley.Playbooks.Negotiation.Significance;

namespace Parley.Playbooks.Negotiation.Tournaments;

/// <summary>What a tournament says: scores, standing, comparisons, and the game that its scores make.</summary>
/// <remarks>
/// <para><b>Scores.</b> Row i, column j: what i earns when it meets j, added over scenarios and over both roles, mean over repetitions. With more than two parties "meets j"
/// is the mean over the other roles of assignments in which j holds one of them. Self-play is one match of two copies: the diagonal holds what both roles earn.</para>
/// <para><b>Standing</b> is by the mean over all counterparts but oneself; ties in the order given.</para>
/// <para><b>Intervals and tests</b> are over units: each is a scenario, a role and counterparts; a strategy's value there is its mean over repetitions. Strategies are compared
/// on the same units, those in which a strategy meets its own copy included. With one scenario the units are few and not independent draws from anything: read p-values as descriptions.</para>
/// </remarks>
public sealed class TournamentResult
{
    private readonly TournamentTally _tally;

    private TournamentResult(TournamentTally tally, double level)
    {
        _tally = tally;
        TournamentSetup setup = tally.Setup;
        int n = setup.Strategies.Count;
        Names = [.. setup.Strategies.Select(s => s.Name)];
        Level = level;
        Scores = new double[n, n];
        StandardErrors = new double[n, n];
        Units = [.. Enumerable.Range(0, n).Select(_ => new List<double>())];
        AllUnits = [.. Enumerable.Range(0, n).Select(_ => new List<double>())];
        Collect();
        double[] totals = [.. Enumerable.Range(0, n).Select(i => Mean(i))];
        Ranking = [.. Enumerable.Range(0, n).OrderByDescending(i => totals[i]).ThenBy(i => i)];
        Means = totals;
        Comparisons = Compare();
    }

    /// <summary>Gets the names of the strategies.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Gets the level of the intervals.</summary>
    public double Level { get; }

    /// <summary>Gets the scores.</summary>
    public double[,] Scores { get; }

    /// <summary>Gets the standard errors of the scores from the repetitions; 0 where all repetitions are equal or there is one.</summary>
    public double[,] StandardErrors { get; }

    /// <summary>Gets the strategies' mean earnings per negotiation against the others (against itself if it is alone).</summary>
    public IReadOnlyList<double> Means { get; }

    /// <summary>Gets the positions of the strategies, best first.</summary>
    public IReadOnlyList<int> Ranking { get; }

    /// <summary>Gets the paired comparisons of all strategies, better-ranked first.</summary>
    public IReadOnlyList<StrategyComparison> Comparisons { get; }

    private List<double>[] Units { get; }

    private List<double>[] AllUnits { get; }

    /// <summary>Evaluates the games played.</summary>
    /// <param name="tally">The games.</param>
    /// <param name="level">The level of the intervals.</param>
    public static TournamentResult Of(TournamentTally tally, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return new TournamentResult(tally, level);
    }

    /// <summary>Returns the statistics of a measure over all games of a strategy.</summary>
    /// <param name="strategy">The strategy's position.</param>
    /// <param name="measure">The measure.</param>
    public RunningStatistics Measure(int strategy, TournamentMeasure measure) => _tally.Measure(strategy, measure);

    /// <summary>Returns the interval of a strategy's mean over the units (Student).</summary>
    /// <param name="strategy">The strategy's position.</param>
    public (double Low, double High) Interval(int strategy)
    {
        double[] values = [.. Units[strategy].Where(v => !double.IsNaN(v))];
        if (values.Length < 2)
        {
            return (double.NaN, double.NaN);
        }

        double mean = OrderedSum.Mean(values), half = StudentDistribution.CriticalValue(Level, values.Length - 1) * Math.Sqrt(OrderedSum.Variance(values) / values.Length);
        return (mean - half, mean + half);
    }

    /// <summary>Makes the symmetric game of two players who choose strategies: payoffs are mean earnings per negotiation over scenarios and roles.</summary>
    public EmpiricalGame Game()
    {
        int n = Names.Count;
        var means = new double[n, n];
        var errors = new double[n, n];
        double matches = 2.0 * _tally.Setup.Scenarios.Count;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                (means[i, j], errors[i, j]) = (Scores[i, j] / matches, StandardErrors[i, j] / matches);
            }
        }

        return EmpiricalGame.Symmetric(Names, means, errors);
    }

    private void Collect()
    {
        TournamentSetup setup = _tally.Setup;
        int n = setup.Strategies.Count;
        for (int s = 0; s < setup.Scenarios.Count; s++)
        {
            int parties = setup.Scenarios[s].Domain.PartyCount;
            int assignments = (int)Math.Round(Enumerable.Repeat((double)n, parties).Aggregate(1.0, (a, b) => a * b));
            int[] strategies = new int[parties];

            // Units: role, then the other roles' strategies; each strategy i fills in what it earned there.
            for (int role = 0; role < parties; role++)
            {
                for (int others = 0; others < assignments / n; others++)
                {
                    for (int i = 0; i < n; i++)
                    {
                        int rest = others;
                        bool self = false;
                        for (int q = parties - 1; q >= 0; q--)
                        {
                            strategies[q] = q == role ? i : rest % n;
                            rest = q == role ? rest : rest / n;
                            self |= q != role && strategies[q] == i;
                        }

                        RunningStatistics earned = _tally.Earned(s, strategies, role);
                        double mean = earned.Count > 0 ? earned.Mean : double.NaN;
                        AllUnits[i].Add(mean);
                        Units[i].Add(self && n > 1 ? double.NaN : mean);
                        Spread(strategies, role, i, earned, parties, assignments / n);
                    }
                }
            }
        }

        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                StandardErrors[i, j] = Math.Sqrt(StandardErrors[i, j]);
            }
        }
    }

    // A role's earnings count towards its scores against those who hold the other roles, so that a scenario weighs two matches whatever its number of parties.
    private void Spread(int[] strategies, int role, int i, RunningStatistics earned, int parties, int others)
    {
        if (earned.Count == 0)
        {
            return;
        }

        double weight = 2.0 / parties / (parties - 1) * _tally.Setup.Strategies.Count / others;
        double variance = earned.Count > 1 ? earned.Variance / earned.Count : 0;
        for (int q = 0; q < parties; q++)
        {
            if (q != role)
            {
                Scores[i, strategies[q]] += weight * earned.Mean;
                StandardErrors[i, strategies[q]] += weight * weight * variance;
            }
        }
    }

    private double Mean(int i)
    {
        double[] values = [.. Units[i].Where(v => !double.IsNaN(v))];
        return OrderedSum.Mean(values);
    }

    private List<StrategyComparison> Compare()
    {
        var tests = new List<(int A, int B, PairedTest Test)>();
        for (int x = 0; x < Ranking.Count; x++)
        {
            for (int y = x + 1; y < Ranking.Count; y++)
            {
                int a = Ranking[x], b = Ranking[y];
                int[] common = [.. Enumerable.Range(0, AllUnits[a].Count).Where(u => !double.IsNaN(AllUnits[a][u]) && !double.IsNaN(AllUnits[b][u]))];
                tests.Add((a, b, PairedTest.Of(common.Select(u => AllUnits[a][u]).ToArray(), common.Select(u => AllUnits[b][u]).ToArray(), Level)));
            }
        }

        double[] p = [.. tests.Select(t => t.Test.Wilcoxon)];
        double[] holm = MultipleComparisons.Holm(p), hochberg = MultipleComparisons.BenjaminiHochberg(p), bonferroni = MultipleComparisons.Bonferroni(p);
        return [.. tests.Select((t, k) => new StrategyComparison(t.A, t.B, t.Test, holm[k], hochberg[k], bonferroni[k]))];
    }
}
