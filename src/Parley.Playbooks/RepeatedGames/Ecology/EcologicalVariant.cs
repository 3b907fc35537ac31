namespace Parley.Playbooks.RepeatedGames.Ecology;

/// <summary>The ecological variant of a tournament: each strategy's share of the population grows in proportion to its payoff in the present population.</summary>
/// <remarks>
/// <para>The new share is the old share times the expected payoff against the population, divided by the mean of that product. Self-play counts: a strategy meets its own kind.</para>
/// <para><b>Source.</b> Axelrod (1984), chapter 2; Taylor and Jonker (1978).</para>
/// </remarks>
public static class EcologicalVariant
{
    /// <summary>Follows the shares over generations.</summary>
    /// <param name="payoffs">Payoff per turn of the row against the column; not negative.</param>
    /// <param name="start">Shares at the start; they are scaled to the sum 1. Equal shares where null.</param>
    /// <param name="generations">How many times shares are renewed.</param>
    /// <returns>Shares for generation 0, 1, ...; each sums to 1 up to rounding.</returns>
    /// <exception cref="ArgumentException">The table is not square, a payoff or share is negative, or the whole population gets nothing.</exception>
    public static IReadOnlyList<IReadOnlyList<double>> Shares(double[][] payoffs, IReadOnlyList<double>? start, int generations)
    {
        ArgumentNullException.ThrowIfNull(payoffs);
        ArgumentOutOfRangeException.ThrowIfNegative(generations);
        var n = payoffs.Length;
        start ??= [.. Enumerable.Repeat(1.0, n)];
        if (n == 0 || start.Count != n || payoffs.Any(row => row.Length != n || row.Any(v => !(v >= 0.0 && double.IsFinite(v)))) || start.Any(s => !(s >= 0.0 && double.IsFinite(s))) || start.Sum() <= 0.0)
        {
            throw new ArgumentException("The payoffs must be a square table of numbers that are not negative, with a share that is not negative for each row.", nameof(payoffs));
        }

        var total = start.Sum();
        var shares = start.Select(s => s / total).ToArray();
        var history = new List<IReadOnlyList<double>> { shares };
        for (var generation = 0; generation < generations; generation++)
        {
            var next = new double[n];
            var mean = 0.0;
            for (var i = 0; i < n; i++)
            {
                var payoff = 0.0;
                for (var j = 0; j < n; j++)
                {
                    payoff += payoffs[i][j] * shares[j];
                }

                next[i] = shares[i] * payoff;
                mean += next[i];
            }

            if (mean <= 0.0)
            {
                throw new ArgumentException("The whole population gets nothing, so that shares have no meaning.", nameof(payoffs));
            }

            for (var i = 0; i < n; i++)
            {
                next[i] /= mean;
            }

            history.Add(shares = next);
        }

        return history;
    }
}
