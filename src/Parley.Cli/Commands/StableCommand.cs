using System.CommandLine;
using Parley.Cli.Input;
using Parley.Cli.Output;
using Parley.Numerics.Errors;
using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;
using Parley.Stability.Drawing;
using Parley.Stability.Files;

namespace Parley.Cli.Commands;

/// <summary><c>parley stable FILE|CASE</c>: who stays where in a conflict, who would move, who would punish; coalitions, paths and what would have to change.</summary>
public sealed class StableCommand : ParleyCommand
{
    private readonly Argument<string> _file = new("FILE|CASE") { Description = "A conflict in YAML or JSON (also .gmcr), - for standard input, or a case." };
    private readonly Option<string?> _concepts = new("--concepts") { Description = "Some of nash, gmr, smr, seq, sseq, sim, with commas between (default: all that apply)." };
    private readonly Option<string> _sanctions = new("--sanctions") { Description = "What opponents may do: legal (default: any sequence in which nobody moves twice in succession), single or once.", DefaultValueFactory = _ => "legal" };
    private readonly Option<bool> _coalitions = new("--coalitions") { Description = "Also who would move together from where, and stability against coalitions." };
    private readonly Option<string?> _why = new("--why") { Description = "Give the reason of every verdict on this state." };
    private readonly Option<string?> _inverse = new("--inverse") { Description = "What would have to change in the rankings, at least, so that this state is an equilibrium." };
    private readonly Option<int> _nodes = new("--nodes") { Description = "Most steps of the search for --inverse (default 20000); a search that is cut short says so.", DefaultValueFactory = _ => 20_000 };
    private readonly Option<int> _robustness = new("--robustness") { Description = "In what share of so many worlds with disturbed rankings each state is an equilibrium.", DefaultValueFactory = _ => 0 };
    private readonly Option<int> _swaps = new("--swaps") { Description = "Swaps of neighbours in each ranking and world of --robustness (default one per ten states).", DefaultValueFactory = _ => 0 };
    private readonly Option<bool> _merge = new("--merge") { Description = "Merge states that nobody tells apart, and compare the verdicts." };
    private readonly Option<bool> _foresight = new("--foresight") { Description = "Limited-move and non-myopic stability (two decision makers)." };
    private readonly Option<string?> _svg = new("--svg") { Description = "Write the state graph to this file, and the stability table beside it (-table)." };
    private readonly Option<string?> _export = new("--export") { Description = "Write the conflict to this file: .gmcr, or Parley's own format as .yaml." };
    private readonly Option<string?> _path = new("--path") { Description = "How the conflict can go on from this state (the status quo)." };

    /// <summary>Describes the command.</summary>
    public StableCommand()
        : base("stable", "Find the stable states of a conflict: who would move, who would punish, and why.", "parley stable docs/examples/elmira.yaml --why YNYNY", "parley stable docs/examples/elmira.yaml --path NYNNN --coalitions --json", "parley stable cuba --inverse NNNNN")
    {
        _sanctions.AcceptOnlyFromAmong("legal", "single", "once");
        Add(_file);
        Add(_concepts);
        Add(_sanctions);
        Add(_coalitions);
        Add(_why);
        Add(_path);
        Add(_inverse);
        Add(_nodes);
        Add(_robustness);
        Add(_swaps);
        Add(_merge);
        Add(_foresight);
        Add(_svg);
        Add(_export);
        Add(SharedOptions.AsOf);
        Add(SharedOptions.Scenario);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var document = ConflictArgument.Read(run, run.Parsed.GetValue(_file)!);
        foreach (var warning in document.Warnings)
        {
            run.Error.WriteLine("note: " + warning);
        }

        var foresight = run.Parsed.GetValue(_foresight);
        if (foresight && document.Conflict.DecisionMakers.Count != 2)
        {
            throw Refuse($"--foresight: limited-move stability is defined for two decision makers, and this conflict has {document.Conflict.DecisionMakers.Count}");
        }

        if (run.Parsed.GetValue(_coalitions) && document.Conflict.DecisionMakers.Count > 16)
        {
            throw Refuse($"--coalitions: at most 16 decision makers, and this conflict has {document.Conflict.DecisionMakers.Count}");
        }

        var report = StabilityReport.Of(document, new StabilityRequest
        {
            Foresight = foresight,
            Merge = run.Parsed.GetValue(_merge),
            RobustnessWorlds = Math.Max(0, run.Parsed.GetValue(_robustness)),
            Swaps = Math.Max(0, run.Parsed.GetValue(_swaps)),
            Seed = run.Seed,
            Options = new StabilityOptions { Concepts = Concepts(document, run.Parsed.GetValue(_concepts)), Sanctions = Enum.Parse<SanctionSemantics>(run.Parsed.GetValue(_sanctions)!, ignoreCase: true), Threads = run.Threads },
            Coalitions = run.Parsed.GetValue(_coalitions),
            Why = State(document, run.Parsed.GetValue(_why), "--why"),
            Inverse = State(document, run.Parsed.GetValue(_inverse), "--inverse"),
            InverseNodes = Math.Max(1, run.Parsed.GetValue(_nodes)),
            PathFrom = State(document, run.Parsed.GetValue(_path), "--path"),
        }, run.Cancelled);
        if (run.Parsed.GetValue(_export) is { } export)
        {
            Export(document.Conflict, export);
        }

        if (run.Parsed.GetValue(_svg) is { } svg)
        {
            Draw(report.Analysis, svg);
        }

        if (run.Json)
        {
            run.PrintJson(w => StabilityJson.Write(w, report));
        }
        else
        {
            StabilityText.Print(run.Output, report);
        }

        return run.Cancelled.IsCancellationRequested || report.Inverse.Any(a => !a.Complete) ? ExitCode.StoppedByLimit : report.Inverse.Any(a => a.Complete && a.Levers is null) ? ExitCode.NegativeAnswer : ExitCode.Done;
    }

    private static void Export(Conflict conflict, string path)
    {
        try
        {
            File.WriteAllText(path, Path.GetExtension(path) switch
            {
                ".gmcr" => GmcrWriter.Write(conflict),
                ".yaml" or ".yml" => ConflictWriter.Write(conflict),
                _ => throw Refuse($"--export {path}: expected a name that ends in .gmcr or .yaml"),
            });
        }
        catch (ArgumentException e)
        {
            throw Refuse($"--export {path}: {e.Message}");
        }
    }

    private static void Draw(StabilityAnalysis analysis, string path)
    {
        if (analysis.Conflict.States.Count > ConflictDrawing.MostStates)
        {
            throw Refuse($"--svg: at most {ConflictDrawing.MostStates} states can be drawn, and this conflict has {analysis.Conflict.States.Count}");
        }

        var concept = analysis.Concepts.Contains(StabilityConcept.Seq) ? StabilityConcept.Seq : analysis.Concepts[0];
        File.WriteAllText(path, ConflictDrawing.StateGraph(analysis, concept));
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(path) ?? "", Path.GetFileNameWithoutExtension(path) + "-table.svg"), ConflictDrawing.StabilityTable(analysis));
    }

    private static int? State(ConflictDocument document, string? text, string option) => text is null ? null : ConflictArgument.State(document.Conflict, text, option);

    private static List<StabilityConcept>? Concepts(ConflictDocument document, string? text)
    {
        if (text is null)
        {
            return null;
        }

        var concepts = new List<StabilityConcept>();
        foreach (var word in text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            concepts.Add(Enum.TryParse<StabilityConcept>(word, ignoreCase: true, out var concept) && !char.IsAsciiDigit(word[0]) ? concept
                : throw Refuse($"--concepts: unknown concept '{word}' (expected some of nash, gmr, smr, seq, sseq, sim)"));
        }

        return concepts.Contains(StabilityConcept.Sim) && !document.Conflict.IsOptionForm
            ? throw Refuse("--concepts sim: simultaneous sanctioning is defined for conflicts of option form, and this one lists its moves")
            : concepts;
    }

    private static SourceErrorsException Refuse(string message) => new([new SourceError("command line", 1, 1, message)]);
}
