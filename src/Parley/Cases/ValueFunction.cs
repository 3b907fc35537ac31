using Parley.Estimates;

namespace Parley.Cases;

/// <summary>How much a party likes each option of an issue, 0 to 100: a table, a straight line or a peak.</summary>
public abstract record ValueFunction
{
    private ValueFunction()
    {
    }

    /// <summary>A number for every option; on a numeric issue some options may be left out and lie on straight lines between their neighbours.</summary>
    /// <param name="Points">The stated numbers, in the order of <see cref="Issue.Options"/>, first and last option included.</param>
    public sealed record Table(IReadOnlyList<OptionValue> Points) : ValueFunction;

    /// <summary>100 at one end of the scale, falling evenly to 0 at the other.</summary>
    /// <param name="BestIsLast">Whether the last option is the best one; otherwise the first.</param>
    public sealed record Linear(bool BestIsLast) : ValueFunction;

    /// <summary>100 at an option, falling evenly on both sides to 0 at a distance.</summary>
    /// <param name="At">Position of the best option, when it is fixed.</param>
    /// <param name="AtNumber">The best number on a numeric issue, when it is uncertain; else null.</param>
    /// <param name="Width">Distance in steps at which the value is 0; null means the distance to the farther end.</param>
    public sealed record Peaked(int At, Estimate? AtNumber, Estimate? Width) : ValueFunction;
}
