namespace Parley.Games.Evolution;

/// <summary>Runs steps of a dynamic and keeps evenly spaced states.</summary>
internal static class PathRecorder
{
    public delegate void Velocity(ReadOnlySpan<double> state, Span<double> rates);

    public static PopulationPath Follow(
        PopulationGame game, double[] start, double horizon, double step, DynamicsOptions options, Velocity velocity, Action<double[], double> advance, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(horizon);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Records);
        var records = options.Records > 0 ? options.Records : 100;
        var tolerance = (options.Tolerance > 0.0 ? options.Tolerance : 1e-10) * game.Spread();
        var steps = (long)Math.Ceiling(horizon / step);
        var state = (double[])start.Clone();
        var rates = new double[state.Length];
        var times = new List<double> { 0.0 };
        var states = new List<double[]> { (double[])state.Clone() };
        var (taken, stopped) = (0L, false);
        var speed = Speed();
        while (taken < steps && speed > tolerance)
        {
            if (cancellation.IsCancellationRequested)
            {
                stopped = true;
                break;
            }

            advance(state, step);
            taken++;
            speed = Speed();
            if (taken * (records - 1) / Math.Max(1, steps) > (taken - 1) * (records - 1) / Math.Max(1, steps))
            {
                Keep();
            }
        }

        if (times[^1] < taken * step)
        {
            Keep();
        }

        return new PopulationPath(times, states, speed <= tolerance, speed, Regret(game, state), stopped);

        void Keep()
        {
            times.Add(taken * step);
            states.Add((double[])state.Clone());
        }

        double Speed()
        {
            velocity(state, rates);
            var most = 0.0;
            foreach (var rate in rates)
            {
                most = Math.Max(most, Math.Abs(rate));
            }

            return most;
        }
    }

    public static double Regret(PopulationGame game, ReadOnlySpan<double> state)
    {
        var payoffs = new double[state.Length];
        game.Payoffs(state, payoffs);
        var regret = 0.0;
        for (var p = 0; p < game.Populations; p++)
        {
            var (mean, most) = (0.0, double.NegativeInfinity);
            for (var s = game.Offsets[p]; s < game.Offsets[p + 1]; s++)
            {
                mean += state[s] * payoffs[s];
                most = Math.Max(most, payoffs[s]);
            }

            regret = Math.Max(regret, most - mean);
        }

        return regret;
    }
}
