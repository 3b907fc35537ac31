namespace Parley.Reports.Tables;

/// <summary>One column of a <see cref="ReportTable"/>.</summary>
/// <param name="Header">The heading that readers see.</param>
/// <param name="Kind">What the column holds.</param>
public sealed record ReportColumn(string Header, ColumnKind Kind = ColumnKind.Text);
