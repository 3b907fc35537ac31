using System.CommandLine;
using System.Text.Json;
using Parley.Cli.Input;
using Parley.Cli.Output;
using Parley.Why;

namespace Parley.Cli.Commands;

/// <summary><c>parley why CASE FINDING</c>: the chain from a finding to its sources.</summary>
public sealed class WhyCommand : ParleyCommand
{
    private readonly CaseArgument _case = new();
    private readonly Argument<string> _finding = new("FINDING") { Description = "Id of a finding (parley analyze lists them)." };
    private readonly Option<int> _inputs = new("--inputs") { Description = "How many inputs to show.", DefaultValueFactory = _ => 8 };

    /// <summary>Describes the command.</summary>
    public WhyCommand()
        : base("why", "Trace a finding: finding, run, inputs, evidence, source.", "parley why cases/ukraine-ceasefire-2025 deal-by-horizon --samples 100")
    {
        Add(_case.Argument);
        Add(_finding);
        Add(_inputs);
        Add(SharedOptions.AsOf);
        Add(SharedOptions.Samples);
        Add(SharedOptions.Scenario);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var analysis = _case.Analyze(run, flips: false).Analysis;
        var finding = FindingChoice.Of(analysis, run.Parsed.GetValue(_finding)!);
        var chain = WhyChain.Of(analysis, finding, run.Json ? int.MaxValue : Math.Max(1, run.Parsed.GetValue(_inputs)));
        if (run.Json)
        {
            run.PrintJson(w => Write(w, chain));
        }
        else
        {
            Print(run.Output, chain, 0);
        }

        return ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter w, WhyNode node)
    {
        w.WriteStartObject();
        w.WriteString("kind", node.Kind);
        w.WriteString("id", node.Id);
        w.WriteString("text", node.Text);
        w.WriteStartArray("because");
        foreach (var child in node.Children)
        {
            Write(w, child);
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void Print(TextWriter output, WhyNode node, int depth)
    {
        var lead = new string(' ', 2 * depth);
        output.WriteLine($"{lead}{node.Kind,-10} {PlainText.Wrap(node.Text, (2 * depth) + 11)}");
        foreach (var child in node.Children)
        {
            Print(output, child, depth + 1);
        }
    }
}
