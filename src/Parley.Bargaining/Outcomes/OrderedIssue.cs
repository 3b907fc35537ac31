namespace Parley.Bargaining.Outcomes;

/// <summary>An issue whose options are labels from little to much, for example none, partial, full.</summary>
public sealed class OrderedIssue : DiscreteIssue
{
    /// <summary>Creates an issue from its labels in order.</summary>
    /// <param name="name">The issue's name.</param>
    /// <param name="options">The labels from little to much, all different, at least one.</param>
    /// <exception cref="ArgumentException">There is no option, or two have the same label.</exception>
    public OrderedIssue(string name, IEnumerable<string> options)
        : base(name, options)
    {
    }

    /// <inheritdoc/>
    public override bool IsOrdered => true;
}
