using System.Globalization;
using Parley.Numerics.Errors;

namespace Parley.Evidence.Ledger;

/// <summary>Turns an event table (CSV) into ledger records: one entry for each row, and a rating where a follow-up code stands.</summary>
/// <remarks>
/// <para>Columns, in any order: <c>id</c>, <c>date</c>, <c>what</c> are required; <c>actor</c>, <c>target</c> (several joined by <c>+</c>), <c>type</c> or <c>act</c>, <c>kind</c>, <c>issue</c>,
/// <c>position</c>, <c>deadline</c>, <c>condition</c>, <c>followup</c>, <c>src</c>, <c>conf</c>, <c>visibility</c>, <c>knownFrom</c>, <c>ratedOn</c>, <c>actedOn</c>, <c>endedOn</c>, <c>evidence</c>,
/// <c>reason</c>, <c>remark</c> may be given.</para>
/// <para>A follow-up code is known only from the day on which somebody could have seen it. Without <c>ratedOn</c> the import is careful: the day after the deadline for kept, partly and not;
/// the day of the last row for everything else (late, superseded, open codes excepted), or of the deadline if that comes first for superseded. So a replay never knows too early; give <c>ratedOn</c> to be exact.</para>
/// </remarks>
public static class DossierImport
{
    private static readonly string[] Columns =
    [
        "id", "date", "actor", "target", "type", "act", "kind", "issue", "position", "what", "deadline", "condition", "followup", "src", "conf", "visibility",
        "knownFrom", "ratedOn", "actedOn", "endedOn", "evidence", "reason", "remark",
    ];

    /// <summary>Reads an event table.</summary>
    /// <param name="csv">The text of the table, with a header.</param>
    /// <param name="file">Name for messages.</param>
    /// <param name="by">Who is named as having set the ratings.</param>
    /// <returns>Entries and ratings, each rating behind its entry.</returns>
    /// <exception cref="SourceErrorsException">The table has mistakes; it carries all of them.</exception>
    public static IReadOnlyList<LedgerRecord> Read(string csv, string file, string by)
    {
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentNullException.ThrowIfNull(file);
        var errors = new List<SourceError>();
        var rows = CsvReader.Read(csv, file, errors);
        if (rows.Count == 0)
        {
            errors.Add(new SourceError(file, 1, 1, "the table is empty (expected a header line such as id,date,actor,target,type,issue,what,deadline,followup,src,conf)"));
            throw new SourceErrorsException(errors);
        }

        var header = Header(rows[0], file, errors);
        var table = rows.Skip(1).Select(r => new DossierRow(r, header, file, errors)).ToList();
        var last = table.Max(r => r.Date("date"));
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var records = new List<LedgerRecord>();
        foreach (var row in table)
        {
            if (row.Required("id") is { } id && !ids.TryAdd(id, row.Line))
            {
                row.Error("id", string.Create(CultureInfo.InvariantCulture, $"id \"{id}\" stands already in line {ids[id]} (expected an id of its own for each row)"));
            }

            records.AddRange(row.Records(by, last));
        }

        return errors.Count == 0 ? records : throw new SourceErrorsException(errors);
    }

    private static Dictionary<string, int> Header(CsvRow row, string file, List<SourceError> errors)
    {
        var header = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < row.Fields.Count; i++)
        {
            var field = row.Fields[i];
            var name = field.Text.Trim();
            if (!Columns.Contains(name))
            {
                var near = NearestName.Find(name, Columns);
                errors.Add(new SourceError(file, field.Line, field.Column, $"unknown column \"{name}\"{(near is null ? "" : $" (did you mean \"{near}\"?)")}; expected any of {string.Join(", ", Columns)}"));
            }
            else if (!header.TryAdd(name, i))
            {
                errors.Add(new SourceError(file, field.Line, field.Column, $"column \"{name}\" stands twice"));
            }
        }

        foreach (var required in (string[])["id", "date", "what"])
        {
            if (!header.ContainsKey(required))
            {
                errors.Add(new SourceError(file, row.Line, 1, $"column \"{required}\" is missing from the header"));
            }
        }

        return header;
    }
}
