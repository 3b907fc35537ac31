using Parley.Reports.Tables;

namespace Parley.Reports.Briefs.Content;

/// <summary>A table that readers see at once.</summary>
/// <param name="Table">The table.</param>
/// <param name="RowAnchors">The id of each row, if something refers to rows; else empty.</param>
public sealed record TableBlock(ReportTable Table, IReadOnlyList<string> RowAnchors) : BriefBlock
{
    /// <summary>Initializes a table to which nothing refers.</summary>
    /// <param name="table">The table.</param>
    public TableBlock(ReportTable table)
        : this(table, [])
    {
    }
}
