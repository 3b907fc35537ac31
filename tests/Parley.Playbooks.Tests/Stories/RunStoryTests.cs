using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;
using Parley.Playbooks.Stories;

namespace Parley.Playbooks.Tests.Stories;

public class RunStoryTests
{
    [Fact]
    public void A_run_reads_as_a_story()
    {
        var setting = new CrisisSetting(
            [new("A", true), new("B", true)], [5], [0], [new("talks", [0, 1], -1, [])], [new("embargo", 0, [1], true, 2, true, 1)], 6);
        var world = new CrisisWorld(setting);
        for (var option = 0; option < 5; option++)
        {
            world.Value[option] = 25.0 * option;
            world.Value[5 + option] = 100.0 - (25.0 * option);
        }

        (world.NoDeal[0], world.NoDeal[1]) = (20.0, 60.0);
        world.LeverPerRound[1] = -1.0;
        var log = new CrisisEventLog();
        var coerce = ShippedPlaybooks.Get("coerce");
        var process = new CrisisProcess(setting, [coerce.With(coerce.Levers.With("demand", 0.5)), ShippedPlaybooks.Get("stand-firm")]);
        process.Load(world);
        process.Run([0, 1], log);
        var lines = RunStory.Of(setting, log, new StoryNames { Party = party => party == 0 ? "Arland" : "Borland", Package = package => $"a levy of {package[0]}" });
        var text = string.Join('\n', lines.Select(line => $"{line.Round}: {line.Text}"));
        Assert.Equal(
            """
            0: Arland threatens Borland with embargo at level 1 unless its offer is worth 50 points by round 2
            0: Arland offers a levy of 4, worth 100 points to itself
            0: Borland offers a levy of 0, worth 100 points to itself
            2: Arland carries out its threat against Borland
            2: Arland imposes embargo at level 1, in effect from round 3
            3: Arland threatens Borland with embargo at level 2 unless its offer is worth 50 points by round 5
            5: Arland carries out its threat against Borland
            5: Arland imposes embargo at level 2, in effect from round 6
            6: the horizon is reached without agreement
            """,
            text,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Every_event_of_random_runs_can_be_told_without_names()
    {
        var kinds = new HashSet<CrisisEventKind>();
        for (var seed = 0UL; seed < 120; seed++)
        {
            var setting = RandomCrisis.Setting(seed, twoPrincipals: true);
            var process = new CrisisProcess(setting, ShippedPlaybooks.All);
            process.Load(RandomCrisis.World(setting, seed));
            var log = new CrisisEventLog();
            process.Run([.. setting.Parties.Select((_, party) => (int)(seed + (ulong)(party * 7)) % ShippedPlaybooks.All.Count)], log);
            var lines = RunStory.Of(setting, log);
            Assert.All(lines, line => Assert.NotEmpty(line.Text));
            kinds.UnionWith(lines.Select(line => line.Kind));
        }

        Assert.True(kinds.Count >= 14, string.Join(' ', kinds));
    }
}
