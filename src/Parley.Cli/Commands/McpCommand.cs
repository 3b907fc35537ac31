using Parley.Cli.Assistants;

namespace Parley.Cli.Commands;

/// <summary><c>parley mcp</c>: the assistants' port on standard input and output.</summary>
public sealed class McpCommand : ParleyCommand
{
    /// <summary>Describes the command.</summary>
    public McpCommand()
        : base("mcp", "Serve cases, findings and engines as tools for assistants (Model Context Protocol) on standard input and output; they may propose, a person confirms.", "parley mcp")
    {
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        using var output = new MessageOutput(run.Output);
        AssistantServer.ServeAsync(run.Streams.Input, output, VersionCommand.Current, run.Cancelled).GetAwaiter().GetResult();
        return ExitCode.Done;
    }
}
