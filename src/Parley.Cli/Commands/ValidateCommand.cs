using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Parley.Bargaining.Models;
using Parley.Bargaining.Validation;
using Parley.Cli.Output;
using Parley.Games.Validation;
using Parley.Numerics.Errors;
using Parley.Numerics.Validation;
using Parley.Stability.Validation;
using Parley.Playbooks.Validation;

namespace Parley.Cli.Commands;

/// <summary><c>parley validate</c>: recomputes every published number and prints it beside what the literature says.</summary>
public sealed class ValidateCommand : ParleyCommand
{
    // An engine that reproduces published numbers adds its line here.
    private static readonly (string Engine, Func<IReadOnlyList<PublishedResult>> Rows)[] Engines =
    [
        ("models", ModelValidation.Run),
        ("games", GameValidation.Run),
        ("solutions", SolutionValidation.Run),
        ("stability", StabilityValidation.Run),
        ("trees", TreeValidation.Run),
        ("forecast", Forecasting.Validation.ForecastValidation.Run),
        ("crisis-process", CrisisProcessValidation.Run),
        ("repeated", RepeatedGamesValidation.Run),
        ("playbooks", PlaybooksValidation.Run),
    ];

    private readonly Argument<string?> _filter = new("FILTER")
    {
        Description = "Only rows whose id, source or quantity contains this.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _engine = new("--engine") { Description = "Only this engine: " + string.Join(", ", Engines.Select(e => e.Engine)) + "." };

    /// <summary>Describes the command.</summary>
    public ValidateCommand()
        : base("validate", "Recompute every published number and show it beside what the literature says.", "parley validate", "parley validate abreu-gul --json")
    {
        Add(_filter);
        Add(_engine);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        string? engine = run.Parsed.GetValue(_engine);
        if (engine is not null && !Engines.Any(e => e.Engine == engine))
        {
            throw Refuse($"unknown engine '{engine}' (expected {string.Join(", ", Engines.Select(e => e.Engine))})");
        }

        string? filter = run.Parsed.GetValue(_filter);
        List<PublishedResult> rows = [.. Engines.Where(e => engine is null || e.Engine == engine).SelectMany(e => e.Rows()).Where(r => Matches(r, filter))];
        if (rows.Count == 0)
        {
            throw Refuse($"no row contains '{filter}' (parley validate shows all)");
        }

        if (run.Json)
        {
            run.PrintJson(json => Write(json, rows));
        }
        else
        {
            Print(run.Output, rows);
        }

        return rows.All(r => r.Ok) ? ExitCode.Done : ExitCode.NegativeAnswer;
    }

    /// <summary>Recomputes the rows of all engines.</summary>
    internal static IReadOnlyList<PublishedResult> AllRows() => [.. Engines.SelectMany(e => e.Rows())];

    private static bool Matches(PublishedResult row, string? filter) =>
        filter is null || new[] { row.Id, row.Source, row.Quantity }.Any(text => text.Contains(filter, StringComparison.OrdinalIgnoreCase));

    private static void Write(Utf8JsonWriter json, List<PublishedResult> rows)
    {
        json.WriteStartObject();
        json.WriteStartArray("results");
        foreach (PublishedResult row in rows)
        {
            json.WriteStartObject();
            json.WriteString("engine", row.Engine);
            json.WriteString("id", row.Id);
            json.WriteString("source", row.Source);
            json.WriteString("quantity", row.Quantity);
            Number(json, "expected", row.Expected);
            Number(json, "got", row.Got);
            Number(json, "tolerance", row.Tolerance);
            json.WriteBoolean("ok", row.Ok);
            json.WriteString("provenance", row.Provenance);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("passed", rows.Count(r => r.Ok));
        json.WriteNumber("failed", rows.Count(r => !r.Ok));
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Print(TextWriter output, List<PublishedResult> rows)
    {
        foreach (var group in rows.GroupBy(r => (r.Engine, r.Source)))
        {
            output.WriteLine($"{group.Key.Engine}: {group.Key.Source}");
            output.Write(PlainText.Table(
                ["ok", "id", "quantity", "expected", "got", "standing"],
                [.. group.Select(r => (IReadOnlyList<string>)[r.Ok ? "yes" : "NO", r.Id, r.Quantity, Show(r.Expected), Show(r.Got), r.Provenance])]));
            output.WriteLine();
        }

        output.WriteLine($"{rows.Count(r => r.Ok)} reproduced, {rows.Count(r => !r.Ok)} not; {rows.Count(r => r.Provenance is "stylised" or "uncertain")} of them stylised or uncertain: the mechanism is the paper's, the numbers are those of the model as stated here.");
    }

    private static string Show(double value) => value.ToString("G12", CultureInfo.InvariantCulture);

    private static SourceErrorsException Refuse(string message) => new([new SourceError("command line", 1, 1, message)]);
}
