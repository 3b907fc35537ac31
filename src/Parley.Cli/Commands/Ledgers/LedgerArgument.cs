using System.CommandLine;
using System.Globalization;
using Parley.Cases;
using Parley.Cli.Input;
using Parley.Evidence.Ledger;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands.Ledgers;

/// <summary>The argument CASE of the ledger commands: a case folder, its case.yaml, a ledger file, or the short name of a shipped case.</summary>
internal sealed class LedgerArgument
{
    public Argument<string> Argument { get; } = new("CASE") { Description = "A case folder (or a .jsonl ledger file), or a shipped case: ukraine, tariffs, cuba, ports." };

    /// <summary>Opens the ledger; what is wrong with its lines goes to standard error, and the rest is read.</summary>
    public LedgerSnapshot Open(CommandRun run) => Open(run, run.Parsed.GetValue(Argument)!);

    /// <summary>Opens another ledger, given as this argument is.</summary>
    public static LedgerSnapshot Open(CommandRun run, string given)
    {
        var path = PathOf(given);
        if (!File.Exists(path) && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw Bad(given, "no such case or ledger (expected a case folder, a .jsonl file, or one of ukraine, tariffs, cuba, ports)");
        }

        var ledger = LedgerSnapshot.Open(path, run.Threads);
        foreach (var problem in ledger.Problems.Take(20))
        {
            run.Error.WriteLine(problem.ToString());
        }

        if (ledger.Problems.Count > 20)
        {
            run.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {ledger.Problems.Count - 20} more"));
        }

        return ledger;
    }

    /// <summary>The file to append to; shipped cases cannot be changed in place.</summary>
    public LedgerFile Writable(CommandRun run) => Writable(run.Parsed.GetValue(Argument)!);

    /// <summary>The file to append to of a case given otherwise than by this argument.</summary>
    public static LedgerFile Writable(string given)
    {
        if (CaseArgument.Resolve(given) != given)
        {
            throw Bad(given, "a shipped case is not changed in place (expected a folder of your own: parley new DIR, or copy the case folder)");
        }

        var path = PathOf(given);
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw Bad(given, "no such case folder");
        }

        return new LedgerFile(path);
    }

    public static SourceErrorsException Bad(string where, string message) => new([new SourceError(where, 1, 1, message)]);

    /// <summary>Reads an entry that must exist, with a plain error when it does not.</summary>
    public static LedgerEntry Require(LedgerView view, string id)
    {
        if (view.Find(id) is { } entry)
        {
            return entry;
        }

        var near = NearestName.Find(id, view.Entries().Select(e => e.Id!));
        throw Bad(view.Snapshot.File, $"no entry has the id \"{id}\"{(near is null ? "" : $"; did you mean \"{near}\"?")} (parley ledger CASE list shows all)");
    }

    private static string PathOf(string given)
    {
        var folder = CaseArgument.Resolve(given);
        if (folder.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(folder))
        {
            return folder;
        }

        return Path.Combine(Directory.Exists(folder) ? folder : Path.GetDirectoryName(folder) is { Length: > 0 } parent && File.Exists(folder) ? parent : folder, CaseLoader.LedgerFileName);
    }
}
