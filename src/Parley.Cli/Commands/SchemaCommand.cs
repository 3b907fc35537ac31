using System.CommandLine;
using Parley.Evidence.Ledger;
using Parley.Games.Files;
using Parley.Numerics.Errors;
using Parley.Schema;

namespace Parley.Cli.Commands;

/// <summary><c>parley schema [case|ledger|game]</c>: the JSON Schema of case.yaml, of a line of evidence.jsonl or of a game in JSON, for editors.</summary>
public sealed class SchemaCommand : ParleyCommand
{
    private readonly Argument<string> _which = new("FILE") { Description = "case (case.yaml, the default), ledger (a line of evidence.jsonl) or game (a game for parley solve).", DefaultValueFactory = _ => "case" };

    /// <summary>Describes the command.</summary>
    public SchemaCommand()
        : base("schema", "Print the JSON Schema of case.yaml, with which an editor completes and checks it.", "parley schema", "parley schema ledger", "parley schema game")
    {
        Add(_which);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        run.Output.Write(run.Parsed.GetValue(_which) switch
        {
            "case" => CaseSchema.Json,
            "ledger" => LedgerSchema.Json,
            "game" => GameSchema.Json,
            var other => throw new SourceErrorsException([new SourceError("command line", 1, 1, $"no schema \"{other}\" (expected case, ledger or game)")]),
        });
        return ExitCode.Done;
    }
}
