namespace Parley.Playbooks.BestResponses;

/// <summary>How often a best response makes a move in a phase of the horizon.</summary>
/// <param name="FirstRound">First round of the phase.</param>
/// <param name="LastRound">Its last round.</param>
/// <param name="Move">Index of the move.</param>
/// <param name="Share">Share of the rounds of this phase, over worlds that reach it.</param>
public readonly record struct ResponseUse(int FirstRound, int LastRound, int Move, double Share);
