using System.Text.Json;
using Parley.Bargaining.Composer;
using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Scenarios;
using Parley.Bargaining.Serialization;
using Parley.Bargaining.Solutions;
using Parley.Bargaining.Tests.Scenarios;
using Parley.Bargaining.Utilities;
using Parley.Bargaining.Validation;

namespace Parley.Bargaining.Tests.Serialization;

public class DealJsonTests
{
    [Fact]
    public void The_answer_has_the_fields_of_the_contract()
    {
        Scenario scenario = ScenarioReader.Read("escort", WorkedScenarios.EscortYaml);
        JsonElement root = Written(json => DealJson.Write(json, scenario, new BargainingSolutions(ParetoFrontier.Compute(scenario.Problem))));
        Assert.Equal(56, root.GetProperty("outcomes").GetInt32());
        Assert.Equal(["one", "two"], root.GetProperty("parties").EnumerateArray().Select(x => x.GetString()));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("reservation")[0].ValueKind);
        Assert.Equal(16, root.GetProperty("pareto").GetArrayLength());
        Assert.Equal(8, root.GetProperty("pareto")[0].GetProperty("outcome").GetProperty("Ships").GetInt32());
        JsonElement nash = root.GetProperty("solutions").GetProperty("nash");
        Assert.Equal("neutral", nash.GetProperty("outcome").GetProperty("Flag").GetString());
        Assert.Equal(2, nash.GetProperty("tied").GetArrayLength());
        foreach (string name in new[] { "kalaiSmorodinsky", "egalitarian", "utilitarian" })
        {
            Assert.Equal(2, root.GetProperty("solutions").GetProperty(name).GetProperty("utilities").GetArrayLength());
        }

        Assert.Contains("minimum over all outcomes", root.GetProperty("conventions").GetProperty("solutions").GetString(), StringComparison.Ordinal);
        Assert.True(root.GetProperty("certificate").GetProperty("exhaustive").GetBoolean());
    }

    [Fact]
    public void A_draft_is_written_with_suggestions_and_offers()
    {
        var composer = new DealComposer(PackageWorlds.Of(ScenarioReader.Read("harbour", WorkedScenarios.HarbourYaml).Problem));
        JsonElement root = Written(json => DraftJson.Write(json, composer, [0, 1, 2], 2, 2));
        Assert.Equal(JsonValueKind.Object, root.GetProperty("bestDoubleSwap").ValueKind);
        Assert.Equal(2, root.GetProperty("improvements").GetArrayLength());
        Assert.All(root.GetProperty("improvements").EnumerateArray(), x => Assert.True(x.GetProperty("undominated").GetBoolean()));
        Assert.Equal(2, root.GetProperty("draft").GetProperty("parties").GetArrayLength());
        Assert.True(root.TryGetProperty("equivalentOffers", out _));
    }

    [Fact]
    public void Every_known_number_is_reproduced()
    {
        Assert.True(SolutionValidation.Run().Count >= 20);
        Assert.All(SolutionValidation.Run(), row => Assert.True(row.Ok, row.ToString()));
    }

    [Fact]
    public void Moving_a_real_value_to_the_nearest_point_costs_at_most_the_stated_error()
    {
        var issue = new RealIssue("x", 0, 10, 8);
        var value = new PiecewiseLinearValue(Enumerable.Range(0, 8).Select(k => (issue.OptionValue(k), k * k % 5 / 5.0)));
        double error = new AdditiveUtility(new OutcomeSpace([issue]), [value.Terms(issue)]).DiscretizationError();
        double worst = 0;
        for (double x = 0; x <= 10; x += .01)
        {
            double nearest = Enumerable.Range(0, 8).Select(issue.OptionValue).MinBy(point => Math.Abs(point - x));
            worst = Math.Max(worst, Math.Abs(value.Evaluate(x) - value.Evaluate(nearest)));
        }

        Assert.InRange(worst, error * .9, error + 1e-12);
    }

    private static JsonElement Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            write(json);
        }

        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
