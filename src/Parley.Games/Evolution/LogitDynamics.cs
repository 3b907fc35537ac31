using Parley.Numerics;

namespace Parley.Games.Evolution;

/// <summary>Logit dynamics (Fudenberg, Levine 1998; Hofbauer, Sandholm 2002): players revise one after another and choose a strategy with a probability that rises exponentially with its payoff; rest points are logit quantal
/// response equilibria.</summary>
/// <remarks>Runge and Kutta's method of fourth order with a fixed step. Cost: four evaluations of all payoffs per step.</remarks>
public static class LogitDynamics
{
    /// <summary>Follows the dynamic.</summary>
    /// <param name="game">Who plays.</param>
    /// <param name="start">Shares to begin with; each population's sum to 1.</param>
    /// <param name="options">Precision of choice, horizon (0 for 200), step, tolerance of rest.</param>
    /// <param name="cancellation">Ends the path early; what there is is returned.</param>
    /// <returns>The path.</returns>
    /// <exception cref="ArgumentException">The start is no state of the game.</exception>
    public static PopulationPath Run(PopulationGame game, ReadOnlySpan<double> start, DynamicsOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Precision);
        game.Require(start);
        var spread = game.Spread();
        var precision = options.Precision > 0.0 ? options.Precision : 10.0 / spread;
        var n = game.Length;
        var trial = new double[n];
        double[][] slopes = [new double[n], new double[n], new double[n], new double[n]];
        return PathRecorder.Follow(
            game, start.ToArray(), options.Horizon > 0.0 ? options.Horizon : 200.0, options.Step > 0.0 ? options.Step : 0.05 / Math.Max(1.0, 0.1 * precision * spread), options,
            Velocity, Advance, cancellation);

        void Velocity(ReadOnlySpan<double> state, Span<double> rates)
        {
            Choice(game, state, precision, rates);
            for (var i = 0; i < n; i++)
            {
                rates[i] -= state[i];
            }
        }

        void Advance(double[] state, double step)
        {
            Velocity(state, slopes[0]);
            for (var stage = 1; stage < 4; stage++)
            {
                var part = stage == 3 ? step : 0.5 * step;
                for (var i = 0; i < n; i++)
                {
                    trial[i] = state[i] + (part * slopes[stage - 1][i]);
                }

                Velocity(trial, slopes[stage]);
            }

            for (var i = 0; i < n; i++)
            {
                state[i] += step / 6.0 * (slopes[0][i] + (2.0 * (slopes[1][i] + slopes[2][i])) + slopes[3][i]);
            }
        }
    }

    /// <summary>Computes logit choice probabilities in a state.</summary>
    /// <param name="game">Who plays.</param>
    /// <param name="state">Shares.</param>
    /// <param name="precision">How strongly payoffs steer choice, at least 0.</param>
    /// <param name="choice">Where to write, of the length of a state.</param>
    public static void Choice(PopulationGame game, ReadOnlySpan<double> state, double precision, Span<double> choice)
    {
        ArgumentNullException.ThrowIfNull(game);
        game.Payoffs(state, choice);
        for (var p = 0; p < game.Populations; p++)
        {
            var part = choice[game.Offsets[p]..game.Offsets[p + 1]];
            var (most, sum) = (double.NegativeInfinity, 0.0);
            foreach (var payoff in part)
            {
                most = Math.Max(most, payoff);
            }

            for (var s = 0; s < part.Length; s++)
            {
                part[s] = DeterministicMath.Exp(precision * (part[s] - most));
                sum += part[s];
            }

            for (var s = 0; s < part.Length; s++)
            {
                part[s] /= sum;
            }
        }
    }
}
