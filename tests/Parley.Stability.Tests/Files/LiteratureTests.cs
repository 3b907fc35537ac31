using System.Text.Json;
using Parley.Stability.Coalitions;
using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;
using Parley.Stability.Files;

namespace Parley.Stability.Tests.Files;

/// <summary>Published conflicts, entered state by state in the shared folder: every stable set of every decision maker, the equilibria and the coalitions' improvements.</summary>
public class LiteratureTests
{
    public static TheoryData<string> Names =>
    [
        "lit_PrisonersDilemma", "lit_Chicken", "lit_StagHunt", "lit_Elmira9", "lit_Elmira9_alt", "lit_CubanMissile", "lit_CubanMissile_irreversible", "lit_Garrison",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Stable_sets_and_coalition_improvements_are_those_expected(string name)
    {
        var path = Path.Combine(Shared(), "data", "stability", name + ".json");
        Assert.SkipUnless(File.Exists(path), "the shared folder with published conflicts is not here (PARLEY_SHARED)");
        var document = ConflictReader.Read(path);
        Assert.Empty(document.Warnings);
        var conflict = document.Conflict;
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement;
        if (root.TryGetProperty("expected", out var expected))
        {
            Check(conflict, SanctionSemantics.Legal, expected);
            if (conflict.DecisionMakers.Count == 2)
            {
                Check(conflict, SanctionSemantics.Once, expected);
                Check(conflict, SanctionSemantics.Single, expected);
            }
        }

        if (root.TryGetProperty("expected_by_sanction_semantics", out var by))
        {
            Check(conflict, SanctionSemantics.Legal, by.GetProperty("legal_sequence"));
            Check(conflict, SanctionSemantics.Once, by.GetProperty("each_opponent_once"));
            Check(conflict, SanctionSemantics.Single, by.GetProperty("single_step"));
        }

        if (root.TryGetProperty("expected_sim", out var sim))
        {
            var analysis = StabilityAnalysis.Of(conflict);
            Assert.Equal(Ids(sim.GetProperty("equilibria")), Ids(conflict, analysis.Equilibria(StabilityConcept.Sim)));
            foreach (var party in sim.GetProperty("stable").EnumerateObject())
            {
                Assert.Equal(Ids(party.Value), Ids(conflict, analysis.Stable(conflict.DecisionMakers.ToList().IndexOf(party.Name), StabilityConcept.Sim)));
            }
        }

        Coalitions(conflict, root.GetProperty("coalition_improvements"));
    }

    private static void Coalitions(Conflict conflict, JsonElement expected)
    {
        var coalitions = new CoalitionStability(conflict);
        for (var s = 0; s < conflict.States.Count; s++)
        {
            var wanted = expected.TryGetProperty(conflict.States.Id(s).ToString(), out var list)
                ? list.EnumerateArray().Select(e => $"{string.Join("+", e.GetProperty("coalition").EnumerateArray())} {e.GetProperty("to")}").Order().ToList() : [];
            Assert.Equal(wanted, coalitions.Improvements(s).Select(i => $"{string.Join("+", i.Coalition.Names(conflict))} {conflict.States.Id(i.To)}").Order().ToList());
        }
    }

    private static void Check(Conflict conflict, SanctionSemantics sanctions, JsonElement expected)
    {
        var analysis = StabilityAnalysis.Of(conflict, new StabilityOptions { Sanctions = sanctions });
        Assert.True(analysis.Recheck.Complete);
        if (expected.TryGetProperty("equilibria", out var equilibria))
        {
            foreach (var concept in equilibria.EnumerateObject())
            {
                Assert.Equal(Ids(concept.Value), Ids(conflict, analysis.Equilibria(Enum.Parse<StabilityConcept>(concept.Name, true))));
            }
        }

        if (expected.TryGetProperty("stable", out var stable))
        {
            foreach (var concept in stable.EnumerateObject())
            {
                foreach (var party in concept.Value.EnumerateObject())
                {
                    var i = conflict.DecisionMakers.ToList().IndexOf(party.Name);
                    Assert.Equal(Ids(party.Value), Ids(conflict, analysis.Stable(i, Enum.Parse<StabilityConcept>(concept.Name, true))));
                }
            }
        }
    }

    private static int[] Ids(Conflict conflict, StateBits set) => [.. set.Members().Select(conflict.States.Id).Order()];

    private static int[] Ids(JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetInt32()).Order()];

    private static string Shared()
    {
        if (Environment.GetEnvironmentVariable("PARLEY_SHARED") is { Length: > 0 } folder)
        {
            return folder;
        }

        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Parley.slnx")))
        {
            at = at.Parent;
        }

        return Path.Combine(at?.Parent?.FullName ?? "", "shared");
    }
}
