using System.Globalization;
using System.Text.Json;
using Parley.Cli.Output;
using Parley.Playbooks.RepeatedGames.Tournaments;

namespace Parley.Cli.Commands.RepeatedGames;

/// <summary>Writes a tournament of repeated games as JSON (the contract's fields first) and as text.</summary>
internal static class TournamentReport
{
    private const int WidestMatrix = 16;

    public static void Write(Utf8JsonWriter json, TournamentResult result, TournamentOptions options)
    {
        json.WriteStartObject();
        Strings(json, "names", result.Names);
        Matrix(json, "scores", result, p => p.Score);
        Strings(json, "ranking", [.. result.Ranking.Select(p => p.Name)]);
        Numbers(json, "cooperation", result.Players.Select(p => (double?)p.Cooperation));
        Numbers(json, "rankingPlaces", result.Ranking.Select(p => (double?)p.Place));
        Numbers(json, "ranks", result.Players.Select(p => (double?)p.Rank));
        Numbers(json, "totals", result.Players.Select(p => (double?)p.Score));
        Numbers(json, "normalised", result.Players.Select(p => (double?)p.NormalisedScore));
        Numbers(json, "wins", result.Players.Select(p => (double?)p.Wins));
        Numbers(json, "initialCooperation", result.Players.Select(p => (double?)p.InitialCooperation));
        Numbers(json, "goodPartner", result.Players.Select(p => (double?)p.GoodPartnerRating));
        Numbers(json, "eigenjesus", result.Players.Select(p => (double?)p.Eigenjesus));
        Numbers(json, "eigenmoses", result.Players.Select(p => (double?)p.Eigenmoses));
        Matrix(json, "payoffs", result, p => p.PerTurn);
        Matrix(json, "scoreDeviations", result, p => p.ScoreDeviation);
        Matrix(json, "cooperationMatrix", result, p => p.CooperationRate);
        Matrix(json, "goodPartnerMatrix", result, p => p.GoodPartner);
        Rows(json, "scoreQuantiles", result.Players.Select(p => p.ScoreQuantiles.Select(v => (double?)v)));
        Rows(json, "stateDistribution", result.Players.Select(p => p.StateDistribution.Select(v => (double?)v)));
        Rows(json, "cooperationAfter", result.Players.Select(p => p.CooperationAfter.AsEnumerable()));
        json.WriteStartObject("game");
        json.WriteNumber("T", options.Match.Game.Temptation);
        json.WriteNumber("R", options.Match.Game.Reward);
        json.WriteNumber("P", options.Match.Game.Punishment);
        json.WriteNumber("S", options.Match.Game.Sucker);
        json.WriteEndObject();
        json.WriteNumber("turns", options.Match.Turns);
        json.WriteNumber("noise", options.Match.Noise);
        json.WriteNumber("endProbability", options.Match.EndProbability);
        json.WriteNumber("repetitions", result.Repetitions);
        json.WriteNumber("seed", options.Seed);
        json.WriteNumber("matches", result.Matches);
        json.WriteNumber("turnsPlayed", result.Turns);
        json.WriteBoolean("complete", result.Complete);
        if (result.Reason is { } reason)
        {
            json.WriteString("reason", reason);
        }

        json.WriteBoolean("eigenvectorsConverged", result.EigenvectorsConverged);
        json.WriteEndObject();
    }

    public static void Print(TextWriter output, TournamentResult result, TournamentOptions options)
    {
        var match = options.Match;
        var length = match.EndProbability > 0
            ? string.Create(CultureInfo.InvariantCulture, $"ending with probability {match.EndProbability} after each turn")
            : string.Create(CultureInfo.InvariantCulture, $"{match.Turns} turns");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Names.Count} players, {length}, {result.Repetitions} repetitions, noise {match.Noise}, payoffs {match.Game.Temptation},{match.Game.Reward},{match.Game.Punishment},{match.Game.Sucker}; self-play is left out of the table"));
        output.Write(PlainText.Table(
            ["rank", "player", "per turn", "total", "wins", "cooperation", "good partner", "eigenjesus", "eigenmoses"],
            [.. result.Ranking.Select(p => (IReadOnlyList<string>)
            [
                Show(p.Rank, "0"), p.Name, Show(p.NormalisedScore, "0.0000"), Show(p.Score, "0.##"), Show(p.Wins, "0.##"), Show(p.Cooperation, "0.000"), Show(p.GoodPartnerRating, "0.000"),
                Show(p.Eigenjesus, "0.0000"), Show(p.Eigenmoses, "0.0000"),
            ])]));
        if (result.Names.Count <= WidestMatrix)
        {
            output.WriteLine();
            output.WriteLine("score of the row against the column, mean of a repetition");
            output.Write(PlainText.Table(
                ["", .. result.Names],
                [.. result.Pairs.Select((row, i) => (IReadOnlyList<string>)[result.Names[i], .. row.Select(cell => cell is null ? "" : Show(cell.Score, "0.##"))])]));
        }

        if (result.Reason is { } reason)
        {
            output.WriteLine(reason);
        }
    }

    internal static string Show(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    internal static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    internal static void Numbers(Utf8JsonWriter json, string name, IEnumerable<double?> values)
    {
        json.WriteStartArray(name);
        Values(json, values);
        json.WriteEndArray();
    }

    internal static void Rows(Utf8JsonWriter json, string name, IEnumerable<IEnumerable<double?>> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartArray();
            Values(json, row);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Matrix(Utf8JsonWriter json, string name, TournamentResult result, Func<PairResult, double> value) =>
        Rows(json, name, result.Pairs.Select(row => row.Select(cell => cell is null ? (double?)null : value(cell))));

    private static void Values(Utf8JsonWriter json, IEnumerable<double?> values)
    {
        foreach (var value in values)
        {
            if (value is { } number)
            {
                json.WriteNumberValue(number);
            }
            else
            {
                json.WriteNullValue();
            }
        }
    }
}
