using System.Diagnostics;
using System.Globalization;
using Parley.Games.Files;
using Parley.Games.Solving;

// parley-games-bench METHOD FILE... : minimum and median wall and CPU milliseconds of five runs, in one process after a warm-up.
var method = args.Length > 0 ? args[0] : "enummixed";
Console.WriteLine("min wall ms | median wall ms | min CPU ms | equilibria | complete | work | game");
foreach (var path in args.Skip(1))
{
    var wall = new List<double>();
    var cpu = new List<double>();
    GameSolution? solution = null;
    for (var run = 0; run < 6; run++)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        solution = GameSolver.Solve(GameFile.Read(path), method);
        watch.Stop();
        if (run > 0 || watch.Elapsed.TotalSeconds > 5)
        {
            wall.Add(watch.Elapsed.TotalMilliseconds);
            cpu.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
        }

        if (watch.Elapsed.TotalSeconds > 5)
        {
            break;
        }
    }

    wall.Sort();
    cpu.Sort();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{wall[0],10:F2} | {wall[wall.Count / 2],10:F2} | {cpu[0],10:F2} | {solution!.Result.Equilibria.Count,5} | {solution.Result.Complete} | {solution.Result.Work} | {Path.GetFileName(path)}"));
}
