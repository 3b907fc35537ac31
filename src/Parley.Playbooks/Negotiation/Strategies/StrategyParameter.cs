namespace Parley.Playbooks.Negotiation.Strategies;

/// <summary>A number that a strategy, a part or a protocol takes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its value if not given.</param>
/// <param name="Least">The least allowed value.</param>
/// <param name="Most">The greatest allowed value.</param>
/// <param name="Meaning">What it is.</param>
public sealed record StrategyParameter(string Name, double Default, double Least, double Most, string Meaning)
{
    /// <summary>Gets whether only whole numbers are allowed.</summary>
    public bool Whole { get; init; }
}
