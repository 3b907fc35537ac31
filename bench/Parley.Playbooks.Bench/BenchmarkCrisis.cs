using Parley.Numerics;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Bench;

/// <summary>A made-up crisis of the size of a real case: 4 parties, 10 issues, 8 levers, 3 tracks, 26 rounds.</summary>
internal static class BenchmarkCrisis
{
    internal static CrisisSetting Setting() => new(
        [new("A", true), new("B", true), new("M", false), new("E", false)],
        [.. Enumerable.Repeat(4, 10)],
        new int[10],
        [new("direct", [0, 1], -1, []), new("shuttle", [2, 0], -1, []), new("summit", [2, 1], -1, [])],
        [
            new("a1", 0, [1], true, 2), new("b1", 1, [0], true, 3), new("m1", 2, [1], true, 3, true, 1), new("m2", 2, [0], true, 2), new("m3", 2, [1], false),
            new("e1", 3, [1], true, 2, true, 2), new("e2", 3, [0], false), new("b2", 1, [2], false),
        ],
        26);

    internal static CrisisWorld World(CrisisSetting setting, ulong index)
    {
        var random = new RandomStream(1, index, 0);
        var world = new CrisisWorld(setting) { Seed = 1, Index = index };
        for (var party = 0; party < 4; party++)
        {
            world.DiscountFactor[party] = 0.95 + (0.04 * random.NextUnit());
            world.NoDeal[party] = 20.0 + (20.0 * random.NextUnit());
            world.NoDealDrift[party] = -0.3 * random.NextUnit();
            world.Flow[party] = -0.5 * random.NextUnit();
            for (var issue = 0; issue < 10; issue++)
            {
                var weight = 5.0 + (10.0 * random.NextUnit());
                for (var option = 0; option < 4; option++)
                {
                    var share = party is 0 or 3 ? 3 - option : option;
                    world.Value[(party * setting.FlatOptions) + setting.Flat(issue, option)] = weight * share / 3.0;
                }
            }
        }

        for (var i = 0; i < world.LeverPerRound.Length; i++)
        {
            var lever = setting.Levers[i / 4];
            var isTarget = lever.Targets.Contains(i % 4);
            world.LeverPerRound[i] = isTarget ? (lever.IsNegative ? -0.4 : 0.3) * random.NextUnit() : -0.05;
            world.LeverOneOff[i] = isTarget ? (lever.IsNegative ? -1.0 : 1.0) * random.NextUnit() : -0.1;
        }

        for (var i = 0; i < world.FollowThrough.Length; i++)
        {
            world.FollowThrough[i] = random.NextUnit();
            world.KeptPrior[i] = 2.0 * random.NextUnit();
            world.FailedPrior[i] = 2.0 * random.NextUnit();
        }

        return world;
    }
}
