using System.CommandLine;
using Parley.Bargaining.Models;
using Parley.Cli.Output;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands;

/// <summary><c>parley model [NAME] [--PARAMETER VALUE …]</c>: lists, evaluates, sweeps and plots the canonical models.</summary>
public sealed class ModelCommand : ParleyCommand
{
    private readonly Argument<string[]> _words = new("NAME")
    {
        Description = "A model, then --PARAMETER VALUE for each input that is not to take its default. Without a name: the list.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _sweep = new("--sweep") { Description = "Vary one parameter: NAME=FROM..TO or NAME=FROM..TO:POINTS." };
    private readonly Option<string?> _plot = new("--plot") { Description = "Write the sweep as a chart to this .svg file." };
    private readonly Option<string?> _results = new("--results") { Description = "Only these results in a sweep or chart, separated by commas." };
    private readonly Option<bool> _statics = new("--statics") { Description = "Add how each result moves with each input." };

    private readonly Option<bool> _flips = new("--flips") { Description = "Add the values of each input at which a yes-or-no result flips." };

    /// <summary>Describes the command.</summary>
    public ModelCommand()
        : base("model", "List, evaluate, sweep and plot the canonical models of bargaining and crisis.",
            "parley model",
            "parley model critical-risk --win 10 --concede -3 --disaster -100",
            "parley model rubinstein --delta1 0.9 --delta2 0.95 --json",
            "parley model abreu-gul --sweep z1=0.001..0.2:40 --results concedeAtStart1,concedeAtStart2")
    {
        KeepsUnknownOptions = true;
        Add(_words);
        Add(_sweep);
        Add(_plot);
        Add(_results);
        Add(_statics);
        Add(_flips);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        List<string> words = [.. run.Parsed.GetValue(_words) ?? [], .. run.Parsed.UnmatchedTokens];
        if (words.Count == 0)
        {
            return List(run);
        }

        CanonicalModel model = CanonicalModels.Find(words[0]) ?? throw Refuse([UnknownModel(words[0])]);
        ModelArguments arguments = ReadArguments(words);
        string? sweep = run.Parsed.GetValue(_sweep);
        string? plot = run.Parsed.GetValue(_plot);
        if (plot is not null && sweep is null)
        {
            throw Refuse(["--plot draws a sweep: add --sweep NAME=FROM..TO"]);
        }

        try
        {
            return sweep is null ? Evaluate(run, model, arguments) : Sweep(run, model, arguments, sweep, plot);
        }
        catch (ModelDomainException e)
        {
            throw Refuse(e.Errors.Select(error => error.Message));
        }
    }

    private static int List(CommandRun run)
    {
        if (run.Json)
        {
            run.PrintJson(json => ModelJson.WriteList(json, CanonicalModels.All));
        }
        else
        {
            ModelText.PrintList(run.Output, CanonicalModels.All);
        }

        return ExitCode.Done;
    }

    private int Evaluate(CommandRun run, CanonicalModel model, ModelArguments arguments)
    {
        ModelResult result = model.Evaluate(arguments);
        IReadOnlyList<ComparativeStatic>? statics = run.Parsed.GetValue(_statics) ? ComparativeStatics.At(model, arguments) : null;
        IReadOnlyList<InputFlip>? flips = run.Parsed.GetValue(_flips) ? ModelFlips.All(model, arguments) : null;
        if (run.Json)
        {
            run.PrintJson(json => ModelJson.Write(json, result, statics, flips));
        }
        else
        {
            ModelText.Print(run.Output, result, statics);
            if (flips is not null)
            {
                ModelText.Print(run.Output, result, flips);
            }
        }

        // A closed form that its own check contradicts is an answer that must not be used.
        return result.Certificate is { Holds: false } ? ExitCode.NegativeAnswer : ExitCode.Done;
    }

    private int Sweep(CommandRun run, CanonicalModel model, ModelArguments arguments, string text, string? plot)
    {
        SweepTable table = Choose(ModelSweep.Parse(model, arguments, text), run.Parsed.GetValue(_results));
        if (plot is not null)
        {
            if (!plot.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
            {
                throw Refuse([$"--plot {plot}: a chart is written as .svg"]);
            }

            File.WriteAllText(plot, ModelSweepChart.Draw(table));
            run.Error.WriteLine("chart written to " + plot);
        }

        if (run.Json)
        {
            run.PrintJson(json => ModelJson.Write(json, table));
        }
        else
        {
            ModelText.Print(run.Output, table);
        }

        return table.Rows.Any(row => row.Numbers is not null) ? ExitCode.Done : ExitCode.NegativeAnswer;
    }

    private static SweepTable Choose(SweepTable table, string? names)
    {
        if (names is null)
        {
            return table;
        }

        string[] wanted = names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var unknown = wanted.Where(w => !table.Columns.Contains(w)).ToList();
        if (unknown.Count > 0 || wanted.Length == 0)
        {
            throw Refuse(unknown.DefaultIfEmpty("").Select(w => $"--results: there is no result '{w}' (expected {string.Join(", ", table.Columns)})"));
        }

        int[] columns = [.. wanted.Select(w => table.Columns.ToList().IndexOf(w))];
        return table with
        {
            Columns = wanted,
            Rows = [.. table.Rows.Select(row => row with { Numbers = row.Numbers is { } numbers ? [.. columns.Select(c => numbers[c])] : null })],
        };
    }

    private static ModelArguments ReadArguments(List<string> words)
    {
        var values = new List<KeyValuePair<string, string>>();
        var errors = new List<string>();
        for (int i = 1; i < words.Count; i++)
        {
            string word = words[i];
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                errors.Add($"'{word}' stands alone (expected --PARAMETER VALUE)");
                continue;
            }

            int equals = word.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? word[2..] : word[2..equals];
            if (equals < 0 && i + 1 == words.Count)
            {
                errors.Add($"--{name} has no value (expected --{name} VALUE)");
                continue;
            }

            if (values.Any(v => string.Equals(v.Key, name, StringComparison.OrdinalIgnoreCase)))
            {
                errors.Add($"--{name} is given twice");
            }

            values.Add(KeyValuePair.Create(name, equals < 0 ? words[++i] : word[(equals + 1)..]));
        }

        return errors.Count == 0 ? ModelArguments.OfText(values) : throw Refuse(errors);
    }

    private static string UnknownModel(string name)
    {
        string? nearest = CanonicalModels.Nearest(name);
        return $"unknown model '{name}' ({(nearest is null ? "" : $"did you mean '{nearest}'? ")}parley model lists them)";
    }

    private static SourceErrorsException Refuse(IEnumerable<string> messages) =>
        new([.. messages.Select(message => new SourceError("command line", 1, 1, message))]);
}
