namespace Parley.Forecasting.Decisions;

/// <summary>A party to a group decision with plain numbers: what it could throw in, what it wants, and how much it cares.</summary>
/// <param name="Name">Name, unique within the decision.</param>
/// <param name="Capability">What it could throw in if it cared fully; at least 0, in any unit that all actors share.</param>
/// <param name="Positions">The outcome that it argues for, one per issue, in the unit.</param>
/// <param name="Saliences">How much of its capability it would use, one per issue, 0 to 1.</param>
public sealed record DecisionActor(string Name, double Capability, IReadOnlyList<double> Positions, IReadOnlyList<double> Saliences);
