using System.CommandLine;
using Parley.Cli.Commands.RepeatedGames;
using Parley.Playbooks.RepeatedGames.Strategies;
using Parley.Playbooks.RepeatedGames.Tournaments;

namespace Parley.Cli.Commands;

/// <summary><c>parley repeated --players a,b,…</c>: a tournament of repeated 2 x 2 games; and below it what is known about such games.</summary>
public sealed class RepeatedCommand : ParleyCommand
{
    private readonly RepeatedOptions _options = new();
    private readonly Option<string?> _repetitions = new("--repetitions") { Description = "How often each pair meets (default 10)." };
    private readonly Option<string?> _edges = new("--edges") { Description = "Who meets whom, as places in the line-up from 0: 0-1,1-2 (default: everyone meets everyone and itself)." };

    private readonly Option<string?> _heatMap = new("--heat-map") { Description = "Draw the payoffs of all pairs into this SVG file." };
    private readonly Option<string?> _boxes = new("--boxes") { Description = "Draw the ranked box plot of scores into this SVG file." };

    /// <summary>Describes the command.</summary>
    public RepeatedCommand()
        : base(
            "repeated",
            "Play a tournament of repeated 2 x 2 games, such as the iterated prisoner's dilemma.",
            "parley repeated --players tft,alld,allc,grudger --turns 200 --repetitions 1",
            "parley repeated --players tft,gtft,wsls,alld --turns 200 --repetitions 50 --noise 0.05 --json")
    {
        Add(_options.Players);
        Add(_options.Turns);
        Add(_repetitions);
        Add(_options.Noise);
        Add(_options.End);
        Add(_options.Game);
        Add(_edges);
        Add(_heatMap);
        Add(_boxes);
        Add(new RepeatedListCommand());
        Add(new RepeatedMatchCommand());
        Add(new RepeatedChainCommand());
        Add(new RepeatedMoranCommand());
        Add(new RepeatedEcologyCommand());
        Add(new RepeatedFingerprintCommand());
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        List<(string Name, RepeatedStrategy Strategy)> players = [];
        if (run.Parsed.GetValue(_options.Players) is { } text)
        {
            players = _options.ReadPlayers(text);
        }
        else
        {
            _options.Complain("no players (expected --players with names, such as --players tft,alld; parley repeated list shows all)");
        }

        var options = new TournamentOptions
        {
            Match = _options.ReadMatch(run),
            Repetitions = _options.ReadWhole(run, _repetitions, 1, 100_000_000, 10),
            Seed = run.Seed,
            Threads = run.Threads,
            Edges = Edges(run.Parsed.GetValue(_edges), players.Count),
        };
        _options.Require();
        var result = RoundRobin.Play([.. players.Select(p => p.Strategy)], options, [.. players.Select(p => p.Name)], run.Cancelled);
        if (run.Parsed.GetValue(_heatMap) is { } heatMap)
        {
            RepeatedCharts.Save(run, heatMap, RepeatedCharts.HeatMap(result, options.Match.Game.Punishment));
        }

        if (run.Parsed.GetValue(_boxes) is { } boxes)
        {
            RepeatedCharts.Save(run, boxes, RepeatedCharts.Boxes(result));
        }

        if (run.Json)
        {
            run.PrintJson(json => TournamentReport.Write(json, result, options));
        }
        else
        {
            TournamentReport.Print(run.Output, result, options);
        }

        return result.Complete ? ExitCode.Done : ExitCode.StoppedByLimit;
    }

    private List<(int First, int Second)>? Edges(string? text, int players)
    {
        if (text is null)
        {
            return null;
        }

        var edges = new List<(int, int)>();
        foreach (var edge in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = edge.Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length == 2 && int.TryParse(ends[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var first)
                && int.TryParse(ends[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var second)
                && first < players && second < players)
            {
                edges.Add((first, second));
            }
            else
            {
                _options.Complain($"--edges: '{edge}' does not join two places of the line-up (expected for example 0-1, with places from 0 to {players - 1})");
            }
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            _options.Complain("--edges: there is no edge (expected for example 0-1,1-2)");
        }

        return edges;
    }
}
