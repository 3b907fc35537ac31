using System.Globalization;
using Parley.Cases;
using Parley.Cli.Input;
using Parley.Numerics.Errors;
using Parley.Reports.Briefs.Writing;
using Parley.Scenarios;

namespace Parley.Cli.Assistants;

/// <summary>Writes a proposed estimate as a scenario file beside a case: the case itself is not touched, and a person decides whether to use it.</summary>
internal static class EstimateProposal
{
    /// <summary>Writes the file and checks that it can be applied.</summary>
    /// <param name="call">Arguments case, path, value, why.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="SourceErrorsException">The case, path or value is wrong; nothing stays written.</exception>
    public static string Write(AssistantCall call)
    {
        var folder = CaseArgument.Resolve(Need(call, "case"));
        var subject = CaseLoader.Read(folder, null).Require();
        var (path, value, why) = (Need(call, "path"), Need(call, "value"), Need(call, "why"));
        if (!subject.Estimates.TryGet(path, out _))
        {
            var near = NearestName.Find(path, subject.Estimates.Select(e => e.Path));
            throw new SourceErrorsException([new SourceError("path", 1, 1, $"the case has no estimate '{path}'{(near is null ? "" : $" (did you mean '{near}'?)")}")]);
        }

        var directory = Directory.Exists(folder) ? folder : Path.GetDirectoryName(Path.GetFullPath(folder))!;
        var name = "proposed-" + string.Concat(path.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')) + ".yaml";
        var file = Path.Combine(directory, "scenarios", name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        AtomicFile.WriteText(file, string.Create(
            CultureInfo.InvariantCulture,
            $"title: {Quoted("Proposed by an assistant: " + path)}\nset:\n  {path}: {{value: {Quoted(value)}, by: assistant, when: {subject.AsOf:yyyy-MM-dd}, why: {Quoted(why)}, conf: J}}\n"));
        try
        {
            Scenario.Apply(subject, file).Require();
        }
        catch (SourceErrorsException)
        {
            File.Delete(file);
            throw;
        }

        return file;
    }

    private static string Need(AssistantCall call, string name) =>
        call[name] is { Length: > 0 } value ? value : throw new SourceErrorsException([new SourceError(name, 1, 1, $"'{name}' is missing")]);

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ') + "\"";
}
