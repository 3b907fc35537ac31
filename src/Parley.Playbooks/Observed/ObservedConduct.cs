namespace Parley.Playbooks.Observed;

/// <summary>What a party was seen to do, as counts from a ledger, to fit the playbook <c>observed</c>.</summary>
/// <param name="Rounds">Rounds (of the case's length) over which was counted; 0 if nothing is known.</param>
/// <param name="Concessions">Times it moved towards the others.</param>
/// <param name="Threats">Threats it made.</param>
/// <param name="ProcessMoves">Moves that committed to nothing but talks.</param>
/// <param name="Source">Where the counts come from, for people.</param>
public sealed record ObservedConduct(double Rounds, int Concessions, int Threats, int ProcessMoves, string Source = "");
