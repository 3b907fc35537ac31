using Parley.Games.Families;
using Parley.Games.Regret;

namespace Parley.Games.Tests.Regret;

/// <summary>Exploitability (zero-sum) or NashConv (else) after so many iterations, from the deterministic recipe of the field's programs.</summary>
public class PublishedFiguresTests
{
    private const string Sheriff = "sheriff(max_bribe=3,max_items=3,num_rounds=2)";

    [Theory]
    [InlineData("kuhn_poker", "cfr", 100, .008225977316, true)]
    [InlineData("kuhn_poker", "cfr", 1000, .000937616647, true)]
    [InlineData("kuhn_poker", "cfr", 10000, 1.133244579e-04, true)]
    [InlineData("kuhn_poker", "cfr+", 100, .001194404101, true)]
    [InlineData("kuhn_poker", "cfr+", 1000, 8.736532252e-05, true)]
    [InlineData("kuhn_poker", "cfr+", 10000, 9.632756981e-06, true)]
    [InlineData("leduc_poker", "cfr", 10, .8885789832, true)]
    [InlineData("leduc_poker", "cfr", 100, .095716353, true)]
    [InlineData("leduc_poker", "cfr", 1000, .01181781026, true)]
    [InlineData("leduc_poker", "cfr+", 50, .03412145649, true)]
    [InlineData("leduc_poker", "cfr+", 100, .01341599497, true)]
    [InlineData("leduc_poker", "cfr+", 1000, .0002571516162, true)]
    [InlineData("bargaining", "cfr", 100, .1854251561, false)]
    [InlineData("bargaining", "cfr", 1000, .01864641533, false)]
    [InlineData("bargaining", "cfr+", 100, .005894102178, false)]
    [InlineData("bargaining", "cfr+", 1000, 5.947638859e-05, false)]
    [InlineData("bargaining(max_turns=3,discount=0.9)", "cfr", 100, .3098804463, false)]
    [InlineData("bargaining(max_turns=3,discount=0.9)", "cfr+", 100, .04678693341, false)]
    [InlineData(Sheriff, "cfr", 100, .08624922555, false)]
    [InlineData(Sheriff, "cfr", 1000, .01054890772, false)]
    [InlineData(Sheriff, "cfr+", 100, .01281831685, false)]
    [InlineData(Sheriff, "cfr+", 1000, .0005135626926, false)]
    public void Digits_are_those_of_the_table(string game, string method, int iterations, double expected, bool halved)
    {
        Assert.True(GameFamilies.Parse(game, out var tree, out var error), error);
        var run = RegretRun.Of(tree!, method, iterations);
        Assert.Equal(expected, halved ? run.Exploitability : run.NashConv, Math.Abs(expected) * 1e-8);
    }

    [Theory]
    [InlineData("kuhn_poker", 58, 12)]
    [InlineData("leduc_poker", 9457, 936)]
    [InlineData("bargaining", 1067, 46)]
    [InlineData("bargaining(max_turns=3,discount=0.9)", 23867, 1022)]
    [InlineData(Sheriff, 437, 73)]
    public void Trees_have_the_known_sizes(string game, int histories, int informationSets)
    {
        Assert.True(GameFamilies.Parse(game, out var tree, out _));
        Assert.Equal((histories, informationSets), (tree!.NodeCount, tree.InformationSets.Count));
        Assert.True(tree.Recall.Perfect);
    }

    [Theory]
    [InlineData("kuhn_poker", 11.0 / 12.0, 2.0)]
    [InlineData("leduc_poker", 4.747222222222222, 2.0)]
    [InlineData(Sheriff, 3.1875, 3.0)]
    [InlineData("bargaining", 5.0, double.NaN)]
    public void Fixed_policies_have_the_known_distance(string game, double uniform, double first)
    {
        Assert.True(GameFamilies.Parse(game, out var tree, out _));
        var even = new double[tree!.ActionCount];
        var always = new double[tree.ActionCount];
        foreach (var set in tree.InformationSets)
        {
            even.AsSpan(set.FirstAction, set.Actions.Count).Fill(1.0 / set.Actions.Count);
            always[set.FirstAction] = 1.0;
        }

        Assert.Equal(uniform, BestResponse.NashConv(tree, even), 1e-12);
        if (!double.IsNaN(first))
        {
            Assert.Equal(first, BestResponse.NashConv(tree, always), 1e-12);
        }
    }

    [Theory]
    [InlineData("cfr")]
    [InlineData("cfr+")]
    [InlineData("dcfr")]
    [InlineData("pcfr+")]
    [InlineData("mccfr")]
    [InlineData("mccfr-outcome")]
    public void A_saved_and_resumed_run_gives_the_same_bits(string method)
    {
        var game = BenchmarkGames.Kuhn();
        var variant = method switch
        {
            "cfr" => RegretVariant.Plain,
            "cfr+" => RegretVariant.Plus,
            "dcfr" => RegretVariant.Discounted,
            "pcfr+" => RegretVariant.PredictivePlus,
            "mccfr" => RegretVariant.ExternalSampling,
            _ => RegretVariant.OutcomeSampling,
        };
        var straight = new RegretMinimizer(game, variant, 7);
        straight.Run(300);
        var half = new RegretMinimizer(game, variant, 7);
        half.Run(100);
        using var state = new MemoryStream();
        half.Save(state);
        state.Position = 0;
        var resumed = RegretMinimizer.Load(game, state);
        resumed.Run(200);
        Assert.Equal(straight.AverageProfile(), resumed.AverageProfile());
        Assert.Equal(straight.NashConv(), resumed.NashConv());
    }

    [Theory]
    [InlineData("dcfr", 1000, 1e-3)]
    [InlineData("linear-cfr", 1000, 5e-3)]
    [InlineData("pcfr+", 1000, 1e-4)]
    [InlineData("mccfr", 20000, 0.02)]
    [InlineData("mccfr-outcome", 20000, 0.08)]
    public void Other_variants_converge_on_kuhn(string method, int iterations, double most) =>
        Assert.InRange(RegretRun.Of(BenchmarkGames.Kuhn(), method, iterations).Exploitability, 0.0, most);
}
