using Parley.Games.Certificates;
using Parley.Games.Equilibria;
using Parley.Games.Explanations;
using Parley.Games.ExtensiveForms;
using Parley.Games.Families;
using Parley.Games.Files;
using Parley.Games.SequenceForms;
using Parley.Games.Solving;
using Parley.Games.Tests.Trees;
using Parley.Numerics;

namespace Parley.Games.Tests.Explanations;

public class ExplanationTests
{
    [Fact]
    public void A_table_tells_the_best_alternative_and_its_loss()
    {
        var file = GameFile.Parse("NFG 1 R \"chicken\" { \"A\" \"B\" } { { \"firm\" \"yield\" } { \"firm\" \"yield\" } } -5 -5 0 3 3 0 1 1", "t.nfg");
        var solution = GameSolver.Solve(file, "pure").Explain();
        var firm = solution.Explanations[solution.Result.Equilibria.ToList().FindIndex(e => e.Profile[0][0] == 1.0)];
        Assert.Equal(((Rational)3, "yield", (Rational)1, (Rational)2, false),
            (firm.Players[0].Payoff, firm.Players[0].BestAlternative!.Label, firm.Players[0].BestAlternative!.Yields, firm.Players[0].Loss, firm.Players[0].IsBinding));
        Assert.Equal(["firm", "yield"], Assert.Single(firm.Outcomes).Path);
    }

    [Fact]
    public void Beliefs_values_and_outcomes_of_trees_fit_together()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var game = RandomTrees.Make(seed, mostNodes: 80);
            var equilibrium = SequenceFormEquilibrium.Solve(game).Equilibria[0];
            var why = TreeExplainer.Explain(game, equilibrium);
            Assert.Equal(Rational.One, why.Outcomes.Aggregate(Rational.Zero, (s, o) => s + o.Probability));
            for (var player = 0; player < 2; player++)
            {
                Assert.Equal(equilibrium.ExactPayoffs![player], why.Players[player].Payoff);
                Assert.Equal(equilibrium.ExactPayoffs![player], why.Outcomes.Aggregate(Rational.Zero, (s, o) => s + (o.Probability * o.Payoffs[player])));
            }

            foreach (var set in why.InformationSets)
            {
                if (set.Beliefs is { } beliefs)
                {
                    Assert.Equal(Rational.One, beliefs.Aggregate(Rational.Zero, (a, b) => a + b));
                }

                // An equilibrium leaves no regret where it goes.
                Assert.True(set.Reached.IsZero || set.Regret!.Value.IsZero);
            }
        }
    }

    [Fact]
    public void What_an_action_yields_is_what_a_best_reply_that_takes_it_earns()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var game = RandomTrees.Make(seed, mostNodes: 60);
            var behaviour = RandomTrees.Behaviour(game, seed);
            var check = BehaviourCheck.Exact(game, behaviour);
            var profile = new Equilibrium { Profile = [], Exact = TreeEquilibrium.Split(game, behaviour), Payoffs = [], MaxRegret = 0 };
            var why = TreeExplainer.Explain(game, profile);
            for (var player = 0; player < 2; player++)
            {
                // A player's first information sets: their best yields, weighted by reach, make up its best reply; its other outcomes stay.
                var gain = Rational.Zero;
                foreach (var set in why.InformationSets.Where(s => game.InformationSets[s.Set].Player == player && IsFirst(game, s.Set)))
                {
                    gain += set.Reached * (set.Regret ?? Rational.Zero);
                }

                Assert.Equal(check.Regrets[player], gain);
            }
        }
    }

    [Fact]
    public void Kuhn_poker_is_explained()
    {
        var solution = GameSolver.Solve(GameFile.Of(BenchmarkGames.Kuhn()), "lp").Explain(sequential: true);
        var why = Assert.Single(solution.Explanations);
        Assert.Equal("-1/18", why.Players[0].Payoff.ToString());
        // The middle card that meets a bet after a check calls only when it faces the low card with probability 1/4.
        var call = why.InformationSets.Single(s => game(s).Label == "1pb");
        Assert.All(call.Actions, a => Assert.Equal((Rational)(-1), a.Yields));
        Assert.True(why.Sequential!.Holds);

        InformationSet game(InformationSetReason s) => solution.Extensive!.InformationSets[s.Set];
    }

    private static bool IsFirst(ExtensiveGame game, int place)
    {
        var set = game.InformationSets[place];
        for (var node = game.Parent(set.Nodes[0]); node >= 0; node = game.Parent(node))
        {
            if (game.PlayerAt(node) == set.Player)
            {
                return false;
            }
        }

        return true;
    }
}
