using System.Text;
using Parley.Numerics.Errors;

namespace Parley.Evidence.Ledger;

/// <summary>The careful reading of every line for <c>parley check</c>.</summary>
internal static class LedgerCheck
{
    public static IReadOnlyList<LedgerProblem> Run(LedgerSnapshot ledger)
    {
        var table = ledger.Table;
        var problems = new List<LedgerProblem>();
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var row = table.Rows[i];
            var record = LedgerLineReader.Read(table.Line(row), table.File, row.Line, problems);
            switch (record)
            {
                case LedgerEntry entry:
                    CheckEntry(table, row, entry, problems);
                    break;
                case RatingRecord rating:
                    CheckRating(table, row, rating, problems);
                    break;
                case LinkRecord link when table.Find(link.To) < 0:
                    Warn(table, row, "to", $"no entry has the id \"{link.To}\"", problems);
                    break;
            }
        }

        return problems;
    }

    private static void CheckEntry(LedgerTable table, in LedgerRow row, LedgerEntry entry, List<LedgerProblem> problems)
    {
        if (!NegotiationActs.Known.Contains(entry.Act))
        {
            var near = NearestName.Find(entry.Act, NegotiationActs.Known);
            Warn(table, row, "act", $"\"{entry.Act}\" is an own act{(near is null ? "" : $" (did you mean \"{near}\"?)")}; own acts are kept but count in no follow-through", problems);
        }

        if (entry.Deadline < entry.Date)
        {
            Warn(table, row, "deadline", $"the deadline {DayText.Format(entry.Deadline)} lies before the day it was said, {DayText.Format(entry.Date)}", problems);
        }

        if (entry.Date is null && entry.KnownFrom is null)
        {
            Warn(table, row, "id", "no date and no knownFrom: as-of views cannot show this entry", problems);
        }

        if (entry.Mark is ConfidenceMark.Sourced or ConfidenceMark.WeaklySourced && entry.Sources.Count == 0 && entry.SourceHash is null)
        {
            Warn(table, row, "conf", $"conf is \"{LedgerWords.WordOf(entry.Mark)}\", which says that a page was read, but there are no sources", problems);
        }

        foreach (var link in entry.Links)
        {
            if (table.Find(link.To) < 0)
            {
                Warn(table, row, "links", $"no entry has the id \"{link.To}\"", problems);
            }
        }
    }

    private static void CheckRating(LedgerTable table, in LedgerRow row, RatingRecord rating, List<LedgerProblem> problems)
    {
        if (rating.AsOf is null)
        {
            Warn(table, row, "commitment", "no asOf: this rating is seen on every as-of date, also before it could be known", problems);
        }

        foreach (var id in rating.Evidence)
        {
            if (table.Find(id) < 0)
            {
                Warn(table, row, "evidence", $"no entry has the id \"{id}\"", problems);
            }
        }

        var index = table.FindReferred(row);
        if (index < 0)
        {
            return;
        }

        var commitment = table.Effective(index, DayText.NoDay);
        if (row.Date != DayText.NoDay && commitment.FirstKnown > row.Date)
        {
            Warn(table, row, "asOf", "the rating is known before the commitment itself", problems);
        }

        if (rating.Status == CommitmentStatus.Not && rating.AsOf is { } asOf && commitment.Deadline != DayText.NoDay && asOf.DayNumber <= commitment.Deadline)
        {
            Warn(table, row, "asOf", $"rated as not carried out on {DayText.Format(asOf)}, but due only on {DayText.Format(DayText.ToDay(commitment.Deadline))} (fine when it was openly given up)", problems);
        }
    }

    private static void Warn(LedgerTable table, in LedgerRow row, string field, string message, List<LedgerProblem> problems)
    {
        var line = table.Line(row);
        var at = line.IndexOf(Encoding.UTF8.GetBytes($"\"{field}\""));
        problems.Add(new LedgerProblem(LedgerProblemKind.Warning, table.File, row.Line, LineCursor.ColumnAt(line, Math.Max(0, at)), message));
    }
}
