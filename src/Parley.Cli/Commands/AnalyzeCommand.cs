using System.CommandLine;
using Parley.Cli.Input;
using Parley.Cli.Output;
using Parley.Runs;

namespace Parley.Cli.Commands;

/// <summary><c>parley analyze CASE</c>: asks every lens and prints findings, parliament and flips, or writes a brief.</summary>
public sealed class AnalyzeCommand : ParleyCommand
{
    private readonly CaseArgument _case = new();
    private readonly Option<string?> _lenses = new("--lens") { Description = "Only these lenses, separated by commas." };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "Write a brief to this file: .html, .md, .docx, .json or .xlsx." };
    private readonly Option<bool> _noFlips = new("--no-flips") { Description = "Do not search for what would reverse the headlines." };

    /// <summary>Describes the command.</summary>
    public AnalyzeCommand()
        : base("analyze", "Analyse a case with every lens: what is likely, who should play what, what would reverse it.",
            "parley analyze cases/ukraine-ceasefire-2025 --as-of 2025-05-20", "parley analyze cuba --samples 200 --lens deal,playbooks --json")
    {
        Add(_case.Argument);
        Add(SharedOptions.AsOf);
        Add(SharedOptions.Samples);
        Add(SharedOptions.Scenario);
        Add(_lenses);
        Add(_out);
        Add(_noFlips);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var lenses = run.Parsed.GetValue(_lenses)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var outFile = run.Parsed.GetValue(_out);
        BriefFile.Check(outFile);
        var analysis = _case.Analyze(run, !run.Parsed.GetValue(_noFlips), lenses).Analysis;
        if (outFile is not null)
        {
            BriefFile.Write(analysis, outFile);
            run.Error.WriteLine("brief written to " + outFile);
        }

        if (run.Json)
        {
            run.PrintJson(w => AnalysisJson.Write(w, analysis));
        }
        else
        {
            AnalysisText.Print(run.Output, analysis);
        }

        return ExitCode.Done;
    }
}
