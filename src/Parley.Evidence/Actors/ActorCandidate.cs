namespace Parley.Evidence.Actors;

/// <summary>A name that no actor has: offered to the user, never dropped.</summary>
/// <param name="Mention">The mention as first met.</param>
/// <param name="Count">How often it was met.</param>
/// <param name="FirstDay">The earliest day on which it was met, or null.</param>
/// <param name="Similar">The id of a known actor with a similar name, or null.</param>
public sealed record ActorCandidate(string Mention, int Count, DateOnly? FirstDay, string? Similar);
