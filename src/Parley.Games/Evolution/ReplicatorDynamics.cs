using Parley.Numerics;

namespace Parley.Games.Evolution;

/// <summary>Replicator dynamics (Taylor, Jonker 1978): a strategy's share grows at the rate by which it earns more than its population's mean.</summary>
/// <remarks>Followed in the logarithms of shares (whose rates are the payoffs) by Runge and Kutta's method of fourth order with a fixed step, so that shares stay positive and sum to one;
/// strategies that are absent stay absent. Cost: four evaluations of all payoffs per step. The same numbers on every machine.</remarks>
public static class ReplicatorDynamics
{
    /// <summary>Follows the dynamic in continuous time.</summary>
    /// <param name="game">Who plays.</param>
    /// <param name="start">Shares to begin with; each population's sum to 1.</param>
    /// <param name="options">Horizon, step, tolerance of rest.</param>
    /// <param name="cancellation">Ends the path early; what there is is returned.</param>
    /// <returns>The path.</returns>
    /// <exception cref="ArgumentException">The start is no state of the game.</exception>
    public static PopulationPath Run(PopulationGame game, ReadOnlySpan<double> start, DynamicsOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        game.Require(start);
        var spread = game.Spread();
        var n = game.Length;
        var (logs, trial, shares) = (new double[n], new double[n], new double[n]);
        double[][] slopes = [new double[n], new double[n], new double[n], new double[n]];
        return PathRecorder.Follow(
            game, start.ToArray(), options.Horizon > 0.0 ? options.Horizon : 1000.0 / spread, options.Step > 0.0 ? options.Step : 0.05 / spread, options,
            (state, rates) => Velocity(game, state, rates), Advance, cancellation);

        void Advance(double[] state, double step)
        {
            for (var i = 0; i < n; i++)
            {
                logs[i] = state[i] > 0.0 ? DeterministicMath.Log(state[i]) : double.NegativeInfinity;
            }

            game.Payoffs(state, slopes[0]);
            for (var stage = 1; stage < 4; stage++)
            {
                var part = stage == 3 ? step : 0.5 * step;
                for (var i = 0; i < n; i++)
                {
                    trial[i] = logs[i] + (part * slopes[stage - 1][i]);
                }

                Shares(game, trial, shares);
                game.Payoffs(shares, slopes[stage]);
            }

            for (var i = 0; i < n; i++)
            {
                trial[i] = logs[i] + (step / 6.0 * (slopes[0][i] + (2.0 * (slopes[1][i] + slopes[2][i])) + slopes[3][i]));
            }

            Shares(game, trial, state);
        }
    }

    /// <summary>Follows the dynamic in discrete time: each generation a strategy's share is multiplied by its payoff over the mean payoff (the ecological variant of tournaments; Axelrod 1984).</summary>
    /// <param name="game">Who plays; payoffs must be positive.</param>
    /// <param name="start">Shares to begin with; each population's sum to 1.</param>
    /// <param name="generations">How many, at least 0.</param>
    /// <returns>The states, the start first: generations + 1 of them.</returns>
    /// <exception cref="ArgumentException">The start is no state of the game, or a payoff came out that is not positive.</exception>
    public static IReadOnlyList<double[]> Generations(PopulationGame game, ReadOnlySpan<double> start, int generations)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(generations);
        game.Require(start);
        var states = new List<double[]> { start.ToArray() };
        var payoffs = new double[game.Length];
        for (var generation = 0; generation < generations; generation++)
        {
            var next = (double[])states[^1].Clone();
            game.Payoffs(next, payoffs);
            for (var p = 0; p < game.Populations; p++)
            {
                var mean = 0.0;
                for (var s = game.Offsets[p]; s < game.Offsets[p + 1]; s++)
                {
                    if (next[s] > 0.0 && !(payoffs[s] > 0.0))
                    {
                        throw new ArgumentException($"Discrete replicator dynamics needs positive payoffs; '{game.Strategies[p][s - game.Offsets[p]]}' earned {payoffs[s]} (add a constant to all payoffs).", nameof(game));
                    }

                    mean += next[s] * payoffs[s];
                }

                for (var s = game.Offsets[p]; s < game.Offsets[p + 1]; s++)
                {
                    next[s] *= next[s] > 0.0 ? payoffs[s] / mean : 0.0;
                }
            }

            states.Add(next);
        }

        return states;
    }

    private static void Velocity(PopulationGame game, ReadOnlySpan<double> state, Span<double> rates)
    {
        game.Payoffs(state, rates);
        for (var p = 0; p < game.Populations; p++)
        {
            var mean = 0.0;
            for (var s = game.Offsets[p]; s < game.Offsets[p + 1]; s++)
            {
                mean += state[s] * rates[s];
            }

            for (var s = game.Offsets[p]; s < game.Offsets[p + 1]; s++)
            {
                rates[s] = state[s] * (rates[s] - mean);
            }
        }
    }

    private static void Shares(PopulationGame game, double[] logs, double[] shares)
    {
        for (var p = 0; p < game.Populations; p++)
        {
            var (from, to) = (game.Offsets[p], game.Offsets[p + 1]);
            var most = Largest(logs.AsSpan(from, to - from));
            var sum = 0.0;
            for (var s = from; s < to; s++)
            {
                shares[s] = double.IsNegativeInfinity(logs[s]) ? 0.0 : DeterministicMath.Exp(logs[s] - most);
                sum += shares[s];
            }

            for (var s = from; s < to; s++)
            {
                shares[s] /= sum;
            }
        }
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        var most = values[0];
        foreach (var value in values)
        {
            most = Math.Max(most, value);
        }

        return most;
    }
}
