using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Problems;

/// <summary>The lowest and highest utility of a party over all outcomes.</summary>
/// <param name="Minimum">The lowest.</param>
/// <param name="Maximum">The highest.</param>
public readonly record struct UtilityRange(double Minimum, double Maximum)
{
    /// <summary>Returns the range of a utility function.</summary>
    /// <remarks>Additive without interactions: O(options). Otherwise every outcome is evaluated.</remarks>
    /// <param name="utility">The function.</param>
    /// <exception cref="InvalidOperationException">The function is not additive and its space has more than 500 million outcomes.</exception>
    public static UtilityRange Of(UtilityFunction utility)
    {
        ArgumentNullException.ThrowIfNull(utility);
        OutcomeSpace space = utility.Space;
        int[] outcome = new int[space.IssueCount];
        if (utility is AdditiveUtility { Interactions.Length: 0 } additive)
        {
            int[] worst = new int[space.IssueCount];
            for (int i = 0; i < outcome.Length; i++)
            {
                ReadOnlySpan<double> terms = additive.Terms(i);
                for (int option = 1; option < terms.Length; option++)
                {
                    outcome[i] = terms[option] > terms[outcome[i]] ? option : outcome[i];
                    worst[i] = terms[option] < terms[worst[i]] ? option : worst[i];
                }
            }

            // Rounding is monotone, so adding the extreme terms in issue order gives the extreme rounded sums.
            return new UtilityRange(additive.Evaluate(worst), additive.Evaluate(outcome));
        }

        if (space.Count > 500_000_000)
        {
            throw new InvalidOperationException($"a space of {space.Count} outcomes is too large to enumerate for a utility that is not additive (at most 500 million)");
        }

        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        do
        {
            double u = utility.Evaluate(outcome);
            low = Math.Min(low, u);
            high = Math.Max(high, u);
        }
        while (OutcomeOdometer.Advance(space, outcome));
        return new UtilityRange(low, high);
    }
}
