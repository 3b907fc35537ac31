using System.Globalization;
using Parley.Reports.Briefs.Composing;
using Parley.Reports.Briefs.Content;
using Parley.Reports.Tables;
using Parley.Runs;

namespace Parley.Reports.Briefs.Writing;

/// <summary>Saves the brief of an analysis; the file's ending decides the format, and the file is replaced as a whole.</summary>
public static class BriefFiles
{
    /// <summary>Gets the endings that <see cref="Save(Analysis, string, BriefOptions)"/> knows.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".html", ".htm", ".md", ".docx", ".json", ".xlsx", ".csv"];

    /// <summary>Tells the format of a file by its ending.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The format, or null for an ending that is not known.</returns>
    public static BriefFormat? FormatOf(string path) => Path.GetExtension(path)?.ToLowerInvariant() switch
    {
        ".html" or ".htm" => BriefFormat.Html,
        ".md" => BriefFormat.Markdown,
        ".docx" => BriefFormat.Docx,
        ".json" => BriefFormat.Json,
        ".xlsx" => BriefFormat.Xlsx,
        ".csv" => BriefFormat.Csv,
        _ => null,
    };

    /// <summary>Composes and saves a brief.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="path">Where to; its folder is made if it does not exist.</param>
    /// <param name="options">How the brief is written.</param>
    /// <exception cref="ArgumentException">The ending is not one of <see cref="Endings"/>.</exception>
    /// <exception cref="IOException">The file cannot be written; an older file is untouched.</exception>
    public static void Save(Analysis analysis, string path, BriefOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var format = FormatOf(path) ?? throw new ArgumentException(
            $"A brief is not written as '{Path.GetExtension(path)}'; the ending must be one of {string.Join(", ", Endings)}.", nameof(path));
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        switch (format)
        {
            case BriefFormat.Xlsx:
                AtomicFile.Write(path, stream => WorkbookWriter.Write(AnalysisTables.All(analysis), stream));
                break;
            case BriefFormat.Csv:
                AtomicFile.WriteText(path, CsvTableWriter.Write(AnalysisTables.Findings(analysis)));
                break;
            default:
                Save(BriefComposer.Compose(analysis, options), path, format);
                break;
        }
    }

    /// <summary>Saves every table of an analysis and every figure as files of their own: <c>findings.csv</c>, <c>figure-1.svg</c> and so on.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="folder">The folder; made if it does not exist.</param>
    /// <param name="options">How the brief is written.</param>
    /// <returns>The files written.</returns>
    public static IReadOnlyList<string> SaveParts(Analysis analysis, string folder, BriefOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        void Write(string name, string ending, string text)
        {
            var stem = new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
            var path = Path.Combine(folder, stem + ending);
            for (var n = 2; written.Contains(path); n++)
            {
                path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{stem}-{n}{ending}"));
            }

            AtomicFile.WriteText(path, text);
            written.Add(path);
        }

        foreach (var table in AnalysisTables.All(analysis))
        {
            Write(table.Name, ".csv", CsvTableWriter.Write(table.Table));
        }

        foreach (var figure in BriefComposer.Compose(analysis, options).Figures)
        {
            Write(figure.Anchor, ".svg", figure.Chart.ToSvg());
            Write(figure.Anchor, ".csv", CsvTableWriter.Write(figure.Chart.ToTable()));
        }

        return written;
    }

    private static void Save(BriefDocument document, string path, BriefFormat format)
    {
        switch (format)
        {
            case BriefFormat.Html:
                AtomicFile.WriteText(path, HtmlBriefWriter.Write(document));
                break;
            case BriefFormat.Markdown:
                AtomicFile.WriteText(path, MarkdownBriefWriter.Write(document));
                break;
            case BriefFormat.Docx:
                AtomicFile.Write(path, stream => DocxBriefWriter.Write(document, stream));
                break;
            default:
                AtomicFile.WriteText(path, JsonBriefWriter.Write(document));
                break;
        }
    }
}
