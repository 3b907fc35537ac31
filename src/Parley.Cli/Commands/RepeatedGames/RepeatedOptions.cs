using System.CommandLine;
using System.Globalization;
using Parley.Numerics.Errors;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;
using Parley.Playbooks.RepeatedGames.Strategies;

namespace Parley.Cli.Commands.RepeatedGames;

/// <summary>The options that the commands on repeated games share, read without regard to the user's culture and with all errors at once.</summary>
internal sealed class RepeatedOptions
{
    private readonly List<SourceError> _errors = [];

    public Option<string?> Players { get; } = new("--players") { Description = "The line-up: names with commas, such as tft,alld,random:0.3 (parley repeated list shows all)." };

    public Option<string?> Turns { get; } = new("--turns") { Description = "Turns of a match (default 200)." };

    public Option<string?> Noise { get; } = new("--noise") { Description = "Probability that a move is flipped (default 0)." };

    public Option<string?> End { get; } = new("--end") { Description = "Probability that a match ends after each turn, instead of a fixed length; players then do not know it." };

    public Option<string?> Game { get; } = new("--game") { Description = "Payoffs T,R,P,S (default 5,3,1,0)." };

    /// <summary>Refuses what was collected.</summary>
    /// <exception cref="SourceErrorsException">Something was wrong.</exception>
    public void Require()
    {
        if (_errors.Count > 0)
        {
            throw new SourceErrorsException([.. _errors]);
        }
    }

    public void Complain(string message) => _errors.Add(new SourceError("command line", 1, 1, message));

    public static SourceErrorsException Refuse(string message) => new([new SourceError("command line", 1, 1, message)]);

    public StageGame ReadGame(CommandRun run) => run.Parsed.GetValue(Game) is { } text ? ReadGame(text) : StageGame.Axelrod;

    public MatchOptions ReadMatch(CommandRun run, int greatestTurns = 1_000_000_000)
    {
        var end = ReadNumber(run, End, 0, 1, 0);
        var match = new MatchOptions { Noise = ReadNumber(run, Noise, 0, 1, 0), EndProbability = end, Game = ReadGame(run) };
        return run.Parsed.GetValue(Turns) is null ? match : match with { Turns = ReadWhole(run, Turns, 1, greatestTurns, 200) };
    }

    public List<(string Name, RepeatedStrategy Strategy)> ReadPlayers(string text)
    {
        var players = new List<(string, RepeatedStrategy)>();
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (name.Length == 0)
            {
                Complain("a name is empty (expected names with commas between them, such as tft,alld)");
            }
            else if (StrategyCatalogue.TryFind(name, out var strategy, out var error))
            {
                players.Add((name, strategy));
            }
            else
            {
                Complain(error);
            }
        }

        return players;
    }

    public int ReadWhole(CommandRun run, Option<string?> option, int least, int greatest, int otherwise)
    {
        if (run.Parsed.GetValue(option) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= greatest)
        {
            return value;
        }

        Complain(string.Create(CultureInfo.InvariantCulture, $"{option.Name}: '{text}' is not a whole number from {least} to {greatest}"));
        return otherwise;
    }

    public double ReadNumber(CommandRun run, Option<string?> option, double least, double greatest, double otherwise)
    {
        if (run.Parsed.GetValue(option) is not { } text)
        {
            return otherwise;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= greatest)
        {
            return value;
        }

        Complain(string.Create(CultureInfo.InvariantCulture, $"{option.Name}: '{text}' is not a number from {least} to {greatest}"));
        return otherwise;
    }

    private StageGame ReadGame(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var numbers = new double[4];
        for (var i = 0; i < 4; i++)
        {
            if (parts.Length != 4 || !double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]))
            {
                Complain($"--game: '{text}' is not a game (expected the four payoffs T,R,P,S, for example 5,3,1,0)");
                return StageGame.Axelrod;
            }
        }

        return new StageGame(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
