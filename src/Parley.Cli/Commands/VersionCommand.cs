using System.Reflection;

namespace Parley.Cli.Commands;

/// <summary><c>parley version</c>: the program's version.</summary>
public sealed class VersionCommand : ParleyCommand
{
    /// <summary>Describes the command.</summary>
    public VersionCommand()
        : base("version", "Print the program's version.", "parley version")
    {
    }

    /// <summary>The version that also stands in every JSON document under <c>parley</c>.</summary>
    public static string Current { get; } =
        typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Json)
        {
            run.PrintJson(w =>
            {
                w.WriteStartObject();
                w.WriteString("parley", Current);
                w.WriteEndObject();
            });
        }
        else
        {
            run.Output.WriteLine("parley " + Current);
        }

        return ExitCode.Done;
    }
}
