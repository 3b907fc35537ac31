using System.CommandLine;
using Parley.Cli.Input;

namespace Parley.Cli.Commands;

/// <summary><c>parley brief CASE -o FILE</c>: analyses a case and writes the brief.</summary>
public sealed class BriefCommand : ParleyCommand
{
    private readonly CaseArgument _case = new();
    private readonly Option<string> _out = new("--out", "-o") { Description = "The file: .html, .md, .docx, .json or .xlsx.", Required = true };

    /// <summary>Describes the command.</summary>
    public BriefCommand()
        : base("brief", "Write a brief of a case: the bottom line, words and deeds, playbooks, what would flip it, sources.", "parley brief cuba -o cuba.brief.md --samples 50")
    {
        Add(_case.Argument);
        Add(_out);
        Add(SharedOptions.AsOf);
        Add(SharedOptions.Samples);
        Add(SharedOptions.Scenario);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var file = run.Parsed.GetValue(_out)!;
        BriefFile.Check(file);
        BriefFile.Write(_case.Analyze(run).Analysis, file);
        if (run.Json)
        {
            run.PrintJson(w =>
            {
                w.WriteStartObject();
                w.WriteString("brief", Path.GetFullPath(file));
                w.WriteEndObject();
            });
        }
        else
        {
            run.Output.WriteLine("Brief: " + Path.GetFullPath(file));
        }

        return ExitCode.Done;
    }
}
