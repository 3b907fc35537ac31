using System.CommandLine;
using System.Text.Json;
using Parley.Cases;
using Parley.Checking;
using Parley.Cli.Input;

namespace Parley.Cli.Commands;

/// <summary><c>parley check CASE</c>: every error, warning and note of a case folder at once, with places.</summary>
public sealed class CheckCommand : ParleyCommand
{
    private readonly Argument<string> _case = new("CASE") { Description = "A case folder (or its case.yaml), a shipped case, or - for the text of a case.yaml on standard input." };
    private readonly Option<bool> _strict = new("--strict") { Description = "Exit with code 1 when there are warnings." };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Leave out notes." };

    /// <summary>Describes the command.</summary>
    public CheckCommand()
        : base("check", "Report every error, warning and note of a case, with its place.", "parley check ukraine")
    {
        Add(_case);
        Add(_strict);
        Add(_quiet);
        Add(SharedOptions.AsOf);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var path = run.Parsed.GetValue(_case)!;
        var report = path == "-" ? CaseCheck.RunText(ReadInput(run)) : CaseCheck.Run(CaseArgument.Resolve(path), asOf: run.Parsed.GetValue(SharedOptions.AsOf));
        var counts = Enum.GetValues<Severity>().ToDictionary(static severity => severity, severity => report.Problems.Count(problem => problem.Severity == severity));
        foreach (var error in report.Errors)
        {
            run.Error.WriteLine(error.ToString());
        }

        if (run.Json)
        {
            run.PrintJson(writer => Write(writer, report));
        }
        else
        {
            var least = run.Parsed.GetValue(_quiet) ? Severity.Warning : Severity.Note;
            foreach (var problem in report.Problems.Where(problem => problem.Severity >= least && problem.Severity != Severity.Error))
            {
                run.Output.WriteLine(problem.ToString());
            }

            var name = report.Case is { } subject ? $"{subject.Id} as of {subject.AsOf:yyyy-MM-dd}" : path;
            run.Output.WriteLine($"{name}: {Count(counts[Severity.Error], "error")}, {Count(counts[Severity.Warning], "warning")}, {Count(counts[Severity.Note], "note")}");
        }

        return counts[Severity.Error] > 0 ? ExitCode.BadInput : run.Parsed.GetValue(_strict) && counts[Severity.Warning] > 0 ? ExitCode.NegativeAnswer : ExitCode.Done;
    }

    private static string ReadInput(CommandRun run)
    {
        using var reader = new StreamReader(run.Streams.Input, leaveOpen: true);
        return reader.ReadToEnd();
    }

    private static string Count(int count, string word) => FormattableString.Invariant($"{count} {word}{(count == 1 ? "" : "s")}");

    private static void Write(Utf8JsonWriter writer, CaseReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("parley", VersionCommand.Current);
        if (report.Case is { } subject)
        {
            CaseJson.WriteHead(writer, subject);
        }

        foreach (var (name, severity) in new[] { ("errors", Severity.Error), ("warnings", Severity.Warning), ("notes", Severity.Note) })
        {
            writer.WriteStartArray(name);
            foreach (var problem in report.Problems.Where(problem => problem.Severity == severity))
            {
                writer.WriteStartObject();
                writer.WriteString("file", problem.Place.File);
                writer.WriteNumber("line", problem.Place.Line);
                writer.WriteNumber("column", problem.Place.Column);
                writer.WriteString("code", problem.Code);
                writer.WriteString("message", problem.Message);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
