using Parley.Bargaining.Outcomes;

namespace Parley.Bargaining.Utilities;

/// <summary>A utility given outcome by outcome, for example from a ranking of whole packages.</summary>
/// <remarks>Memory: one number per outcome.</remarks>
public sealed class TableUtility : UtilityFunction
{
    private readonly double[] _values;

    /// <summary>Creates a function from the utilities of all outcomes.</summary>
    /// <param name="space">The outcome space.</param>
    /// <param name="values">One finite number per outcome, in the order of their numbers.</param>
    /// <exception cref="ArgumentException">There are too few or too many numbers, or one is not finite.</exception>
    public TableUtility(OutcomeSpace space, double[] values)
        : base(space)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (space.Count != values.Length)
        {
            throw new ArgumentException($"the space has {space.Count} outcomes, found {values.Length} utilities", nameof(values));
        }

        if (Array.Exists(values, v => !double.IsFinite(v)))
        {
            throw new ArgumentException("a utility is not a finite number", nameof(values));
        }

        _values = (double[])values.Clone();
    }

    /// <summary>Creates a function that knows only a ranking: an outcome is worth the share of other outcomes that are ranked below it (ties share a rank).</summary>
    /// <remarks>The frontier and the median depend on the ranking alone; every other concept takes these numbers as if they were utilities, which a user should be told.</remarks>
    /// <param name="space">The outcome space.</param>
    /// <param name="ranking">Groups of outcome numbers, best group first, every outcome exactly once.</param>
    /// <exception cref="ArgumentException">An outcome is missing, repeated or does not exist.</exception>
    public static TableUtility FromRanking(OutcomeSpace space, IReadOnlyList<IReadOnlyList<long>> ranking)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(ranking);
        int count = checked((int)space.Count);
        double[] values = new double[count];
        Array.Fill(values, double.NaN);
        int below = count;
        foreach (IReadOnlyList<long> group in ranking)
        {
            below -= group.Count;
            foreach (long outcome in group)
            {
                if (outcome < 0 || outcome >= count || !double.IsNaN(values[outcome]))
                {
                    throw new ArgumentException($"outcome {outcome} is ranked twice or does not exist; expected each of 0 to {count - 1} once", nameof(ranking));
                }

                values[outcome] = count == 1 ? 1 : (double)below / (count - 1);
            }
        }

        int missing = Array.FindIndex(values, double.IsNaN);
        return missing < 0 ? new TableUtility(space, values) : throw new ArgumentException($"outcome {missing} is not ranked; expected each of 0 to {count - 1} once", nameof(ranking));
    }

    /// <inheritdoc/>
    public override double Evaluate(ReadOnlySpan<int> outcome) => _values[Space.IndexOf(outcome)];
}
