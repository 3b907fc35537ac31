using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Forecasting.Files;
using Parley.Forecasting.Spatial;

namespace Parley.Forecasting.Tests.Spatial;

public partial class KtabHistoryTests
{
    private const string Emission = """
        EmissionStandards,EC emission standards mapped 4->0 7->50 10->100,10,1,
        Actor,Description,Influence,Year Position,Year Salience,
        NL,Netherlands,8,0,80,
        BE,Belgium,8,50,40,
        LU,Luxembourg,3,0,20,
        DE,Germany,16,0,80,
        FR,France,16,100,60,
        IT,Italy,16,100,60,
        UK,United Kingdom,16,100,90,
        IE,Ireland,5,50,10,
        DK,Denmark,5,0,100,
        GR,Greece,8,50,70,
        """;

    [Theory]
    [InlineData("dummyData_3Dim", 11, 0.0045)]
    [InlineData("SOE-Pol-Comp", 28, 0.0083)]
    [InlineData("SOE-Policy", 20, 0.0137)]
    [InlineData("SOE-Competitive", 36, 0.0123)]
    [InlineData("emission_ktab", 14, 0.0160)]
    public void Histories_to_their_printed_precision(string scenario, int states, double ratio)
    {
        var golden = File.ReadAllLines(SharedForecasts.Require("golden", $"ktab_history_{scenario}.txt"));
        var decision = (scenario == "emission_ktab" ? DecisionFile.Read(Emission, "emission.csv") : SharedForecasts.Read("ktab", scenario + ".csv")).Decision.AtCentralValues();
        var run = SpatialModel.Run(decision);
        Assert.Equal(states, run.Rounds.Count + 1);
        Assert.Equal(ratio, run.Last.ChangeRatio!.Value, 0.00005);
        var (positions, probabilities) = (0, 0);
        foreach (var line in golden)
        {
            var match = Line().Match(line);
            if (!match.Success)
            {
                continue;
            }

            var actor = decision.Actors.ToList().FindIndex(a => a.Name == match.Groups["actor"].Value.Trim());
            var what = match.Groups["what"].Value.Trim();
            var values = match.Groups["values"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(states, values.Length);
            var issue = what == "prob" ? -1 : decision.Issues.Count == 1 ? 0 : IssueOf(decision.Issues, what.Replace(" Position", "", StringComparison.Ordinal));
            for (var t = 0; t < states; t++)
            {
                var state = t == 0 ? run.Initial : run.Rounds[t - 1];
                if (issue < 0)
                {
                    Assert.Equal(values[t], state.Probabilities[actor], 0.0000501);
                    probabilities++;
                }
                else
                {
                    Assert.Equal(values[t], state.Positions[issue][actor], 0.0501);
                    positions++;
                }
            }
        }

        Assert.Equal(states * decision.Count * decision.Issues.Count, positions);
        Assert.Equal(states * decision.Count, probabilities);
    }

    private static int IssueOf(IReadOnlyList<string> issues, string what)
    {
        var found = issues.ToList().FindIndex(i => i == what);
        Assert.True(found >= 0, $"'{what}' is none of {string.Join(", ", issues)}");
        return found;
    }

    [GeneratedRegex(@"^(?<actor>[^,]+),\s*(?<what>[^:]+):(?<values>[\s\d.\-]+)$")]
    private static partial Regex Line();
}
