namespace Parley.Plays;

/// <summary>One round of the teaching path: what the other side plays, what the player is asked, and what is explained afterwards.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Situation">What the player is told before.</param>
/// <param name="Theirs">The playbook of the other side, which the player does not see before.</param>
/// <param name="Lesson">What is explained after the choice.</param>
/// <param name="PatienceFactor">By how much the own discount is heightened: 1 for none, 3 for three times the cost of waiting.</param>
public sealed record TeachingRound(string Title, string Situation, string Theirs, string Lesson, double PatienceFactor = 1);
