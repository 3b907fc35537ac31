using Parley.Forecasting.Decisions;
using Parley.Forecasting.Spatial;

namespace Parley.Forecasting.Files;

/// <summary>Reads a group decision from a file: comma-, semicolon-, tab- or blank-separated, KTAB's CSV or XML, YAML or JSON. The layout is recognised by content.</summary>
/// <param name="Decision">The decision with its uncertain numbers.</param>
/// <param name="Layout">What layout was recognised.</param>
/// <param name="Spatial">Settings of the spatial model that the file carries; default where it carries none.</param>
/// <param name="Notes">What was decided in reading: scales, actors left out, defaults filled in. To be shown to the user.</param>
public sealed record DecisionFile(EstimatedDecision Decision, DecisionLayout Layout, SpatialOptions Spatial, IReadOnlyList<string> Notes)
{
    /// <summary>Reads a decision from text.</summary>
    /// <param name="text">The content.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <returns>The decision and what was decided in reading it.</returns>
    /// <exception cref="Numerics.Errors.SourceErrorsException">The text is no usable decision; all mistakes are listed.</exception>
    public static DecisionFile Read(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var problems = new ProblemSink(file);
        var start = text.TrimStart('\uFEFF').TrimStart();
        if (start.Length == 0)
        {
            problems.Add(1, 1, "the file is empty (expected a header naming actor, position, salience and capability, and a line for each actor)");
        }

        var result = start.Length == 0 ? null
            : start.StartsWith('<') ? KtabXmlReader.Read(text, problems)
            : LooksLikeYaml(start, file) ? YamlDecisionReader.Read(text, problems)
            : KtabCsvReader.Recognises(text) ? KtabCsvReader.Read(text, problems)
            : ActorTableReader.Read(text, problems);
        problems.ThrowIfAny();
        return result!;
    }

    private static bool LooksLikeYaml(string start, string file) =>
        file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        || start.StartsWith('{') || start.StartsWith("---", StringComparison.Ordinal)
        || start.Split('\n').Any(l => l.TrimEnd() is "actors:");
}
