namespace Parley.Cases;

/// <summary>One way in which an issue can be settled.</summary>
/// <param name="Index">Position in <see cref="Issue.Options"/>.</param>
/// <param name="Id">Short id; for numeric issues the number.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Number">The number on a numeric issue; null on an issue of named options.</param>
public sealed record IssueOption(int Index, string Id, string Name, double? Number);
