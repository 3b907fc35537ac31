namespace Parley.Evidence.Commitments;

/// <summary>Two entries of one actor on one issue that seem not to stand together. A suggestion: a person decides and links them.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Earlier">The id of the earlier entry.</param>
/// <param name="Later">The id of the later entry.</param>
/// <param name="DaysBetween">Days between them, from 0.</param>
/// <param name="Why">What clashes.</param>
public sealed record Contradiction(string Actor, string Issue, string Earlier, string Later, int DaysBetween, string Why);
