using System.CommandLine;
using System.Globalization;
using Parley.Games.AgentForms;
using Parley.Games.Equilibria;
using Parley.Games.Families;
using Parley.Games.Files;
using Parley.Games.NormalForms;
using Parley.Games.Refinements;
using Parley.Games.Regret;
using Parley.Games.Solving;
using Parley.Numerics;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands;

/// <summary><c>parley solve FILE</c>: equilibria of a game file, each with its certificate.</summary>
public sealed partial class SolveCommand : ParleyCommand
{
    private readonly Argument<string?> _file = new("FILE") { Description = "A game in .nfg, .efg, .agg, .bagg, .gbt or JSON; - for standard input.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _method = new("--method") { Description = "How to solve: " + string.Join(", ", AllMethods()) + ".", DefaultValueFactory = _ => "auto" };
    private readonly Option<bool> _all = new("--all") { Description = "Find all equilibria that the method can find (the default where it can)." };
    private readonly Option<int?> _first = new("--first") { Description = "Stop after so many equilibria." };
    private readonly Option<bool> _exact = new("--exact") { Description = "Exact fractions in every step." };
    private readonly Option<bool> _float = new("--float") { Description = "Floating-point answers are enough." };
    private readonly Option<bool> _gambit = new("--gambit") { Description = "Print the lines that Gambit's tools print." };
    private readonly Option<bool> _why = new("--why") { Description = "Say why: the best alternatives and what they yield, outcomes, and for trees beliefs and regrets at information sets." };
    private readonly Option<bool> _sequential = new("--sequential") { Description = "Examine information sets that are not reached, too: is it a sequential equilibrium? Implies --why." };
    private readonly Option<bool> _agents = new("--agent-form") { Description = "Solve the agent form of a tree: every information set is a player of its own." };
    private readonly Option<string?> _game = new("--game") { Description = "A benchmark game instead of a file: " + string.Join(", ", BenchmarkGames.Names) + "; parameters in parentheses." };
    private readonly Option<string?> _instances = new("--instances") { Description = "A file of instances for the bargaining game, one a line." };
    private readonly Option<long> _iterations = new("--iterations") { Description = "Iterations of learning methods (default 1000).", DefaultValueFactory = _ => 1000 };

    private readonly Option<int?> _starts = new("--starts") { Description = "From how many rays or starting points gnm, ipa, simpdiv and liap begin." };

    /// <summary>Describes the command.</summary>
    public SolveCommand()
        : base("solve", "Solve a game: equilibria with certificates, and whether these are all.", "parley solve --game kuhn_poker --method cfr+ --iterations 1000", "parley solve --game sheriff --method lcp --json", "parley solve --game kuhn_poker --method lp --sequential", "parley solve --game kuhn_poker --method stackelberg --leader 2")
    {
        Add(_file);
        Add(_method);
        Add(_all);
        Add(_first);
        Add(_exact);
        Add(_float);
        Add(_gambit);
        Add(_why);
        Add(_sequential);
        Add(_agents);
        Add(_game);
        Add(_instances);
        Add(_iterations);
        Add(_starts);
        Add(_objective);
        Add(_leader);
        Add(_counts);
        Add(_precision);
        Add(_refine);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var method = run.Parsed.GetValue(_method)!;
        if (!AllMethods().Contains(method))
        {
            var near = NearestName.Find(method, AllMethods());
            throw Bad($"--method {method}: there is no such method{(near is null ? "" : $"; did you mean '{near}'?")} (expected one of {string.Join(", ", AllMethods())})");
        }

        var first = run.Parsed.GetValue(_first);
        if (first is < 1)
        {
            throw Bad($"--first {first}: expected a whole number of at least 1");
        }

        var starts = run.Parsed.GetValue(_starts);
        if (starts is < 1)
        {
            throw Bad($"--starts {starts}: expected a whole number of at least 1");
        }

        var iterations = run.Parsed.GetValue(_iterations);
        if (iterations < 1)
        {
            throw Bad($"--iterations {iterations}: expected a whole number of at least 1");
        }

        var file = Read(run);
        foreach (var warning in file.Warnings)
        {
            run.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{warning.File}:{warning.Line}:{warning.Column}: warning: {warning.Message}"));
        }

        if (run.Parsed.GetValue(_agents))
        {
            file = Agents(file);
        }

        if (RegretRun.Methods.Contains(method))
        {
            return Learn(run, file, method);
        }

        if (Programs.Contains(method))
        {
            return SolveProgram(run, file, method);
        }

        if (method == "logit" && (run.Parsed.GetValue(_counts) is not null || run.Parsed.GetValue(_precision) is not null))
        {
            return Quantal(run, file);
        }

        var options = new SolveOptions { Threads = run.Threads, First = first ?? 0, Seed = run.Seed, ExactOnly = run.Parsed.GetValue(_exact), Starts = starts ?? 0, Iterations = iterations };
        GameSolution solution;
        try
        {
            solution = GameSolver.Solve(file, method, options, run.Cancelled);
        }
        catch (OperationCanceledException)
        {
            solution = new GameSolution(file.Normal, file.Extensive, new SolveResult
            {
                Method = method,
                Complete = false,
                Reason = "stopped by the time limit or an interruption before an equilibrium was proved",
                Equilibria = [],
                Stopped = true,
            });
        }

        if (run.Parsed.GetValue(_refine))
        {
            solution = Refinement.Judge(solution, run.Cancelled);
        }

        var sequential = run.Parsed.GetValue(_sequential);
        Print(run, sequential || run.Parsed.GetValue(_why) ? solution.Explain(sequential) : solution);
        return solution.Result.Stopped ? ExitCode.StoppedByLimit : solution.Result.Equilibria.Count > 0 || solution.Result.Learned is not null ? ExitCode.Done : ExitCode.NegativeAnswer;
    }

    private static GameFile Agents(GameFile file)
    {
        if (file.Extensive is not { } tree)
        {
            throw Bad("--agent-form is for games in extensive form");
        }

        if (tree.Recall.AbsentMinded)
        {
            throw new SourceErrorsException([new SourceError(file.File, 1, 1, $"absent-mindedness has no agent form: {tree.Recall.Reason}")]);
        }

        return AgentForm.Of(tree) is { } agents ? GameFile.Of(agents.Game) : throw Bad("--agent-form: the agent form would have more than 2000000 profiles, or the tree has no decisions");
    }

    private int Learn(CommandRun run, GameFile file, string method)
    {
        var iterations = run.Parsed.GetValue(_iterations);
        var tree = file.Extensive ?? TableTree.Of(file.Normal!);
        if (!tree.Recall.Perfect)
        {
            throw new SourceErrorsException([new SourceError(file.File, 1, 1, $"the game lacks perfect recall, which {method} needs: {tree.Recall.Reason}")]);
        }

        var learned = RegretRun.Of(tree, method, iterations, run.Seed, run.Cancelled);
        if (run.Json)
        {
            run.PrintJson(json => SolutionJson.Write(json, learned, file.Normal is not null));
        }
        else
        {
            run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{learned.Game.Title}: {learned.Iterations} iterations of {method}"));
            run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"NashConv {learned.NashConv:G10}, exploitability {learned.Exploitability:G10}, values {string.Join(' ', learned.Values.Select(PlainNumber.Show))}"));
        }

        return learned.Stopped ? ExitCode.StoppedByLimit : ExitCode.Done;
    }

    private static List<string> AllMethods() => [.. GameSolver.Methods, .. Programs, .. RegretRun.Methods];

    private void Print(CommandRun run, GameSolution solution)
    {
        if (run.Json)
        {
            run.PrintJson(json => SolutionJson.Write(json, solution));
            return;
        }

        if (run.Parsed.GetValue(_gambit))
        {
            GambitLines.Write(run.Output, solution);
            return;
        }

        var result = solution.Result;
        var title = solution.Title.Length > 0 ? solution.Title : "untitled game";
        run.Output.WriteLine($"{title}: {string.Join(", ", solution.Players)}");
        run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{result.Equilibria.Count} equilibri{(result.Equilibria.Count == 1 ? "um" : "a")} by {result.Method}; {(result.Complete ? "complete" : "not proved complete")}{(result.Reason is null ? "" : ": " + result.Reason)}{(result.Degenerate == true ? "; the game is degenerate" : "")}"));
        if (result.Learned is { } learned)
        {
            run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"after {learned.Iterations} iterations: NashConv {learned.NashConv:G10}, values {string.Join(' ', learned.Values.Select(PlainNumber.Show))}"));
            for (var player = 0; player < solution.Players.Count; player++)
            {
                run.Output.WriteLine($"   {solution.Players[player]}: {string.Join(' ', learned.Profile[player].Select(PlainNumber.Show))}");
            }
        }

        for (var i = 0; i < result.Equilibria.Count; i++)
        {
            var equilibrium = result.Equilibria[i];
            run.Output.WriteLine();
            run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i + 1}  regret {PlainNumber.Show(equilibrium.MaxRegret)}, verified{Refined(equilibrium)}"));
            if (i < solution.Explanations.Count)
            {
                PrintProfile(run, solution, equilibrium);
                ExplanationText.Write(run.Output, solution, solution.Explanations[i]);
                continue;
            }

            for (var player = 0; player < solution.Players.Count; player++)
            {
                var numbers = equilibrium.Exact is { } exact ? exact[player].Select(v => v.ToString()) : equilibrium.Profile[player].Select(PlainNumber.Show);
                run.Output.WriteLine($"   {solution.Players[player]}: {string.Join(' ', numbers)}  gets {PlainNumber.Show(equilibrium.Payoffs[player])}");
            }
        }
    }

    private static void PrintProfile(CommandRun run, GameSolution solution, Equilibrium equilibrium)
    {
        for (var player = 0; player < solution.Players.Count; player++)
        {
            var numbers = equilibrium.Exact is { } exact ? exact[player].Select(v => v.ToString()) : equilibrium.Profile[player].Select(PlainNumber.Show);
            run.Output.WriteLine($"   {solution.Players[player]}: {string.Join(' ', numbers)}");
        }
    }

    private GameFile Read(CommandRun run)
    {
        if (run.Parsed.GetValue(_game) is { } name)
        {
            if (run.Parsed.GetValue(_file) is { } both)
            {
                throw Bad($"both a file ({both}) and --game {name} (expected one of them)");
            }

            if (run.Parsed.GetValue(_instances) is { } instances)
            {
                var list = string.Join(';', File.ReadLines(instances).Select(l => l.Trim()).Where(l => l.Length > 0));
                name = name.EndsWith(')') ? $"{name[..^1]},instances={list})" : $"{name}(instances={list})";
            }

            return BenchmarkGames.Parse(name, out var tree, out var error) ? GameFile.Of(tree!) : throw Bad("--game: " + error);
        }

        var path = run.Parsed.GetValue(_file) ?? throw Bad("no game to solve (expected a file in .nfg, .efg, .agg, .bagg, .gbt or JSON, or - for standard input)");
        if (path != "-")
        {
            return GameFile.Read(path).Require();
        }

        using var buffer = new MemoryStream();
        run.Streams.Input.CopyTo(buffer);
        return GameFile.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), "-").Require();
    }

    private static SourceErrorsException Bad(string message) => new([new SourceError("command line", 1, 1, message)]);
}
