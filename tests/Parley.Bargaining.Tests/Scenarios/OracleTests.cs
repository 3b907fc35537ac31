using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Scenarios;
using Parley.Bargaining.Solutions;

namespace Parley.Bargaining.Tests.Scenarios;

/// <summary>Solution points of public scenarios, computed with NegMAS: every row of the shared oracle whose scenario is at hand.</summary>
/// <remarks>The scenario files are under another licence and stay outside of this repository: the environment variable PARLEY_SCENARIOS names the
/// unpacked folder (year/scenario/*.yml); without it, or without the oracle, the test is skipped.</remarks>
public partial class OracleTests
{
    [Fact]
    public void Frontier_sizes_and_solutions_equal_the_oracle()
    {
        string? oracle = Oracle();
        string? scenarios = Environment.GetEnvironmentVariable("PARLEY_SCENARIOS");
        if (oracle is null || scenarios is null || !Directory.Exists(scenarios))
        {
            Assert.Skip("the oracle (../shared/data/negotiation) or the scenario files (PARLEY_SCENARIOS) are not at hand");
        }

        int compared = 0;
        var wrong = new List<string>();
        foreach (string line in File.ReadLines(oracle).Where(l => l.Length > 0 && l[0] != '#' && !l.StartsWith("year,", StringComparison.Ordinal)))
        {
            string[] fields = [.. FieldPattern().Matches(line).Select(m => m.Value.Trim('"'))];
            string folder = Path.Combine(scenarios, fields[0], fields[1]);
            if (fields.Length < 11 || !Directory.Exists(folder))
            {
                continue;
            }

            Scenario scenario = ScenarioReader.Read(folder);
            ParetoFrontier frontier = ParetoFrontier.Compute(scenario.Problem);
            var solutions = new BargainingSolutions(frontier, SolutionConventions.NegMas);
            Check(scenario.Problem.Space.Count.ToString(CultureInfo.InvariantCulture), fields[3], "outcomes");
            Check(solutions.Searched.ToArray().Select(k => string.Join(' ', frontier.Utilities(k).ToArray())).Distinct().Count().ToString(CultureInfo.InvariantCulture), fields[6], "frontier");
            CheckPoints(SolutionConcept.Nash, fields[7]);
            CheckPoints(SolutionConcept.Egalitarian, fields[8]);
            CheckPoints(SolutionConcept.SmallestSpread, fields[9]);
            CheckPoints(SolutionConcept.Utilitarian, fields[10]);
            compared++;

            void Check(string found, string expected, string what)
            {
                if (found != expected)
                {
                    wrong.Add($"{fields[1]} {what}: found {found}, expected {expected}");
                }
            }

            void CheckPoints(SolutionConcept concept, string expected)
            {
                double[] numbers = [.. NumberPattern().Matches(expected).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];
                double[] found = [.. solutions.Find(concept).Members.Select(k => frontier.Utilities(k).ToArray()).DistinctBy(u => string.Join(' ', u)).OrderBy(u => u[0]).ThenBy(u => u[1]).SelectMany(u => u)];
                if (found.Length != numbers.Length || found.Zip(numbers).Any(x => Math.Abs(x.First - x.Second) > 1e-12 * Math.Max(1, Math.Abs(x.Second))))
                {
                    wrong.Add($"{fields[1]} {concept}: found {string.Join(' ', found)}, expected {expected}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(compared >= 100, $"only {compared} rows could be compared");
    }

    private static string? Oracle()
    {
        string? shared = Environment.GetEnvironmentVariable("PARLEY_SHARED");
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); shared is null && folder is not null; folder = folder.Parent)
        {
            shared = File.Exists(Path.Combine(folder.FullName, "Parley.slnx")) ? Path.Combine(folder.FullName, "..", "shared") : null;
        }

        string file = Path.Combine(shared ?? "", "data", "negotiation", "nash_oracle_half.csv");
        return File.Exists(file) ? file : null;
    }

    [GeneratedRegex("\"[^\"]*\"|[^,]+")]
    private static partial Regex FieldPattern();

    [GeneratedRegex(@"-?\d+(\.\d+)?(e-?\d+)?")]
    private static partial Regex NumberPattern();
}
