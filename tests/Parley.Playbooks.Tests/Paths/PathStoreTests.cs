using CsCheck;
using Parley.Numerics;
using Parley.Playbooks.Compiled;
using Parley.Playbooks.Paths;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Tests.Paths;

public class PathStoreTests
{
    [Fact]
    public void Every_step_gives_the_others_more_stays_within_red_lines_and_starts_at_the_position()
    {
        Gen.UInt.Sample(
            seed =>
            {
                var setting = RandomCrisis.Setting(seed);
                var world = RandomCrisis.World(setting, seed);
                var store = new PathStore(setting);
                store.Load(world);
                for (var party = 0; party < setting.Parties.Count; party++)
                {
                    foreach (var kind in Enum.GetValues<PathKind>())
                    {
                        var path = store.Get(party, kind, crossesRedLines: false, mandate: 0);
                        var others = setting.Principals.Where(other => other != party).ToList();
                        for (var step = 0; step < path.Count; step++)
                        {
                            var package = Package(setting, path, step);
                            for (var other = 0; other < setting.Parties.Count; other++)
                            {
                                Assert.Equal(world.Utility(setting, other, package), path.Utility[(step * setting.Parties.Count) + other], 1e-12);
                            }

                            Assert.True(((path.Acceptable[step] >> party) & 1) == 1 || setting.Tracks[0].Mandate.Count > 0);
                            if (step > 0)
                            {
                                var gain = others.Sum(other => world.Utility(setting, other, package) - world.Utility(setting, other, Package(setting, path, step - 1)));
                                Assert.True(gain > 0.0, $"seed {seed}, party {party}, {kind}, step {step}");
                                Assert.Equal(1, package.Zip(Package(setting, path, step - 1)).Count(pair => pair.First != pair.Second));
                            }
                        }
                    }
                }
            },
            iter: 150);
    }

    [Fact]
    public void The_logroll_path_from_the_best_package_is_Pareto_efficient_against_all_packages()
    {
        Gen.UInt.Sample(
            seed =>
            {
                var random = new RandomStream(seed, 0, 9);
                var counts = Enumerable.Range(0, 1 + random.NextInt32(4)).Select(_ => 2 + random.NextInt32(3)).ToArray();
                var setting = new CrisisSetting([new("A", true), new("B", true)], counts, new int[counts.Length], [new("t", [0, 1], -1, [])], [], 5);
                var world = new CrisisWorld(setting);
                for (var i = 0; i < world.Value.Length; i++)
                {
                    world.Value[i] = 25.0 * random.NextUnit();
                }

                var store = new PathStore(setting);
                store.Load(world);
                var path = store.Get(0, PathKind.Logroll, crossesRedLines: false, mandate: 0);
                for (var step = 0; step < path.Count; step++)
                {
                    var (own, other) = (path.Utility[step * 2], path.Utility[(step * 2) + 1]);
                    Assert.DoesNotContain(Packages(counts), package =>
                    {
                        var (a, b) = (world.Utility(setting, 0, package), world.Utility(setting, 1, package));
                        return a >= own - 1e-9 && b >= other - 1e-9 && (a > own + 1e-6 || b > other + 1e-6);
                    });
                }

                // It ends where the other side can gain no more.
                Assert.Equal(Packages(counts).Max(package => world.Utility(setting, 1, package)), path.Utility[((path.Count - 1) * 2) + 1], 1e-6);
            },
            iter: 200);
    }

    [Fact]
    public void Salami_gives_the_smallest_slice_first_and_issue_by_issue_takes_turns()
    {
        var setting = new CrisisSetting([new("A", true), new("B", true)], [3, 3], [0, 0], [new("t", [0, 1], -1, [])], [], 5);
        var world = new CrisisWorld(setting);
        double[] own = [60, 40, 0, 40, 38, 0];
        double[] other = [0, 20, 50, 0, 1, 50];
        own.CopyTo(world.Value, 0);
        other.CopyTo(world.Value, 6);
        var store = new PathStore(setting);
        store.Load(world);
        Assert.Equal(["0,0", "0,1", "1,1", "1,2", "2,2"], Steps(setting, store.Get(0, PathKind.Salami, false, 0)));
        Assert.Equal(["0,0", "1,0", "1,1", "2,1", "2,2"], Steps(setting, store.Get(0, PathKind.IssueByIssue, false, 0)));

        // Giving all of the second issue costs .8 per point, all of the first 1.2, the first half of it 1.
        Assert.Equal(["0,0", "0,2", "1,2", "2,2"], Steps(setting, store.Get(0, PathKind.Logroll, false, 0)));
    }

    private static IEnumerable<string> Steps(CrisisSetting setting, StoredPath path) => Enumerable.Range(0, path.Count).Select(step => string.Join(',', Package(setting, path, step)));

    private static int[] Package(CrisisSetting setting, StoredPath path, int step) => path.Package.AsSpan(step * setting.OptionCounts.Count, setting.OptionCounts.Count).ToArray();

    private static IEnumerable<int[]> Packages(int[] counts)
    {
        var total = counts.Aggregate(1, (product, count) => product * count);
        for (var index = 0; index < total; index++)
        {
            var (rest, package) = (index, new int[counts.Length]);
            for (var issue = 0; issue < counts.Length; issue++)
            {
                (rest, package[issue]) = (rest / counts[issue], rest % counts[issue]);
            }

            yield return package;
        }
    }
}
