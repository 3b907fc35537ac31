using Parley.Numerics.Errors;

namespace Parley.Evidence.Ledger;

/// <summary>One row of an event table on its way into the ledger.</summary>
internal sealed class DossierRow
{
    private readonly CsvRow _row;
    private readonly Dictionary<string, int> _header;
    private readonly string _file;
    private readonly List<SourceError> _errors;

    public DossierRow(CsvRow row, Dictionary<string, int> header, string file, List<SourceError> errors)
    {
        _row = row;
        _header = header;
        _file = file;
        _errors = errors;
        if (row.Fields.Count != header.Count)
        {
            errors.Add(new SourceError(file, row.Line, 1, string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"{row.Fields.Count} fields (expected {header.Count} as in the header; a text with commas needs quotation marks around it)")));
        }
    }

    public int Line => _row.Line;

    public string? Text(string column) =>
        _header.TryGetValue(column, out var at) && at < _row.Fields.Count && _row.Fields[at].Text.Trim() is { Length: > 0 } text ? text : null;

    public string? Required(string column)
    {
        var text = Text(column);
        if (text is null && _header.ContainsKey(column))
        {
            Error(column, $"\"{column}\" is empty (expected a value in every row)");
        }

        return text;
    }

    public DateOnly? Date(string column) => Text(column) is { } text && DayText.TryParse(text, out var day) ? day : null;

    public void Error(string column, string message)
    {
        var field = _header.TryGetValue(column, out var at) && at < _row.Fields.Count ? _row.Fields[at] : new CsvField("", _row.Line, 1);
        _errors.Add(new SourceError(_file, field.Line, field.Column, message));
    }

    public IEnumerable<LedgerRecord> Records(string by, DateOnly? last)
    {
        Required("date");
        var entry = Entry();
        yield return entry;
        if (Text("followup") is not { } code || code == "n/a")
        {
            yield break;
        }

        if (!LedgerWords.TryParseStatus(code, out var status))
        {
            Error("followup", $"followup \"{code}\" (expected kept, partly, late, not, superseded, open or n/a)");
            yield break;
        }

        var (asOf, dated) = KnownFrom(entry, status, last);
        yield return new RatingRecord
        {
            Commitment = entry.Id ?? "",
            Status = status,
            AsOf = asOf,
            ActedOn = CheckedDay("actedOn"),
            EndedOn = CheckedDay("endedOn"),
            Evidence = Words(Text("evidence")),
            Reason = Text("reason") ?? "imported; " + dated,
            By = by,
        };
    }

    private LedgerEntry Entry()
    {
        var act = Text("act") ?? Text("type") ?? NegotiationActs.None;
        var mark = ConfidenceMark.None;
        if (Text("conf") is { } conf && !LedgerWords.TryParseMark(conf, out mark))
        {
            Error("conf", $"conf \"{conf}\" (expected S, S-, M, J or X)");
        }

        var kind = NegotiationActs.KindOf(act);
        if (Text("kind") is { } kindText && !LedgerWords.TryParseKind(kindText, out kind))
        {
            Error("kind", $"kind \"{kindText}\" (expected {LedgerWords.Kinds.Allowed})");
        }

        var visibility = Visibility.Public;
        if (Text("visibility") is { } seen && !LedgerWords.Visibilities.TryParse(seen, out visibility))
        {
            Error("visibility", $"visibility \"{seen}\" (expected {LedgerWords.Visibilities.Allowed})");
        }

        var (sources, remark) = Sources();
        return new LedgerEntry
        {
            Id = Text("id"),
            Date = CheckedDay("date"),
            Kind = kind,
            Act = act,
            Actors = Parties(Text("actor")),
            Targets = Parties(Text("target")),
            Issue = Text("issue"),
            Position = Text("position"),
            What = Required("what") ?? "",
            Condition = Text("condition"),
            Deadline = CheckedDay("deadline"),
            Sources = sources,
            Mark = mark,
            Visibility = visibility,
            KnownFrom = CheckedDay("knownFrom"),
            Remark = string.Join("; ", new[] { remark, Text("remark") }.Where(r => r is not null)) is { Length: > 0 } joined ? joined : null,
        };
    }

    private (DateOnly? AsOf, string Dated) KnownFrom(LedgerEntry entry, CommitmentStatus status, DateOnly? last)
    {
        if (CheckedDay("ratedOn") is { } rated)
        {
            return (rated, "dated by the table");
        }

        var first = entry.FirstKnown;
        DateOnly? Later(DateOnly? day) => day < first ? first : day;
        return status switch
        {
            CommitmentStatus.Pending => (first, "open from the day it was said"),
            CommitmentStatus.Kept or CommitmentStatus.Partly or CommitmentStatus.Not when entry.Deadline is { } due => (Later(due.AddDays(1)), "dated the day after the deadline"),
            CommitmentStatus.Superseded when entry.Deadline is { } due && due < last => (Later(due), "dated at the deadline"),
            _ => (Later(last), "dated at the last row of the table"),
        };
    }

    /// <summary>Source ids are words; what follows a semicolon is a remark, and so is M for "from memory".</summary>
    private (IReadOnlyList<string> Sources, string? Remark) Sources()
    {
        var text = Text("src") ?? "";
        var cut = text.IndexOf(';', StringComparison.Ordinal);
        var words = Words(cut < 0 ? text : text[..cut]);
        var remark = cut < 0 ? "" : text[(cut + 1)..].Trim();
        if (words.Contains("M"))
        {
            remark = remark.Length == 0 ? "M" : "M; " + remark;
        }

        return ([.. words.Where(w => w != "M")], remark.Length == 0 ? null : "source: " + remark);
    }

    private DateOnly? CheckedDay(string column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (DayText.TryParse(text, out var day))
        {
            return day;
        }

        Error(column, $"{column} \"{text}\" is not a day (expected yyyy-MM-dd, for example 2025-05-20)");
        return null;
    }

    private static string[] Parties(string? text) => text?.Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string[] Words(string? text) => text?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
