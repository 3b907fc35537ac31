using System.CommandLine;
using Parley.Cli.Input;
using Parley.Cli.Output;
using Parley.Numerics.Errors;
using Parley.Stability.Concepts;
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

        var report = StabilityReport.Of(document, new StabilityRequest
        {
            Options = new StabilityOptions { Concepts = Concepts(document, run.Parsed.GetValue(_concepts)), Sanctions = Enum.Parse<SanctionSemantics>(run.Parsed.GetValue(_sanctions)!, ignoreCase: true), Threads = run.Threads },
            Coalitions = run.Parsed.GetValue(_coalitions),
            Why = State(document, run.Parsed.GetValue(_why), "--why"),
            Inverse = State(document, run.Parsed.GetValue(_inverse), "--inverse"),
            InverseNodes = Math.Max(1, run.Parsed.GetValue(_nodes)),
            PathFrom = State(document, run.Parsed.GetValue(_path), "--path"),
        }, run.Cancelled);
        if (run.Json)
        {
            run.PrintJson(w => StabilityJson.Write(w, report));
        }
        else
        {
            StabilityText.Print(run.Output, report);
        }

        return run.Cancelled.IsCancellationRequested ? ExitCode.StoppedByLimit : report.Inverse.Any(a => a.Complete && a.Levers is null) ? ExitCode.NegativeAnswer : ExitCode.Done;
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
