using System.Diagnostics;
using System.Globalization;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Strategies;
using Parley.Playbooks.RepeatedGames.Tournaments;

namespace Parley.Playbooks.Bench;

/// <summary>Turns per second of repeated games: single pairs, and the round robin of twenty strategies that the peer was measured with.</summary>
internal static class RepeatedBench
{
    // The line-up, 200 turns and 10 repetitions of the peer's figures.
    private const string Lineup =
        "TitForTat Cooperator Defector Alternator Grudger WinStayLoseShift TitFor2Tats TwoTitsForTat SuspiciousTitForTat GTFT Random FirstByJoss FirstByTullock FirstByDavis FirstByShubik FirstByGrofman SecondByTester Prober Handshake ZDExtort2";

    private static readonly string[] Pairs = ["tft", "alld", "alternator", "random", "gtft", "wsls", "grudger", "zd-extort-2", "tester", "solution-b5", "richard-hufford"];

    internal static void Run()
    {
        Console.WriteLine("turns per second of processor time, one thread, 200-turn matches of tft against ...   (no noise / noise .05)");
        foreach (var name in Pairs)
        {
            Console.WriteLine($"  {name,-16} {Pair(name, 0.0) / 1e6,7:0.0} / {Pair(name, 0.05) / 1e6,7:0.0} million");
        }

        foreach (var noise in (double[])[0.0, 0.05])
        {
            foreach (var threads in (int[])[1, 2])
            {
                Tournament(noise, threads);
            }
        }

        Memory();
    }

    private static double Pair(string name, double noise)
    {
        var (row, column) = (StrategyCatalogue.Find("tft"), StrategyCatalogue.Find(name));
        var (engine, options) = (new MatchEngine(), new MatchOptions { Noise = noise });
        for (ulong match = 0; match < 20_000; match++)
        {
            engine.Play(row, column, options, 1, match);
        }

        const int matches = 100_000;
        var before = Processor();
        for (ulong match = 0; match < matches; match++)
        {
            engine.Play(row, column, options, 1, match);
        }

        return matches * 200 / (Processor() - before);
    }

    private static void Tournament(double noise, int threads)
    {
        var lineup = Lineup.Split(' ').Select(StrategyCatalogue.Find).ToArray();
        var options = new TournamentOptions { Match = new MatchOptions { Noise = noise }, Threads = threads };
        for (var warm = 0; warm < 20; warm++)
        {
            RoundRobin.Play(lineup, options);
        }

        const int tournaments = 50;
        var (before, clock) = (Processor(), Stopwatch.StartNew());
        long matches = 0, turns = 0;
        for (var repeat = 0; repeat < tournaments; repeat++)
        {
            var result = RoundRobin.Play(lineup, options with { Seed = (ulong)repeat });
            matches += result.Matches;
            turns += result.Turns;
        }

        var (processor, wall) = (Processor() - before, clock.Elapsed.TotalSeconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"round robin of 20, 200 turns x 10 repetitions, noise {noise}, {threads} thread(s): {processor / tournaments * 1e3:0.0} ms of processor time each ({wall / tournaments * 1e3:0.0} ms wall); {matches / processor:0} matches and {turns / processor / 1e6:0.00} million turns per processor second, all results included"));
    }

    private static void Memory()
    {
        var lineup = Lineup.Split(' ').Select(StrategyCatalogue.Find).ToArray();
        foreach (var repetitions in (int[])[10, 100, 1_000])
        {
            GC.Collect();
            RoundRobin.Play(lineup, new TournamentOptions { Match = new MatchOptions { Noise = 0.05 }, Repetitions = repetitions });
            var heap = GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes;
            using var self = System.Diagnostics.Process.GetCurrentProcess();
            Console.WriteLine($"{repetitions} repetitions: working set {self.WorkingSet64 / 1048576} MB, heap after the last collection {heap / 1048576.0:0.0} MB");
        }
    }

    private static double Processor()
    {
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        return self.TotalProcessorTime.TotalSeconds;
    }
}
