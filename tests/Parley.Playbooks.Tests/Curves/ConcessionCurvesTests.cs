using Parley.Playbooks.Curves;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Tests.Curves;

public class ConcessionCurvesTests
{
    [Fact]
    public void A_concession_curve_falls_for_its_party_and_rises_for_the_other_when_the_path_is_efficient()
    {
        var setting = new CrisisSetting([new("A", true), new("B", true)], [21], [0], [new("talks", [0, 1], -1, [])], [], 10);
        var world = new CrisisWorld(setting);
        for (var option = 0; option < 21; option++)
        {
            world.Value[option] = 5.0 * option;
            world.Value[21 + option] = 100.0 - (5.0 * option);
        }

        var process = new CrisisProcess(setting, [ShippedPlaybooks.Get("logroll"), ShippedPlaybooks.Get("stand-firm")]);
        var log = new CrisisEventLog();
        process.Load(world);
        process.Run([0, 1], log);
        var curve = ConcessionCurves.Of(setting, world, log)[0];
        Assert.Equal(log.Aspirations.Count, curve.OwnValue.Count);
        Assert.Equal(100.0, curve.OwnValue[0]);
        Assert.True(curve.OwnValue[^1] < 60.0);
        Assert.All(curve.OwnValue.Zip(curve.OwnValue.Skip(1)), pair => Assert.True(pair.Second <= pair.First));
        Assert.All(curve.OwnValue.Zip(curve.OtherValue), pair => Assert.Equal(100.0, pair.First + pair.Second, 1e-9));
        Assert.All(curve.OwnValue.Zip(curve.Aspiration), pair => Assert.True(pair.First >= pair.Second - 1e-9));
    }

    [Fact]
    public void Bands_over_worlds_are_the_same_for_any_number_of_threads_and_count_only_running_worlds()
    {
        var setting = RandomCrisis.Setting(11, twoPrincipals: true, everyMemberMoves: true);
        var worlds = Enumerable.Range(0, 30).Select(index => RandomCrisis.World(setting, 11, (ulong)index)).ToArray();
        var playbooks = setting.Parties.Select(_ => ShippedPlaybooks.Get("logroll")).ToList();
        var one = ConcessionCurves.Over(setting, worlds, playbooks, threads: 1);
        var three = ConcessionCurves.Over(setting, worlds, playbooks, threads: 3);
        Assert.Equal(one[0].OwnValue, three[0].OwnValue);
        Assert.Equal(setting.Horizon, one[0].OwnValue.Count);
        Assert.All(one[0].OwnValue.Zip(one[0].OwnValue.Skip(1)), pair => Assert.True(pair.Second.Count <= worlds.Length));
        Assert.Throws<ArgumentException>(() => ConcessionCurves.Over(setting, worlds, [playbooks[0]]));
    }
}
