using Parley.Cases;

namespace Parley.Templates;

/// <summary>Complete small cases to start from: every grid is filled with wide guesses that are marked as unsupported, so that a new case runs at once.</summary>
public static class CaseTemplates
{
    private const string Prefix = "templates/";
    private const string Suffix = ".yaml";

    /// <summary>Gets the names of the templates, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(CaseTemplates).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(static name => name[Prefix.Length..^Suffix.Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>Returns the case.yaml of a template.</summary>
    /// <param name="name">Name of the template.</param>
    /// <returns>The text, or null when there is no such template.</returns>
    public static string? Text(string name)
    {
        using var stream = typeof(CaseTemplates).Assembly.GetManifestResourceStream($"{Prefix}{name}{Suffix}");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Returns the first line of a template: what it is for.</summary>
    /// <param name="name">Name of the template.</param>
    /// <returns>One sentence; empty when there is no such template.</returns>
    public static string Describe(string name) => Text(name) is { } text ? text[..text.IndexOf('\n', StringComparison.Ordinal)].TrimStart('#', ' ').TrimEnd() : "";

    /// <summary>Writes a new case folder.</summary>
    /// <param name="folder">The folder; it may exist if it holds no case.</param>
    /// <param name="name">Name of the template.</param>
    /// <param name="id">Id of the new case; null keeps that of the template.</param>
    /// <exception cref="ArgumentException">There is no such template.</exception>
    /// <exception cref="IOException">A file of a case stands there already, or the folder cannot be written.</exception>
    public static void Write(string folder, string name, string? id = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var text = Text(name) ?? throw new ArgumentException($"There is no template '{name}'.", nameof(name));
        if (id is not null)
        {
            text = string.Join('\n', text.Split('\n').Select(line => line.StartsWith("id: ", StringComparison.Ordinal) ? $"id: {id}" : line));
        }

        string[] files = [CaseLoader.CaseFile, CaseLoader.LedgerFileName, CaseLoader.SourcesFile];
        foreach (var file in files)
        {
            if (File.Exists(Path.Combine(folder, file)))
            {
                throw new IOException($"{Path.Combine(folder, file)} exists already; choose another folder");
            }
        }

        Directory.CreateDirectory(folder);
        WriteNew(Path.Combine(folder, CaseLoader.LedgerFileName), "");
        WriteNew(Path.Combine(folder, CaseLoader.SourcesFile), "# Where each source id points to, for instance:\n# - {id: S1, title: \"A report\", publisher: \"A paper\", date: 2031-01-10, url: \"https://...\", conf: S}\n[]\n");
        WriteNew(Path.Combine(folder, CaseLoader.CaseFile), text);
    }

    private static void WriteNew(string path, string text)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        using var writer = new StreamWriter(stream);
        writer.Write(text);
    }
}
