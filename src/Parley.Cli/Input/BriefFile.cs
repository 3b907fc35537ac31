using System.Text.Json;
using Parley.Numerics.Errors;
using Parley.Reports.Briefs.Writing;
using Parley.Runs;

namespace Parley.Cli.Input;

/// <summary>Writes an analysis as a brief whose form follows from the file's ending.</summary>
internal static class BriefFile
{
    /// <summary>Refuses an unknown ending or a missing folder before any work is done.</summary>
    public static void Check(string? file)
    {
        if (file is null)
        {
            return;
        }

        if (BriefFiles.FormatOf(file) is null)
        {
            throw new SourceErrorsException([new SourceError(file, 1, 1, $"unknown ending '{Path.GetExtension(file)}' (expected one of {string.Join(", ", BriefFiles.Endings)})")]);
        }

        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder))
        {
            throw new SourceErrorsException([new SourceError(file, 1, 1, $"the folder {folder} does not exist (expected an existing folder)")]);
        }
    }

    /// <summary>Writes the file, replacing it whole; <c>.json</c> is the analysis as <c>--json</c> prints it, every other ending a brief for readers.</summary>
    public static void Write(Analysis analysis, string file)
    {
        if (BriefFiles.FormatOf(file) != BriefFormat.Json)
        {
            BriefFiles.Save(analysis, file);
            return;
        }

        AtomicFile.Write(file, stream =>
        {
            using var writer = new Utf8JsonWriter(stream, CommandRun.JsonStyle);
            AnalysisJson.Write(writer, analysis);
        });
    }
}
