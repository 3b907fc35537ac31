namespace Parley.Reputations;

/// <summary>How much a party's conduct in an earlier case counts in a later one; zero means the default everywhere.</summary>
/// <remarks>All weights are 0..1 and multiply: a commitment of the earlier case counts as so many commitments of the later one.</remarks>
public readonly record struct ReputationOptions
{
    private readonly double? _otherTarget;
    private readonly double? _stakes;
    private readonly double _halfLife;

    /// <summary>Gets the weight of conduct towards another target than the one concerned (default 0.5); towards the same target it is 1.</summary>
    public double OtherTarget
    {
        get => _otherTarget ?? 0.5;
        init => _otherTarget = Weight(value);
    }

    /// <summary>Gets the weight for how comparable the stakes of the two cases are (default 0.7).</summary>
    public double Stakes
    {
        get => _stakes ?? 0.7;
        init => _stakes = Weight(value);
    }

    /// <summary>Gets after how many years the weight halves (default 5).</summary>
    public double HalfLifeYears
    {
        get => _halfLife == 0.0 ? 5.0 : _halfLife;
        init => _halfLife = value > 0.0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "expected more than 0 years");
    }

    private static double Weight(double value) => value is >= 0.0 and <= 1.0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "expected 0 to 1");
}
