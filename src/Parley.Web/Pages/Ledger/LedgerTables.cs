using Parley.Reports.Tables;
using Parley.Runs;

namespace Parley.Web.Pages.Ledger;

/// <summary>Tables of the ledger.</summary>
internal static class LedgerTables
{
    /// <summary>The dated entries as known on the analysis's day.</summary>
    public static ReportTable Entries(Analysis analysis) => new(
        "Ledger entries",
        [new("Id"), new("Date", ColumnKind.Date), new("Actor"), new("Target"), new("Act"), new("Issue"), new("What"), new("Deadline", ColumnKind.Date), new("Status"), new("Confidence"), new("Sources")],
        [.. analysis.Timeline.Select(e => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(e.Id), ReportCell.Of(e.Date), ReportCell.Of(e.Actor), ReportCell.Of(e.Target), ReportCell.Of(e.Act), ReportCell.Of(e.Issue), ReportCell.Of(e.What),
                ReportCell.Of(e.Deadline), ReportCell.Of(e.Status), ReportCell.Of(e.Confidence), ReportCell.Of(string.Join(" ", e.Sources)),
            ])]);
}
