namespace Parley.Playbooks.Process;

/// <summary>What a party that chooses its playbook anew each round sees at the start of a round: public moves and its own estimates, nothing that others keep to themselves.</summary>
/// <param name="Round">The round.</param>
/// <param name="Horizon">Rounds in all.</param>
/// <param name="OfferedShare">What the best standing offer of the others is worth: 0 its own no-deal estimate, 1 its own position; not a number if nothing is on the table.</param>
/// <param name="ConcededShare">How far its own standing offer lies below its position on the same scale, 0 to 1; 0 if it has not offered yet.</param>
/// <param name="IsImproved">Whether the best standing offer became better in the last round.</param>
/// <param name="IsUnderThreat">Whether a threat against it is open.</param>
public readonly record struct RoundView(int Round, int Horizon, double OfferedShare, double ConcededShare, bool IsImproved, bool IsUnderThreat);
