using CsCheck;
using Parley.Numerics;
using Parley.Playbooks.Checking;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Tests.Checking;

public class ValueAuditTests
{
    [Fact]
    public void Values_recomputed_from_the_event_log_equal_the_reported_ones_for_random_cases_and_playbooks()
    {
        var outcomes = new int[4];
        var (executed, kept, raised) = (0, 0, 0);
        Gen.UInt.Sample(
            seed =>
            {
                var setting = RandomCrisis.Setting(seed);
                var playbooks = ShippedPlaybooks.All.Where(playbook => setting.Principals.Count == 2 || playbook.Id != "alternating-offers").ToList();
                var process = new CrisisProcess(setting, playbooks);
                var log = new CrisisEventLog();
                var random = new RandomStream(seed, 0, 3);
                var assignment = new int[setting.Parties.Count];
                for (var index = 0UL; index < 3; index++)
                {
                    var world = RandomCrisis.World(setting, seed, index);
                    process.Load(world);
                    for (var repeat = 0; repeat < 4; repeat++)
                    {
                        for (var party = 0; party < assignment.Length; party++)
                        {
                            assignment[party] = random.NextInt32(playbooks.Count);
                        }

                        process.Run(assignment, log);
                        var result = process.Result();
                        Assert.True(ValueAudit.LargestError(setting, world, log, result) <= 1e-9, $"seed {seed}, world {index}: {string.Join(' ', assignment)}");
                        Interlocked.Increment(ref outcomes[(int)result.Outcome]);
                        Interlocked.Add(ref executed, log.Events.Count(entry => entry.Kind == CrisisEventKind.ThreatExecuted));
                        Interlocked.Add(ref kept, log.Events.Count(entry => entry.Kind == CrisisEventKind.PromiseKept));
                        Interlocked.Add(ref raised, log.Events.Count(entry => entry.Kind == CrisisEventKind.LeverEffect));
                    }
                }
            },
            iter: 800);

        // The property is worth something only if the random cases reach everything that is accounted for.
        Assert.All(outcomes.Take(3), count => Assert.True(count > 20, string.Join(' ', outcomes)));
        Assert.True(executed > 20 && kept > 5 && raised > 50, $"{executed} {kept} {raised}");
    }

    [Fact]
    public void A_wrong_value_is_found()
    {
        var setting = RandomCrisis.Setting(7);
        var world = RandomCrisis.World(setting, 7);
        var process = new CrisisProcess(setting, ShippedPlaybooks.Conduct);
        var log = new CrisisEventLog();
        process.Load(world);
        process.Run(new int[setting.Parties.Count], log);
        var result = process.Result();
        var wrong = result with { Value = [.. result.Value.Select((value, party) => party == 0 ? value + 1e-6 : value)] };
        Assert.True(ValueAudit.LargestError(setting, world, log, wrong) > 9e-7);
    }
}
