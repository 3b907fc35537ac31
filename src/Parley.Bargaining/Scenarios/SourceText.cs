namespace Parley.Bargaining.Scenarios;

/// <summary>The content of a file and the name by which errors call it.</summary>
/// <param name="Name">The file's name or path.</param>
/// <param name="Content">The text; a byte order mark at its start is ignored.</param>
public sealed record SourceText(string Name, string Content)
{
    /// <summary>Gets the name without folders and extension.</summary>
    public string Stem => Path.GetFileNameWithoutExtension(Name);

    /// <summary>Gets the extension in lower case, with the dot.</summary>
    public string Extension => Path.GetExtension(Name).ToLowerInvariant();
}
