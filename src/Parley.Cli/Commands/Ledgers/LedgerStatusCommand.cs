using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Parley.Evidence.Commitments;
using Parley.Evidence.Ledger;

namespace Parley.Cli.Commands.Ledgers;

/// <summary><c>parley ledger CASE status [ID [STATUS]]</c>: sets a rating, shows the ratings of one commitment, or suggests statuses for those not rated yet.</summary>
internal sealed class LedgerStatusCommand : ParleyCommand
{
    private readonly LedgerArgument _ledger;
    private readonly Argument<string?> _id = new("ID") { Description = "The commitment; without it, suggestions for all that nobody has rated.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<string?> _status = new("STATUS") { Description = "kept, late, partly, not, superseded, pending, in-progress, stalled, conditional; without it the ratings are shown.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _on = new("--known-from") { Description = "Day from which the status is known (YYYY-MM-DD); needed to set one." };
    private readonly Option<string?> _acted = new("--acted-on") { Description = "Day of the act." };
    private readonly Option<string?> _ended = new("--ended-on") { Description = "Day on which the measure ended again." };
    private readonly Option<string[]> _evidence = new("--evidence") { Description = "Entries on which it rests.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _settles = new("--settles") { Description = "Settle a difference between raters." };
    private readonly LedgerAuthorOptions _author = new();

    public LedgerStatusCommand(LedgerArgument ledger)
        : base(
            "status",
            "Set or show what became of a commitment, or suggest it.",
            "parley ledger cases/ukraine-ceasefire-2025 status A20 --as-of 2025-05-20",
            "parley ledger my-case status E12 late --known-from 2031-06-04 --acted-on 2031-06-04 --evidence E13 --who anna --reason \"reopened three days late\"")
    {
        _ledger = ledger;
        Add(_id);
        Add(_status);
        Add(SharedOptions.AsOf);
        Add(_on);
        Add(_acted);
        Add(_ended);
        Add(_evidence);
        Add(_settles);
        _author.AddTo(o => Add(o));
    }

    protected override int Execute(CommandRun run)
    {
        var view = _ledger.Open(run).AsOf(run.Parsed.GetValue(SharedOptions.AsOf));
        if (run.Parsed.GetValue(_id) is not { } id)
        {
            Suggest(run, StatusSuggester.Of(view));
            return ExitCode.Done;
        }

        var entry = LedgerArgument.Require(view, id);
        if (run.Parsed.GetValue(_status) is { } word)
        {
            Set(run, view, entry, word);
        }
        else
        {
            Show(run, view, entry);
        }

        return ExitCode.Done;
    }

    private void Set(CommandRun run, LedgerView view, LedgerEntry entry, string word)
    {
        if (!LedgerWords.TryParseStatus(word, out var status) || status == CommitmentStatus.Disputed)
        {
            throw LedgerArgument.Bad("command line", $"status \"{word}\" (expected one of {LedgerWords.AllowedStatuses()}; see parley ledger CASE --rubric)");
        }

        if (LedgerFilterOptions.Day("--known-from", run.Parsed.GetValue(_on)) is not { } asOf)
        {
            throw LedgerArgument.Bad("command line", "--known-from is missing (expected the day from which this status is known: a later status must not be seen at an earlier date)");
        }

        if (string.IsNullOrWhiteSpace(_author.Reason(run)))
        {
            throw LedgerArgument.Bad("command line", "--reason is missing (rubric 8: a person sets every rating, with a reason in one sentence)");
        }

        var evidence = run.Parsed.GetValue(_evidence) ?? [];
        foreach (var id in evidence)
        {
            LedgerArgument.Require(view, id);
        }

        LedgerWriting.Append(run, _ledger.Writable(run), [new RatingRecord
        {
            Commitment = entry.Id!, Status = status, AsOf = asOf, ActedOn = LedgerFilterOptions.Day("--acted-on", run.Parsed.GetValue(_acted)),
            EndedOn = LedgerFilterOptions.Day("--ended-on", run.Parsed.GetValue(_ended)), Evidence = evidence, Settles = run.Parsed.GetValue(_settles),
            Reason = _author.Reason(run), By = _author.Who(run), At = LedgerAuthorOptions.Now(),
        }]);
    }

    private static void Show(CommandRun run, LedgerView view, LedgerEntry entry)
    {
        var verdict = CommitmentRatings.VerdictOf(view, entry.Id!)!;
        var ratings = view.RatingsOf(entry.Id!);
        if (run.Json)
        {
            run.PrintJson(w =>
            {
                w.WriteStartObject();
                w.WriteString("id", entry.Id);
                w.WriteString("status", LedgerWords.WordOf(verdict.Status));
                w.WriteBoolean("rated", verdict.Rated);
                w.WriteStartArray("ratings");
                foreach (var rating in ratings)
                {
                    LedgerLine.Write(w, rating);
                }

                w.WriteEndArray();
                w.WriteEndObject();
            });
            return;
        }

        run.Output.WriteLine($"{entry.Id}: {entry.What}");
        run.Output.WriteLine($"status: {LedgerWords.WordOf(verdict.Status)}{(verdict.Rated ? "" : " (not rated; from the clock alone)")}");
        foreach (var rating in ratings)
        {
            run.Output.WriteLine($"  {rating.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "always"}  {LedgerWords.WordOf(rating.Status)}{(rating.By is null ? "" : " by " + rating.By)}{(rating.Reason is null ? "" : ": " + rating.Reason)}");
        }
    }

    private static void Suggest(CommandRun run, IReadOnlyList<StatusSuggestion> suggestions)
    {
        if (run.Json)
        {
            run.PrintJson(w => Write(w, suggestions));
            return;
        }

        foreach (var s in suggestions)
        {
            run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{s.Commitment}: perhaps {LedgerWords.WordOf(s.Status)} ({s.Strength:0.0}): {s.Reason}"));
        }

        run.Output.WriteLine(suggestions.Count == 0 ? "nothing to suggest: every commitment is rated or not due" : "suggestions only; a person sets a status: parley ledger CASE status ID STATUS --known-from DAY --reason WHY");
    }

    private static void Write(Utf8JsonWriter w, IReadOnlyList<StatusSuggestion> suggestions)
    {
        w.WriteStartObject();
        w.WriteStartArray("suggestions");
        foreach (var s in suggestions)
        {
            w.WriteStartObject();
            w.WriteString("commitment", s.Commitment);
            w.WriteString("status", LedgerWords.WordOf(s.Status));
            w.WriteString("asOf", s.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            w.WriteNumber("strength", s.Strength);
            w.WriteString("reason", s.Reason);
            w.WriteStartArray("evidence");
            foreach (var id in s.Evidence)
            {
                w.WriteStringValue(id);
            }

            w.WriteEndArray();
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }
}
