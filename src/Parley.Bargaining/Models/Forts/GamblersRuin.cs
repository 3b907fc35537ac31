using Parley.Numerics;

namespace Parley.Bargaining.Models.Forts;

/// <summary>Chance and length of a random walk between two barriers.</summary>
/// <remarks>With rho = (1-p)/p: P = (1-rho^n)/(1-rho^N), E = (N P - n)/(2p-1); at p = 1/2 the limits n/N and n(N-n). Near 1/2, where both are 0/0, a series
/// in ln rho takes over, so that no digits are lost. Source: Feller (1950), chapter 14.</remarks>
public static class GamblersRuin
{
    // Below this size of N ln(rho) the series needs a dozen terms for full precision.
    private const double SeriesBound = 0.5;
    private const int SeriesTerms = 24;

    /// <summary>Returns the chance that the walk reaches the upper barrier first.</summary>
    /// <param name="n">Where the walk starts, 0 to <paramref name="total"/>.</param>
    /// <param name="total">The upper barrier; the lower one is 0.</param>
    /// <param name="p">Probability of a step up, in (0, 1).</param>
    /// <returns>A probability.</returns>
    public static double Win(int n, int total, double p)
    {
        double l = LogOdds(p);
        if (n == 0 || n == total || l == 0)
        {
            return (double)n / total;
        }

        // Written with negative exponents only, so that nothing overflows.
        return l < 0
            ? DeterministicMath.Expm1(n * l) / DeterministicMath.Expm1(total * l)
            : DeterministicMath.Exp((n - total) * l) * DeterministicMath.Expm1(-n * l) / DeterministicMath.Expm1(-total * l);
    }

    /// <summary>Returns the expected number of steps until a barrier is reached.</summary>
    /// <param name="n">Where the walk starts, 0 to <paramref name="total"/>.</param>
    /// <param name="total">The upper barrier; the lower one is 0.</param>
    /// <param name="p">Probability of a step up, in (0, 1).</param>
    /// <returns>A number of steps.</returns>
    public static double Duration(int n, int total, double p)
    {
        double l = LogOdds(p);
        double drift = (2 * p) - 1;
        return Math.Abs(total * l) < SeriesBound
            ? n * DifferenceSeries(n * l, total * l, n, total) / Ratio(total * l) * LogOverDrift(drift)
            : ((total * Win(n, total, p)) - n) / drift;
    }

    // ln((1-p)/p), accurate near p = 1/2.
    private static double LogOdds(double p)
    {
        double drift = (2 * p) - 1;
        return DeterministicMath.Log1p(-drift) - DeterministicMath.Log1p(drift);
    }

    // (e^x - 1) / x.
    private static double Ratio(double x) => x == 0 ? 1 : DeterministicMath.Expm1(x) / x;

    // (Ratio(a) - Ratio(b)) / l for a = n l, b = N l, term by term: sum over k of (n a^(k-1) - N b^(k-1)) / (k+1)!.
    private static double DifferenceSeries(double a, double b, int n, int total)
    {
        double sum = 0;
        double factorial = 1;
        double powerA = n;
        double powerB = total;
        for (int k = 1; k <= SeriesTerms; k++)
        {
            factorial *= k + 1;
            sum += (powerA - powerB) / factorial;
            powerA *= a;
            powerB *= b;
        }

        return sum;
    }

    // ln((1-u)/(1+u)) / u, which is -2 at u = 0.
    private static double LogOverDrift(double u) =>
        u == 0 ? -2 : (DeterministicMath.Log1p(-u) - DeterministicMath.Log1p(u)) / u;
}
