using System.Diagnostics;
using System.Globalization;
using Parley.Evidence.FollowThrough;
using Parley.Evidence.Ledger;
using Parley.Numerics;

namespace Parley.Evidence.Bench;

/// <summary>Seconds to open, filter and sum up a large ledger of invented entries (a third of them commitments with a rating each).</summary>
internal static class LedgerBench
{
    private static readonly string[] Acts = ["promise", "threat", "deadline", "statement", "demand", "offer", "action", "meeting", "concession"];
    private static readonly string[] Statuses = ["kept", "late", "partly", "not", "superseded", "open"];

    public static void Run(int entries, int threads)
    {
        var path = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"parley-ledger-{entries}.jsonl"));
        var lines = Write(path, entries);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entries:N0} entries, {lines:N0} lines, {new FileInfo(path).Length / 1e6:N0} MB, {threads} threads, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}"));
        for (var round = 1; round <= 5; round++)
        {
            Measure(path, threads, round);
        }

        File.Delete(path);
    }

    private static void Measure(string path, int threads, int round)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var busy = process.TotalProcessorTime;
        var total = Stopwatch.StartNew();
        var clock = Stopwatch.StartNew();
        var ledger = LedgerSnapshot.Open(path, threads);
        var open = Lap(clock);
        var view = ledger.AsOf(new DateOnly(2033, 1, 1));
        var count = view.Count(new LedgerFilter { Actor = "A07", Act = "threat", From = new DateOnly(2031, 6, 1), To = new DateOnly(2032, 6, 1) });
        var filter = Lap(clock);
        var groups = FollowThroughTable.Of(view);
        var sums = Lap(clock);
        var counts = view.CountBy(["actor", "act"]);
        var countBy = Lap(clock);
        var all = total.Elapsed.TotalSeconds;
        process.Refresh();
        var processor = (process.TotalProcessorTime - busy).TotalSeconds;
        var found = view.Count(new LedgerFilter { Text = "entry number 77" });
        var text = Lap(clock);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"run {round}: open {open:0.000} s, filter {filter:0.000} s ({count:N0} hits), follow-through {sums:0.000} s ({groups.Groups.Count} groups), counts by actor and act {countBy:0.000} s ({counts.Count}); together {all:0.000} s ({processor:0.000} s of processor time); besides: text search {text:0.000} s ({found:N0} hits), {GC.GetTotalMemory(false) / 1e6:N0} MB"));
    }

    private static double Lap(Stopwatch clock)
    {
        var seconds = clock.Elapsed.TotalSeconds;
        clock.Restart();
        return seconds;
    }

    private static int Write(string path, int entries)
    {
        var random = new RandomStream(1, 0, 0);
        var start = new DateOnly(2031, 1, 1);
        var lines = 0;
        using var writer = new StreamWriter(path);
        for (var i = 0; i < entries; i++)
        {
            var act = Acts[random.NextInt32(Acts.Length)];
            var date = start.AddDays(random.NextInt32(1000));
            var id = i.ToString("X8", CultureInfo.InvariantCulture);
            writer.Write(string.Create(CultureInfo.InvariantCulture,
                $"{{\"id\":\"{id}\",\"date\":\"{date:yyyy-MM-dd}\",\"actor\":\"A{random.NextInt32(40):00}\",\"target\":\"A{random.NextInt32(40):00}\",\"act\":\"{act}\",\"issue\":\"I{random.NextInt32(12)}\",\"what\":\"entry number {i} in a few plain words of its own\",\"deadline\":\"{date.AddDays(30):yyyy-MM-dd}\",\"sources\":[\"U{random.NextInt32(99)}\"],\"conf\":\"S\"}}\n"));
            lines++;
            if (act is "promise" or "threat" or "deadline")
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture,
                    $"{{\"type\":\"rating\",\"commitment\":\"{id}\",\"status\":\"{Statuses[random.NextInt32(Statuses.Length)]}\",\"asOf\":\"{date.AddDays(31):yyyy-MM-dd}\",\"reason\":\"rated on the day after\",\"by\":\"anna\"}}\n"));
                lines++;
            }
        }

        return lines;
    }
}
