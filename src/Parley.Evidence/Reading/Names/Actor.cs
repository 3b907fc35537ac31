namespace Parley.Evidence.Reading.Names;

/// <summary>One entry of a user's actor list: who is meant by which words, in which role and when.</summary>
/// <param name="Id">The identifier that entries carry.</param>
/// <param name="Name">The plain name.</param>
/// <param name="Aliases">Further names, spellings and short forms.</param>
public sealed record Actor(string Id, string Name, IReadOnlyList<string> Aliases)
{
    /// <summary>Gets the role, such as "minister"; null where none is given.</summary>
    public string? Role { get; init; }

    /// <summary>Gets the actor for whom this one speaks, or null.</summary>
    public string? SpeaksFor { get; init; }

    /// <summary>Gets the first day on which the entry holds, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Gets the last day on which the entry holds, or null.</summary>
    public DateOnly? Until { get; init; }
}
