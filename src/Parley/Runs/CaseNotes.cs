using System.Globalization;
using Parley.Cases;
using Parley.Evidence.Commitments;
using Parley.Evidence.Ledger;
using Parley.Studies;

namespace Parley.Runs;

/// <summary>What a brief shows of the case itself: inputs, ledger, positions and sources, as of the analysis's date.</summary>
internal static class CaseNotes
{
    public static IReadOnlyList<InputNote> Inputs(Case subject) =>
    [
        .. subject.Estimates.Where(e => !e.Defaulted).Select(e => new InputNote(
            e.Path,
            e.Text,
            e.Quantile(0.5),
            e.Quantile(0.05),
            e.Quantile(0.95),
            e.By,
            e.When?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            e.Why,
            e.Evidence,
            ConfidenceWord(e.Confidence),
            $"{Path.GetFileName(e.Place.File)}:{e.Place.Line}")),
    ];

    public static IReadOnlyList<PositionChange> Positions(Case subject)
    {
        var rows = new List<PositionChange>();
        foreach (var position in subject.Positions)
        {
            var first = subject.PositionHistory
                .Where(p => p.PartyIndex == position.PartyIndex && p.IssueIndex == position.IssueIndex && (p.From ?? DateOnly.MinValue) <= subject.AsOf)
                .MinBy(p => p.From ?? DateOnly.MinValue) ?? position;
            rows.Add(new PositionChange(
                subject.Parties[position.PartyIndex].Id,
                subject.Issues[position.IssueIndex].Id,
                first.OptionIndex,
                position.OptionIndex,
                subject.Issues[position.IssueIndex].Options.Count,
                position.From,
                position.Annotation.Evidence));
        }

        return rows;
    }

    public static IReadOnlyList<SourceNote> Sources(Case subject)
    {
        var uses = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var entry in subject.Evidence)
        {
            foreach (var source in entry.Sources)
            {
                (uses.TryGetValue(source, out var list) ? list : uses[source] = []).Add(entry.Id ?? "");
            }
        }

        return [.. subject.Sources.Where(s => uses.ContainsKey(s.Id)).Select(s => new SourceNote(s.Id, s.Title, s.Publisher, s.Date, s.Url, uses[s.Id]))];
    }

    public static IReadOnlyList<TimelineEvent> Timeline(Case subject)
    {
        var ledger = subject.Ledger;
        return
        [
            .. subject.Evidence.Where(e => e.Id is not null && e.Date is not null).OrderBy(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal).Select(e => new TimelineEvent(
                e.Id!,
                e.Date!.Value,
                string.Join(" ", e.Actors),
                e.Targets.Count == 0 ? null : string.Join(" ", e.Targets),
                e.Act,
                e.Issue,
                e.What,
                e.Deadline,
                CommitmentRatings.VerdictOf(ledger, e.Id!) is { Rated: true } verdict ? LedgerWords.WordOf(verdict.Status) : null,
                ConfidenceWord(e.Mark) ?? "",
                e.Sources)),
        ];
    }

    private static string? ConfidenceWord(ConfidenceMark mark) => LedgerWords.WordOf(mark) is { Length: > 0 } word ? word : null;
}
