using System.CommandLine;
using System.Globalization;
using Parley.Games.Equilibria;
using Parley.Games.Files;
using Parley.Games.Solving;
using Parley.Numerics;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands;

/// <summary><c>parley solve FILE</c>: equilibria of a game file, each with its certificate.</summary>
public sealed class SolveCommand : ParleyCommand
{
    private readonly Argument<string?> _file = new("FILE") { Description = "A game in .nfg or .efg; - for standard input.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _method = new("--method") { Description = "How to solve: " + string.Join(", ", GameSolver.Methods) + ".", DefaultValueFactory = _ => "auto" };
    private readonly Option<bool> _all = new("--all") { Description = "Find all equilibria that the method can find (the default where it can)." };
    private readonly Option<int?> _first = new("--first") { Description = "Stop after so many equilibria." };
    private readonly Option<bool> _exact = new("--exact") { Description = "Exact fractions in every step." };
    private readonly Option<bool> _float = new("--float") { Description = "Floating-point answers are enough." };
    private readonly Option<bool> _gambit = new("--gambit") { Description = "Print the lines that Gambit's tools print." };

    /// <summary>Describes the command.</summary>
    public SolveCommand()
        : base("solve", "Solve a game: equilibria with certificates, and whether these are all.", "parley solve --help")
    {
        Add(_file);
        Add(_method);
        Add(_all);
        Add(_first);
        Add(_exact);
        Add(_float);
        Add(_gambit);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var method = run.Parsed.GetValue(_method)!;
        if (!GameSolver.Methods.Contains(method))
        {
            var near = NearestName.Find(method, GameSolver.Methods);
            throw Bad($"--method {method}: there is no such method{(near is null ? "" : $"; did you mean '{near}'?")} (expected one of {string.Join(", ", GameSolver.Methods)})");
        }

        var first = run.Parsed.GetValue(_first);
        if (first is < 1)
        {
            throw Bad($"--first {first}: expected a whole number of at least 1");
        }

        var file = Read(run);
        foreach (var warning in file.Warnings)
        {
            run.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{warning.File}:{warning.Line}:{warning.Column}: warning: {warning.Message}"));
        }

        var options = new SolveOptions { Threads = run.Threads, First = first ?? 0, Seed = run.Seed, ExactOnly = run.Parsed.GetValue(_exact) };
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

        Print(run, solution);
        return solution.Result.Stopped ? ExitCode.StoppedByLimit : solution.Result.Equilibria.Count > 0 ? ExitCode.Done : ExitCode.NegativeAnswer;
    }

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
        for (var i = 0; i < result.Equilibria.Count; i++)
        {
            var equilibrium = result.Equilibria[i];
            run.Output.WriteLine();
            run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i + 1}  regret {PlainNumber.Show(equilibrium.MaxRegret)}, verified"));
            for (var player = 0; player < solution.Players.Count; player++)
            {
                var numbers = equilibrium.Exact is { } exact ? exact[player].Select(v => v.ToString()) : equilibrium.Profile[player].Select(PlainNumber.Show);
                run.Output.WriteLine($"   {solution.Players[player]}: {string.Join(' ', numbers)}  gets {PlainNumber.Show(equilibrium.Payoffs[player])}");
            }
        }
    }

    private GameFile Read(CommandRun run)
    {
        var path = run.Parsed.GetValue(_file) ?? throw Bad("no game to solve (expected a file in .nfg or .efg, or - for standard input)");
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
