using System.Globalization;
using Parley.Playbooks.Checking;
using Parley.Playbooks.Process;

namespace Parley.Lenses.Playbooks;

/// <summary>Replays some runs with their event logs and has an independent checker recompute every party's value from the log alone.</summary>
internal static class RunAudit
{
    private const int WorldsAudited = 10;
    private const double Tolerance = 1e-9;

    /// <summary>Audits all playbooks of each party against what the others are assumed to play.</summary>
    /// <returns>What was checked, for the findings' certificates.</returns>
    /// <exception cref="InvalidOperationException">A value differs: a defect of the engine.</exception>
    public static string Certificate(PlaybookTable table)
    {
        var setting = table.Mapping.Setting;
        var log = new CrisisEventLog();
        var worst = 0.0;
        var runs = 0;
        for (var party = 0; party < setting.Parties.Count; party++)
        {
            foreach (var playbook in table.Lineup.For(party))
            {
                var line = table.Lineup.Assigned.ToArray();
                line[party] = playbook;
                var process = new CrisisProcess(setting, line);
                var assignment = Enumerable.Range(0, line.Length).ToArray();
                foreach (var world in table.Worlds.Take(WorldsAudited))
                {
                    process.Load(world);
                    process.Run(assignment, log);
                    worst = Math.Max(worst, ValueAudit.LargestError(setting, world, log, process.Result()));
                    runs++;
                }
            }
        }

        return worst <= Tolerance
            ? string.Create(CultureInfo.InvariantCulture, $"values of {runs} sampled runs recomputed from their event logs by an independent checker, largest difference {worst:0.0e0} points")
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"the value audit found a difference of {worst:R} points: a defect of the playbooks engine, please report it"));
    }
}
