namespace Parley.Reports.Tables;

/// <summary>A table of a brief: behind every chart, and for CSV and spreadsheets.</summary>
/// <param name="Caption">What the table shows.</param>
/// <param name="Columns">The columns in order.</param>
/// <param name="Rows">The rows; each has one cell per column.</param>
public sealed record ReportTable(string Caption, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows)
{
    /// <summary>Gets a line that explains signs used in the table; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Says whether every row has one cell per column.</summary>
    /// <value>True for a well-formed table.</value>
    public bool IsRectangular
    {
        get
        {
            foreach (var row in Rows)
            {
                if (row.Count != Columns.Count)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
