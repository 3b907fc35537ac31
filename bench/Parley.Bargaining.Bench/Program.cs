using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Solutions;
using Parley.Bargaining.Utilities;
using Parley.Numerics;

// Measures frontiers and solution points on random additive spaces, one thread, best and median of several runs after warm-up.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Trim()}, {Environment.ProcessorCount} logical processors");
Console.WriteLine("| task | parties | outcomes | frontier | median CPU s | best CPU s | wall s | allocated bytes per outcome |");
Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
foreach (int parties in new[] { 2, 3 })
{
    foreach (int issues in new[] { 3, 4, 5, 6 })
    {
        Measure("frontier, certificate and all solutions", Random(parties, issues, 10), default);
    }
}

Measure("frontier and all solutions, no certificate", Random(2, 6, 10), new FrontierOptions { CertificateOutcomes = -1 });
Measure("frontier and all solutions, no certificate", Random(3, 6, 10), new FrontierOptions { CertificateOutcomes = -1 });
Measure("streamed enumeration", Random(2, 8, 10), new FrontierOptions { Method = FrontierMethod.Enumeration, CertificateOutcomes = 100_000 }, runs: 1);
foreach ((int parties, int issues, int options) in new[] { (2, 12, 10), (2, 20, 10), (3, 6, 10), (3, 8, 10), (3, 12, 10), (4, 6, 10), (4, 12, 10), (5, 6, 6), (5, 12, 10) })
{
    Measure("merging, sampled certificate", Random(parties, issues, options), new FrontierOptions { Method = FrontierMethod.Merging, CertificateOutcomes = 10_000 }, runs: 1);
}

Console.WriteLine();
Console.WriteLine("Contested: on every issue the first two parties want opposite ends.");
Console.WriteLine();
Console.WriteLine("| task | parties | outcomes | frontier | median CPU s | best CPU s | wall s | allocated bytes per outcome |");
Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
Measure("frontier, certificate and all solutions", Random(2, 6, 10, opposed: true), default);
Measure("frontier, certificate and all solutions", Random(3, 6, 10, opposed: true), default, runs: 3);
Measure("frontier and all solutions, no certificate", Random(2, 6, 10, opposed: true), new FrontierOptions { CertificateOutcomes = -1 });
Measure("frontier and all solutions, no certificate", Random(3, 6, 10, opposed: true), new FrontierOptions { CertificateOutcomes = -1 });
Measure("merging, sampled certificate", Random(2, 12, 10, opposed: true), new FrontierOptions { Method = FrontierMethod.Merging, CertificateOutcomes = 10_000 }, runs: 1);
Measure("merging, sampled certificate", Random(3, 6, 10, opposed: true), new FrontierOptions { Method = FrontierMethod.Merging, CertificateOutcomes = 10_000 }, runs: 1);
Measure("merging, sampled certificate", Random(3, 8, 10, opposed: true), new FrontierOptions { Method = FrontierMethod.Merging, CertificateOutcomes = 10_000 }, runs: 1);
Measure("interaction terms, certificate", Random(2, 6, 10, interactions: true), default, runs: 3);

static BargainingProblem Random(int parties, int issues, int options, bool opposed = false, bool interactions = false)
{
    var space = new OutcomeSpace(Enumerable.Range(0, issues).Select(i => new IntegerIssue($"i{i}", 0, options - 1)));
    return new BargainingProblem(space, Enumerable.Range(0, parties).Select(p =>
    {
        var random = new RandomStream(7, (ulong)issues, (ulong)p);
        double[] weights = new double[issues];
        for (int i = 0; i < issues; i++)
        {
            weights[i] = random.NextUnit();
        }

        double total = weights.Sum();
        double[][] values = new double[issues][];
        for (int i = 0; i < issues; i++)
        {
            values[i] = new double[options];
            for (int o = 0; o < options; o++)
            {
                values[i][o] = random.NextUnit();
            }

            weights[i] /= total;
            if (opposed)
            {
                // Every issue is contested: options are ordered from best for the first party to best for the second; others have a peak in between.
                Array.Sort(values[i]);
                if (p == 1)
                {
                    Array.Reverse(values[i]);
                }
                else if (p > 1)
                {
                    int peak = random.NextInt32(options);
                    values[i] = [.. values[i].Select((value, o) => 1 - (Math.Abs(o - peak) / (double)options) - (value / 20))];
                }
            }
        }

        if (interactions)
        {
            double[,] table = new double[options, options];
            for (int a = 0; a < options; a++)
            {
                for (int b = 0; b < options; b++)
                {
                    table[a, b] = random.NextUnit() / 10;
                }
            }

            return new BargainingParty($"p{p}", new AdditiveUtility(
                space, [.. values.Select((list, i) => list.Select(v => v * weights[i]).ToArray())], interactions: [new InteractionTerm(0, issues - 1, table)]), 0.3);
        }

        return new BargainingParty($"p{p}", AdditiveUtility.FromWeights(space, weights, values), 0.3);
    }));
}

static void Measure(string task, BargainingProblem problem, FrontierOptions options, int runs = 7)
{
    var seconds = new List<double>();
    var wall = new List<double>();
    ParetoFrontier? frontier = null;
    long allocated = 0;
    for (int run = 0; run < (runs == 1 ? 2 : runs + 3); run++)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        frontier = ParetoFrontier.Compute(problem, options);
        new BargainingSolutions(frontier).All();
        double elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double used = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (run >= (runs == 1 ? 1 : 3))
        {
            seconds.Add(used);
            wall.Add(elapsed);
        }
    }

    seconds.Sort();
    wall.Sort();
    string complete = frontier!.Complete ? "" : " (incomplete)";
    Console.WriteLine($"| {task} | {problem.PartyCount} | {(double)problem.Space.Count:0.###E+0} | {frontier.Count}{complete} | {seconds[seconds.Count / 2]:0.0000} | {seconds[0]:0.0000} | {wall[wall.Count / 2]:0.0000} | {allocated / (double)problem.Space.Count:0.##} |");
}
