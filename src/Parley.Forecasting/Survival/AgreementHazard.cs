using Parley.Numerics;

namespace Parley.Forecasting.Survival;

/// <summary>The daily chance of agreement, learned from how long negotiations took: a constant hazard with Jeffreys' prior.</summary>
/// <remarks>
/// <para>With d agreements in T days in all, the hazard has a Gamma distribution with shape d + 1/2 and rate T; the probability of agreement within the next h days is then
/// 1 - (T / (T + h))^(d + 1/2). With no agreement yet and no reference class this says: what has lasted long goes on. <b>Assumes</b> that the chance does not change with time.</para>
/// <para><b>Source.</b> Conjugate analysis of exponential durations, Gelman et al. (2013), 2.6; Jeffreys (1946).</para>
/// </remarks>
/// <param name="Agreements">Number of agreements seen.</param>
/// <param name="Exposure">Days watched in all, above 0.</param>
public readonly record struct AgreementHazard(double Agreements, double Exposure)
{
    /// <summary>Learns from durations.</summary>
    /// <param name="durations">Own and reference durations; at least one.</param>
    /// <returns>The hazard.</returns>
    /// <exception cref="ArgumentException">No time was watched.</exception>
    public static AgreementHazard Of(IEnumerable<Duration> durations)
    {
        var list = durations.ToList();
        var days = list.Sum(d => d.Days);
        return days > 0 ? new AgreementHazard(list.Count(d => d.Agreed), days) : throw new ArgumentException("A hazard needs some time watched.", nameof(durations));
    }

    /// <summary>Returns the probability of agreement within the next days.</summary>
    /// <param name="days">Horizon, at least 0.</param>
    /// <returns>0 to 1.</returns>
    public double Within(double days) => 1 - DeterministicMath.Exp((Agreements + 0.5) * -DeterministicMath.Log1p(days / Exposure));

    /// <summary>Returns the interval of that probability for the middle 90 % of hazards.</summary>
    /// <param name="days">Horizon, at least 0.</param>
    /// <returns>Lower and upper end.</returns>
    public ProbabilityInterval IntervalWithin(double days) => new(
        -DeterministicMath.Expm1(-Quantile(0.05) * days), -DeterministicMath.Expm1(-Quantile(0.95) * days));

    /// <summary>Returns the time by which agreement is as likely as not.</summary>
    /// <returns>Days.</returns>
    public double MedianDays() => Exposure * DeterministicMath.Expm1(0.6931471805599453 / (Agreements + 0.5));

    /// <summary>Returns a quantile of the hazard per day.</summary>
    /// <param name="p">0 to 1, ends excluded.</param>
    /// <returns>The hazard, by bisection of the incomplete gamma function.</returns>
    public double Quantile(double p)
    {
        var shape = Agreements + 0.5;
        var (low, high) = (0.0, shape + 10);
        while (LowerGamma(shape, high) < p)
        {
            high *= 2;
        }

        for (var step = 0; step < 200 && high - low > 1e-14 * high; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = LowerGamma(shape, middle) < p ? (middle, high) : (low, middle);
        }

        return high / Exposure;
    }

    /// <summary>The regularised lower incomplete gamma function by its series, which converges for every x.</summary>
    internal static double LowerGamma(double shape, double x)
    {
        if (!(x > 0))
        {
            return 0;
        }

        var (term, sum) = (1 / shape, 1 / shape);
        for (var k = 1; k < 100_000 && term > 1e-17 * sum; k++)
        {
            term *= x / (shape + k);
            sum += term;
        }

        return Math.Min(1, sum * DeterministicMath.Exp((shape * DeterministicMath.Log(x)) - x - DeterministicMath.LogGamma(shape)));
    }
}
