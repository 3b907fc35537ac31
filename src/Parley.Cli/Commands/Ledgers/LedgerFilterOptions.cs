using System.CommandLine;
using System.Globalization;
using Parley.Evidence.Ledger;

namespace Parley.Cli.Commands.Ledgers;

/// <summary>The options that choose entries.</summary>
internal sealed class LedgerFilterOptions
{
    private readonly Option<string?> _actor = new("--actor") { Description = "Only entries with this actor." };
    private readonly Option<string?> _target = new("--target") { Description = "Only entries with this target." };
    private readonly Option<string?> _act = new("--act") { Description = "Only this act: promise, threat, deadline, demand, offer, concession, action, meeting …" };
    private readonly Option<string?> _issue = new("--issue") { Description = "Only this issue." };
    private readonly Option<string?> _from = new("--from-day") { Description = "Only from this day on (YYYY-MM-DD)." };
    private readonly Option<string?> _to = new("--to-day") { Description = "Only up to this day (YYYY-MM-DD)." };
    private readonly Option<string?> _text = new("--text") { Description = "Only entries whose words contain this." };
    private readonly Option<string?> _review = new("--review") { Description = "Only entries with this review: accepted, proposed, edited, rejected." };

    public IReadOnlyList<Option<string?>> All => [_actor, _target, _act, _issue, _from, _to, _text, _review];

    public LedgerFilter Read(CommandRun run)
    {
        var parsed = run.Parsed;
        ReviewStatus? review = parsed.GetValue(_review) switch
        {
            null => null,
            "accepted" => ReviewStatus.Accepted,
            "proposed" => ReviewStatus.Proposed,
            "edited" => ReviewStatus.Edited,
            "rejected" => ReviewStatus.Rejected,
            var other => throw LedgerArgument.Bad("command line", $"--review {other} (expected accepted, proposed, edited or rejected)"),
        };
        return new LedgerFilter
        {
            Actor = parsed.GetValue(_actor),
            Target = parsed.GetValue(_target),
            Act = parsed.GetValue(_act),
            Issue = parsed.GetValue(_issue),
            From = Day("--from-day", parsed.GetValue(_from)),
            To = Day("--to-day", parsed.GetValue(_to)),
            Text = parsed.GetValue(_text),
            Review = review,
        };
    }

    public static DateOnly? Day(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw LedgerArgument.Bad("command line", $"{option} {text} is not a day (expected YYYY-MM-DD, for example 2025-05-20)");
    }
}
