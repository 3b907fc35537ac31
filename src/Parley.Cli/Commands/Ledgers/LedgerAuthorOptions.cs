using System.CommandLine;
using System.Globalization;

namespace Parley.Cli.Commands.Ledgers;

/// <summary>Who writes a line, and why.</summary>
internal sealed class LedgerAuthorOptions
{
    private readonly Option<string?> _who = new("--who") { Description = "Who writes this line (a name or initials)." };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why, in one sentence." };

    public void AddTo(Action<Option<string?>> add)
    {
        add(_who);
        add(_reason);
    }

    public string? Who(CommandRun run) => run.Parsed.GetValue(_who);

    public string? Reason(CommandRun run) => run.Parsed.GetValue(_reason);

    public static string Now() => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
}
