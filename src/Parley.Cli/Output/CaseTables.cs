using System.Globalization;
using Parley.Cases;
using Parley.Estimates;
using Parley.Evidence.Ledger;
using Parley.Lenses.Playbooks;
using Parley.Playbooks.Definitions;

namespace Parley.Cli.Output;

/// <summary>The parts of a case as tables, as known on its as-of date.</summary>
public static class CaseTables
{
    /// <summary>Names of the parts.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["parties", "issues", "positions", "levers", "tracks", "ledger", "playbooks", "estimates", "sources"];

    /// <summary>Returns a part.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="part">One of <see cref="Parts"/>.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">There is no such part.</exception>
    public static CaseTable Of(Case subject, string part)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return part switch
        {
            "parties" => Parties(subject),
            "issues" => new(["id", "name", "options", "statusQuo"], [.. subject.Issues.Select(issue => Row(issue.Id, issue.Name, Options(issue), StatusQuo(subject, issue)))]),
            "positions" => new(["party", "issue", "option", "name", "from", "evidence", "conf"], [.. subject.Positions.Select(position => Position(subject, position))]),
            "levers" => new(["id", "name", "holder", "targets", "sign", "level", "delay", "oneOff", "perRound", "risk"], [.. subject.Levers.Select(lever => Lever(subject, lever))]),
            "tracks" => new(["id", "name", "members", "mediator", "level", "mandate"], [.. subject.Tracks.Select(track => Track(subject, track))]),
            "ledger" => new(["id", "date", "actor", "target", "act", "issue", "what", "conf"], [.. subject.Evidence.Select(Entry)]),
            "playbooks" => Playbooks(subject),
            "estimates" => new(["path", "value", "unit", "by", "from", "evidence", "conf", "support", "why"], [.. subject.Estimates.Select(Number)]),
            "sources" => new(["id", "title", "date", "url", "conf"], [.. subject.Sources.Select(static source => Row(source.Id, source.Title, source.Date ?? "", source.Url ?? "", Mark(source.Confidence)))]),
            _ => throw new ArgumentException($"There is no part '{part}'.", nameof(part)),
        };
    }

    private static CaseTable Playbooks(Case subject)
    {
        var own = CasePlaybooks.Of(subject);
        return new(
            ["id", "from", "assumed for", "summary"],
            [
                .. ShippedPlaybooks.All.Concat(own).Select(playbook => Row(
                    playbook.Id, own.Contains(playbook) ? "this case" : "shipped",
                    string.Join(' ', subject.Parties.Where(party => party.Playbook == playbook.Id).Select(static party => party.Id)), playbook.Summary)),
            ]);
    }

    private static CaseTable Parties(Case subject) => new(
        ["id", "name", "role", "leader", "patience", "capability", "playbook", "counterpart"],
        [
            .. subject.Parties.Select(party => Row(
                party.Id, party.Name, party.Role.ToString().ToLowerInvariant(), party.Leader?.Name ?? "",
                party.Patience.Estimate.Defaulted ? "" : party.Patience.Estimate.Text + (party.Patience.Measure == PatienceMeasure.YearlyRate ? " a year" : " a round"),
                party.Capability?.Text ?? "", party.Playbook, subject.Counterparts[party.Index] is { } other ? subject.Parties[other].Id : "")),
        ]);

    private static string Options(Issue issue) => issue.IsNumeric
        ? $"{issue.Options[0].Id} to {issue.Options[^1].Name}, {issue.Options.Count} steps"
        : string.Join("; ", issue.Options.Select(static option => option.Id == option.Name ? option.Id : $"{option.Id} {option.Name}"));

    private static string StatusQuo(Case subject, Issue issue) => subject.StatusQuo[issue.Index] is { } option ? issue.Options[option].Id : "";

    private static string[] Position(Case subject, Position position)
    {
        var issue = subject.Issues[position.IssueIndex];
        return Row(
            subject.Parties[position.PartyIndex].Id, issue.Id, issue.Options[position.OptionIndex].Id, issue.Options[position.OptionIndex].Name, Day(position.From),
            string.Join(' ', position.Annotation.Evidence), Mark(position.Annotation.Confidence));
    }

    private static string[] Lever(Case subject, Lever lever) => Row(
        lever.Id, lever.Name, subject.Parties[lever.HolderIndex].Id, string.Join(' ', lever.TargetIndexes.Select(target => subject.Parties[target].Id)),
        lever.Sign.ToString().ToLowerInvariant(), string.Create(CultureInfo.InvariantCulture, $"{lever.Level} of {lever.Levels}"),
        lever.LegalDelay.ToString(CultureInfo.InvariantCulture), Effects(subject, lever.OneOff), Effects(subject, lever.PerRound),
        lever.BreakdownRisk.Defaulted ? "" : lever.BreakdownRisk.Text);

    private static string Effects(Case subject, IReadOnlyList<PartyEffect> effects) =>
        string.Join("; ", effects.Select(effect => $"{subject.Parties[effect.PartyIndex].Id} {effect.Points.Text}"));

    private static string[] Track(Case subject, Track track) => Row(
        track.Id, track.Name, string.Join(' ', track.MemberIndexes.Select(member => subject.Parties[member].Id)),
        track.MediatorIndex is { } mediator ? subject.Parties[mediator].Id : "", track.Level.ToString().ToLowerInvariant(),
        track.MandateIndexes.Count == subject.Issues.Count ? "all" : string.Join(' ', track.MandateIndexes.Select(issue => subject.Issues[issue].Id)));

    private static string[] Entry(LedgerEntry entry) => Row(
        entry.Id ?? "", Day(entry.Date), string.Join(' ', entry.Actors), string.Join(' ', entry.Targets), entry.Act, entry.Issue ?? "", entry.What, Mark(entry.Mark));

    private static string[] Number(Estimate estimate) => Row(
        estimate.Path, estimate.Text, estimate.Quantity.Unit, estimate.By ?? "", Day(estimate.From), string.Join(' ', estimate.Evidence), Mark(estimate.Confidence),
        estimate.Defaulted ? "default" : estimate.Unsupported ? "unsupported" : "evidence", estimate.Why ?? "");

    private static string Mark(ConfidenceMark mark) => mark switch
    {
        ConfidenceMark.Sourced => "S",
        ConfidenceMark.WeaklySourced => "S-",
        ConfidenceMark.Memory => "M",
        ConfidenceMark.Judgement => "J",
        ConfidenceMark.Conflicting => "X",
        _ => "",
    };

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string[] Row(params string[] cells) => cells;
}
