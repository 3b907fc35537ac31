using System.Globalization;

namespace Parley.Bargaining.Outcomes;

/// <summary>An issue whose options are all whole numbers from <see cref="Low"/> to <see cref="High"/>, both included.</summary>
public sealed class IntegerIssue : Issue
{
    /// <summary>Creates an issue from its bounds.</summary>
    /// <param name="name">The issue's name.</param>
    /// <param name="low">The least option.</param>
    /// <param name="high">The greatest option, at least <paramref name="low"/>; at most 100 million options.</param>
    /// <exception cref="ArgumentException">The bounds are reversed or too far apart.</exception>
    public IntegerIssue(string name, int low, int high)
        : base(name)
    {
        if (high < low || (long)high - low >= 100_000_000)
        {
            throw new ArgumentException($"issue '{name}' has bounds {low} to {high}; expected low <= high and at most 100 million options", nameof(high));
        }

        Low = low;
        High = high;
    }

    /// <summary>Gets the least option.</summary>
    public int Low { get; }

    /// <summary>Gets the greatest option.</summary>
    public int High { get; }

    /// <inheritdoc/>
    public override int OptionCount => High - Low + 1;

    /// <inheritdoc/>
    public override bool IsOrdered => true;

    /// <inheritdoc/>
    public override string OptionText(int option)
    {
        CheckOption(option);
        return (Low + option).ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public override double OptionValue(int option)
    {
        CheckOption(option);
        return Low + option;
    }

    /// <inheritdoc/>
    public override int IndexOf(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= Low && value <= High
            ? value - Low
            : -1;
}
