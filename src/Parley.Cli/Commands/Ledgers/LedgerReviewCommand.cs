using System.CommandLine;
using Parley.Evidence.Ledger;

namespace Parley.Cli.Commands.Ledgers;

/// <summary><c>parley ledger CASE confirm|reject|redact ID…</c>: a person's word about entries, as new lines.</summary>
internal sealed class LedgerReviewCommand : ParleyCommand
{
    private readonly LedgerArgument _ledger;
    private readonly Argument<string[]> _ids = new("ID") { Description = "The entries.", Arity = ArgumentArity.OneOrMore };
    private readonly LedgerAuthorOptions _author = new();

    public LedgerReviewCommand(LedgerArgument ledger, string verb, string description)
        : base(verb, description, $"parley ledger my-case {verb} E12 E13 --who anna --reason \"checked on the page\"")
    {
        _ledger = ledger;
        Add(_ids);
        _author.AddTo(o => Add(o));
    }

    protected override int Execute(CommandRun run)
    {
        var view = _ledger.Open(run).AsOf(null);
        var ids = run.Parsed.GetValue(_ids)!;
        foreach (var id in ids)
        {
            LedgerArgument.Require(view, id);
        }

        var (who, reason) = (_author.Who(run), _author.Reason(run));
        if (Name == "redact" && string.IsNullOrWhiteSpace(reason))
        {
            throw LedgerArgument.Bad("command line", "a redaction needs --reason: readers must see that something was taken out and why");
        }

        LedgerWriting.Append(run, _ledger.Writable(run), [.. ids.Select(id => (LedgerRecord)(Name == "redact"
            ? new RedactRecord { Of = id, Reason = reason!, By = who, At = LedgerAuthorOptions.Now() }
            : new ReviewRecord { Of = id, Accepts = Name == "confirm", Reason = reason, By = who, At = LedgerAuthorOptions.Now(), On = LedgerAuthorOptions.Today() }))]);
        return ExitCode.Done;
    }
}
