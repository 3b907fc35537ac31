using Parley.Lenses.Deal;
using Parley.Lenses.Playbooks;
using Parley.Numerics;
using Parley.Tests.TestCases;

namespace Parley.Tests.Lenses;

/// <summary>Both engines must value a package exactly as the case does.</summary>
public class MappingTests
{
    [Fact]
    public void A_package_is_worth_the_same_in_the_crisis_as_in_the_case()
    {
        var context = LensCase.Context(30);
        var mapping = new CrisisMapping(context.Case);
        foreach (var world in context.Worlds)
        {
            var crisis = mapping.World(world);
            Assert.Empty(crisis.Errors(mapping.Setting));
            foreach (var package in Packages(mapping.Setting.OptionCounts, 20))
            {
                for (var p = 0; p < mapping.Setting.Parties.Count; p++)
                {
                    Assert.Equal(world.Utility(mapping.PartyOf(p).Index, package), crisis.Utility(mapping.Setting, p, package), 1e-9);
                }
            }
        }
    }

    [Fact]
    public void A_package_is_worth_the_same_in_the_bargaining_problem_as_in_the_case()
    {
        var context = LensCase.Context(30);
        var mapping = new DealMapping(context.Case);
        var utilities = new double[mapping.Principals.Count];
        foreach (var world in context.Worlds)
        {
            var problem = mapping.Problem(world);
            foreach (var outcome in Packages([.. problem.Space.Issues.Select(i => i.OptionCount)], 20))
            {
                problem.Evaluate(outcome, utilities);
                var package = mapping.Package(outcome);
                for (var p = 0; p < utilities.Length; p++)
                {
                    Assert.Equal(world.Utility(mapping.Principals[p], package), utilities[p], 1e-9);
                    Assert.True(mapping.WithinRedLines(mapping.Principals[p], package));
                }
            }
        }
    }

    [Fact]
    public void Observers_and_parties_without_preferences_stay_outside()
    {
        var mapping = new CrisisMapping(LensCase.Load());
        Assert.Equal(["BO", "CA"], mapping.Setting.Parties.Select(p => p.Id));
    }

    [Fact]
    public void Red_lines_that_exclude_each_other_are_a_finding_not_a_failure()
    {
        var subject = LensCase.Load("{party: CA, issue: levy, accepts: [b, c], evidence: [E02], conf: J}", "{party: CA, issue: levy, accepts: [b, c]}\n  - {party: BO, issue: levy, accepts: [a]}");
        var report = new DealLens().Answer(new Parley.Lenses.LensContext(subject, 1, 10, 1));
        var zone = Assert.Single(report.Findings);
        Assert.Equal(0, zone.Value);
        Assert.Contains("The harbour levy", zone.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<int[]> Packages(IReadOnlyList<int> options, int count)
    {
        var random = new RandomStream(5, 0, 0);
        for (var n = 0; n < count; n++)
        {
            var package = new int[options.Count];
            for (var i = 0; i < package.Length; i++)
            {
                package[i] = random.NextInt32(options[i]);
            }

            yield return package;
        }
    }
}
