namespace Parley.Playbooks.Stories;

/// <summary>How a story calls things; what is left out is called by its id or number.</summary>
public sealed record StoryNames
{
    /// <summary>Gets the name of a party, by index.</summary>
    public Func<int, string>? Party { get; init; }

    /// <summary>Gets the name of a lever, by index.</summary>
    public Func<int, string>? Lever { get; init; }

    /// <summary>Gets a description of a package, one option per issue.</summary>
    public Func<IReadOnlyList<int>, string>? Package { get; init; }
}
