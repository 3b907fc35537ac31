using Parley.Lenses.Playbooks;
using Parley.Playbooks.Process;
using Parley.Tests.TestCases;
using Parley.Worlds;

namespace Parley.Tests.Lenses;

public class BeliefTests
{
    [Fact]
    public void A_changed_follow_through_is_also_believed()
    {
        var context = LensCase.Context(5);
        var table = new PlaybookTable(context);
        const string path = "followThrough.CA.BO.threat";
        var place = table.Mapping.Setting.FollowThroughIndex(1, 0, FollowThroughKind.Threat);
        foreach (var value in (double[])[0.05, 0.5, 0.95])
        {
            foreach (var world in table.ChangedWorlds(WorldOverrides.None(context.Case).Fix(path, value)))
            {
                Assert.Equal(value, world.FollowThrough[place], 1e-12);
                Assert.Equal(value, world.KeptPrior[place] / (world.KeptPrior[place] + world.FailedPrior[place]), 1e-12);
            }
        }
    }
}
