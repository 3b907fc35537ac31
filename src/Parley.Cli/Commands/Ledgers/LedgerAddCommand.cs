using System.CommandLine;
using System.Globalization;
using System.Text;
using Parley.Evidence.Ledger;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands.Ledgers;

/// <summary><c>parley ledger CASE add</c>: an entry by hand, or all of an event table or of JSON lines.</summary>
internal sealed class LedgerAddCommand : ParleyCommand
{
    private readonly LedgerArgument _ledger;
    private readonly Option<bool> _proposed = new("--proposed") { Description = "Propose the entry only: it counts for nothing until a person confirms it (parley ledger CASE confirm ID)." };
    private readonly Option<string?> _from = new("--from") { Description = "An event table (.csv) or JSON lines (.jsonl, or - for standard input) to add." };
    private readonly Option<string?> _id = new("--id") { Description = "Id of the entry." };
    private readonly Option<string?> _date = new("--date") { Description = "Day on which it happened or was said (YYYY-MM-DD); never guessed." };
    private readonly Option<string?> _actor = new("--actor") { Description = "Who; several joined by +." };
    private readonly Option<string?> _target = new("--target") { Description = "To whom; several joined by +." };
    private readonly Option<string?> _act = new("--act") { Description = "promise, threat, deadline, demand, offer, concession, action, meeting …" };
    private readonly Option<string?> _issue = new("--issue") { Description = "Issue of the case." };
    private readonly Option<string?> _position = new("--position") { Description = "Option or value on that issue." };
    private readonly Option<string?> _what = new("--what") { Description = "What, in your own words." };
    private readonly Option<string?> _deadline = new("--deadline") { Description = "Day by which it falls due (YYYY-MM-DD), if the speaker gave one." };
    private readonly Option<string?> _condition = new("--condition") { Description = "Its condition in words." };
    private readonly Option<string[]> _sources = new("--source") { Description = "Ids of sources.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _conf = new("--conf") { Description = "S, S-, M, J or X." };
    private readonly Option<string?> _knownFrom = new("--known-from") { Description = "Day from which it could be known (YYYY-MM-DD), for secrets." };
    private readonly LedgerAuthorOptions _author = new();

    public LedgerAddCommand(LedgerArgument ledger)
        : base(
            "add",
            "Add an entry, or all entries of a table.",
            "parley ledger my-case add --id E12 --date 2031-05-20 --actor BO --target CA --act promise --what \"will reopen the port\" --deadline 2031-06-01 --source U07 --conf S",
            "parley ledger my-case add --from events.csv --who anna")
    {
        _ledger = ledger;
        foreach (var option in (Option<string?>[])[_from, _id, _date, _actor, _target, _act, _issue, _position, _what, _deadline, _condition, _conf, _knownFrom])
        {
            Add(option);
        }

        Add(_proposed);
        Add(_sources);
        _author.AddTo(o => Add(o));
    }

    protected override int Execute(CommandRun run)
    {
        var file = _ledger.Writable(run);
        var given = run.Parsed.GetValue(_from) is { } from ? FromFile(run, from) : [ByHand(run)];
        var entries = given.OfType<LedgerEntry>().ToList();
        var present = LedgerSnapshot.Open(file.Path, run.Threads);
        var taken = entries.Where(e => present.Contains(e.Id!)).Select(e => e.Id!).ToHashSet(StringComparer.Ordinal);
        if (run.Parsed.GetValue(_from) is null && taken.Count > 0)
        {
            throw LedgerArgument.Bad(file.Path, $"the id \"{entries[0].Id}\" is taken (expected a new id; a change is parley ledger CASE edit)");
        }

        // What the ledger has already is left out with its rating, so that adding a longer table again adds only what is new.
        var records = given.Where(r => r switch
        {
            LedgerEntry e => !taken.Contains(e.Id!),
            RatingRecord rating => !taken.Contains(rating.Commitment) || !entries.Any(e => e.Id == rating.Commitment),
            _ => true,
        }).ToList();
        if (taken.Count > 0)
        {
            run.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taken.Count} entries are in the ledger already and were left out: {string.Join(' ', taken.Order(StringComparer.Ordinal).Take(10))}{(taken.Count > 10 ? " …" : "")}"));
        }

        LedgerWriting.Append(run, file, records);
        return ExitCode.Done;
    }

    private IReadOnlyList<LedgerRecord> FromFile(CommandRun run, string from)
    {
        var text = from == "-" ? new StreamReader(run.Streams.Input, Encoding.UTF8).ReadToEnd() : File.ReadAllText(from);
        if (from.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return DossierImport.Read(text, from, _author.Who(run) ?? "imported from " + Path.GetFileName(from));
        }

        var lines = LedgerSnapshot.Parse(text, from);
        lines.RequireReadable();
        return [.. lines.Records()];
    }

    private LedgerEntry ByHand(CommandRun run)
    {
        var parsed = run.Parsed;
        var errors = new List<SourceError>();
        string? Need(Option<string?> option)
        {
            if (string.IsNullOrWhiteSpace(parsed.GetValue(option)))
            {
                errors.Add(new SourceError("command line", 1, 1, $"{option.Name} is missing (expected an entry's {option.Name[2..]}; or --from FILE)"));
            }

            return parsed.GetValue(option);
        }

        var id = Need(_id);
        Need(_date);
        var actor = Need(_actor);
        var act = Need(_act) ?? NegotiationActs.None;
        var what = Need(_what);
        var mark = ConfidenceMark.None;
        if (parsed.GetValue(_conf) is { } conf && !LedgerWords.TryParseMark(conf, out mark))
        {
            errors.Add(new SourceError("command line", 1, 1, $"--conf {conf} (expected S, S-, M, J or X)"));
        }

        if (errors.Count > 0)
        {
            throw new SourceErrorsException(errors);
        }

        return new LedgerEntry
        {
            Id = id,
            Date = LedgerFilterOptions.Day("--date", parsed.GetValue(_date)),
            Act = act,
            Kind = NegotiationActs.KindOf(act),
            Actors = Parties(actor),
            Targets = Parties(parsed.GetValue(_target)),
            Issue = parsed.GetValue(_issue),
            Position = parsed.GetValue(_position),
            What = what!,
            Deadline = LedgerFilterOptions.Day("--deadline", parsed.GetValue(_deadline)),
            Condition = parsed.GetValue(_condition),
            Sources = parsed.GetValue(_sources) ?? [],
            Mark = mark,
            KnownFrom = LedgerFilterOptions.Day("--known-from", parsed.GetValue(_knownFrom)),
            By = _author.Who(run),
            At = LedgerAuthorOptions.Now(),
            Review = parsed.GetValue(_proposed) ? ReviewStatus.Proposed : ReviewStatus.Accepted,
        };
    }

    private static string[] Parties(string? text) => text?.Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
