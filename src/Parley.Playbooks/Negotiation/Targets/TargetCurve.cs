using Parley.Numerics;

namespace Parley.Playbooks.Negotiation.Targets;

/// <summary>A party's aspiration as a function of relative time: the utility that it insists on.</summary>
public abstract class TargetCurve
{
    private double[] _steps = [];

    /// <summary>Returns the target.</summary>
    /// <param name="time">Relative time in [0, 1].</param>
    public abstract double At(double time);

    /// <summary>Gets whether time is counted from 0 (GENIUS: the first round is t = 0) instead of from 1 / (steps + 1).</summary>
    public bool StartsAtZero { get; init; }

    /// <summary>Returns the targets of all steps of a session; remembered for the last number of steps asked for.</summary>
    /// <param name="steps">The number of steps.</param>
    internal double[] Steps(int steps)
    {
        double[] targets = _steps;
        if (targets.Length != steps)
        {
            targets = new double[steps];
            for (int k = 0; k < steps; k++)
            {
                // t - 1/(rounds+1), as GENIUS's time-dependent parties compute it, is k/(rounds+1).
                targets[k] = At((k + (StartsAtZero ? 0.0 : 1.0)) / (steps + 1.0));
            }

            _steps = targets;
        }

        return targets;
    }

    private protected static double Power(double t, double exponent) =>
        t <= 0 ? (exponent == 0 ? 1 : 0) : double.IsPositiveInfinity(exponent) ? (t < 1 ? 0 : 1) : DeterministicMath.Pow(t, exponent);
}
