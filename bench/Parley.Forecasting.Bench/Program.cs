using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Parley.Forecasting.Challenges;
using Parley.Forecasting.Decisions;
using Parley.Forecasting.Ensembles;
using Parley.Forecasting.Outcomes;
using Parley.Forecasting.Sensitivities;
using Parley.Forecasting.Spatial;
using Parley.Numerics;

// Measures the spatial model, the challenge readings, ensembles and the calibrated forecast on synthetic decisions: capability uniform 5 to 100, positions uniform 0 to 100,
// an actor's saliences adding up to 30 to 95, as in the reference's figures of the peers. Processor time of the process; best and median of the runs after warm-up.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Trim()}, {Environment.ProcessorCount} logical processors");
Console.WriteLine("| task | actors x issues | size | median CPU s | best CPU s | best wall s | allocated MB |");
Console.WriteLine("|---|---:|---|---:|---:|---:|---:|");
foreach (var (actors, issues) in new[] { (10, 1), (10, 2), (10, 3), (50, 1), (50, 2), (50, 3), (100, 1), (100, 3) })
{
    var decision = Synthetic(actors, issues);
    var turns = SpatialModel.Run(decision).Rounds.Count;
    Measure("spatial model until it settles", $"{actors} x {issues}", $"{turns} turns", () => SpatialModel.Run(decision));
}

var large = Synthetic(100, 1);
Measure("spatial model, stopping rule ignored", "100 x 1", "30 turns", () => SpatialModel.Run(large, new SpatialOptions { MaxTurns = 30, IgnoreStoppingRule = true, Transitions = StateTransitions.Stochastic }));
foreach (var name in new[] { "scholz-code", "paper-literal" })
{
    var reading = ChallengeReading.All.Single(r => r.Name == name);
    foreach (var actors in new[] { 10, 50, 100 })
    {
        var decision = Synthetic(actors, 1);
        Measure($"challenge:{name}, recorded", $"{actors} x 1", "up to 10 rounds", () => ChallengeModel.Run(decision, reading));
    }

    var uncertain = Uncertain(20);
    Measure($"challenge:{name}, Monte Carlo", "20 x 1", "10,000 draws, up to 10 rounds", () => ChallengeEnsemble.Run(uncertain, reading, 10_000, 1), runs: 3);
    Measure($"challenge:{name}, Monte Carlo", "10 x 1", "10,000 draws, up to 10 rounds", () => ChallengeEnsemble.Run(Uncertain(10), reading, 10_000, 1), runs: 3);
}

Measure("calibrated forecast", "20 x 1", "200 draws", () => CalibratedForecast.Of(Uncertain(20)));
Measure("Sobol indices of the compromise mean", "20 x 1", "1,000 base draws", () => SobolIndex.Of(Uncertain(20), d => Parley.Forecasting.Statics.StaticForecasts.WeightedMean(d.Positions(), d.Weights()), 1000, 1), runs: 3);

static GroupDecision Synthetic(int actors, int issues)
{
    var list = new List<DecisionActor>();
    for (var i = 0; i < actors; i++)
    {
        var random = new RandomStream(11, (ulong)((actors * 10) + issues), (ulong)i);
        var capability = 5 + (95 * random.NextUnit());
        var positions = Enumerable.Range(0, issues).Select(_ => 100 * random.NextUnit()).ToArray();
        var parts = Enumerable.Range(0, issues).Select(_ => random.NextUnit() + 0.1).ToArray();
        var total = 0.3 + (0.65 * random.NextUnit());
        list.Add(new DecisionActor($"A{i}", capability, positions, [.. parts.Select(p => total * p / parts.Sum())]));
    }

    return new GroupDecision("synthetic", [.. Enumerable.Range(0, issues).Select(k => $"I{k}")], list, [.. Enumerable.Range(0, issues).Select(_ => new PositionScale(0, 100))]);
}

static EstimatedDecision Uncertain(int actors)
{
    var plain = Synthetic(actors, 1);
    return DefaultRanges.Around(new EstimatedDecision(plain.Title, plain.Issues, [.. plain.Actors.Select(a => new EstimatedActor(
        a.Name, new PointDistribution(a.Capability), [new PointDistribution(a.Positions[0])], [new PointDistribution(a.Saliences[0])]))])
    {
        Scales = [new PositionScale(0, 100)],
    });
}

static void Measure(string task, string size, string work, Func<object> run, int runs = 5)
{
    run();
    var process = Process.GetCurrentProcess();
    var (cpu, wall) = (new List<double>(), new List<double>());
    var allocated = 0L;
    for (var i = 0; i < runs; i++)
    {
        process.Refresh();
        var (before, bytes, watch) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
        run();
        watch.Stop();
        process.Refresh();
        cpu.Add((process.TotalProcessorTime - before).TotalSeconds);
        wall.Add(watch.Elapsed.TotalSeconds);
        allocated = GC.GetTotalAllocatedBytes() - bytes;
    }

    cpu.Sort();
    Console.WriteLine($"| {task} | {size} | {work} | {cpu[cpu.Count / 2]:0.000} | {cpu[0]:0.000} | {wall.Min():0.000} | {allocated / 1e6:0.0} |");
}
