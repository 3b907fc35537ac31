using System.Globalization;
using Parley.Cli.Output;
using Parley.Games.ExtensiveForms;
using Parley.Games.Files;
using Parley.Games.NormalForms;
using Parley.Games.Regret;
using Parley.Games.Solving;
using Parley.Numerics;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands;

public sealed partial class SolveCommand
{
    private int Learn(CommandRun run, GameFile file, string method)
    {
        var tree = file.Extensive ?? TableTree.Of(file.Normal!);
        if (!tree.Recall.Perfect)
        {
            throw new SourceErrorsException([new SourceError(file.File, 1, 1, $"the game lacks perfect recall, which {method} needs: {tree.Recall.Reason}")]);
        }

        var minimizer = Minimizer(run, tree, method);
        var progress = run.Parsed.GetValue(_progress) ? new ProgressLine(run.Error) : null;
        var learned = RegretRun.Continue(minimizer, method, run.Parsed.GetValue(_iterations), progress, run.Cancelled);
        if (run.Parsed.GetValue(_save) is { } save)
        {
            Save(minimizer, save);
        }

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

    private RegretMinimizer Minimizer(CommandRun run, ExtensiveGame tree, string method)
    {
        if (run.Parsed.GetValue(_resume) is not { } path)
        {
            return new RegretMinimizer(tree, RegretRun.VariantOf(method), run.Seed);
        }

        try
        {
            using var stream = new BufferedStream(File.OpenRead(path), 1 << 16);
            var minimizer = RegretMinimizer.Load(tree, stream);
            return minimizer.Variant == RegretRun.VariantOf(method) ? minimizer
                : throw Bad($"--resume {path}: the saved state is of another method than --method {method}");
        }
        catch (InvalidDataException e)
        {
            throw new SourceErrorsException([new SourceError(path, 1, 1, $"{e.Message} (expected a state that --save wrote for this game and method)")]);
        }
    }

    // Replaced whole, so that an interruption leaves the old state or the new one.
    private static void Save(RegretMinimizer minimizer, string path)
    {
        var fresh = path + ".new";
        using (var stream = new BufferedStream(File.Create(fresh), 1 << 16))
        {
            minimizer.Save(stream);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
