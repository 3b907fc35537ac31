using Parley.Numerics;

namespace Parley.Forecasting.Survival;

/// <summary>The share of negotiations still without agreement by time, with those not ended counted as long as they were seen.</summary>
/// <remarks><b>Source.</b> Kaplan and Meier (1958); interval by Greenwood's formula on the log-log scale (Kalbfleisch and Prentice 1980).</remarks>
public sealed class KaplanMeierCurve
{
    private readonly List<(double Days, double Survival, double Variance)> _steps = [];

    /// <summary>Estimates the curve.</summary>
    /// <param name="durations">At least one.</param>
    /// <exception cref="ArgumentException">None, or one that is not above zero.</exception>
    public KaplanMeierCurve(IReadOnlyList<Duration> durations)
    {
        ArgumentNullException.ThrowIfNull(durations);
        if (durations.Count == 0 || durations.Any(d => !(d.Days > 0)))
        {
            throw new ArgumentException("A survival curve needs durations above zero.", nameof(durations));
        }

        var (survival, sum, left) = (1.0, 0.0, durations.Count);
        foreach (var group in durations.GroupBy(d => d.Days).OrderBy(g => g.Key))
        {
            var events = group.Count(d => d.Agreed);
            if (events > 0)
            {
                survival *= 1 - ((double)events / left);
                sum += left > events ? (double)events / (left * (left - events)) : double.PositiveInfinity;
                _steps.Add((group.Key, survival, sum));
            }

            left -= group.Count();
        }
    }

    /// <summary>Gets the steps: days, share still without agreement.</summary>
    public IReadOnlyList<(double Days, double Survival)> Steps => [.. _steps.Select(s => (s.Days, s.Survival))];

    /// <summary>Returns the share still without agreement after so many days.</summary>
    /// <param name="days">Days from the start.</param>
    /// <returns>1 before the first agreement.</returns>
    public double Survival(double days) => Step(days)?.Survival ?? 1;

    /// <summary>Returns a 90 % interval of the share still without agreement.</summary>
    /// <param name="days">Days from the start.</param>
    /// <returns>0 to 1 where the data say nothing.</returns>
    public ProbabilityInterval Interval(double days)
    {
        if (Step(days) is not { Survival: > 0 and < 1 } step || double.IsInfinity(step.Variance))
        {
            return new ProbabilityInterval(Survival(days) >= 1 ? 1 : 0, 1);
        }

        const double z = 1.6448536269514722;
        var log = DeterministicMath.Log(step.Survival);
        var width = z * Math.Sqrt(step.Variance) / Math.Abs(log);
        return new ProbabilityInterval(
            DeterministicMath.Exp(log * DeterministicMath.Exp(width)), DeterministicMath.Exp(log * DeterministicMath.Exp(-width)));
    }

    private (double Days, double Survival, double Variance)? Step(double days)
    {
        (double, double, double)? last = null;
        foreach (var step in _steps)
        {
            if (step.Days > days)
            {
                break;
            }

            last = step;
        }

        return last;
    }
}
