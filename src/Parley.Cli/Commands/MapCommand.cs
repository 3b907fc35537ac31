using System.CommandLine;
using System.Text.Json;
using Parley.Cli.Input;
using Parley.Cli.Output;
using Parley.Estimates;
using Parley.Findings;
using Parley.Lenses;
using Parley.Lenses.Playbooks;
using Parley.Numerics.Errors;
using Parley.Playbooks.Definitions;
using Parley.Studies;

namespace Parley.Cli.Commands;

/// <summary><c>parley map CASE --for PARTY</c>: which playbook is best over a plane of two inputs.</summary>
public sealed class MapCommand : ParleyCommand
{
    private readonly CaseArgument _case = new();
    private readonly Option<string> _for = new("--for") { Description = "The party whose choice is mapped.", Required = true };
    private readonly Option<string?> _against = new("--against") { Description = "The counterpart (default: the case's)." };
    private readonly Option<string?> _x = new("--x") { Description = "Path of the input on the horizontal axis (default: the counterpart's patience)." };
    private readonly Option<string?> _y = new("--y") { Description = "Path of the input on the vertical axis (default: the counterpart's follow-through)." };
    private readonly Option<string> _theirs = new("--theirs") { Description = "What the counterpart plays: observed (as it is assumed to), all (each alike), or a playbook's name.", DefaultValueFactory = _ => "observed" };
    private readonly Option<string?> _among = new("--among") { Description = "Compare only these playbooks, separated by commas, for example stand-firm,stall,give-in (default: all)." };
    private readonly Option<int> _grid = new("--grid") { Description = "Points per axis, 2 to 50.", DefaultValueFactory = _ => 9 };

    /// <summary>Describes the command.</summary>
    public MapCommand()
        : base("map", "Map which playbook is best over a plane of two inputs.",
            "parley map cases/ukraine-ceasefire-2025 --for UA --against RU --grid 5", "parley map tariffs --for CN --among stand-firm,stall,give-in --grid 4", "parley map cuba --for US --x noDeal.SU.value --y parties.SU.patience --grid 4")
    {
        Add(_case.Argument);
        Add(_for);
        Add(_against);
        Add(_x);
        Add(_y);
        Add(_theirs);
        Add(_among);
        Add(_grid);
        Add(SharedOptions.AsOf);
        Add(SharedOptions.Samples);
        Add(SharedOptions.Scenario);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var grid = run.Parsed.GetValue(_grid);
        if (grid is < 2 or > 50)
        {
            throw new SourceErrorsException([new SourceError("command line", 1, 1, $"--grid {grid}: expected a whole number from 2 to 50")]);
        }

        var options = CaseArgument.Options(run);
        var table = PartyChoice.Table(new LensContext(_case.Load(run), options.Seed, options.Samples, options.Threads, run.Cancelled));
        var (mine, theirs) = PartyChoice.Pair(table, run.Parsed.GetValue(_for)!, run.Parsed.GetValue(_against));
        var axes = PlaybookMapping.DefaultAxes(table, mine, theirs);
        var x = Axis(table, "--x", run.Parsed.GetValue(_x), axes?.X);
        var y = Axis(table, "--y", run.Parsed.GetValue(_y), axes?.Y);
        if (x.Path == y.Path)
        {
            throw new SourceErrorsException([new SourceError("command line", 1, 1, $"--x and --y both name {x.Path} (expected two different inputs)")]);
        }

        var map = PlaybookMapping.Of(
            table,
            mine,
            Among(table, mine, run.Parsed.GetValue(_among)),
            theirs,
            Against(table, theirs, run.Parsed.GetValue(_theirs)!),
            x,
            y,
            grid,
            run.Parsed.GetValue(_x) is null ? PlaybookMapping.WideRange(x) : null,
            run.Parsed.GetValue(_y) is null ? PlaybookMapping.WideRange(y) : null);
        if (run.Json)
        {
            run.PrintJson(w => Write(w, map));
        }
        else
        {
            Print(run.Output, map);
        }

        return ExitCode.Done;
    }

    private static IReadOnlyList<Playbook> Among(PlaybookTable table, int mine, string? names) => names is null
        ? table.Lineup.For(mine)
        : [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(n => Named(table, mine, "--among", n))];

    private static IReadOnlyList<Playbook> Against(PlaybookTable table, int theirs, string name) => name switch
    {
        "all" => table.Lineup.For(theirs),
        "observed" => [table.Lineup.Assigned[theirs]],
        _ => [Named(table, theirs, "--theirs", name)],
    };

    private static Playbook Named(PlaybookTable table, int party, string option, string name)
    {
        var playbooks = table.Lineup.For(party);
        var index = table.Lineup.IndexOf(party, name);
        return index >= 0 ? playbooks[index] : throw new SourceErrorsException([new SourceError("command line", 1, 1,
            $"{option} {name}: no such playbook (expected one of {string.Join(", ", playbooks.Select(p => p.Id))})")]);
    }

    private static Estimate Axis(PlaybookTable table, string option, string? path, Estimate? fallback)
    {
        if (path is null)
        {
            return fallback ?? throw new SourceErrorsException([new SourceError("command line", 1, 1, $"{option}: this case has no default input for the axis (expected the path of a number, such as noDeal.UA.value)")]);
        }

        var estimates = table.Context.Case.Estimates;
        return estimates.TryGet(path, out var estimate)
            ? estimate
            : throw new SourceErrorsException([new SourceError("command line", 1, 1, $"{option}: no number '{path}' in this case{(estimates.Nearest(path) is { } near ? $" (did you mean '{near}'?)" : "")}")]);
    }

    private static void Write(Utf8JsonWriter w, PlaybookMap map)
    {
        w.WriteStartObject();
        w.WriteString("for", map.For);
        w.WriteString("against", map.Against);
        Axis(w, "x", map.XPath, map.XValues, map.XNow);
        Axis(w, "y", map.YPath, map.YValues, map.YNow);
        w.WriteStartArray("best");
        foreach (var row in map.Best)
        {
            w.WriteStartArray();
            foreach (var name in row)
            {
                w.WriteStringValue(name);
            }

            w.WriteEndArray();
        }

        w.WriteEndArray();
        w.WriteStartArray("margin");
        foreach (var row in map.Margin)
        {
            w.WriteStartArray();
            foreach (var value in row)
            {
                w.WriteNumberValue(value);
            }

            w.WriteEndArray();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void Axis(Utf8JsonWriter w, string name, string path, IReadOnlyList<double> values, double now)
    {
        w.WriteStartObject(name);
        w.WriteString("path", path);
        w.WriteStartArray("values");
        foreach (var value in values)
        {
            w.WriteNumberValue(value);
        }

        w.WriteEndArray();
        w.WriteNumber("now", now);
        w.WriteEndObject();
    }

    private static void Print(TextWriter output, PlaybookMap map)
    {
        output.WriteLine($"Best playbook of {map.For} against {map.Against}, with its lead in points");
        output.WriteLine($"across: {map.XPath} (now {Wording.Number(map.XNow)});  down: {map.YPath} (now {Wording.Number(map.YNow)})");
        output.WriteLine();
        var rows = map.YValues.Select((y, i) => (IReadOnlyList<string>)[Wording.Number(y), .. map.Best[i].Select((b, j) => $"{b} {Wording.Points(map.Margin[i][j])}")]).ToList();
        output.Write(PlainText.Table(["", .. map.XValues.Select(Wording.Number)], rows));
    }
}
