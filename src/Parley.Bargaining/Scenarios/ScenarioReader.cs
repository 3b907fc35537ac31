using Parley.Numerics.Errors;

namespace Parley.Bargaining.Scenarios;

/// <summary>Reads a negotiation scenario in any supported format, and says everything that is wrong with it at once.</summary>
/// <remarks>
/// <para>A folder holds one domain and one file per party; parties stand in file-name order. Names beginning with '.' or '_', and <c>pareto.xml</c>,
/// <c>specs.json</c> and <c>specials.json</c> are skipped. Formats: GENIUS XML, NegMAS YAML or the same keys as JSON, GeniusWeb JSON, NegoLog JSON.
/// A single <c>.csv</c> file is a scoring sheet.</para>
/// </remarks>
public static class ScenarioReader
{
    /// <summary>Reads a scenario from a folder, or from a single CSV file.</summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="convention">How GENIUS numbers are read.</param>
    /// <exception cref="SourceErrorsException">Something in the files is wrong, or there is no scenario.</exception>
    public static Scenario Read(string path, ImportConvention convention = ImportConvention.Genius)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (File.Exists(path))
        {
            return Read(Path.GetFileNameWithoutExtension(path), [new SourceText(path, File.ReadAllText(path))], convention);
        }

        if (!Directory.Exists(path))
        {
            throw new SourceErrorsException([new SourceError(path, 1, 1, "no such file or folder (expected a scenario folder or a .csv scoring sheet)")]);
        }

        string[] files = [.. Directory.GetFiles(path).Where(IsCandidate).Order(StringComparer.Ordinal)];
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        if (files.Length == 0)
        {
            throw new SourceErrorsException([new SourceError(path, 1, 1, "the folder has no .xml, .yml, .yaml, .json or .csv file (expected a domain and one file per party)")]);
        }

        return Read(name, [.. files.Select(file => new SourceText(file, File.ReadAllText(file)))], convention);
    }

    /// <summary>Reads a scenario from texts.</summary>
    /// <param name="name">The scenario's name.</param>
    /// <param name="files">The domain and the parties' files in any order; all of one format.</param>
    /// <param name="convention">How GENIUS numbers are read.</param>
    /// <exception cref="SourceErrorsException">Something in the files is wrong, or there is no scenario.</exception>
    public static Scenario Read(string name, IReadOnlyList<SourceText> files, ImportConvention convention = ImportConvention.Genius)
    {
        ArgumentNullException.ThrowIfNull(files);
        SourceText[] texts = [.. files.Where(f => IsCandidate(f.Name)).OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => f.Content.StartsWith('\uFEFF') ? f with { Content = f.Content[1..] } : f)];
        SourceText[] xml = [.. texts.Where(f => f.Extension == ".xml")];
        SourceText[] yaml = [.. texts.Where(f => f.Extension is ".yml" or ".yaml" or ".json")];
        SourceText[] csv = [.. texts.Where(f => f.Extension == ".csv")];
        if (xml.Length > 0)
        {
            return GeniusReader.Read(name, xml, convention);
        }

        if (yaml.Length > 0)
        {
            return YamlScenarioReader.Read(name, yaml);
        }

        return csv.Length == 1
            ? ScoringSheetReader.Read(name, csv[0])
            : throw new SourceErrorsException([new SourceError(
                files.Count > 0 ? files[0].Name : name, 1, 1, $"found {csv.Length} .csv files and no .xml, .yml, .yaml or .json file (expected one scenario)")]);
    }

    private static bool IsCandidate(string path)
    {
        string name = Path.GetFileName(path);
        string extension = Path.GetExtension(path).ToLowerInvariant();
        return name.Length > 0 && name[0] is not ('.' or '_')
            && !string.Equals(name, "pareto.xml", StringComparison.OrdinalIgnoreCase)
            && !string.Equals(name, "specs.json", StringComparison.OrdinalIgnoreCase)
            && !string.Equals(name, "specials.json", StringComparison.OrdinalIgnoreCase)
            && extension is ".xml" or ".yml" or ".yaml" or ".json" or ".csv";
    }
}
