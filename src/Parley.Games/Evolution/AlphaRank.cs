using Parley.Numerics;

namespace Parley.Games.Evolution;

/// <summary>Alpha-rank (Omidshafiei et al. 2019): profiles of pure strategies are ranked by the share of time that finite populations under selection and rare mutation spend in them.</summary>
/// <remarks>
/// <para><b>Method.</b> From a state each strategy of each population may invade, all equally likely; it takes over with its probability of fixation (pairwise comparison). The stationary distribution comes from elimination
/// without subtractions (Grassmann, Taksar, Heyman 1985), which keeps relative accuracy however unlike the probabilities are. With infinite intensity a better mutant takes over surely, an equal one half of the
/// time, a worse one with probability epsilon.</para>
/// <para><b>Cost.</b> The third power of the number of states; at most 2,000 states.</para>
/// </remarks>
public static class AlphaRank
{
    private const int MostStates = 2000;

    // Keeps the chain connected where fixation is beyond floating point: 1e-100 at least.
    private const double LeastLog = -230.0;

    /// <summary>Ranks.</summary>
    /// <param name="game">One population against itself, or one per player.</param>
    /// <param name="options">Intensity, population size.</param>
    /// <param name="cancellation">Stops the computation.</param>
    /// <returns>The stationary distribution.</returns>
    /// <exception cref="ArgumentException">The game has more than 2,000 states.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static AlphaRankResult Of(PopulationGame game, AlphaRankOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Alpha);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Epsilon);
        var counts = game.Strategies.Select(s => s.Count).ToArray();
        var states = counts.Aggregate(1L, (n, c) => n * c);
        if (states > MostStates)
        {
            throw new ArgumentException($"Alpha-rank is limited to {MostStates} states; the game has {states}.", nameof(game));
        }

        var chain = Chain(game, counts, (int)states, options);
        var mass = StationaryDistribution.Of(chain, cancellation);
        int[][] profiles = [.. Enumerable.Range(0, (int)states).Select(i => Profile(counts, i))];
        double[][] strategies = [.. counts.Select(c => new double[c])];
        for (var i = 0; i < profiles.Length; i++)
        {
            for (var p = 0; p < counts.Length; p++)
            {
                strategies[p][profiles[i][p]] += mass[i];
            }
        }

        return new AlphaRankResult(profiles, mass, StationaryDistribution.Residual(chain, mass), strategies);
    }

    /// <summary>Ranks for rising intensities, so that one sees from where on the ranking stays as it is.</summary>
    /// <param name="game">One population against itself, or one per player.</param>
    /// <param name="alphas">Intensities, each positive.</param>
    /// <param name="options">Population size.</param>
    /// <param name="cancellation">Stops the computation.</param>
    /// <returns>One result per intensity.</returns>
    public static IReadOnlyList<AlphaRankResult> Sweep(PopulationGame game, IReadOnlyList<double> alphas, AlphaRankOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(alphas);
        return [.. alphas.Select(alpha => Of(game, options with { Alpha = alpha }, cancellation))];
    }

    // Row by row: the probability of going from one state to another.
    private static double[,] Chain(PopulationGame game, int[] counts, int states, AlphaRankOptions options)
    {
        var chain = new double[states, states];
        var mutants = counts.Sum(c => c - 1);
        var (state, payoffs) = (new double[game.Length], new double[game.Length]);
        for (var i = 0; i < states; i++)
        {
            var profile = Profile(counts, i);
            Array.Clear(state);
            for (var p = 0; p < counts.Length; p++)
            {
                state[game.Offsets[p] + profile[p]] = 1.0;
            }

            game.Payoffs(state, payoffs);
            var (stay, stride) = (1.0, 1);
            for (var p = 0; p < counts.Length; p++)
            {
                for (var s = 0; s < counts[p]; s++)
                {
                    if (s == profile[p])
                    {
                        continue;
                    }

                    var chance = Fixation(game, p, s, profile[p], payoffs, options) / mutants;
                    chain[i, i + ((s - profile[p]) * stride)] = chance;
                    stay -= chance;
                }

                stride *= counts[p];
            }

            chain[i, i] = Math.Max(0.0, stay);
        }

        return chain;
    }

    private static double Fixation(PopulationGame game, int population, int mutant, int resident, double[] payoffs, AlphaRankOptions options)
    {
        var size = options.PopulationSize > 0 ? options.PopulationSize : 50;
        double a, b, c, d;
        if (game.IsSymmetric)
        {
            (a, b, c, d) = (game.Against(mutant, mutant), game.Against(mutant, resident), game.Against(resident, mutant), game.Against(resident, resident));
        }
        else
        {
            // The other populations are of one type: payoffs do not depend on how many mutants there are.
            a = b = payoffs[game.Offsets[population] + mutant];
            c = d = payoffs[game.Offsets[population] + resident];
        }

        if (options.Alpha > 0.0)
        {
            return DeterministicMath.Exp(Math.Max(LeastLog, FixationProbability.LogPairwiseComparison(a, b, c, d, size, options.Alpha)));
        }

        var epsilon = options.Epsilon > 0.0 ? options.Epsilon : 1e-6;
        var order = b.CompareTo(c);
        return order > 0 ? 1.0 - epsilon : order < 0 ? epsilon : 0.5;
    }

    private static int[] Profile(int[] counts, int state)
    {
        var profile = new int[counts.Length];
        for (var p = 0; p < counts.Length; p++)
        {
            profile[p] = state % counts[p];
            state /= counts[p];
        }

        return profile;
    }
}
