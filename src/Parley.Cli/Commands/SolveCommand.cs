using System.CommandLine;
using System.Globalization;
using Parley.Cli.Output;
using Parley.Games.AgentForms;
using Parley.Games.Equilibria;
using Parley.Games.Families;
using Parley.Games.Files;
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
    private readonly Option<bool> _all = new("--all") { Description = "Find all equilibria that the method can find (the default, but for subgame-perfect, which else gives one)." };
    private readonly Option<int?> _first = new("--first") { Description = "Stop after so many equilibria." };
    private readonly Option<bool> _exact = new("--exact") { Description = "Whole numbers and fractions in every step, no proved floating-point walks; slower, the same answers. Methods that are floating point by nature say so." };
    private readonly Option<bool> _float = new("--float") { Description = "Answers as decimals, without fractions. Exact methods still compute exactly, which is not slower here." };
    private readonly Option<bool> _gambit = new("--gambit") { Description = "Print the lines that Gambit's tools print." };
    private readonly Option<bool> _why = new("--why") { Description = "Say why: the best alternatives and what they yield, outcomes, and for trees beliefs and regrets at information sets." };
    private readonly Option<bool> _sequential = new("--sequential") { Description = "Examine information sets that are not reached, too: is it a sequential equilibrium? Implies --why." };
    private readonly Option<bool> _agents = new("--agent-form") { Description = "Solve the agent form of a tree: every information set is a player of its own." };
    private readonly Option<bool> _progress = new("--progress") { Description = "Tell on standard error how far the search is." };
    private readonly Option<string?> _save = new("--save") { Description = "Write the state of a learning method to this file at the end, also when a time limit ends it." };
    private readonly Option<string?> _resume = new("--resume") { Description = "Go on from a state that --save wrote, for --iterations more; the same bits as a run without the break." };
    private readonly Option<string?> _game = new("--game") { Description = "A game of a family instead of a file: " + string.Join(", ", NamedGames.Names) + "; parameters in parentheses." };
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
        Add(_progress);
        Add(_save);
        Add(_resume);
        Add(_game);
        Add(_instances);
        Add(_iterations);
        Add(_starts);
        Add(_objective);
        Add(_leader);
        Add(_counts);
        Add(_precision);
        Add(_refine);
        Add(_bench);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Parsed.GetValue(_bench))
        {
            return ListRuns(run);
        }

        var method = run.Parsed.GetValue(_method)!;
        if (!AllMethods().Contains(method))
        {
            var near = NearestName.Find(method, AllMethods());
            throw Bad($"--method {method}: there is no such method{(near is null ? "" : $"; did you mean '{near}'?")} (expected one of {string.Join(", ", AllMethods())})");
        }

        if (run.Parsed.GetValue(_exact) && run.Parsed.GetValue(_float))
        {
            throw Bad("both --exact and --float (expected one of them)");
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

        var options = new SolveOptions
        {
            Threads = run.Threads,
            First = first ?? 0,
            Seed = run.Seed,
            ExactOnly = run.Parsed.GetValue(_exact),
            Starts = starts ?? 0,
            Iterations = iterations,
            All = run.Parsed.GetValue(_all),
            Progress = run.Parsed.GetValue(_progress) ? new ProgressLine(run.Error) : null,
        };
        var solution = GameSolver.Solve(file, method, options, run.Cancelled);
        if (run.Parsed.GetValue(_exact) && solution.Result.Equilibria.Any(e => e.Exact is null))
        {
            run.Error.WriteLine($"note: {method} works in floating point; --exact has no effect on equilibria that are no fractions, each of which carries its regret");
        }

        if (run.Parsed.GetValue(_refine))
        {
            solution = Refinement.Judge(solution, run.Cancelled);
        }

        var sequential = run.Parsed.GetValue(_sequential);
        solution = sequential || run.Parsed.GetValue(_why) ? solution.Explain(sequential) : solution;
        Print(run, run.Parsed.GetValue(_float) ? solution.WithoutFractions() : solution);
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

            return NamedGames.Parse(name, out var named, out var error) ? named! : throw Bad("--game: " + error);
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
