namespace Parley.Reports.Tables;

/// <summary>A table with a short name, for a sheet or a file.</summary>
/// <param name="Name">The name; writers shorten it and make it unique.</param>
/// <param name="Table">The table.</param>
public sealed record NamedTable(string Name, ReportTable Table);
