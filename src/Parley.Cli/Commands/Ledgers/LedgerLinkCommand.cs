using System.CommandLine;
using Parley.Evidence.Ledger;

namespace Parley.Cli.Commands.Ledgers;

/// <summary><c>parley ledger CASE link FROM RELATION TO</c>.</summary>
internal sealed class LedgerLinkCommand : ParleyCommand
{
    private readonly LedgerArgument _ledger;
    private readonly Argument<string> _from = new("FROM") { Description = "The entry that bears on the other." };
    private readonly Argument<string> _relation = new("RELATION") { Description = "fulfils, supersedes, respondsTo, contradicts, evidenceFor, evidenceAgainst, sameAs, inExchangeFor, partOf, accepts, ends." };
    private readonly Argument<string> _to = new("TO") { Description = "The other entry." };
    private readonly Option<string?> _known = new("--known-from") { Description = "Day from which the link is known (default: when both entries are)." };
    private readonly LedgerAuthorOptions _author = new();

    public LedgerLinkCommand(LedgerArgument ledger)
        : base("link", "Link two entries: FROM fulfils TO.", "parley ledger my-case link E13 fulfils E12 --who anna")
    {
        _ledger = ledger;
        Add(_from);
        Add(_relation);
        Add(_to);
        Add(_known);
        _author.AddTo(o => Add(o));
    }

    protected override int Execute(CommandRun run)
    {
        var view = _ledger.Open(run).AsOf(null);
        var from = LedgerArgument.Require(view, run.Parsed.GetValue(_from)!);
        var to = LedgerArgument.Require(view, run.Parsed.GetValue(_to)!);
        var word = run.Parsed.GetValue(_relation)!;
        if (!LedgerWords.TryParseRelation(word, out var relation))
        {
            throw LedgerArgument.Bad("command line", $"relation \"{word}\" (expected one of {LedgerWords.AllowedRelations()})");
        }

        LedgerWriting.Append(run, _ledger.Writable(run), [new LinkRecord
        {
            From = from.Id!, To = to.Id!, Relation = relation, AsOf = LedgerFilterOptions.Day("--known-from", run.Parsed.GetValue(_known)),
            Reason = _author.Reason(run), By = _author.Who(run), At = LedgerAuthorOptions.Now(),
        }]);
        return ExitCode.Done;
    }
}
