namespace Parley.Bargaining.Outcomes;

/// <summary>One thing to be agreed on: a name and a finite, ordered list of options.</summary>
/// <remarks>Options are addressed by their index from 0 to <see cref="OptionCount"/> - 1, in the order in which the issue lists them.
/// The kinds differ in what the options are: <see cref="DiscreteIssue"/> (labels without order), <see cref="OrderedIssue"/> (labels from little
/// to much), <see cref="IntegerIssue"/> (all whole numbers of a range) and <see cref="RealIssue"/> (equally spaced points of an interval).</remarks>
public abstract class Issue
{
    private protected Issue(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>Gets the name, unique within an <see cref="OutcomeSpace"/>.</summary>
    public string Name { get; }

    /// <summary>Gets the number of options, at least 1.</summary>
    public abstract int OptionCount { get; }

    /// <summary>Gets whether the options have an order from little to much.</summary>
    public abstract bool IsOrdered { get; }

    /// <summary>Returns the text of an option; numbers are written culture-invariantly.</summary>
    /// <param name="option">The option's index.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is not that of an option.</exception>
    public abstract string OptionText(int option);

    /// <summary>Returns the number that an option stands for; for labels its index.</summary>
    /// <param name="option">The option's index.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is not that of an option.</exception>
    public abstract double OptionValue(int option);

    /// <summary>Returns the index of the option with this text, or -1.</summary>
    /// <param name="text">The option's text as <see cref="OptionText"/> writes it.</param>
    public abstract int IndexOf(string text);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({OptionCount} options)";

    private protected void CheckOption(int option)
    {
        if ((uint)option >= (uint)OptionCount)
        {
            throw new ArgumentOutOfRangeException(nameof(option), option, $"issue '{Name}' has options 0 to {OptionCount - 1}");
        }
    }
}
