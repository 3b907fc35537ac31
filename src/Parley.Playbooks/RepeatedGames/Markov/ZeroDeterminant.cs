using Parley.Numerics;

namespace Parley.Playbooks.RepeatedGames.Markov;

/// <summary>Zero-determinant strategies: memory-one strategies that force a linear relation between the two long-run payoffs, whatever the other does.</summary>
/// <remarks>
/// <para>With baseline l, slope s and scale phi the strategy enforces s (own - l) = other - l without noise: s = 1/chi is extortion with factor chi for l = P and generosity for
/// l = R; s = 0 sets the other's payoff to l.</para>
/// <para><b>Source.</b> Press and Dyson (2012); parameters as in Stewart and Plotkin (2013).</para>
/// </remarks>
public static class ZeroDeterminant
{
    /// <summary>Makes the strategy.</summary>
    /// <param name="baseline">l: the payoff at which both are equal.</param>
    /// <param name="phi">Scale; what is allowed depends on the game.</param>
    /// <param name="slope">s: how much of the own surplus the other gets.</param>
    /// <param name="payoffs">T, R, P, S; Axelrod's 5, 3, 1, 0 where null.</param>
    /// <returns>The strategy, cooperating first.</returns>
    /// <exception cref="ArgumentException">The parameters give a probability outside 0 to 1.</exception>
    public static MemoryOneStrategy Strategy(
        Rational baseline, Rational phi, Rational slope, (Rational Temptation, Rational Reward, Rational Punishment, Rational Sucker)? payoffs = null)
    {
        var (t, r, p, s) = payoffs ?? (5, 3, 1, 0);
        var share = Rational.One - slope;
        return new MemoryOneStrategy(
            Rational.One,
            Rational.One - (phi * share * (r - baseline)),
            Rational.One - (phi * ((slope * (baseline - s)) + (t - baseline))),
            phi * ((baseline - s) + (slope * (t - baseline))),
            phi * share * (baseline - p));
    }
}
