using CsCheck;
using Parley.Numerics;
using Parley.Playbooks.RepeatedGames.Moran;
using Parley.Playbooks.RepeatedGames.Spatial;
using Parley.Playbooks.RepeatedGames.Strategies;

namespace Parley.Playbooks.Tests.RepeatedGames;

/// <summary>Fixation: the formula, the absorbing chain and the simulation against each other and against known values.</summary>
public class MoranTests
{
    [Theory]
    [InlineData(3, .39472463, .20460013)]
    [InlineData(5, .31449248, .04447614)]
    [InlineData(10, .24323252, .00140622)]
    public void Tit_for_tat_and_defection_fixate_as_published(int population, double mutant, double reverse)
    {
        Assert.Equal(mutant, MoranFixation.Probability((600, 199, 204, 200), population).ToDouble(), 8);
        Assert.Equal(reverse, MoranFixation.Probability((200, 204, 199, 600), population).ToDouble(), 8);
    }

    [Fact]
    public void Neutral_drift_fixates_in_proportion()
    {
        Assert.Equal(Rational.Create(3, 7), MoranFixation.Probability((5, 5, 5, 5), 7, 3));
        Assert.Equal(Rational.Create(1, 7), MoranFixation.Probability((9, 1, 2, 4), 7, 1, Rational.Zero));
        Assert.Equal(Rational.Create(2, 7), MoranFixation.Probability((3, 3, 3, 3), 7, 2, rule: UpdateRule.DeathBirth));
    }

    [Fact]
    public void Constant_fitness_gives_the_textbook_formula()
    {
        // (1 - 1/r)/(1 - 1/r^N) with r = 2, N = 4: 8/15.
        Assert.Equal(Rational.Create(8, 15), MoranFixation.Probability((2, 2, 1, 1), 4));
    }

    [Fact]
    public void Formula_and_absorbing_chain_agree() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 9], Gen.Int[1, 9], Gen.Int[1, 9], Gen.Int[2, 12], Gen.Int[0, 4]).Sample(
            (a, b, c, d, population, quarters) =>
            {
                var mutants = 1 + ((a + b) % (population - 1));
                var formula = MoranFixation.Probability((a, b, c, d), population, mutants, Rational.Create(quarters, 4)).ToDouble();
                var chain = MoranChain.Solve([[a, b], [c, d]], [mutants, population - mutants], quarters / 4.0);
                return Math.Abs(chain.Probabilities[0] - formula) < 1e-10 && chain.Residual < 1e-12 && Math.Abs(chain.Probabilities.Sum() - 1.0) < 1e-10;
            },
            iter: 200);

    [Fact]
    public void Three_neutral_types_fixate_in_proportion()
    {
        var chain = MoranChain.Solve([[1, 1, 1], [1, 1, 1], [1, 1, 1]], [1, 2, 3]);
        Assert.Equal(1 / 6.0, chain.Probabilities[0], 10);
        Assert.Equal(2 / 6.0, chain.Probabilities[1], 10);
        Assert.Equal(3 / 6.0, chain.Probabilities[2], 10);
        Assert.Throws<ArgumentException>(() => MoranChain.Solve([[1, 1, 1], [1, 1, 1], [1, 1, 1]], [100, 100, 100]));
    }

    [Fact]
    public void Simulation_agrees_with_the_formula()
    {
        var (tft, alld) = (StrategyCatalogue.Find("tft"), StrategyCatalogue.Find("alld"));
        var birthDeath = MoranSimulation.Run([tft, alld, alld], new MoranOptions { Runs = 4_000 });
        Assert.True(birthDeath.Complete);
        Assert.InRange(birthDeath.Share(0), .39472463 - (4 * birthDeath.StandardError(0)), .39472463 + (4 * birthDeath.StandardError(0)));
        Assert.Equal(["Tit For Tat", "Defector"], birthDeath.Types);

        var deathBirth = MoranSimulation.Run([tft, alld, alld, alld], new MoranOptions { Runs = 4_000, Rule = UpdateRule.DeathBirth });
        var exact = MoranFixation.Probability((600, 199, 204, 200), 4, rule: UpdateRule.DeathBirth).ToDouble();
        Assert.InRange(deathBirth.Share(0), exact - (4 * deathBirth.StandardError(0)), exact + (4 * deathBirth.StandardError(0)));
    }

    [Fact]
    public void A_complete_graph_changes_nothing_but_who_dies()
    {
        // On the complete reproduction graph the newborn replaces another, never its parent: fixation is the same, only quicker.
        var (tft, alld) = (StrategyCatalogue.Find("tft"), StrategyCatalogue.Find("alld"));
        var graph = MoranSimulation.Run([tft, alld, alld], new MoranOptions { Runs = 4_000, Reproduction = InteractionGraph.Complete(3) });
        Assert.InRange(graph.Share(0), .39472463 - (4 * graph.StandardError(0)), .39472463 + (4 * graph.StandardError(0)));
    }

    [Fact]
    public void Runs_are_the_same_for_any_number_of_threads()
    {
        var (gtft, alld) = (StrategyCatalogue.Find("gtft"), StrategyCatalogue.Find("alld"));
        var options = new MoranOptions { Runs = 150, Match = new() { Turns = 20, Noise = 0.05 } };
        var one = MoranSimulation.Run([gtft, gtft, alld], options with { Threads = 1 });
        var three = MoranSimulation.Run([gtft, gtft, alld], options with { Threads = 3 });
        Assert.Equal(one.Wins, three.Wins);
        Assert.Equal(one.MeanSteps, three.MeanSteps);
    }

    [Fact]
    public void Mutation_keeps_the_process_going()
    {
        var (tft, alld) = (StrategyCatalogue.Find("tft"), StrategyCatalogue.Find("alld"));
        var result = MoranSimulation.Run([tft, alld, alld], new MoranOptions { Runs = 20, MostSteps = 200, Mutation = 0.3 });
        Assert.False(result.Complete);
    }
}
