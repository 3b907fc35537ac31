using System.CommandLine;
using System.Globalization;
using Parley.Games.Commitment;
using Parley.Games.Correlation;
using Parley.Games.Equilibria;
using Parley.Games.Files;
using Parley.Games.NormalForms;
using Parley.Games.Quantal;
using Parley.Games.ReducedForms;
using Parley.Games.Security;
using Parley.Games.Solving;
using Parley.Numerics;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands;

/// <content>Answers that are no lists of Nash equilibria: correlation, commitment, security levels, quantal response.</content>
public sealed partial class SolveCommand
{
    private static readonly string[] Programs = ["correlated", "coarse-correlated", "stackelberg", "security"];

    private readonly Option<string> _objective = new("--objective")
    {
        Description = "Which correlated equilibrium: welfare, least-welfare, max-min, min-max, best:PLAYER, worst:PLAYER (a number from 1 or a name).",
        DefaultValueFactory = _ => "welfare",
    };

    private readonly Option<string?> _leader = new("--leader") { Description = "Who commits first, for stackelberg: a number from 1 or a name (both in turn unless told)." };
    private readonly Option<string?> _counts = new("--counts") { Description = "With logit: a file of observed counts, one number per strategy, player by player; estimates the precision." };
    private readonly Option<double?> _precision = new("--precision") { Description = "With logit: the quantal response equilibrium at this precision instead of the limit." };
    private readonly Option<bool> _refine = new("--refine") { Description = "Say of each equilibrium of a table of two players whether it is perfect and proper." };

    private int SolveProgram(CommandRun run, GameFile file, string method)
    {
        if (Table(file) is not { } table)
        {
            run.Error.WriteLine("the game is too large for the linear program, or lacks perfect recall");
            return ExitCode.NegativeAnswer;
        }

        return method switch
        {
            "stackelberg" => Commit(run, table),
            "security" => Secure(run, table),
            _ => Correlate(run, table, method),
        };
    }

    private int Correlate(CommandRun run, NormalFormGame table, string method)
    {
        var text = run.Parsed.GetValue(_objective)!;
        if (!CorrelationObjective.TryParse(text, table.Players, out var objective))
        {
            throw Bad($"--objective {text}: expected welfare, least-welfare, max-min, min-max, best:PLAYER or worst:PLAYER with a player from 1 to {table.PlayerCount} or its name");
        }

        if (CorrelatedEquilibrium.Find(table, method == "coarse-correlated", objective, run.Cancelled) is not { } found)
        {
            run.Error.WriteLine("the game is too large for the linear program, or its answer did not pass the check");
            return ExitCode.NegativeAnswer;
        }

        if (run.Json)
        {
            run.PrintJson(json => ProgramJson.Write(json, table, found));
            return ExitCode.Done;
        }

        run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{method} equilibrium with {objective.Describe(table.Players)}; payoffs {string.Join(' ', Show(found.ExactPayoffs, found.Payoffs))}; regret {PlainNumber.Show(found.MaxRegret)}, verified"));
        string[] shown = [.. Show(found.Exact, found.Probabilities)];
        for (var profile = 0; profile < shown.Length; profile++)
        {
            if (found.Exact is { } exact ? exact[profile].Sign > 0 : found.Probabilities[profile] > 1e-7)
            {
                var labels = Enumerable.Range(0, table.PlayerCount).Select(p => table.Strategies[p][table.StrategyIn(profile, p)]);
                run.Output.WriteLine($"   {string.Join(", ", labels)}: {shown[profile]}");
            }
        }

        return ExitCode.Done;
    }

    private int Commit(CommandRun run, NormalFormGame table)
    {
        if (table.PlayerCount != 2)
        {
            run.Error.WriteLine("stackelberg is only for games of two players");
            return ExitCode.NegativeAnswer;
        }

        int[] leaders = run.Parsed.GetValue(_leader) is { } name ? [Player(name, table)] : [0, 1];
        var commitments = new List<StackelbergCommitment>();
        foreach (var leader in leaders)
        {
            commitments.Add(StackelbergCommitment.Pure(table, leader));
            if (StackelbergCommitment.Mixed(table, leader, run.Cancelled) is not { } mixed)
            {
                run.Error.WriteLine("the game is too large for the linear programs");
                return ExitCode.NegativeAnswer;
            }

            commitments.Add(mixed);
        }

        if (run.Json)
        {
            run.PrintJson(json => ProgramJson.Write(json, table, commitments));
            return ExitCode.Done;
        }

        foreach (var commitment in commitments)
        {
            run.Output.WriteLine($"{table.Players[commitment.Leader]} commits to {Mixture(table, commitment)}; {table.Players[1 - commitment.Leader]} replies {table.Strategies[1 - commitment.Leader][commitment.Reply]}; payoffs {string.Join(' ', commitment.Payoffs)}{(commitment.Guaranteed == commitment.Payoffs[commitment.Leader] ? "" : $" (with ties against the leader it gets {commitment.Guaranteed})")}, verified");
        }

        return ExitCode.Done;
    }

    private static int Secure(CommandRun run, NormalFormGame table)
    {
        var levels = new List<SecurityLevel>();
        for (var player = 0; player < table.PlayerCount; player++)
        {
            if (SecurityLevel.Of(table, player, run.Cancelled) is not { } level)
            {
                run.Error.WriteLine("the game is too large for the linear programs");
                return ExitCode.NegativeAnswer;
            }

            levels.Add(level);
        }

        if (run.Json)
        {
            run.PrintJson(json => ProgramJson.Write(json, table, levels));
            return ExitCode.Done;
        }

        foreach (var level in levels)
        {
            run.Output.WriteLine($"{table.Players[level.Player]} can guarantee {level.Value} with {string.Join(' ', level.Mixture)}; the others can hold it to that, verified");
        }

        return ExitCode.Done;
    }

    private int Quantal(CommandRun run, GameFile file)
    {
        if (file.Normal is not { } table)
        {
            run.Error.WriteLine("--counts and --precision are for tables");
            return ExitCode.NegativeAnswer;
        }

        if (run.Parsed.GetValue(_counts) is { } path)
        {
            if (LogitEstimate.Of(table, Counts(path, table), run.Cancelled) is not { } estimate)
            {
                run.Error.WriteLine("the branch was lost before the likelihood fell");
                return ExitCode.NegativeAnswer;
            }

            Print(run, table, estimate.Precision, estimate.Profile, json => ProgramJson.Write(json, table, estimate),
                string.Create(CultureInfo.InvariantCulture, $"precision {PlainNumber.Show(estimate.Precision)} (95 %: {PlainNumber.Show(estimate.Low)} to {PlainNumber.Show(estimate.High)}), log-likelihood {estimate.LogLikelihood:G10}"),
                string.Create(CultureInfo.InvariantCulture, $",{estimate.LogLikelihood:G6}"));
            return ExitCode.Done;
        }

        var precision = run.Parsed.GetValue(_precision)!.Value;
        if (!(precision >= 0.0) || !double.IsFinite(precision))
        {
            throw Bad(string.Create(CultureInfo.InvariantCulture, $"--precision {precision}: expected a number of at least 0"));
        }

        if (LogitBranch.At(table, precision, run.Cancelled) is not { } profile)
        {
            run.Error.WriteLine("the branch could not be followed to this precision");
            return ExitCode.NegativeAnswer;
        }

        Print(run, table, precision, profile, json => ProgramJson.Write(json, table, precision, profile), string.Create(CultureInfo.InvariantCulture, $"quantal response equilibrium at precision {PlainNumber.Show(precision)}"), "");
        return ExitCode.Done;
    }

    private void Print(CommandRun run, NormalFormGame table, double precision, IReadOnlyList<double[]> profile, Action<System.Text.Json.Utf8JsonWriter> write, string headline, string last)
    {
        if (run.Json)
        {
            run.PrintJson(write);
            return;
        }

        if (run.Parsed.GetValue(_gambit))
        {
            run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{precision:F6},") + string.Join(',', profile.SelectMany(p => p).Select(v => v.ToString("G6", CultureInfo.InvariantCulture))) + last);
            return;
        }

        run.Output.WriteLine(headline);
        for (var player = 0; player < table.PlayerCount; player++)
        {
            run.Output.WriteLine($"   {table.Players[player]}: {string.Join(' ', profile[player].Select(PlainNumber.Show))}");
        }
    }

    // Numbers apart by white space or commas; each wrong one is told with its place.
    private static double[][] Counts(string path, NormalFormGame table)
    {
        var errors = new List<SourceError>();
        var numbers = new List<double>();
        var lines = File.ReadAllLines(path);
        for (var line = 0; line < lines.Length; line++)
        {
            for (var at = 0; at < lines[line].Length;)
            {
                if (char.IsWhiteSpace(lines[line][at]) || lines[line][at] == ',')
                {
                    at++;
                    continue;
                }

                var end = at;
                while (end < lines[line].Length && !char.IsWhiteSpace(lines[line][end]) && lines[line][end] != ',')
                {
                    end++;
                }

                var token = lines[line][at..end];
                if (double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 0.0 && double.IsFinite(value))
                {
                    numbers.Add(value);
                }
                else
                {
                    errors.Add(new SourceError(path, line + 1, at + 1, $"found '{token}', expected a count of at least 0"));
                }

                at = end;
            }
        }

        var expected = Enumerable.Range(0, table.PlayerCount).Sum(table.StrategyCount);
        if (errors.Count == 0 && (numbers.Count != expected || numbers.TrueForAll(v => v == 0.0)))
        {
            errors.Add(new SourceError(path, Math.Max(1, lines.Length), 1, $"found {numbers.Count} counts, expected {expected}: one per strategy, player by player, not all 0"));
        }

        if (errors.Count > 0)
        {
            throw new SourceErrorsException(errors);
        }

        var counts = new double[table.PlayerCount][];
        for (int player = 0, from = 0; player < counts.Length; from += counts[player++].Length)
        {
            counts[player] = [.. numbers.GetRange(from, table.StrategyCount(player))];
        }

        return counts;
    }

    private static NormalFormGame? Table(GameFile file) =>
        file.Normal ?? (file.Extensive is { Recall.Perfect: true } tree ? ReducedNormalForm.Of(tree, 20_000)?.Game : null);

    private static int Player(string name, NormalFormGame table)
    {
        var player = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1 : table.Players.ToList().IndexOf(name);
        return player >= 0 && player < table.PlayerCount ? player : throw Bad($"--leader {name}: expected a number from 1 to {table.PlayerCount} or one of {string.Join(", ", table.Players)}");
    }

    private static string Mixture(NormalFormGame table, StackelbergCommitment commitment) =>
        string.Join(" + ", Enumerable.Range(0, commitment.Mixture.Count).Where(s => !commitment.Mixture[s].IsZero)
            .Select(s => commitment.Mixture[s] == Rational.One ? table.Strategies[commitment.Leader][s] : $"{commitment.Mixture[s]} {table.Strategies[commitment.Leader][s]}"));

    private static IEnumerable<string> Show(IReadOnlyList<Rational>? exact, IReadOnlyList<double> values) =>
        exact is not null ? exact.Select(v => v.ToString()) : values.Select(PlainNumber.Show);

    private static string Refined(Equilibrium equilibrium) =>
        (equilibrium.Perfect switch { true => ", perfect", false => ", not perfect", _ => "" }) + (equilibrium.Proper switch { true => ", proper", false => ", not proper", _ => "" });
}
