using System.Globalization;
using Parley.Evidence.Commitments;
using Parley.Evidence.Ledger;

namespace Parley.Evidence.Export;

/// <summary>A view of a ledger as a flat table: one row for each entry, with the status known on the day for commitments.</summary>
public sealed class LedgerTableExport
{
    private LedgerTableExport(IReadOnlyList<IReadOnlyList<object?>> rows) => Rows = rows;

    /// <summary>Gets the columns.</summary>
    public static IReadOnlyList<LedgerColumn> Columns { get; } =
    [
        new("id"), new("date"), new("dateText"), new("kind"), new("act"), new("actor"), new("target"), new("issue"), new("position"), new("what"), new("deadline"),
        new("condition"), new("status"), new("statusKnownFrom"), new("conf"), new("confidence", true), new("review"), new("sources"), new("knownFrom"), new("visibility"),
        new("speaker"), new("speakerRole"), new("channel"), new("directness"), new("negated"), new("modality"), new("sourceHash"), new("start", true), new("end", true),
        new("text"), new("rule"), new("reader"), new("links"), new("remark"),
    ];

    /// <summary>Gets the rows: texts, numbers or null, in the order of <see cref="Columns"/>.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows { get; }

    /// <summary>Lays out the entries.</summary>
    /// <param name="view">The ledger as of a day.</param>
    /// <param name="filter">Which entries.</param>
    /// <returns>The table.</returns>
    public static LedgerTableExport Of(LedgerView view, LedgerFilter filter = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new LedgerTableExport([.. view.Entries(filter).Select(e => Row(view, e))]);
    }

    private static object?[] Row(LedgerView view, LedgerEntry e)
    {
        var verdict = NegotiationActs.Commitments.Contains(e.Act) && !e.Negated || view.RatingsOf(e.Id!).Count > 0 ? CommitmentRatings.VerdictOf(view, e.Id!) : null;
        return
        [
            e.Id, Day(e.Date), e.DateText, LedgerWords.WordOf(e.Kind), e.Act, string.Join('+', e.Actors), string.Join('+', e.Targets), e.Issue, e.Position, e.What,
            Day(e.Deadline), e.Condition, verdict is null ? null : LedgerWords.WordOf(verdict.Status), Day(verdict?.KnownSince), Empty(LedgerWords.WordOf(e.Mark)),
            e.Confidence, LedgerWords.WordOf(e.Review), Empty(string.Join(' ', e.Sources)), Day(e.KnownFrom), LedgerWords.Visibilities.Word(e.Visibility),
            e.Speaker, e.SpeakerRole, e.Channel, e.Directness == Directness.None ? null : LedgerWords.Directnesses.Word(e.Directness), e.Negated ? "true" : "false",
            LedgerWords.Modalities.Word(e.Modality), e.SourceHash, (double?)e.Span?.Start, (double?)e.Span?.End, e.Text, e.Rule, e.Reader,
            Empty(string.Join(' ', e.Links.Select(l => LedgerWords.WordOf(l.Relation) + ":" + l.To))), e.Remark,
        ];
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Empty(string text) => text.Length == 0 ? null : text;
}
