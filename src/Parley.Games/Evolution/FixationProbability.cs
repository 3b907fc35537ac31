using Parley.Numerics;

namespace Parley.Games.Evolution;

/// <summary>The probability that one mutant takes over a finite population of one other type.</summary>
public static class FixationProbability
{
    /// <summary>Moran's process, birth and death, with payoffs as fitness (Nowak, Sasaki, Taylor, Fudenberg 2004, equation 1); players do not meet themselves.</summary>
    /// <param name="a">What a mutant earns against a mutant, positive.</param>
    /// <param name="b">What a mutant earns against a resident, positive.</param>
    /// <param name="c">What a resident earns against a mutant, positive.</param>
    /// <param name="d">What a resident earns against a resident, positive.</param>
    /// <param name="population">Size of the population, at least 2.</param>
    /// <returns>A probability; 1/population where all payoffs are the same. Cost: linear in the population.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A payoff is not positive or the population is below 2.</exception>
    public static double BirthDeath(double a, double b, double c, double d, int population)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(population, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(a);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(b);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(c);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(d);
        var (sum, product) = (1.0, 1.0);
        for (var i = 1; i < population; i++)
        {
            product *= ((c * i) + (d * (population - i - 1))) / ((a * (i - 1)) + (b * (population - i)));
            sum += product;
        }

        return 1.0 / sum;
    }

    /// <summary>Pairwise comparison (Fermi): the odds of a change are exponential in the difference of payoffs (Traulsen, Nowak, Pacheco 2006). The process of alpha-rank.</summary>
    /// <param name="a">What a mutant earns against a mutant.</param>
    /// <param name="b">What a mutant earns against a resident.</param>
    /// <param name="c">What a resident earns against a mutant.</param>
    /// <param name="d">What a resident earns against a resident.</param>
    /// <param name="population">Size of the population, at least 2.</param>
    /// <param name="intensity">Intensity of selection, at least 0, in units of one over payoff.</param>
    /// <returns>The natural logarithm of the probability, which may be far below what a probability in floating point can be. Cost: linear in the population.</returns>
    public static double LogPairwiseComparison(double a, double b, double c, double d, int population, double intensity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(population, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(intensity);
        // log(1 + sum of exp(partial sums)), against the largest of them.
        var logs = new double[population];
        var most = 0.0;
        for (var i = 1; i < population; i++)
        {
            var mutant = ((a * (i - 1)) + (b * (population - i))) / (population - 1);
            var resident = ((c * i) + (d * (population - i - 1))) / (population - 1);
            logs[i] = logs[i - 1] - (intensity * (mutant - resident));
            most = Math.Max(most, logs[i]);
        }

        var sum = 0.0;
        foreach (var log in logs)
        {
            sum += DeterministicMath.Exp(log - most);
        }

        return -(most + DeterministicMath.Log(sum));
    }
}
