using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Scenarios;
using Parley.Bargaining.Solutions;

namespace Parley.Bargaining.Tests.Scenarios;

/// <summary>Reproduces the solutions that the reference gives for its two scenarios (brute force, GENIUS on the XML, NegMAS on the YAML).</summary>
public class WorkedScenarioTests
{
    private static readonly string[] HarbourFrontier =
    [
        "third party/4h/full 1.0000 .1895", "third party/8h/full .9850 .3365", "third party/12h/full .9400 .4415", "third party/24h/full .8650 .4975",
        "joint/12h/full .7800 .5615", "third party/12h/partial .7150 .57275", "joint/24h/full .7050 .6175", "third party/24h/partial .6400 .62875",
        "third party/12h/no .6025 .7040", "third party/24h/no .5275 .7600", "joint/12h/no .4425 .8240", "joint/24h/no .3675 .8800",
        "none/12h/no .2025 .9440", "none/24h/no .1275 1.0000",
    ];

    private static readonly string[] EscortFrontier =
    [
        "8/ours/long .9 .2625", "7/ours/long .875 .325", "6/ours/long .85 .3875", "5/ours/long .825 .45", "4/ours/long .8 .5125", "3/ours/long .775 .575",
        "2/ours/long .75 .6375", "4/neutral/long .6125 .6791666667", "4/UN/long .6125 .6791666667", "3/neutral/long .5875 .7416666667", "3/UN/long .5875 .7416666667",
        "2/neutral/long .5625 .8041666667", "2/UN/long .5625 .8041666667", "3/theirs/long .475 .825", "2/theirs/long .45 .8875", "2/theirs/short .09 .95",
    ];

    public static TheoryData<bool, string, double, SolutionConventions, SolutionConcept> HarbourSolutions
    {
        get
        {
            SolutionConventions rational = new() { Ideal = IdealRule.RationalOutcomes };
            SolutionConventions negMasRational = SolutionConventions.NegMas with { Ideal = IdealRule.RationalOutcomes };
            return new TheoryData<bool, string, double, SolutionConventions, SolutionConcept>
            {
                { true, "third party/24h/full", .1615875, SolutionConventions.Textbook, SolutionConcept.Nash },
                { true, "third party/24h/full", .1615875, SolutionConventions.Genius, SolutionConcept.Nash },
                { true, "third party/24h/full", .14322, SolutionConventions.NegMas, SolutionConcept.Nash },
                { true, "joint/12h/full", .43797, SolutionConventions.NegoLog, SolutionConcept.Nash },
                { true, "joint/24h/full", .5083333333, SolutionConventions.Textbook, SolutionConcept.KalaiSmorodinsky },
                { true, "joint/24h/full", .5083333333, SolutionConventions.NegMas, SolutionConcept.KalaiSmorodinsky },
                { true, "third party/24h/partial", .62875, SolutionConventions.NegoLog, SolutionConcept.KalaiSmorodinsky },
                { true, "joint/12h/full", .6105341246, rational, SolutionConcept.KalaiSmorodinsky },
                { true, "joint/12h/full", .5862884161, negMasRational, SolutionConcept.KalaiSmorodinsky },
                { true, "third party/12h/partial", .0276470588, SolutionConventions.Textbook, SolutionConcept.SmallestSpread },
                { true, "joint/24h/full", .0197357598, SolutionConventions.NegMas, SolutionConcept.SmallestSpread },
                { true, "third party/24h/partial", .01125, SolutionConventions.NegoLog, SolutionConcept.SmallestSpread },
                { true, "third party/24h/partial", .01125, SolutionConventions.Genius, SolutionConcept.SmallestDifference },
                { true, "joint/12h/full", .38, SolutionConventions.Textbook, SolutionConcept.Egalitarian },
                { true, "joint/12h/full", .372, SolutionConventions.NegMas, SolutionConcept.Egalitarian },
                { true, "third party/24h/partial", .62875, SolutionConventions.NegoLog, SolutionConcept.Egalitarian },
                { true, "third party/12h/full", 1.3815, SolutionConventions.Textbook, SolutionConcept.Utilitarian },
                { true, "third party/12h/full", 1.2429411765, SolutionConventions.Textbook, SolutionConcept.RelativeUtilitarian },
                { true, "third party/12h/full", 1.2109191857, SolutionConventions.NegMas, SolutionConcept.RelativeUtilitarian },
                { false, "2/ours/long", .478125, SolutionConventions.NegoLog, SolutionConcept.Nash },
                { false, "2/neutral/long 2/UN/long", .2559375, SolutionConventions.NegMas, SolutionConcept.Nash },
                { false, "2/neutral/long 2/UN/long", .2559375, SolutionConventions.Textbook, SolutionConcept.Nash },
                { false, "4/neutral/long 4/UN/long", .6805555556, SolutionConventions.NegoLog, SolutionConcept.KalaiSmorodinsky },
                { false, "3/neutral/long 3/UN/long", .6141975309, SolutionConventions.NegMas, SolutionConcept.KalaiSmorodinsky },
                { false, "4/neutral/long 4/UN/long", .0343567251, SolutionConventions.NegoLog, SolutionConcept.SmallestSpread },
                { false, "4/neutral/long 4/UN/long", .0390011223, SolutionConventions.NegMas, SolutionConcept.SmallestSpread },
                { false, "2/ours/long", .6375, SolutionConventions.NegoLog, SolutionConcept.Egalitarian },
                { false, "3/neutral/long 3/UN/long", .4791666667, SolutionConventions.NegMas, SolutionConcept.Egalitarian },
                { false, "2/ours/long", 1.3875, SolutionConventions.NegoLog, SolutionConcept.Utilitarian },
                { false, "2/ours/long", 1.5043859649, SolutionConventions.NegoLog, SolutionConcept.RelativeUtilitarian },
                { false, "2/neutral/long 2/UN/long", 1.3712121212, SolutionConventions.NegMas, SolutionConcept.RelativeUtilitarian },
                { false, "4/neutral/long 4/UN/long", .0666666667, SolutionConventions.Genius, SolutionConcept.SmallestDifference },
            };
        }
    }

    [Theory]
    [MemberData(nameof(HarbourSolutions))]
    public void Solutions_are_those_of_the_reference(bool harbour, string outcomes, double value, SolutionConventions conventions, SolutionConcept concept)
    {
        foreach (Scenario scenario in harbour ? Both(WorkedScenarios.HarbourXml, WorkedScenarios.HarbourYaml) : Both(WorkedScenarios.EscortYaml))
        {
            ParetoFrontier frontier = ParetoFrontier.Compute(scenario.Problem);
            Solution solution = new BargainingSolutions(frontier, conventions).Find(concept);
            Assert.Equal(value, solution.Value, value.ToString("R", System.Globalization.CultureInfo.InvariantCulture).Length > 11 ? 1e-10 : 1e-12);
            Assert.Equal(outcomes, Joined(frontier, solution));
        }
    }

    [Fact]
    public void The_frontiers_are_those_of_the_reference()
    {
        foreach (Scenario scenario in Both(WorkedScenarios.HarbourXml, WorkedScenarios.HarbourYaml))
        {
            ParetoFrontier frontier = ParetoFrontier.Compute(scenario.Problem);
            AssertFrontier(HarbourFrontier, frontier);
            Assert.Equal(11, frontier.MembersAtLeast([.4, .15]).Length);
            Assert.Equal(["coast", "trader"], scenario.Problem.Parties.Select(p => p.Name));
            Assert.Equal([.4, .15], scenario.Problem.Parties.Select(p => p.ReservationValue));
            AssertRange(scenario.Problem.Range(0), .1275, 1);
            AssertRange(scenario.Problem.Range(1), .1895, 1);
            var zone = ZoneOfPossibleAgreement.Of(frontier);
            Assert.Equal(27, zone.StrictCount);
            Assert.Equal(.75, zone.StrictFraction);
            Discountings(scenario.Problem.Parties[1]);
        }

        foreach (Scenario scenario in Both(WorkedScenarios.EscortXml, WorkedScenarios.EscortYaml))
        {
            // The values 1/24 and the like make doubles differ between the two forms, so points are compared on the lattice of 1e-12.
            ParetoFrontier frontier = ParetoFrontier.Compute(scenario.Problem, new FrontierOptions { Resolution = 1e-12 });
            AssertFrontier(EscortFrontier, frontier);
            Assert.Equal(13, frontier.DistinctCount);
            AssertRange(scenario.Problem.Range(0), .09, .9);
            AssertRange(scenario.Problem.Range(1), .2625, .95);
        }
    }

    [Fact]
    public void Both_forms_have_equal_utilities()
    {
        foreach ((SourceText[] xml, SourceText[] yaml) in new[] { (WorkedScenarios.HarbourXml, WorkedScenarios.HarbourYaml), (WorkedScenarios.EscortXml, WorkedScenarios.EscortYaml) })
        {
            BargainingProblem a = ScenarioReader.Read("x", xml).Problem, b = ScenarioReader.Read("y", yaml).Problem;
            int[] outcome = new int[3];
            for (long k = 0; k < a.Space.Count; k++)
            {
                a.Space.Decode(k, outcome);
                for (int p = 0; p < 2; p++)
                {
                    Assert.Equal(a.Parties[p].Utility.Evaluate(outcome), b.Parties[p].Utility.Evaluate(outcome), 1e-12);
                }
            }
        }
    }

    [Fact]
    public void The_other_reading_of_the_xml_is_wrong_in_the_way_the_reference_says()
    {
        Scenario scenario = ScenarioReader.Read("harbour", WorkedScenarios.HarbourXml, ImportConvention.NegMas);
        AssertRange(scenario.Problem.Range(0), .6, 5.3);
        AssertRange(scenario.Problem.Range(1), 3.1, 21.8);
        ParetoFrontier frontier = ParetoFrontier.Compute(scenario.Problem);
        Assert.Equal(9, frontier.Count);
        Assert.All(scenario.Problem.Parties, party => Assert.Null(party.ReservationValue));
        Solution nash = new BargainingSolutions(frontier, SolutionConventions.NegMas).Find(SolutionConcept.Nash);
        Assert.Equal("third party/12h/full", Joined(frontier, nash));
    }

    [Fact]
    public void Discounted_parties_survive_writing()
    {
        BargainingProblem problem = ScenarioReader.Read("harbour", WorkedScenarios.HarbourXml).Problem;
        foreach (var files in new[] { ScenarioWriter.ToGenius(problem), ScenarioWriter.ToYaml(problem), ScenarioWriter.ToJson(problem) })
        {
            BargainingProblem back = ScenarioReader.Read("harbour", files).Problem;
            AssertFrontier(HarbourFrontier, ParetoFrontier.Compute(back, new FrontierOptions { OnLattice = true }));
            Discountings(back.Parties[1]);
        }
    }

    [Fact]
    public void The_panel_shows_that_all_Kalai_Smorodinsky_readings_of_harbour_differ()
    {
        ParetoFrontier frontier = ParetoFrontier.Compute(ScenarioReader.Read("harbour", WorkedScenarios.HarbourXml).Problem);
        SolutionPanel panel = SolutionPanel.Of(frontier);
        Assert.Contains(SolutionConcept.KalaiSmorodinsky, panel.Disputed());
        Assert.Contains(SolutionConcept.Nash, panel.Disputed());
        Assert.DoesNotContain(SolutionConcept.Utilitarian, panel.Disputed());
        Assert.Equal(
            ["joint/24h/full", "joint/12h/full", "joint/24h/full", "joint/24h/full", "third party/24h/partial"],
            panel.Rows.Where(row => row.Solution.Concept == SolutionConcept.KalaiSmorodinsky).Select(row => Joined(frontier, row.Solution)));
    }

    private static void Discountings(BargainingParty trader)
    {
        Assert.Equal(.4719699408, trader.Discounting.Apply(.4975, .5), 1e-10);
        Assert.Equal(.1423024947, trader.Discounting.ApplyToReservation(.15, .5), 1e-10);
    }

    private static Scenario[] Both(params SourceText[][] forms) => [.. forms.Select(form => ScenarioReader.Read("s", form))];

    private static void AssertRange(UtilityRange range, double low, double high)
    {
        Assert.Equal(low, range.Minimum, 1e-12);
        Assert.Equal(high, range.Maximum, 1e-12);
    }

    private static void AssertFrontier(string[] expected, ParetoFrontier frontier)
    {
        Assert.Equal(expected.Length, frontier.Count);
        for (int k = 0; k < expected.Length; k++)
        {
            string[] parts = expected[k].Split(' ');
            Assert.Equal(string.Join(' ', parts[..^2]), Slashed(frontier, k));
            for (int p = 0; p < 2; p++)
            {
                string text = parts[^(2 - p)];
                Assert.Equal(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture), frontier.Utilities(k)[p], text.Length > 8 ? 1e-10 : 1e-12);
            }
        }
    }

    private static string Joined(ParetoFrontier frontier, Solution solution) => string.Join(' ', solution.Members.Select(k => Slashed(frontier, k)));

    private static string Slashed(ParetoFrontier frontier, int member)
    {
        int[] outcome = frontier.Outcome(member).ToArray();
        return string.Join('/', outcome.Select((option, i) => frontier.Problem.Space.Issues[i].OptionText(option)));
    }
}
