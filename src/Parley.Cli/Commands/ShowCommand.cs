using System.CommandLine;
using System.Globalization;
using Parley.Cli.Input;
using Parley.Cli.Output;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands;

/// <summary><c>parley show CASE [PART]</c>: what a case says, as tables.</summary>
public sealed class ShowCommand : ParleyCommand
{
    private readonly CaseArgument _case = new();
    private readonly Argument<string?> _part = new("PART")
    {
        Description = $"One of {string.Join(", ", CaseTables.Parts)}; all in short unless given.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Describes the command.</summary>
    public ShowCommand()
        : base("show", "Show what a case says, as known on a day.", "parley show ukraine positions --as-of 2025-03-12", "parley show tariffs levers")
    {
        Add(_case.Argument);
        Add(_part);
        Add(SharedOptions.AsOf);
        Add(SharedOptions.Scenario);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var part = run.Parsed.GetValue(_part);
        if (part is not null && !CaseTables.Parts.Contains(part))
        {
            var near = NearestName.Find(part, CaseTables.Parts);
            throw new SourceErrorsException(
                [new SourceError("command line", 1, 1, $"there is no part '{part}' (expected one of {string.Join(", ", CaseTables.Parts)}){(near is null ? "" : $"; did you mean '{near}'?")}")]);
        }

        var subject = _case.Load(run);
        var parts = part is null ? ["parties", "issues", "positions", "levers", "tracks"] : new[] { part };
        if (run.Json)
        {
            run.PrintJson(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("parley", VersionCommand.Current);
                CaseJson.WriteHead(writer, subject);
                foreach (var name in part is null ? CaseTables.Parts : parts)
                {
                    CaseTables.Of(subject, name).Write(writer, name);
                }

                writer.WriteEndObject();
            });
            return ExitCode.Done;
        }

        if (part is null)
        {
            run.Output.WriteLine($"{subject.Title}, as of {subject.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
            run.Output.WriteLine();
            run.Output.WriteLine(PlainText.Wrap(subject.Summary, 0));
        }

        foreach (var name in parts)
        {
            var table = CaseTables.Of(subject, name);
            // Defaults that nobody wrote are in the JSON; for a reader they would hide the numbers that somebody did write.
            var shown = name == "estimates" ? table with { Rows = [.. table.Rows.Where(static row => !row.Contains("default"))] } : table;
            var left = table.Rows.Count - shown.Rows.Count;
            run.Output.WriteLine();
            run.Output.WriteLine(FormattableString.Invariant($"{name} ({shown.Rows.Count}{(left > 0 ? $"; {left} defaults are not shown" : "")})"));
            run.Output.Write(PlainText.Table(shown.Headers, shown.Rows));
        }

        return ExitCode.Done;
    }
}
