namespace Parley.Reports.Tables;

/// <summary>What a column holds; it decides alignment and the cell type in spreadsheets.</summary>
public enum ColumnKind
{
    /// <summary>Words, aligned at the start.</summary>
    Text,

    /// <summary>Numbers, aligned at the end.</summary>
    Number,

    /// <summary>Shares of one (0.25 is 25 %), aligned at the end.</summary>
    Share,

    /// <summary>Dates as year-month-day.</summary>
    Date,
}
