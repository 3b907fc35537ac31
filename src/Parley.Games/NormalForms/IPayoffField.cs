namespace Parley.Games.NormalForms;

/// <summary>What every pure strategy earns as a smooth function of all mixtures, which lie one behind the other in a flat vector.</summary>
internal interface IPayoffField
{
    public int Players { get; }

    /// <summary>Where each player's mixture begins; the last entry is the length of all.</summary>
    public int[] Offsets { get; }

    public void Values(ReadOnlySpan<double> point, Span<double> values);

    /// <summary>Entry (s, t): derivative of what s earns by the weight of t; zero within a player.</summary>
    public void Jacobian(ReadOnlySpan<double> point, Span<double> jacobian);
}
