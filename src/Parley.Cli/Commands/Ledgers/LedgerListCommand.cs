using System.Globalization;
using Parley.Cli.Output;
using Parley.Evidence.Commitments;
using Parley.Evidence.Export;
using Parley.Evidence.Ledger;

namespace Parley.Cli.Commands.Ledgers;

/// <summary><c>parley ledger CASE list</c>: the entries known on a day.</summary>
internal sealed class LedgerListCommand : ParleyCommand
{
    private readonly LedgerArgument _ledger;
    private readonly LedgerFilterOptions _filter = new();

    public LedgerListCommand(LedgerArgument ledger)
        : base("list", "List entries.", "parley ledger cases/ukraine-ceasefire-2025 list --actor US --target RU --act deadline --as-of 2025-05-20")
    {
        _ledger = ledger;
        Add(SharedOptions.AsOf);
        foreach (var option in _filter.All)
        {
            Add(option);
        }
    }

    protected override int Execute(CommandRun run)
    {
        var view = _ledger.Open(run).AsOf(run.Parsed.GetValue(SharedOptions.AsOf));
        Print(run, view, _filter.Read(run));
        return ExitCode.Done;
    }

    public static void Print(CommandRun run, LedgerView view, LedgerFilter filter)
    {
        if (run.Json)
        {
            run.PrintJson(w => LedgerJson.Write(w, view, filter));
            return;
        }

        var rows = view.Entries(filter).Select(e => (IReadOnlyList<string>)
        [
            e.Id!, e.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", string.Join('+', e.Actors), string.Join('+', e.Targets), e.Act, e.Issue ?? "",
            NegotiationActs.Commitments.Contains(e.Act) && CommitmentRatings.VerdictOf(view, e.Id!) is { } verdict ? LedgerWords.WordOf(verdict.Status) : "",
            LedgerWords.WordOf(e.Mark), Cut(e.What.Length > 0 ? e.What : e.Text ?? ""),
        ]).ToList();
        run.Output.Write(PlainText.Table(["id", "date", "actor", "target", "act", "issue", "status", "conf", "what"], rows));
    }

    private static string Cut(string text) => text.Length <= 70 ? text : text[..69] + "…";
}
