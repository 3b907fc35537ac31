using Parley.Schema;

namespace Parley.Cli.Commands;

/// <summary><c>parley schema</c>: the JSON Schema of case.yaml, for editors.</summary>
public sealed class SchemaCommand : ParleyCommand
{
    /// <summary>Describes the command.</summary>
    public SchemaCommand()
        : base("schema", "Print the JSON Schema of case.yaml, with which an editor completes and checks it.", "parley schema")
    {
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        run.Output.Write(CaseSchema.Json);
        return ExitCode.Done;
    }
}
