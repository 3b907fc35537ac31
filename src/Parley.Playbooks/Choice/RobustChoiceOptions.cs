namespace Parley.Playbooks.Choice;

/// <summary>Settings of <see cref="RobustChoice"/>; zero means the default everywhere.</summary>
public readonly record struct RobustChoiceOptions
{
    private readonly double _optimism;
    private readonly double _probability;
    private readonly double _tail;

    /// <summary>Gets Hurwicz's coefficient of optimism, 0..1 (default 0.5): the weight of the counterpart's friendliest playbook.</summary>
    public double Optimism
    {
        get => _optimism == 0.0 ? 0.5 : _optimism;
        init => _optimism = value is >= 0.0 and <= 1.0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "expected 0 to 1");
    }

    /// <summary>Gets the points that a playbook must reach for the chance constraint; not a number: the constraint is not used.</summary>
    public double? Floor { get; init; }

    /// <summary>Gets the probability with which the floor must be reached, above 0 and at most 1 (default 0.9).</summary>
    public double Probability
    {
        get => _probability == 0.0 ? 0.9 : _probability;
        init => _probability = value is > 0.0 and <= 1.0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "expected above 0 and at most 1");
    }

    /// <summary>Gets the share of the worst cases over which the tail mean is taken, above 0 and at most 1 (default 0.1).</summary>
    public double Tail
    {
        get => _tail == 0.0 ? 0.1 : _tail;
        init => _tail = value is > 0.0 and <= 1.0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "expected above 0 and at most 1");
    }
}
