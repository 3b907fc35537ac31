namespace Parley.Reports.Briefs.Writing;

/// <summary>The file formats of a brief.</summary>
public enum BriefFormat
{
    /// <summary>One HTML file that needs nothing else.</summary>
    Html,

    /// <summary>Markdown; figures as tables.</summary>
    Markdown,

    /// <summary>A Word document; figures as tables.</summary>
    Docx,

    /// <summary>JSON with exact numbers.</summary>
    Json,

    /// <summary>An Excel workbook of all tables.</summary>
    Xlsx,

    /// <summary>The findings as comma-separated values.</summary>
    Csv,
}
