using System.CommandLine;
using System.Globalization;
using Parley.Playbooks.RepeatedGames.Matches;

namespace Parley.Cli.Commands.RepeatedGames;

/// <summary><c>parley repeated match A B</c>: one match, turn by turn.</summary>
internal sealed class RepeatedMatchCommand : ParleyCommand
{
    private readonly Argument<string> _first = new("A") { Description = "The first player." };
    private readonly Argument<string> _second = new("B") { Description = "The second player." };
    private readonly RepeatedOptions _options = new();

    internal RepeatedMatchCommand()
        : base("match", "Play one match and show it turn by turn.", "parley repeated match tft alternator --turns 20")
    {
        Add(_first);
        Add(_second);
        Add(_options.Turns);
        Add(_options.Noise);
        Add(_options.End);
        Add(_options.Game);
    }

    protected override int Execute(CommandRun run)
    {
        var players = _options.ReadPlayers($"{run.Parsed.GetValue(_first)},{run.Parsed.GetValue(_second)}");
        var match = _options.ReadMatch(run, 10_000_000);
        _options.Require();
        var record = new MatchEngine().Record(players[0].Strategy, players[1].Strategy, match, run.Seed);
        var counts = record.Counts;
        if (run.Json)
        {
            run.PrintJson(json =>
            {
                json.WriteStartObject();
                TournamentReport.Strings(json, "names", [players[0].Name, players[1].Name]);
                TournamentReport.Strings(json, "moves", [record.Row, record.Column]);
                TournamentReport.Numbers(json, "scores", [record.RowScore, record.ColumnScore]);
                TournamentReport.Numbers(json, "perTurn", [record.RowPerTurn, record.ColumnPerTurn]);
                TournamentReport.Numbers(json, "cooperations", [counts.OwnCooperations, counts.OtherCooperations]);
                TournamentReport.Numbers(json, "states", [counts.BothCooperated, counts.OnlyOtherDefected, counts.OnlyOwnDefected, counts.BothDefected]);
                json.WriteNumber("turns", record.Row.Length);
                if (record.Winner is { } winner)
                {
                    json.WriteString("winner", players[winner].Name);
                }
                else
                {
                    json.WriteNull("winner");
                }

                json.WriteEndObject();
            });
            return ExitCode.Done;
        }

        const int width = 100;
        for (var from = 0; from < record.Row.Length; from += width)
        {
            var length = Math.Min(width, record.Row.Length - from);
            run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"turn {from + 1}"));
            run.Output.WriteLine(string.Concat("  ", record.Row.AsSpan(from, length)));
            run.Output.WriteLine(string.Concat("  ", record.Column.AsSpan(from, length)));
        }

        run.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{players[0].Name}: {record.RowScore} ({record.RowPerTurn:0.####} per turn, {counts.OwnCooperations} cooperations); {players[1].Name}: {record.ColumnScore} ({record.ColumnPerTurn:0.####} per turn, {counts.OtherCooperations} cooperations)"));
        run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CC {counts.BothCooperated}, CD {counts.OnlyOtherDefected}, DC {counts.OnlyOwnDefected}, DD {counts.BothDefected}"));
        return ExitCode.Done;
    }
}
