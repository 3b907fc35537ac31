namespace Parley.Forecasting.Power;

/// <summary>A voting rule: a coalition wins if it reaches every quota.</summary>
/// <param name="Name">Name in words.</param>
/// <param name="Quotas">Weights of all voters and the least sum that a winning coalition needs; all quotas must be reached.</param>
/// <param name="LeastBlockers">A coalition that all but fewer than this many voters join wins whatever its weights; 0 for no such clause (EU treaties: 4).</param>
public sealed record VotingRule(string Name, IReadOnlyList<(double[] Weights, double Quota)> Quotas, int LeastBlockers = 0)
{
    /// <summary>More than half of the weight.</summary>
    /// <param name="weights">Weights of the voters.</param>
    /// <returns>The rule.</returns>
    public static VotingRule SimpleMajority(IReadOnlyList<double> weights)
    {
        double[] own = [.. weights];
        return new VotingRule("simple majority", [(own, MoreThanHalf(own))]);
    }

    /// <summary>At least a share of the weight.</summary>
    /// <param name="weights">Weights of the voters.</param>
    /// <param name="share">Above 0, at most 1; for example 0.739 for the EU of 1994.</param>
    /// <returns>The rule.</returns>
    public static VotingRule QualifiedMajority(IReadOnlyList<double> weights, double share)
    {
        double[] own = [.. weights];
        return share is > 0 and <= 1 ? new VotingRule("qualified majority", [(own, share * own.Sum())]) : throw new ArgumentOutOfRangeException(nameof(share), share, "A quota is a share of the weight.");
    }

    /// <summary>A share of the voters who stand for a share of the weight.</summary>
    /// <param name="weights">Weights of the voters, for example population.</param>
    /// <param name="voters">Share of the voters; EU Council: 0.55.</param>
    /// <param name="share">Share of the weight; EU Council: 0.65.</param>
    /// <param name="leastBlockers">The least number of voters that can block; EU Council: 4.</param>
    /// <returns>The rule.</returns>
    public static VotingRule DualMajority(IReadOnlyList<double> weights, double voters = 0.55, double share = 0.65, int leastBlockers = 4)
    {
        double[] own = [.. weights];
        double[] heads = [.. own.Select(_ => 1.0)];
        return new VotingRule("dual majority", [(heads, Math.Ceiling((voters * heads.Length) - 1e-9)), (own, share * own.Sum())], leastBlockers);
    }

    /// <summary>All voters.</summary>
    /// <param name="voters">Number of voters.</param>
    /// <returns>The rule.</returns>
    public static VotingRule Unanimity(int voters) => new("unanimity", [([.. Enumerable.Repeat(1.0, voters)], voters)]);

    /// <summary>Gets the number of voters.</summary>
    public int Voters => Quotas[0].Weights.Length;

    /// <summary>Tells whether sums and a head count win.</summary>
    /// <param name="sums">Sum of the coalition's weights for each quota.</param>
    /// <param name="members">Number of its members.</param>
    /// <returns>Whether it wins.</returns>
    public bool Wins(ReadOnlySpan<double> sums, int members)
    {
        if (LeastBlockers > 0 && members > Voters - LeastBlockers)
        {
            return true;
        }

        for (var q = 0; q < Quotas.Count; q++)
        {
            // Sums of decimal fractions reach a quota up to rounding.
            if (sums[q] < Quotas[q].Quota - (1e-9 * Math.Max(1, Quotas[q].Quota)))
            {
                return false;
            }
        }

        return true;
    }

    private static double MoreThanHalf(double[] weights)
    {
        var total = weights.Sum();

        // For whole numbers the next whole number above half; otherwise a hair above half.
        return weights.All(w => w == Math.Floor(w)) ? Math.Floor(total / 2) + 1 : (total / 2) + (1e-6 * total);
    }
}
