using System.Diagnostics;
using System.Globalization;
using Parley.Playbooks.Bench;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

// Prints simulated party-rounds per second on one core and bytes allocated per round, for all pairs of the eleven playbooks of conduct.
// Usage: dotnet run -c Release --project bench/Parley.Playbooks.Bench [-- SECONDS | repeated | negotiation [SECONDS per cell]]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["repeated"])
{
    RepeatedBench.Run();
    return;
}

if (args is ["negotiation", ..])
{
    NegotiationBench.Run(args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 1.0);
    return;
}

var seconds = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 3.0;
var setting = BenchmarkCrisis.Setting();
var playbooks = ShippedPlaybooks.Conduct;
var worlds = Enumerable.Range(0, 64).Select(index => BenchmarkCrisis.World(setting, (ulong)index)).ToArray();
var process = new CrisisProcess(setting, playbooks);
var assignment = new int[4];
Sweep();
Sweep();

// The process as a whole: preparing worlds and playing every pair.
var (best, total, allocated) = (0.0, 0L, 0L);
var clock = Stopwatch.StartNew();
var sweep = new Stopwatch();
using var self = System.Diagnostics.Process.GetCurrentProcess();
var processorBefore = self.TotalProcessorTime;
while (clock.Elapsed.TotalSeconds < seconds)
{
    sweep.Restart();
    var (rounds, bytes) = (process.PartyRounds, GC.GetAllocatedBytesForCurrentThread());
    Sweep();
    allocated += GC.GetAllocatedBytesForCurrentThread() - bytes;
    best = Math.Max(best, (process.PartyRounds - rounds) / sweep.Elapsed.TotalSeconds);
    total += process.PartyRounds - rounds;
}

self.Refresh();
var processor = (self.TotalProcessorTime - processorBefore).TotalSeconds;

var mean = total / clock.Elapsed.TotalSeconds;
Console.WriteLine($"setting: 4 parties, 10 issues of 4 options, 8 levers, 3 tracks, 26 rounds; 121 pairs of playbooks in 64 worlds, preparing included");
Console.WriteLine($"party-rounds per second on one core: mean {mean / 1e6:0.0} million, best sweep {best / 1e6:0.0} million");
Console.WriteLine($"party-rounds per second of processor time (what matters when the machine is shared): {total / processor / 1e6:0.0} million");
Console.WriteLine($"bytes allocated per party-round: {(double)allocated / total:0.0000}");
foreach (var playbook in Enumerable.Range(0, playbooks.Count))
{
    var lap = Stopwatch.StartNew();
    var before = process.PartyRounds;
    while (lap.Elapsed.TotalSeconds < 0.1)
    {
        foreach (var world in worlds)
        {
            process.Load(world);
            Array.Fill(assignment, playbook);
            for (var repeat = 0; repeat < 20; repeat++)
            {
                process.Run(assignment);
            }
        }
    }

    Console.WriteLine($"  all four play {playbooks[playbook].Id,-12} {(process.PartyRounds - before) / lap.Elapsed.TotalSeconds / 1e6,6:0.0} million per second");
}

void Sweep()
{
    foreach (var world in worlds)
    {
        process.Load(world);
        for (var pair = 0; pair < playbooks.Count * playbooks.Count; pair++)
        {
            (assignment[0], assignment[1], assignment[2], assignment[3]) = (pair / playbooks.Count, pair % playbooks.Count, 10, 10);
            process.Run(assignment);
        }
    }
}
