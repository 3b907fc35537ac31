namespace Parley.Studies;

/// <summary>How a party's standing offer moves over the rounds when each side plays its observed playbook, over the sampled worlds.</summary>
/// <param name="Party">Whose offers.</param>
/// <param name="Days">Day of each round.</param>
/// <param name="OwnValue">Value of the standing offer to the party itself, in points, per round: over the worlds still without agreement.</param>
/// <param name="OtherValue">Value of the standing offer to the counterpart.</param>
public sealed record ConcessionStudy(string Party, IReadOnlyList<double> Days, IReadOnlyList<Spread> OwnValue, IReadOnlyList<Spread> OtherValue);
