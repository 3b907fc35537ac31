using Parley.Numerics;

namespace Parley.Forecasting.Power;

/// <summary>Power of voters under a rule: how often each is decisive.</summary>
/// <param name="ShapleyShubik">Share of orders in which the voter is pivotal; adds up to 1.</param>
/// <param name="Banzhaf">Share of the others' coalitions that the voter turns from losing to winning (absolute index).</param>
/// <param name="Exact">Whether all coalitions were counted; otherwise a sample of orders and coalitions.</param>
/// <param name="StandardError">Largest standard error of a sampled index; 0 where exact.</param>
public sealed record PowerIndices(double[] ShapleyShubik, double[] Banzhaf, bool Exact, double StandardError)
{
    /// <summary>Up to so many voters all coalitions are counted.</summary>
    public const int MostExactVoters = 20;

    private const int Samples = 200_000;

    /// <summary>Gets Banzhaf's index as shares that add up to 1.</summary>
    public double[] NormalisedBanzhaf => Banzhaf.Sum() is > 0 and var total ? [.. Banzhaf.Select(b => b / total)] : [.. Banzhaf];

    /// <summary>Computes both indices.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="seed">Seed of the sample where there are too many voters.</param>
    /// <returns>The indices. Cost: 2^voters, or a fixed sample.</returns>
    /// <remarks><b>Source.</b> Shapley and Shubik (1954); Banzhaf (1965).</remarks>
    public static PowerIndices Of(VotingRule rule, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Voters <= MostExactVoters ? Counted(rule) : Sampled(rule, seed);
    }

    private static PowerIndices Counted(VotingRule rule)
    {
        var n = rule.Voters;
        var (shapley, banzhaf) = (new double[n], new double[n]);
        var orders = new double[n];
        for (var size = 0; size < n; size++)
        {
            // size! (n - size - 1)! / n!: share of orders in which a given coalition of this size comes just before a given voter.
            orders[size] = DeterministicMath.Exp(DeterministicMath.LogGamma(size + 1) + DeterministicMath.LogGamma(n - size) - DeterministicMath.LogGamma(n + 1));
        }

        var sums = new double[rule.Quotas.Count];
        var with = new double[sums.Length];
        for (var mask = 0; mask < 1 << n; mask++)
        {
            var members = System.Numerics.BitOperations.PopCount((uint)mask);
            Sum(rule, mask, sums);
            if (rule.Wins(sums, members))
            {
                continue;
            }

            for (var i = 0; i < n; i++)
            {
                if ((mask >> i & 1) == 0)
                {
                    for (var q = 0; q < sums.Length; q++)
                    {
                        with[q] = sums[q] + rule.Quotas[q].Weights[i];
                    }

                    if (rule.Wins(with, members + 1))
                    {
                        shapley[i] += orders[members];
                        banzhaf[i] += 1;
                    }
                }
            }
        }

        var coalitions = Math.ScaleB(1, n - 1);
        return new PowerIndices(shapley, [.. banzhaf.Select(b => b / coalitions)], Exact: true, 0);
    }

    private static void Sum(VotingRule rule, int mask, double[] sums)
    {
        for (var q = 0; q < sums.Length; q++)
        {
            var sum = 0.0;
            for (var rest = mask; rest != 0; rest &= rest - 1)
            {
                sum += rule.Quotas[q].Weights[System.Numerics.BitOperations.TrailingZeroCount(rest)];
            }

            sums[q] = sum;
        }
    }

    private static PowerIndices Sampled(VotingRule rule, ulong seed)
    {
        var n = rule.Voters;
        var (pivots, swings) = (new double[n], new double[n]);
        var order = new int[n];
        var sums = new double[rule.Quotas.Count];
        for (var sample = 0; sample < Samples; sample++)
        {
            var random = new RandomStream(seed, (ulong)sample, 0);
            for (var i = 0; i < n; i++)
            {
                var j = random.NextInt32(i + 1);
                (order[i], order[j]) = (order[j], i);
            }

            Array.Clear(sums);
            for (var k = 0; k < n; k++)
            {
                Shift(rule, sums, order[k], 1);
                if (rule.Wins(sums, k + 1))
                {
                    pivots[order[k]]++;
                    break;
                }
            }

            Swings(rule, ref random, sums, swings);
        }

        return new PowerIndices([.. pivots.Select(p => p / Samples)], [.. swings.Select(s => s / Samples)], Exact: false, 0.5 / Math.Sqrt(Samples));
    }

    /// <summary>One random coalition: who would turn it by joining or leaving.</summary>
    private static void Swings(VotingRule rule, ref RandomStream random, double[] sums, double[] swings)
    {
        var n = rule.Voters;
        Span<bool> inside = stackalloc bool[n];
        Array.Clear(sums);
        var members = 0;
        for (var i = 0; i < n; i++)
        {
            inside[i] = random.NextBernoulli(0.5);
            if (inside[i])
            {
                members++;
                Shift(rule, sums, i, 1);
            }
        }

        var wins = rule.Wins(sums, members);
        for (var i = 0; i < n; i++)
        {
            var sign = inside[i] ? -1 : 1;
            Shift(rule, sums, i, sign);
            swings[i] += rule.Wins(sums, members + sign) != wins ? 1 : 0;
            Shift(rule, sums, i, -sign);
        }
    }

    private static void Shift(VotingRule rule, double[] sums, int voter, int sign)
    {
        for (var q = 0; q < sums.Length; q++)
        {
            sums[q] += sign * rule.Quotas[q].Weights[voter];
        }
    }
}
