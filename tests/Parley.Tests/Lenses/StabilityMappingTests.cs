using Parley.Cases;
using Parley.Lenses;
using Parley.Lenses.Stability;
using Parley.Stability.Concepts;
using Parley.Worlds;

namespace Parley.Tests.Lenses;

public class StabilityMappingTests
{
    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Repository.Path("cases")).Select(static folder => Path.GetFileName(folder)!).Order()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_games_engine_agrees_on_the_Nash_equilibria_of_every_shipped_case(string folder)
    {
        var subject = CaseLoader.Load(Repository.Path("cases", folder));
        var mapping = new StabilityMapping(subject);
        foreach (var world in new[] { World.Central(subject), World.Draw(subject, 1, 0), World.Draw(subject, 1, 1) })
        {
            var analysis = StabilityAnalysis.Of(mapping.In(world));
            Assert.True(analysis.Recheck.Checked > 0);
            Assert.True(ConflictGame.Check(analysis)!.Value.Agrees);
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void There_is_agreement_when_at_most_one_principal_stands_firm(string folder)
    {
        var subject = CaseLoader.Load(Repository.Path("cases", folder));
        var mapping = new StabilityMapping(subject);
        var conflict = mapping.In(World.Central(subject));
        Assert.Null(mapping.TermsOf(mapping.StatusQuo));
        var yields = Enumerable.Range(0, conflict.Options.Count).Where(k => conflict.Options[k].Name.EndsWith(" yields", StringComparison.Ordinal)).ToList();
        for (var s = 0; s < mapping.StateCount; s++)
        {
            var firm = yields.Count(k => (s >> k & 1) == 0);
            Assert.Equal(firm > 1, mapping.TermsOf(s) is null);
            Assert.Equal(firm == 0, mapping.TermsOf(s) == -1);
        }
    }

    [Fact]
    public void A_case_without_two_principals_gets_a_caveat_and_no_finding()
    {
        var subject = CaseLoader.Load(Repository.Path("cases", "cuba-1962"));
        var alone = subject with { Parties = [.. subject.Parties.Select(p => p.Id == "SU" ? p with { Role = PartyRole.Observer } : p)] };
        var report = new StabilityLens().Answer(new LensContext(alone, 1, 5, 1));
        Assert.Empty(report.Findings);
        Assert.Contains("two principals", Assert.Single(report.Caveats), StringComparison.Ordinal);
    }
}
