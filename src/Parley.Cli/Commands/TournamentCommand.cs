using System.CommandLine;
using System.Globalization;
using System.Text;
using Parley.Cli.Input;
using Parley.Cli.Output;
using Parley.Numerics.Errors;
using Parley.Playbooks.Negotiation.Protocols;
using Parley.Playbooks.Negotiation.Spaces;
using Parley.Playbooks.Negotiation.Strategies;
using Parley.Playbooks.Negotiation.Tournaments;

namespace Parley.Cli.Commands;

/// <summary><c>parley tournament SCENARIO… --strategies a,b,…</c>: every strategy against every one, in every role of every scenario.</summary>
public sealed class TournamentCommand : ParleyCommand
{
    private readonly Argument<string[]> _scenarios = new("SCENARIO") { Description = "Scenario folders or files, or cases.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string[]> _strategies = new("--strategies") { Description = "Strategies, separated by commas: NAME[:parameter=value…] or YAML files of parts.", Required = true };
    private readonly Option<int> _steps = new("--steps") { Description = "Steps of each negotiation (default 100).", DefaultValueFactory = _ => 100 };
    private readonly Option<int> _repetitions = new("--repetitions") { Description = "How often each pairing is played (default 1; more only matters for strategies that draw at random).", DefaultValueFactory = _ => 1 };
    private readonly Option<string> _protocol = new("--protocol") { Description = "The rules (default alternating; see parley negotiate --list).", DefaultValueFactory = _ => "alternating" };
    private readonly Option<string> _scale = new("--scale") { Description = "How utilities are scaled for the strategies: negmas (default), range or as-given.", DefaultValueFactory = _ => "negmas" };
    private readonly Option<string> _score = new("--score") { Description = "What is earned: utility (default) or advantage, (u - r) / (M - r).", DefaultValueFactory = _ => "utility" };
    private readonly Option<double?> _discount = new("--discount") { Description = "Discount factor in (0, 1] over the whole session for all parties, instead of the scenarios' own." };
    private readonly Option<string?> _out = new("--out") { Description = "Save every negotiation to this folder (runs.csv, runs.parquet, leaderboard.csv); an interrupted tournament is continued from there." };
    private readonly Option<bool> _game = new("--game") { Description = "Also solve the game that the scores make: equilibria with confidence, replicator dynamics, alpha-rank." };
    private readonly Option<bool> _progress = new("--progress") { Description = "Show a progress bar on standard error (shown anyway on a terminal)." };

    /// <summary>Describes the command.</summary>
    public TournamentCommand()
        : base("tournament", "Play strategies against each other over scenarios, roles and repetitions.", "parley tournament cases/cuba-1962 --strategies boulware,linear,conceder,micro --steps 50", "parley tournament cuba ports --strategies micro,random:p=0.1,nice-tit-for-tat --repetitions 5 --game --json")
    {
        _scale.AcceptOnlyFromAmong("negmas", "range", "as-given");
        _score.AcceptOnlyFromAmong("utility", "advantage");
        Add(_scenarios);
        Add(_strategies);
        Add(_steps);
        Add(_repetitions);
        Add(_protocol);
        Add(_scale);
        Add(_score);
        Add(_discount);
        Add(_out);
        Add(_game);
        Add(_progress);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        TournamentSetup setup = Setup(run);
        var tally = new TournamentTally(setup);
        string? folder = run.Parsed.GetValue(_out);
        bool complete;
        if (folder is null)
        {
            complete = TournamentRunner.Run(tally, null, Bar(run, setup), run.Threads, run.Cancelled);
        }
        else
        {
            using TournamentFolder saved = TournamentFolder.Open(folder, tally);
            Action<long>? bar = Bar(run, setup);
            complete = TournamentRunner.Run(tally, saved.Add, done =>
            {
                saved.Flush();
                bar?.Invoke(done);
            }, run.Threads, run.Cancelled);
        }

        TournamentResult result = TournamentResult.Of(tally);
        if (folder is not null)
        {
            Save(run, setup, result, folder);
        }

        bool game = run.Parsed.GetValue(_game) && complete;
        if (run.Json)
        {
            run.PrintJson(w => TournamentOutput.Write(w, setup, result, complete, game, run.Seed, run.Cancelled));
        }
        else
        {
            TournamentOutput.Print(run.Output, setup, result, complete, game, run.Seed, run.Cancelled);
        }

        return complete ? ExitCode.Done : ExitCode.StoppedByLimit;
    }

    private static Action<long>? Bar(bool wanted, CommandRun run, TournamentSetup setup)
    {
        int shown = -1;
        return !wanted ? null : done =>
        {
            int percent = (int)(100 * done / setup.Games);
            if (percent != shown)
            {
                shown = percent;
                run.Error.Write($"\r[{new string('#', percent / 4),-25}] {percent,3} % of {setup.Games} negotiations{(done == setup.Games ? "\n" : "")}");
            }
        };
    }

    private Action<long>? Bar(CommandRun run, TournamentSetup setup) => Bar(run.Parsed.GetValue(_progress) || (run.Streams.IsTerminal && !run.Json), run, setup);

    private TournamentSetup Setup(CommandRun run)
    {
        var errors = new List<SourceError>();
        int steps = run.Parsed.GetValue(_steps), repetitions = run.Parsed.GetValue(_repetitions);
        double? discount = run.Parsed.GetValue(_discount);
        NegotiationInput.Check(errors, "--steps", steps);
        NegotiationInput.Check(errors, "--repetitions", repetitions);
        NegotiationInput.CheckDiscount(errors, discount);
        string[] names = [.. (run.Parsed.GetValue(_strategies) ?? []).SelectMany(t => t.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        NegotiationStrategy?[] strategies = [.. names.Select(n => StrategyChoice.Strategy(n, errors))];
        foreach (string twice in names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            errors.Add(StrategyChoice.Refusal($"--strategies names '{twice}' twice (expected each once; self-play is part of the tournament)"));
        }

        if (names.Length == 0)
        {
            errors.Add(StrategyChoice.Refusal("--strategies is empty (expected names separated by commas; parley negotiate --list shows them)"));
        }

        UtilityScale scale = NegotiationInput.Scale(run.Parsed.GetValue(_scale)!);
        var scenarios = new List<TournamentScenario>();
        foreach (string path in run.Parsed.GetValue(_scenarios)!)
        {
            try
            {
                NegotiationScenario read = NegotiationScenario.Read(run, path, scale, errors.Count > 0 ? null : discount);
                scenarios.Add(new TournamentScenario(read.Name, read.Domain, read.Clock));
            }
            catch (SourceErrorsException e)
            {
                errors.AddRange(e.Errors);
            }
        }

        NegotiationProtocol? protocol = null;
        try
        {
            protocol = StrategyChoice.Protocol(run.Parsed.GetValue(_protocol)!);
            return errors.Count > 0
                ? throw new SourceErrorsException(errors)
                : new TournamentSetup(scenarios, [.. strategies.OfType<NegotiationStrategy>()], protocol, steps, repetitions, run.Seed, run.Parsed.GetValue(_score) == "advantage" ? TournamentScore.Advantage : TournamentScore.Utility);
        }
        catch (ArgumentException e)
        {
            throw new SourceErrorsException([StrategyChoice.Refusal(e.Message)]);
        }
        catch (SourceErrorsException e) when (protocol is null)
        {
            throw new SourceErrorsException([.. errors, .. e.Errors]);
        }
    }

    private static void Save(CommandRun run, TournamentSetup setup, TournamentResult result, string folder)
    {
        string board = Path.Combine(folder, "leaderboard.csv"), parquet = Path.Combine(folder, "runs.parquet");
        var text = new StringBuilder("rank,strategy,mean,low,high,agreement_rate,welfare,nash_distance,pareto_distance,concession,model_error,unfortunate_moves\n");
        for (int r = 0; r < result.Ranking.Count; r++)
        {
            int i = result.Ranking[r];
            (double low, double high) = result.Interval(i);
            text.Append(CultureInfo.InvariantCulture, $"{r + 1},{result.Names[i]},{Cell(result.Means[i])},{Cell(low)},{Cell(high)}");
            foreach (TournamentMeasure m in TournamentOutput.Shown)
            {
                text.Append(',').Append(Cell(result.Measure(i, m).Mean));
            }

            text.Append('\n');
        }

        Replace(board, stream => stream.Write(Encoding.UTF8.GetBytes(text.ToString())));
        Replace(parquet, stream => GameParquet.WriteAsync(setup, Path.Combine(folder, "runs.csv"), stream, CancellationToken.None).GetAwaiter().GetResult());
        run.Error.WriteLine($"saved to {folder}: runs.csv, runs.parquet, leaderboard.csv");
    }

    private static void Replace(string path, Action<Stream> write)
    {
        using (var stream = new FileStream(path + ".part", FileMode.Create, FileAccess.ReadWrite))
        {
            write(stream);
        }

        File.Move(path + ".part", path, overwrite: true);
    }

    private static string Cell(double value) => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
}
