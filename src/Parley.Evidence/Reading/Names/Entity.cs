namespace Parley.Evidence.Reading.Names;

/// <summary>Somebody or something that the text names, under the longest name it was given so far.</summary>
internal sealed class Entity
{
    /// <summary>Gets or sets the name.</summary>
    public required string Name { get; set; }

    /// <summary>Gets or sets what it is.</summary>
    public EntityKind Kind { get; set; }

    /// <summary>Gets or sets whether an unnamed source is a person or a body ("a Borland official"), not a thing ("both tactics").</summary>
    public bool Human { get; set; }

    /// <summary>Gets or sets 'm', 'f', or '\0' while nothing tells.</summary>
    public char Gender { get; set; }

    /// <summary>Gets or sets the role that the text gives ("head of the port board"), or null.</summary>
    public string? Role { get; set; }

    /// <summary>Gets or sets the identifier in the user's actor list, or null for a candidate.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the order in which it was last mentioned.</summary>
    public int LastMention { get; set; }

    /// <summary>Gets or sets how often it was mentioned.</summary>
    public int Mentions { get; set; }
}
