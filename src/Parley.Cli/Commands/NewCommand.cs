using System.CommandLine;
using Parley.Numerics.Errors;
using Parley.Templates;

namespace Parley.Cli.Commands;

/// <summary><c>parley new DIR --template NAME</c>: a new case folder that runs at once.</summary>
public sealed class NewCommand : ParleyCommand
{
    private readonly Argument<string?> _folder = new("DIR") { Description = "The new folder; its name becomes the id of the case.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _template = new("--template") { Description = $"One of {string.Join(", ", CaseTemplates.Names)}." };
    private readonly Option<bool> _list = new("--list") { Description = "List the templates." };

    /// <summary>Describes the command.</summary>
    public NewCommand()
        : base("new", "Make a new case folder from a template, filled with wide guesses to replace.", "parley new --list")
    {
        Add(_folder);
        Add(_template);
        Add(_list);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Parsed.GetValue(_list))
        {
            return List(run);
        }

        var folder = run.Parsed.GetValue(_folder);
        var template = run.Parsed.GetValue(_template);
        if (string.IsNullOrWhiteSpace(folder) || template is null)
        {
            throw Fault($"{(template is null ? "--template is missing" : "DIR is missing")} (expected parley new DIR --template NAME, with NAME one of {string.Join(", ", CaseTemplates.Names)})");
        }

        if (!CaseTemplates.Names.Contains(template))
        {
            var near = NearestName.Find(template, CaseTemplates.Names);
            throw Fault($"there is no template '{template}' (expected one of {string.Join(", ", CaseTemplates.Names)}){(near is null ? "" : $"; did you mean '{near}'?")}");
        }

        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        CaseTemplates.Write(folder, template, Id(name));
        if (run.Json)
        {
            run.PrintJson(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("folder", folder);
                writer.WriteString("template", template);
                writer.WriteEndObject();
            });
        }
        else
        {
            run.Output.WriteLine($"{folder} holds a new case: edit {Path.Combine(folder, "case.yaml")}, then run  parley check {folder}  and  parley analyze {folder}");
        }

        return ExitCode.Done;
    }

    private static int List(CommandRun run)
    {
        if (run.Json)
        {
            run.PrintJson(static writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("templates");
                foreach (var name in CaseTemplates.Names)
                {
                    writer.WriteStartObject();
                    writer.WriteString("name", name);
                    writer.WriteString("description", CaseTemplates.Describe(name));
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            });
        }
        else
        {
            foreach (var name in CaseTemplates.Names)
            {
                run.Output.WriteLine($"{name,-20}{CaseTemplates.Describe(name)}");
            }
        }

        return ExitCode.Done;
    }

    private static string Id(string name)
    {
        var id = new string([.. name.Select(static letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-').Take(60)]);
        return id.Length == 0 ? "case" : id;
    }

    private static SourceErrorsException Fault(string message) => new([new SourceError("command line", 1, 1, message)]);
}
