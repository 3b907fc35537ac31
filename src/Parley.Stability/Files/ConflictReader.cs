using Parley.Numerics.Errors;

namespace Parley.Stability.Files;

/// <summary>Reads a conflict from YAML or JSON: Parley's own format, conflicts listed state by state, and the JSON format of GMCR+ (recognised by their keys).</summary>
public static class ConflictReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="cancelled">Stops the enumeration of feasible states.</param>
    /// <exception cref="SourceErrorsException">The file is missing or wrong; all mistakes are named.</exception>
    public static ConflictDocument Read(string path, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return File.Exists(path) ? Parse(path, File.ReadAllText(path), cancelled)
            : throw new SourceErrorsException([new SourceError(path, 1, 1, "no such file (expected a conflict in YAML or JSON, a .gmcr file or a case)")]);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="name">Name for error messages.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancelled">Stops the enumeration of feasible states.</param>
    /// <exception cref="SourceErrorsException">The text is wrong; all mistakes are named.</exception>
    public static ConflictDocument Parse(string name, string text, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        var source = new SourceDocument(name, text);
        source.ThrowIfErrors();
        var document = SourceDocument.Find(source.Root, "dms") is not null ? new StateListReader(source).Read()
            : GmcrReader.Recognises(source.Root) ? new GmcrReader(source, cancelled).Read()
            : new OptionFormReader(source, cancelled).Read();
        source.ThrowIfErrors();
        return document ?? throw new SourceErrorsException([new SourceError(name, 1, 1, "no conflict found")]);
    }
}
