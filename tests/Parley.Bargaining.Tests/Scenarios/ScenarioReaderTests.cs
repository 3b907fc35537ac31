using CsCheck;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Scenarios;
using Parley.Bargaining.Tests.Problems;
using Parley.Bargaining.Utilities;
using Parley.Numerics.Errors;

namespace Parley.Bargaining.Tests.Scenarios;

public class ScenarioReaderTests
{
    private const string Domain = """
        <negotiation_template><utility_space><objective index="0" name="root">
        <issue index="1" name="Color"><item index="1" value="red"/><item index="2" value="blue"/></issue>
        <issue index="2" name="Size" type="integer" lowerbound="1" upperbound="3"/>
        </objective></utility_space></negotiation_template>
        """;

    private const string Profile = """
        <utility_space><objective index="0" name="root">
        <issue index="1" name="Color"><item index="1" value="red" evaluation="2"/><item index="2" value="blue" evaluation="4"/></issue>
        <issue index="2" name="Size" type="integer" lowerbound="1" upperbound="3"><evaluator ftype="linear" slope="0.5" offset="0"/></issue>
        <weight index="1" value="0.6"/><weight index="2" value="0.4"/>
        </objective></utility_space>
        """;

    [Fact]
    public void Genius_semantics_in_the_small()
    {
        Scenario scenario = Genius(Profile);
        BargainingParty party = scenario.Problem.Parties[0];
        Assert.Equal("a", party.Name);
        Assert.Equal(0.0, party.ReservationValue);
        Assert.Equal((.6 * .5) + (.4 * .5), party.Utility.Evaluate([0, 1]), 1e-15);
        Assert.Equal(1, party.Utility.Evaluate([1, 2]), 1e-15);

        // Weights above 1 in sum are used as given and the result is cut to 1.
        Assert.Equal(1, Genius(Profile.Replace("0.6", "0.9", StringComparison.Ordinal)).Problem.Parties[0].Utility.Evaluate([1, 2]));

        // A largest evaluation below 1e-5 makes the issue worthless; integer evaluators are cut to [0, 1].
        Assert.Equal(.2, Genius(Profile.Replace("\"2\"/><item index=\"2\" value=\"blue\" evaluation=\"4\"", "\"0\"/><item index=\"2\" value=\"blue\" evaluation=\"0\"", StringComparison.Ordinal)).Problem.Parties[0].Utility.Evaluate([1, 1]), 1e-15);
        Assert.Equal(.3 + .4, Genius(Profile.Replace("slope=\"0.5\"", "slope=\"5\"", StringComparison.Ordinal)).Problem.Parties[0].Utility.Evaluate([0, 1]), 1e-15);
    }

    [Fact]
    public void Genius_discount_and_reservation_hold_together_and_odd_discounts_count_as_one()
    {
        string both = Profile.Replace("</objective>", "</objective><discount_factor value=\"0.5\"/><reservation value=\"0.3\"/>", StringComparison.Ordinal);
        BargainingParty party = Genius(both).Problem.Parties[0];
        Assert.Equal(.3, party.ReservationValue);
        Assert.Equal(.15, party.Discounting.ApplyToReservation(.3, 1), 1e-12);
        Assert.Equal(DiscountingKind.None, Genius(both.Replace("0.5\"/><res", "1.5\"/><res", StringComparison.Ordinal)).Problem.Parties[0].Discounting.Kind);
        Assert.Null(ScenarioReader.Read("s", Files(both), ImportConvention.NegMas).Problem.Parties[0].ReservationValue);
    }

    [Fact]
    public void The_last_of_repeated_evaluations_counts_with_a_warning()
    {
        Scenario scenario = Genius(Profile.Replace("<item index=\"2\" value=\"blue\" evaluation=\"4\"/>", "<item index=\"2\" value=\"blue\" evaluation=\"4\"/><item index=\"3\" value=\"red\" evaluation=\"1\"/>", StringComparison.Ordinal));
        Assert.Equal(.6 * .25, scenario.Problem.Parties[0].Utility.Evaluate([0, 0]), 1e-15);
        Assert.StartsWith("a.xml:2:", Assert.Single(scenario.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_objectives_come_first_and_their_weights_play_no_role()
    {
        const string domain = """
            <negotiation_template><utility_space><objective index="0" name="root">
            <issue index="1" name="outer"><item value="x"/></issue>
            <objective index="7" name="inner"><issue index="2" name="nested"><item value="y"/><item value="z"/></issue></objective>
            </objective></utility_space></negotiation_template>
            """;
        const string profile = """
            <utility_space><objective index="0" name="root"><weight index="1" value="0.5"/><weight index="7" value="0.9"/>
            <issue index="1" name="outer"><item value="x" evaluation="1"/></issue>
            <objective index="7" name="inner"><weight index="2" value="0.5"/><issue index="2" name="nested"><item value="y" evaluation="1"/><item value="z" evaluation="2"/></issue></objective>
            </objective></utility_space>
            """;
        Scenario scenario = ScenarioReader.Read("s", [new("d.xml", domain), new("p.xml", profile), new("q.xml", profile)]);
        Assert.Equal(["nested", "outer"], scenario.Problem.Space.Issues.Select(i => i.Name));
        Assert.Equal(.75, scenario.Problem.Parties[0].Utility.Evaluate([0, 0]), 1e-15);
    }

    [Fact]
    public void Hyper_rectangles_pay_inside_or_outside()
    {
        const string domain = """
            <negotiation_template><utility_space><objective index="0" name="root">
            <issue index="1" name="a" type="integer" lowerbound="0" upperbound="9"/><issue index="2" name="b" type="integer" lowerbound="0" upperbound="9"/>
            </objective></utility_space></negotiation_template>
            """;
        const string profile = """
            <utility_space type="NONLINEAR"><objective index="0" name="root"><utility maxutility="100"><ufun weight="1" aggregation="sum">
            <hyperRectangle utility="10"/>
            <hyperRectangle utility="20" weight="2"><INCLUDES index="1" min="2" max="4"/><INCLUDES index="2" min="5" max="5"/></hyperRectangle>
            <hyperRectangle utility="5"><EXCLUDES index="1" min="0" max="1"/></hyperRectangle>
            <ufun weight="2" aggregation="max"><hyperRectangle utility="3"/><hyperRectangle utility="90"><INCLUDES index="2" min="9" max="9"/></hyperRectangle></ufun>
            </ufun></utility></objective></utility_space>
            """;
        UtilityFunction utility = ScenarioReader.Read("s", [new("d.xml", domain), new("p.xml", profile), new("q.xml", profile)]).Problem.Parties[1].Utility;
        Assert.Equal(.16, utility.Evaluate([0, 0]), 1e-12);
        Assert.Equal(.61, utility.Evaluate([3, 5]), 1e-12);
        Assert.Equal(1, utility.Evaluate([9, 9]));
    }

    [Theory]
    [InlineData("<item index=\"2\" value=\"blue\" evaluation=\"4\"/>", "<item index=\"2\" value=\"green\" evaluation=\"4\"/>", "2:76", "'green'")]
    [InlineData("evaluation=\"4\"", "evaluation=\"-4\"", "2:76", "negative")]
    [InlineData("evaluation=\"4\"", "evaluation=\"4,5\"", "2:104", "decimal point")]
    [InlineData("<weight index=\"2\" value=\"0.4\"/>", "<weight index=\"5\" value=\"0.4\"/>", "4:33", "index 5")]
    [InlineData("<weight index=\"2\" value=\"0.4\"/>", "", "3:2", "no weight")]
    [InlineData("<issue index=\"2\"", "<issue index=\"1\"", "3:2", "repeated")]
    [InlineData("slope=\"0.5\"", "", "3:76", "slope")]
    [InlineData("</utility_space>", "", "5:13", "well-formed")]
    public void Bad_profiles_are_refused_with_the_place(string from, string to, string place, string message)
    {
        var errors = Assert.Throws<SourceErrorsException>(() => Genius(Profile.Replace(from, to, StringComparison.Ordinal))).Errors;
        Assert.Contains(errors, e => e.File == "a.xml" && $"{e.Line}:{e.Column}" == place && e.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Bad_domains_and_folders_are_refused()
    {
        SourceErrorsException Read(string domain, params string[] profiles) =>
            Assert.Throws<SourceErrorsException>(() => ScenarioReader.Read("s", [new("domain.xml", domain), .. profiles.Select((p, i) => new SourceText($"p{i}.xml", p))]));
        Assert.Contains("reversed", Read(Domain.Replace("lowerbound=\"1\" upperbound=\"3\"", "lowerbound=\"3\" upperbound=\"1\"", StringComparison.Ordinal), Profile, Profile).Message.Replace("lowerbound <= upperbound", "reversed", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("repeats index 1", Read(Domain.Replace("index=\"2\" name=\"Size\"", "index=\"1\" name=\"Size\"", StringComparison.Ordinal), Profile, Profile).Message, StringComparison.Ordinal);
        Assert.Contains("at least two", Read(Domain, Profile).Message, StringComparison.Ordinal);
        Assert.Contains("found 2 domains", Read(Domain, Domain, Profile, Profile).Message, StringComparison.Ordinal);
        Assert.Contains("root element", Read("<x/>", Profile, Profile).Message, StringComparison.Ordinal);
        Assert.Contains("no such file", Assert.Throws<SourceErrorsException>(() => ScenarioReader.Read("/no/such/folder")).Message, StringComparison.Ordinal);
        Assert.Throws<SourceErrorsException>(() => ScenarioReader.Read("s", []));
    }

    [Fact]
    public void All_errors_of_all_files_are_reported_at_once()
    {
        string bad = Profile.Replace("evaluation=\"4\"", "evaluation=\"x\"", StringComparison.Ordinal).Replace("slope=\"0.5\"", "slope=\"y\"", StringComparison.Ordinal);
        var errors = Assert.Throws<SourceErrorsException>(() => ScenarioReader.Read("s", [new("d.xml", Domain), new("a.xml", bad), new("b.xml", bad)])).Errors;
        Assert.True(errors.Count(e => e.File == "a.xml") >= 2);
        Assert.True(errors.Count(e => e.File == "b.xml") >= 2);
    }

    [Theory]
    [InlineData("coast.yml", "weights: [0.4, 0.15, 0.45]", "weights: [0.4, 0.15]", "4:10", "expected 3")]
    [InlineData("coast.yml", "third party: 1.0", "third: 1.0", "6:53", "not in the domain")]
    [InlineData("coast.yml", "none: 0.0", "none: zero", "6:36", "decimal point")]
    [InlineData("coast.yml", "type: LinearAdditiveUtilityFunction", "type: MysteryFun", "1:1", "MysteryFun")]
    [InlineData("coast.yml", "{none: 0.0, joint: 0.6, third party: 1.0}}", "{none: 0.0, joint: 0.6, third party: 1.0", "", "")]
    [InlineData("coast.yml", "weights: [0.4, 0.15, 0.45]", "weights: [0.4, 0.15, 0.45", "", "")]
    [InlineData("trader.yml", "discount: 0.9", "discount: 1.9", "3:11", "(0, 1]")]
    [InlineData("trader.yml", "reserved_value: 0.15\nufun", "reserved_value: low\nufun", "5:17", "decimal point")]
    [InlineData("harbour.yml", "[none, joint, third party]", "[none, joint, none]", "4:68", "twice")]
    [InlineData("harbour.yml", "CategoricalIssue, values: [4h", "MagicIssue, values: [4h", "5:3", "MagicIssue")]
    public void Bad_yaml_is_refused_with_the_place(string file, string from, string to, string place, string message)
    {
        SourceText[] files = [.. WorkedScenarios.HarbourYaml.Select(f => f.Name == file ? f with { Content = f.Content.Replace(from, to, StringComparison.Ordinal) } : f)];
        Assert.NotEqual(WorkedScenarios.HarbourYaml.Select(f => f.Content), files.Select(f => f.Content));
        var errors = Assert.Throws<SourceErrorsException>(() => ScenarioReader.Read("s", files)).Errors;
        Assert.Contains(errors, e => e.File == file && (place.Length == 0 || $"{e.Line}:{e.Column}" == place) && e.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Yaml_traps_and_byte_order_marks_are_read_as_text()
    {
        Scenario scenario = ScenarioReader.Read("s", [
            new("d.yml", "\uFEFFname: d\r\ntype: negmas.outcomes.DiscreteCartesianOutcomeSpace\r\nissues:\r\n- {name: A, type: negmas.CategoricalIssue, values: [no, yes, 1, 2020-01-01]}\r\n"),
            new("_info.yaml", "x: [1"),
            new("a.yml", "type: LinearAdditiveUtilityFunction\nreserved_value: -.inf\nweights: [1]\nvalues:\n- {type: TableFun, mapping: {no: 1, yes: 2, 1: 3, 2020-01-01: 4}}\n"),
            new("b.yml", "type: LinearAdditiveUtilityFunction\nweights: [2]\nbias: 1\nvalues:\n- {type: TableFun, mapping: {no: 1, yes: 2, 1: 3, 2020-01-01: 4}}\n")]);
        Assert.Equal(["no", "yes", "1", "2020-01-01"], ((DiscreteIssue)scenario.Problem.Space.Issues[0]).Options);
        Assert.Null(scenario.Problem.Parties[0].ReservationValue);
        Assert.Equal(9, scenario.Problem.Parties[1].Utility.Evaluate([3]));
    }

    [Fact]
    public void Identity_of_a_word_is_refused()
    {
        var errors = Assert.Throws<SourceErrorsException>(() => ScenarioReader.Read("s", [
            new("d.yml", "type: DiscreteCartesianOutcomeSpace\nissues:\n- {name: A, type: CategoricalIssue, values: [low, high]}\n"),
            new("a.yml", "type: LinearAdditiveUtilityFunction\nweights: [1]\nvalues:\n- {type: IdentityFun}\n"),
            new("b.yml", "type: AffineUtilityFunction\nweights: [1]\nbias: 0\n")])).Errors;
        Assert.Contains(errors, e => e is { File: "a.yml", Line: 4 } && e.Message.Contains("'low'", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.File == "b.yml");
    }

    [Fact]
    public void GeniusWeb_and_NegoLog_are_read()
    {
        const string profile = """{"LinearAdditiveUtilitySpace": {"name": "p", "issueUtilities": {"A": {"discreteutils": {"valueUtilities": {"x": 0.25, "y": 1}}}}, "issueWeights": {"A": 1.0}, "reservationBid": {"issuevalues": {"A": "x"}}}}""";
        Scenario web = ScenarioReader.Read("w", [new("domain.json", """{"name": "w", "issuesValues": {"A": {"values": ["x", "y"]}}}"""), new("p1.json", profile), new("p2.json", profile), new("specials.json", "{}")]);
        Assert.Equal("GeniusWeb JSON", web.Format);
        Assert.Equal(.25, web.Problem.Parties[0].ReservationValue);
        Assert.Equal(1, web.Problem.Parties[1].Utility.Evaluate([1]));
        const string log = "{\n\t\"reservationValue\": 0.1,\n\t\"issueWeights\": {\"A\": 0.5, \"B\": 0.5},\n\t\"issues\": {\"A\": {\"x\": 1, \"y\": 0}, \"B\": {\"u\": 0.5}}\n}";
        Scenario negoLog = ScenarioReader.Read("n", [new("profileA.json", log), new("profileB.json", log), new("specs.json", "{}")]);
        Assert.Equal("NegoLog JSON", negoLog.Format);
        Assert.Equal(.75, negoLog.Problem.Parties[0].Utility.Evaluate([0, 0]), 1e-15);
        var errors = Assert.Throws<SourceErrorsException>(() => ScenarioReader.Read("n", [new("profileA.json", log), new("profileB.json", log.Replace("\"x\"", "\"z\"", StringComparison.Ordinal))])).Errors;
        Assert.Contains(errors, e => e.File == "profileB.json" && e.Message.Contains("'z'", StringComparison.Ordinal));
    }

    [Fact]
    public void Scoring_sheets_are_read_and_bad_ones_refused()
    {
        const string sheet = "issue,option,Union,Firm\nPay,3 %,10,40\n,\"4 %, staged\",25,20\nLeave,1 week,0,5.5\nreservation,,12,\n";
        Scenario scenario = ScenarioReader.Read("sheet", [new("sheet.csv", sheet)]);
        Assert.Equal(["3 %", "4 %, staged"], ((DiscreteIssue)scenario.Problem.Space.Issues[0]).Options);
        Assert.Equal(25.5, scenario.Problem.Parties[1].Utility.Evaluate([1, 0]));
        Assert.Equal([12, null], scenario.Problem.Parties.Select(p => p.ReservationValue));
        var errors = Assert.Throws<SourceErrorsException>(() => ScenarioReader.Read("sheet", [new("sheet.csv", sheet.Replace("25,20", "25", StringComparison.Ordinal).Replace("5.5", "five", StringComparison.Ordinal))])).Errors;
        Assert.Equal(["sheet.csv:3:1: error: found 3 fields (expected 4 as in the header)", "sheet.csv:4:16: error: points of 'Firm' are 'five' (expected a number with a decimal point)"], errors.Select(e => e.ToString()));
        Assert.Throws<SourceErrorsException>(() => ScenarioReader.Read("sheet", [new("sheet.csv", "a,b\n")]));
    }

    [Fact]
    public void What_is_written_reads_back_the_same() => RandomProblems.Real(3).Sample(problem =>
    {
        foreach (IReadOnlyList<SourceText> files in new IReadOnlyList<SourceText>[] { ScenarioWriter.ToGenius(Small(problem)), ScenarioWriter.ToYaml(problem), ScenarioWriter.ToJson(problem), [ScenarioWriter.ToScoringSheet(problem)] })
        {
            BargainingProblem expected = files[0].Extension == ".xml" ? Small(problem) : problem;
            BargainingProblem back = ScenarioReader.Read("s", files).Problem;
            Assert.Equal(expected.Parties.Select(p => (p.Name, p.ReservationValue)), back.Parties.Select(p => (p.Name, p.ReservationValue)));
            Assert.Equal(expected.Space.Count, back.Space.Count);
            foreach ((int[] outcome, double[] utilities) in RandomProblems.Enumerate(expected))
            {
                for (int p = 0; p < utilities.Length; p++)
                {
                    Assert.Equal(utilities[p], back.Parties[p].Utility.Evaluate(outcome), 1e-12);
                }
            }
        }
    }, iter: 30);

    [Fact]
    public void The_difference_of_the_two_readings_is_shown()
    {
        ConventionDifference harbour = ConventionDifference.Of("harbour", WorkedScenarios.HarbourXml);
        Assert.False(harbour.Equivalent);
        Assert.Equal((14, 9), (harbour.GeniusFrontier, harbour.NegMasFrontier));
        Assert.NotEqual(harbour.GeniusNash, harbour.NegMasNash);
        Assert.All(harbour.Parties, party => Assert.True(party.GeniusReservation > 0 && party.NegMasReservation is null));
    }

    /// <summary>GENIUS cuts utilities to 1, so its test has smaller ones.</summary>
    private static BargainingProblem Small(BargainingProblem problem) => new(problem.Space, problem.Parties.Select(party => new BargainingParty(
        party.Name, new AdditiveUtility(problem.Space, [.. Enumerable.Range(0, problem.Space.IssueCount).Select(i => ((AdditiveUtility)party.Utility).Terms(i).ToArray().Select(x => x / 10).ToArray())]), party.ReservationValue)));

    private static Scenario Genius(string profile) => ScenarioReader.Read("s", Files(profile));

    private static SourceText[] Files(string profile) => [new("domain.xml", Domain), new("a.xml", profile), new("b.xml", Profile)];
}
