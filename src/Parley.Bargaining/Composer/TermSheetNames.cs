namespace Parley.Bargaining.Composer;

/// <summary>How a term sheet calls things in print, by index.</summary>
/// <param name="Issue">The name of an issue.</param>
/// <param name="Option">The name of an issue's option.</param>
/// <param name="Party">The name of a party.</param>
public sealed record TermSheetNames(Func<int, string> Issue, Func<int, int, string> Option, Func<int, string> Party);
