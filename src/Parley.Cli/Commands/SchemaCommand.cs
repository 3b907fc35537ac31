using System.CommandLine;
using Parley.Evidence.Ledger;
using Parley.Numerics.Errors;
using Parley.Schema;

namespace Parley.Cli.Commands;

/// <summary><c>parley schema [case|ledger]</c>: the JSON Schema of case.yaml or of a line of evidence.jsonl, for editors.</summary>
public sealed class SchemaCommand : ParleyCommand
{
    private readonly Argument<string> _which = new("FILE") { Description = "case (case.yaml, the default) or ledger (a line of evidence.jsonl).", DefaultValueFactory = _ => "case" };

    /// <summary>Describes the command.</summary>
    public SchemaCommand()
        : base("schema", "Print the JSON Schema of case.yaml, with which an editor completes and checks it.", "parley schema", "parley schema ledger")
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
            var other => throw new SourceErrorsException([new SourceError("command line", 1, 1, $"no schema \"{other}\" (expected case or ledger)")]),
        });
        return ExitCode.Done;
    }
}
