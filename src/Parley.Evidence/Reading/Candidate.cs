namespace Parley.Evidence.Reading;

/// <summary>A name of the text that the user's actor list does not hold.</summary>
/// <param name="Name">The longest form in the text.</param>
/// <param name="Kind">Person, state, organisation or unknown.</param>
/// <param name="Role">The role that the text gives, or null.</param>
/// <param name="Mentions">How often it was mentioned.</param>
public sealed record Candidate(string Name, string Kind, string? Role, int Mentions);
