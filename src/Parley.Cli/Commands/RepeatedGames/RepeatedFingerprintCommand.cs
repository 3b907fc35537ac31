using System.CommandLine;
using System.Globalization;
using Parley.Cli.Output;
using Parley.Playbooks.RepeatedGames.Fingerprints;

namespace Parley.Cli.Commands.RepeatedGames;

/// <summary><c>parley repeated fingerprint A</c>: payoffs against a probe mixed with cooperation and defection.</summary>
internal sealed class RepeatedFingerprintCommand : ParleyCommand
{
    private readonly Argument<string> _strategy = new("A") { Description = "The strategy." };
    private readonly Option<string?> _probe = new("--probe") { Description = "The probe (default tft)." };
    private readonly Option<string?> _steps = new("--steps") { Description = "Steps on each axis (default 10)." };
    private readonly Option<string?> _repetitions = new("--repetitions") { Description = "Simulated matches per point (default 10; memory-one pairs are solved exactly)." };
    private readonly Option<bool> _simulate = new("--simulate") { Description = "Simulate memory-one pairs too." };
    private readonly Option<string?> _svg = new("--svg") { Description = "Draw it into this file." };
    private readonly RepeatedOptions _options = new();

    internal RepeatedFingerprintCommand()
        : base("fingerprint", "Ashlock's fingerprint of a strategy.", "parley repeated fingerprint wsls --steps 5", "parley repeated fingerprint prober --steps 4 --turns 50 --json")
    {
        Add(_strategy);
        Add(_probe);
        Add(_steps);
        Add(_repetitions);
        Add(_simulate);
        Add(_svg);
        Add(_options.Turns);
        Add(_options.Game);
    }

    protected override int Execute(CommandRun run)
    {
        var players = _options.ReadPlayers($"{run.Parsed.GetValue(_strategy)},{run.Parsed.GetValue(_probe) ?? "tft"}");
        var steps = _options.ReadWhole(run, _steps, 1, 200, 10);
        var repetitions = _options.ReadWhole(run, _repetitions, 1, 10_000_000, 10);
        var match = _options.ReadMatch(run);
        _options.Require();
        var fingerprint = AshlockFingerprint.Of(
            players[0].Strategy, players[1].Strategy, steps, match, repetitions, !run.Parsed.GetValue(_simulate), run.Seed, run.Threads, run.Cancelled);
        if (run.Parsed.GetValue(_svg) is { } file)
        {
            RepeatedCharts.Save(run, file, RepeatedCharts.Fingerprint(fingerprint, players[0].Name, players[1].Name, match.Game.Punishment));
        }

        if (run.Json)
        {
            run.PrintJson(json =>
            {
                json.WriteStartObject();
                json.WriteString("strategy", players[0].Name);
                json.WriteString("probe", players[1].Name);
                json.WriteNumber("steps", steps);
                json.WriteBoolean("exact", fingerprint.IsExact);
                TournamentReport.Rows(json, "values", fingerprint.Values.Select(r => r.Select(v => (double?)v)));
                json.WriteEndObject();
            });
            return ExitCode.Done;
        }

        string Mark(int k) => ((double)k / steps).ToString("0.##", CultureInfo.InvariantCulture);
        run.Output.WriteLine($"payoff per turn of {players[0].Name}; columns: x, the probability of a cooperation; rows: y, of a defection; else the opponent plays {players[1].Name} (its dual from x + y = 1 on); {(fingerprint.IsExact ? "exact long-run values" : "simulated")}");
        run.Output.Write(PlainText.Table(
            ["y", .. Enumerable.Range(0, steps + 1).Select(Mark)],
            [.. Enumerable.Range(0, steps + 1).Reverse().Select(y => (IReadOnlyList<string>)[Mark(y), .. fingerprint.Values.Select(column => column[y].ToString("0.000", CultureInfo.InvariantCulture))])]));
        return ExitCode.Done;
    }
}
