using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Empirical;

/// <summary>A game whose payoffs are estimates from simulation or play: per profile and player a mean and its standard error (Walsh, Das, Tesauro, Kephart 2002; Wellman 2006).</summary>
public sealed class EmpiricalGame
{
    private readonly double[] _means;
    private readonly double[] _errors;

    private EmpiricalGame(IReadOnlyList<string> players, IReadOnlyList<IReadOnlyList<string>> strategies, double[] means, double[] errors, bool symmetric)
    {
        (Players, Strategies, _means, _errors, IsSymmetric) = (players, strategies, means, errors, symmetric);
    }

    /// <summary>Gets the names of the players.</summary>
    public IReadOnlyList<string> Players { get; }

    /// <summary>Gets per player the labels of its strategies.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Strategies { get; }

    /// <summary>Gets whether two players have the same strategies and one table of payoffs serves both.</summary>
    public bool IsSymmetric { get; }

    /// <summary>Gets the mean payoffs: profile by profile (player 1's strategy fastest), player by player.</summary>
    public ReadOnlySpan<double> Means => _means;

    /// <summary>Gets the standard errors in the same order.</summary>
    public ReadOnlySpan<double> StandardErrors => _errors;

    /// <summary>Makes a game of two players with the same strategies from one table, such as the scores of a round robin.</summary>
    /// <param name="names">Names of the strategies, at least one.</param>
    /// <param name="means">Row i, column j: mean payoff of i against j.</param>
    /// <param name="standardErrors">Standard errors of these means, at least 0; null for exact payoffs.</param>
    /// <returns>The game.</returns>
    /// <exception cref="ArgumentException">Sizes differ, or a number is not finite or a standard error negative.</exception>
    public static EmpiricalGame Symmetric(IReadOnlyList<string> names, double[,] means, double[,]? standardErrors = null)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(means);
        var n = names.Count;
        if (n == 0 || means.GetLength(0) != n || means.GetLength(1) != n || (standardErrors is not null && (standardErrors.GetLength(0) != n || standardErrors.GetLength(1) != n)))
        {
            throw new ArgumentException($"Expected tables of {n} x {n} numbers.", nameof(means));
        }

        var (flat, errors) = (new double[n * n * 2], new double[n * n * 2]);
        for (var j = 0; j < n; j++)
        {
            for (var i = 0; i < n; i++)
            {
                var at = ((j * n) + i) * 2;
                (flat[at], flat[at + 1]) = (means[i, j], means[j, i]);
                (errors[at], errors[at + 1]) = (standardErrors?[i, j] ?? 0.0, standardErrors?[j, i] ?? 0.0);
            }
        }

        return Of(["Row", "Column"], [names, names], flat, errors, symmetric: true);
    }

    /// <summary>Makes a game of any number of players.</summary>
    /// <param name="players">Names of the players, at least one.</param>
    /// <param name="strategies">Per player the labels of its strategies.</param>
    /// <param name="means">Mean payoffs: profile by profile (player 1's strategy fastest), player by player.</param>
    /// <param name="standardErrors">Standard errors in the same order; null for exact payoffs.</param>
    /// <returns>The game.</returns>
    /// <exception cref="ArgumentException">Sizes do not fit, or a number is not finite or a standard error negative.</exception>
    public static EmpiricalGame Of(IReadOnlyList<string> players, IReadOnlyList<IReadOnlyList<string>> strategies, double[] means, double[]? standardErrors = null)
    {
        ArgumentNullException.ThrowIfNull(means);
        return Of(players, strategies, means, standardErrors ?? new double[means.Length], symmetric: false);
    }

    /// <summary>Makes a game from running statistics of the payoffs, as a simulation gathers them.</summary>
    /// <param name="players">Names of the players, at least one.</param>
    /// <param name="strategies">Per player the labels of its strategies.</param>
    /// <param name="payoffs">Statistics: profile by profile (player 1's strategy fastest), player by player; at least two observations each.</param>
    /// <returns>The game.</returns>
    /// <exception cref="ArgumentException">Sizes do not fit, or a payoff was observed less than twice.</exception>
    public static EmpiricalGame FromStatistics(IReadOnlyList<string> players, IReadOnlyList<IReadOnlyList<string>> strategies, IReadOnlyList<RunningStatistics> payoffs)
    {
        ArgumentNullException.ThrowIfNull(payoffs);
        if (payoffs.Any(p => p.Count < 2))
        {
            throw new ArgumentException("Every payoff must have been observed at least twice to have a standard error.", nameof(payoffs));
        }

        return Of(players, strategies, [.. payoffs.Select(p => p.Mean)], [.. payoffs.Select(p => p.StandardError)], symmetric: false);
    }

    /// <summary>Makes the game of given payoffs, rounded to a whole number of 2^-bits of the payoff range, so that exact solvers work with short numbers.</summary>
    internal NormalFormGame Rounded(ReadOnlySpan<double> payoffs, int bits)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var payoff in payoffs)
        {
            (least, most) = (Math.Min(least, payoff), Math.Max(most, payoff));
        }

        var range = most > least ? most - least : 1.0;
        var table = new Rational[payoffs.Length];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (long)Math.Round(Math.ScaleB((payoffs[i] - least) / range, bits));
        }

        return new NormalFormGame("", Players, Strategies, table);
    }

    /// <summary>Draws payoffs around their means.</summary>
    internal void Draw(ref RandomStream stream, double[] payoffs)
    {
        for (var i = 0; i < payoffs.Length; i++)
        {
            payoffs[i] = _errors[i] > 0.0 ? _means[i] + (_errors[i] * stream.NextNormal()) : _means[i];
        }

        if (!IsSymmetric)
        {
            return;
        }

        // One table serves both players: the second reads the first one's draw.
        var n = Strategies[0].Count;
        for (var j = 0; j < n; j++)
        {
            for (var i = 0; i < n; i++)
            {
                payoffs[(((j * n) + i) * 2) + 1] = payoffs[((i * n) + j) * 2];
            }
        }
    }

    private static EmpiricalGame Of(IReadOnlyList<string> players, IReadOnlyList<IReadOnlyList<string>> strategies, double[] means, double[] errors, bool symmetric)
    {
        ArgumentNullException.ThrowIfNull(players);
        ArgumentNullException.ThrowIfNull(strategies);
        if (players.Count == 0 || strategies.Count != players.Count || strategies.Any(s => s.Count == 0))
        {
            throw new ArgumentException("A game needs players, and each player at least one strategy.", nameof(strategies));
        }

        var expected = strategies.Aggregate((long)players.Count, (n, s) => n * s.Count);
        if (means.Length != expected || errors.Length != expected)
        {
            throw new ArgumentException($"Expected {expected} payoffs and standard errors, found {means.Length} and {errors.Length}.", nameof(means));
        }

        for (var i = 0; i < means.Length; i++)
        {
            if (!double.IsFinite(means[i]) || !double.IsFinite(errors[i]) || errors[i] < 0.0)
            {
                throw new ArgumentException($"Payoff {i + 1} is {means[i]} with standard error {errors[i]}; expected finite numbers and no negative error.", nameof(means));
            }
        }

        return new EmpiricalGame(players, strategies, means, errors, symmetric);
    }
}
