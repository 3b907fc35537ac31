using Parley.Numerics;

namespace Parley.Forecasting.Decisions;

/// <summary>An actor whose numbers are estimates: points, ranges, or the differing codes of several coders.</summary>
/// <param name="Name">Name, unique within the decision.</param>
/// <param name="Capability">What it could throw in; at least 0.</param>
/// <param name="Positions">One per issue.</param>
/// <param name="Saliences">One per issue, 0 to 1.</param>
public sealed record EstimatedActor(string Name, Distribution Capability, IReadOnlyList<Distribution> Positions, IReadOnlyList<Distribution> Saliences)
{
    /// <summary>Gets who said so: source, date, coders; empty where the file is silent.</summary>
    public string Provenance { get; init; } = "";

    /// <summary>Gets how many coders stand behind the numbers, at least 1.</summary>
    public int Coders { get; init; } = 1;
}
