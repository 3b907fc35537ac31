namespace Parley.Numerics;

/// <summary>The exact confidence interval of a probability from counted successes: how much a frequency says.</summary>
/// <remarks>
/// <para>It covers the true probability at least as often as its level promises, for any number of trials; it is wider than
/// approximations, most so for few trials.</para>
/// <para><b>Source.</b> Clopper and Pearson, Biometrika 26 (1934).</para>
/// </remarks>
public static class ClopperPearson
{
    /// <summary>Returns the interval.</summary>
    /// <param name="successes">Number of successes, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Number of trials, at least 0; without any the interval is [0, 1].</param>
    /// <param name="level">Confidence level strictly between 0 and 1, for example 0.95.</param>
    /// <returns>The probabilities which a two-sided test would not reject.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static ProbabilityInterval Interval(long successes, long trials, double level)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        if (!(level > 0.0 && level < 1.0))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "The confidence level must lie strictly between 0 and 1.");
        }

        var outside = (1.0 - level) / 2.0;
        var failures = trials - successes;
        var lower = successes == 0 ? 0.0 : DeterministicMath.InverseRegularizedIncompleteBeta(successes, failures + 1.0, outside);
        var upper = failures == 0 ? 1.0 : 1.0 - DeterministicMath.InverseRegularizedIncompleteBeta(failures, successes + 1.0, outside);
        return new ProbabilityInterval(lower, upper);
    }
}
