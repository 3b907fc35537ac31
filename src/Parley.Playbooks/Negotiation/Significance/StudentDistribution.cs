using Parley.Numerics;

namespace Parley.Playbooks.Negotiation.Significance;

/// <summary>Student's t distribution, through the regularised incomplete beta function.</summary>
public static class StudentDistribution
{
    /// <summary>Returns the probability that |T| is at least <paramref name="t"/> in absolute value.</summary>
    /// <param name="t">The statistic.</param>
    /// <param name="freedom">Degrees of freedom, above 0.</param>
    public static double TwoSided(double t, double freedom) =>
        double.IsInfinity(t) ? 0 : DeterministicMath.RegularizedIncompleteBeta(0.5 * freedom, 0.5, freedom / (freedom + (t * t)));

    /// <summary>Returns the t that |T| stays below with this probability.</summary>
    /// <param name="level">The probability, in (0, 1).</param>
    /// <param name="freedom">Degrees of freedom, above 0.</param>
    public static double CriticalValue(double level, double freedom)
    {
        double x = DeterministicMath.InverseRegularizedIncompleteBeta(0.5 * freedom, 0.5, 1 - level);
        return x > 0 ? Math.Sqrt(freedom * (1 - x) / x) : double.PositiveInfinity;
    }
}
