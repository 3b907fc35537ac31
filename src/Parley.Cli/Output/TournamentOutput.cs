using System.Globalization;
using System.Text.Json;
using Parley.Games.Empirical;
using Parley.Games.Evolution;
using Parley.Playbooks.Negotiation.Tournaments;

namespace Parley.Cli.Output;

/// <summary>The results of a tournament of negotiations as text and JSON.</summary>
internal static class TournamentOutput
{
    /// <summary>The measures shown, in order.</summary>
    public static IReadOnlyList<TournamentMeasure> Shown { get; } =
    [
        TournamentMeasure.AgreementRate, TournamentMeasure.Welfare, TournamentMeasure.NashDistance, TournamentMeasure.ParetoDistance,
        TournamentMeasure.Concession, TournamentMeasure.ModelError, TournamentMeasure.UnfortunateMoves,
    ];

    /// <summary>Writes the contract's JSON with all else beside it. Nothing in it depends on the clock or on how often it was interrupted.</summary>
    public static void Write(Utf8JsonWriter w, TournamentSetup setup, TournamentResult result, bool complete, bool game, ulong seed, CancellationToken cancelled)
    {
        int n = result.Names.Count;
        w.WriteStartObject();
        Strings(w, "names", result.Names);
        w.WriteStartArray("scores");
        for (int i = 0; i < n; i++)
        {
            w.WriteStartArray();
            for (int j = 0; j < n; j++)
            {
                w.WriteNumberValue(result.Scores[i, j]);
            }

            w.WriteEndArray();
        }

        w.WriteEndArray();
        Strings(w, "ranking", result.Ranking.Select(i => result.Names[i]));
        w.WriteStartArray("cooperation");
        for (int i = 0; i < n; i++)
        {
            Value(w, result.Measure(i, TournamentMeasure.AgreementRate).Mean);
        }

        w.WriteEndArray();
        w.WriteBoolean("complete", complete);
        Strings(w, "scenarios", setup.Scenarios.Select(s => s.Name));
        w.WriteString("protocol", setup.Protocol.Name);
        w.WriteNumber("steps", setup.Steps);
        w.WriteNumber("repetitions", setup.Repetitions);
        w.WriteNumber("negotiations", setup.Games);
        Leaderboard(w, result);
        Comparisons(w, result);
        if (game)
        {
            Game(w, result, seed, cancelled);
        }

        w.WriteStartObject("conventions");
        w.WriteString("scores", "row's earnings against column, added over scenarios and both roles, mean over repetitions; the diagonal holds both copies");
        w.WriteString("ranking", "mean earnings per negotiation against the others");
        w.WriteString("cooperation", "share of the strategy's negotiations with an agreement");
        w.WriteString("earned", setup.Score == TournamentScore.Advantage ? "(u - r) / (M - r)" : "the scenario's own utility");
        w.WriteEndObject();
        w.WriteEndObject();
    }

    /// <summary>Prints the results as tables.</summary>
    public static void Print(TextWriter output, TournamentSetup setup, TournamentResult result, bool complete, bool game, ulong seed, CancellationToken cancelled)
    {
        output.WriteLine($"{setup.Strategies.Count} strategies, {setup.Scenarios.Count} scenario(s), {setup.Games} negotiations of {setup.Steps} steps{(complete ? "" : " (stopped before all were played)")}");
        output.Write(PlainText.Table(["rank", "strategy", "mean", "low", "high", "agreed", "welfare", "to Nash", "to frontier", "conceded", "model error", "unfortunate"],
            [.. result.Ranking.Select((i, r) => (IReadOnlyList<string>)[Text(r + 1, "0"), result.Names[i], Text(result.Means[i]), Text(result.Interval(i).Low), Text(result.Interval(i).High), .. Shown.Select(m => Text(result.Measure(i, m).Mean))])]));
        output.WriteLine();
        output.WriteLine("Comparisons (signed ranks over scenario, role and counterpart; p-values as they are and adjusted for all comparisons)");
        output.Write(PlainText.Table(["better", "worse", "difference", "low", "high", "p", "Holm", "BH", "Bonferroni"],
            [.. result.Comparisons.Take(20).Select(c => (IReadOnlyList<string>)[result.Names[c.First], result.Names[c.Second], Text(c.Test.Difference), Text(c.Test.Low), Text(c.Test.High), Text(c.Test.Wilcoxon), Text(c.Holm), Text(c.BenjaminiHochberg), Text(c.Bonferroni)])]));
        if (result.Comparisons.Count > 20)
        {
            output.WriteLine($"… {result.Comparisons.Count - 20} more in --json");
        }

        if (game)
        {
            PrintGame(output, result, seed, cancelled);
        }
    }

    private static void PrintGame(TextWriter output, TournamentResult result, ulong seed, CancellationToken cancelled)
    {
        EmpiricalGame game = result.Game();
        output.WriteLine();
        output.WriteLine("The game that the scores make");
        EmpiricalResult solved = EmpiricalAnalysis.Run(game, new EmpiricalOptions { Seed = seed }, cancelled);
        foreach (EmpiricalEquilibrium e in solved.Equilibria.Where(e => e.Symmetric))
        {
            output.WriteLine("  symmetric equilibrium: " + string.Join(", ", result.Names.Select((name, i) => (name, p: e.Profile[0][i])).Where(x => x.p > 0).Select(x => $"{x.name} {Text(x.p)}")) + $" (confidence {Text(e.Confidence)})");
        }

        (IReadOnlyList<double> replicator, AlphaRankResult alpha) = Evolve(result, cancelled);
        output.WriteLine("  replicator dynamics from even shares: " + string.Join(", ", result.Names.Select((name, i) => $"{name} {Text(replicator[i])}")));
        output.WriteLine("  alpha-rank: " + string.Join(", ", result.Names.Select((name, i) => $"{name} {Text(alpha.StrategyMass[0][i])}")));
    }

    private static (IReadOnlyList<double> Replicator, AlphaRankResult Alpha) Evolve(TournamentResult result, CancellationToken cancelled)
    {
        int n = result.Names.Count;
        EmpiricalGame game = result.Game();
        var payoffs = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                payoffs[i, j] = game.Means[((j * n) + i) * 2];
            }
        }

        PopulationGame population = PopulationGame.Symmetric(result.Names, payoffs);
        return (ReplicatorDynamics.Run(population, population.EvenState(), default, cancelled).Final, AlphaRank.Of(population, default, cancelled));
    }

    private static void Game(Utf8JsonWriter w, TournamentResult result, ulong seed, CancellationToken cancelled)
    {
        EmpiricalResult solved = EmpiricalAnalysis.Run(result.Game(), new EmpiricalOptions { Seed = seed }, cancelled);
        w.WriteStartObject("game");
        w.WriteStartArray("equilibria");
        foreach (EmpiricalEquilibrium e in solved.Equilibria)
        {
            w.WriteStartObject();
            w.WriteStartArray("profile");
            foreach (double[] mix in e.Profile)
            {
                Numbers(w, null, mix);
            }

            w.WriteEndArray();
            Numbers(w, "payoffs", e.Payoffs);
            w.WriteBoolean("symmetric", e.Symmetric);
            Value(w, "regret", e.Regret);
            Value(w, "confidence", e.Confidence);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteBoolean("complete", solved.Complete);
        (IReadOnlyList<double> replicator, AlphaRankResult alpha) = Evolve(result, cancelled);
        Numbers(w, "replicator", replicator);
        Numbers(w, "alphaRank", alpha.StrategyMass[0]);
        w.WriteEndObject();
    }

    private static void Leaderboard(Utf8JsonWriter w, TournamentResult result)
    {
        w.WriteStartArray("leaderboard");
        foreach (int i in result.Ranking)
        {
            (double low, double high) = result.Interval(i);
            w.WriteStartObject();
            w.WriteString("name", result.Names[i]);
            Value(w, "mean", result.Means[i]);
            Value(w, "low", low);
            Value(w, "high", high);
            foreach (TournamentMeasure m in Enum.GetValues<TournamentMeasure>())
            {
                Value(w, JsonNamingPolicy.CamelCase.ConvertName(m.ToString()), result.Measure(i, m).Mean);
            }

            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static void Comparisons(Utf8JsonWriter w, TournamentResult result)
    {
        w.WriteStartArray("comparisons");
        foreach (StrategyComparison c in result.Comparisons)
        {
            w.WriteStartObject();
            w.WriteString("better", result.Names[c.First]);
            w.WriteString("worse", result.Names[c.Second]);
            w.WriteNumber("pairs", c.Test.Pairs);
            Value(w, "difference", c.Test.Difference);
            Value(w, "low", c.Test.Low);
            Value(w, "high", c.Test.High);
            Value(w, "student", c.Test.Student);
            Value(w, "wilcoxon", c.Test.Wilcoxon);
            Value(w, "sign", c.Test.Sign);
            Value(w, "holm", c.Holm);
            Value(w, "benjaminiHochberg", c.BenjaminiHochberg);
            Value(w, "bonferroni", c.Bonferroni);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter w, string name, IEnumerable<string> values)
    {
        w.WriteStartArray(name);
        foreach (string value in values)
        {
            w.WriteStringValue(value);
        }

        w.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter w, string? name, IEnumerable<double> values)
    {
        if (name is null)
        {
            w.WriteStartArray();
        }
        else
        {
            w.WriteStartArray(name);
        }

        foreach (double value in values)
        {
            Value(w, value);
        }

        w.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter w, string name, double value)
    {
        w.WritePropertyName(name);
        Value(w, value);
    }

    private static void Value(Utf8JsonWriter w, double value)
    {
        if (double.IsFinite(value))
        {
            w.WriteNumberValue(value);
        }
        else
        {
            w.WriteNullValue();
        }
    }

    private static string Text(double value, string format = "0.000") => double.IsNaN(value) ? "" : value.ToString(format, CultureInfo.InvariantCulture);
}
