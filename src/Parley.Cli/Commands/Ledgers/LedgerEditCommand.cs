using System.CommandLine;
using System.Text.Json;
using Parley.Evidence.Ledger;

namespace Parley.Cli.Commands.Ledgers;

/// <summary><c>parley ledger CASE edit ID FIELDS</c>: a correction as a new line.</summary>
internal sealed class LedgerEditCommand : ParleyCommand
{
    private readonly LedgerArgument _ledger;
    private readonly Argument<string> _id = new("ID") { Description = "The entry." };
    private readonly Argument<string> _set = new("FIELDS") { Description = "The corrected fields as JSON; null clears a field." };
    private readonly Option<string?> _known = new("--known-from") { Description = "Day from which the correction is known (default: it corrects a mistake and holds always)." };
    private readonly LedgerAuthorOptions _author = new();

    public LedgerEditCommand(LedgerArgument ledger)
        : base("edit", "Correct fields of an entry.", "parley ledger my-case edit E12 '{\"target\":\"CA\",\"deadline\":null}' --who anna --reason \"wrong target\"")
    {
        _ledger = ledger;
        Add(_id);
        Add(_set);
        Add(_known);
        _author.AddTo(o => Add(o));
    }

    protected override int Execute(CommandRun run)
    {
        var ledger = _ledger.Open(run);
        var entry = LedgerArgument.Require(ledger.AsOf(null), run.Parsed.GetValue(_id)!);
        JsonElement set;
        try
        {
            using var document = JsonDocument.Parse(run.Parsed.GetValue(_set)!);
            set = document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw LedgerArgument.Bad("command line", $"FIELDS is not JSON: {e.Message} (expected for example {{\"target\":\"CA\"}})");
        }

        var edit = new EditRecord
        {
            Of = entry.Id!,
            Set = set.ValueKind == JsonValueKind.Object ? set : throw LedgerArgument.Bad("command line", "FIELDS must be a JSON object (expected for example {\"target\":\"CA\"})"),
            AsOf = LedgerFilterOptions.Day("--known-from", run.Parsed.GetValue(_known)),
            Reason = _author.Reason(run),
            By = _author.Who(run),
            At = LedgerAuthorOptions.Now(),
        };

        // The corrected entry must still be readable: try it in memory first.
        var trial = LedgerSnapshot.Of([entry with { Links = [] }, edit]);
        if (trial.Problems.Count > 0)
        {
            throw LedgerArgument.Bad("command line", trial.Problems[0].Message);
        }

        LedgerWriting.Append(run, _ledger.Writable(run), [edit]);
        return ExitCode.Done;
    }
}
