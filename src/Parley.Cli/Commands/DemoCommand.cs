using System.CommandLine;
using Parley.Cli.Input;
using Parley.Cli.Output;
using Parley.Numerics.Errors;
using Parley.Runs;

namespace Parley.Cli.Commands;

/// <summary><c>parley demo</c>: analyses a shipped case, prints the story in a dozen lines and writes the brief.</summary>
public sealed class DemoCommand : ParleyCommand
{
    private readonly Argument<string> _name = new("NAME") { Description = "ukraine, tariffs, cuba or ports.", DefaultValueFactory = _ => "ukraine" };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "Where to write the brief (default: CASE.brief.html in this folder)." };

    /// <summary>Describes the command.</summary>
    public DemoCommand()
        : base("demo", "Analyse a case that ships and tell where the brief is.", "parley demo", "parley demo cuba")
    {
        Add(_name);
        Add(SharedOptions.Samples);
        Add(_out);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var name = run.Parsed.GetValue(_name)!;
        var id = ShippedCases.IdOf(name)
            ?? throw new SourceErrorsException([new SourceError("command line", 1, 1, $"unknown demo '{name}' (expected one of {string.Join(", ", ShippedCases.Names)})")]);
        var file = run.Parsed.GetValue(_out) ?? id + ".brief.html";
        BriefFile.Check(file);
        var subject = Cases.CaseLoader.Load(ShippedCases.Unpack(id));
        var analysis = AnalysisRun.Of(subject, CaseArgument.Options(run), run.Cancelled).Analysis;
        BriefFile.Write(analysis, file);
        if (run.Json)
        {
            run.PrintJson(w => AnalysisJson.Write(w, analysis));
            run.Error.WriteLine("brief: " + Path.GetFullPath(file));
            return ExitCode.Done;
        }

        HeadlineText.Print(run.Output, analysis);
        run.Output.WriteLine();
        run.Output.WriteLine("Brief: " + Path.GetFullPath(file));
        run.Output.WriteLine($"Ask why:  parley why {name} {analysis.Findings[0].Id}    what would flip it:  parley flip {name} {analysis.Findings[0].Id}");
        return ExitCode.Done;
    }
}
