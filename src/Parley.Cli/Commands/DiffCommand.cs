using System.CommandLine;
using Parley.Cases.Comparison;
using Parley.Cli.Input;

namespace Parley.Cli.Commands;

/// <summary><c>parley diff A B</c>: what two cases say differently, by path.</summary>
public sealed class DiffCommand : ParleyCommand
{
    private const int LongestShown = 100;

    private readonly Argument<string> _before = new("A") { Description = "A case; CASE@SCENARIO for one with a scenario." };
    private readonly Argument<string> _after = new("B") { Description = "The other one." };

    /// <summary>Describes the command.</summary>
    public DiffCommand()
        : base("diff", "List what two cases say differently, by path and not by line. Exit code 1 when there is a difference.", "parley diff ukraine ukraine")
    {
        Add(_before);
        Add(_after);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var changes = CaseDiff.Between(Open(run, run.Parsed.GetValue(_before)!), Open(run, run.Parsed.GetValue(_after)!));
        if (run.Json)
        {
            run.PrintJson(writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("changes");
                foreach (var change in changes)
                {
                    writer.WriteStartObject();
                    writer.WriteString("kind", Word(change.Kind));
                    writer.WriteString("path", change.Path);
                    if (change.Before is { } before)
                    {
                        writer.WriteString("before", before);
                    }

                    if (change.After is { } after)
                    {
                        writer.WriteString("after", after);
                    }

                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            });
        }
        else
        {
            foreach (var change in changes)
            {
                run.Output.WriteLine(change.Kind switch
                {
                    ChangeKind.Added => $"+ {change.Path}: {Short(change.After)}",
                    ChangeKind.Removed => $"- {change.Path}: {Short(change.Before)}",
                    _ => $"{(change.Kind == ChangeKind.Reordered ? "order of " : "")}{change.Path}: {Short(change.Before)} -> {Short(change.After)}",
                });
            }

            run.Output.WriteLine(changes.Count == 0 ? "no difference" : FormattableString.Invariant($"{changes.Count} difference{(changes.Count == 1 ? "" : "s")}"));
        }

        return changes.Count == 0 ? ExitCode.Done : ExitCode.NegativeAnswer;
    }

    private static Cases.Case Open(CommandRun run, string text)
    {
        var at = text.LastIndexOf('@');
        return at > 0 && !Directory.Exists(text) ? CaseArgument.Open(run, text[..at], null, text[(at + 1)..]) : CaseArgument.Open(run, text, null, null);
    }

    private static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Removed => "removed",
        ChangeKind.Reordered => "reordered",
        _ => "changed",
    };

    private static string Short(string? text) => text is null ? "" : text.Length <= LongestShown ? text : text[..(LongestShown - 3)] + "...";
}
