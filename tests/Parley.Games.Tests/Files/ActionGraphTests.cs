using Parley.Games.Files;
using Parley.Games.PureProfiles;
using Parley.Numerics;

namespace Parley.Games.Tests.Files;

public class ActionGraphTests
{
    // Two players on a shared pair of spots; a spot pays by how many stand there.
    private const string Spots = """
        #AGG
        # two kiosks on a beach
        2
        2
        0
        2 2
        0 1
        0 1
        1 0
        1 1
        0 5 2
        0 3 1
        """;

    // The same with one more player, and a function node that counts all who came.
    private const string Crowd = """
        #AGG
        3
        2
        1
        2 2 2
        0 1
        0 1
        0 1
        2 0 2
        1 1
        1 0
        0
        1 3
        [1 1] 10
        [2 2] 1/3
        [3 3] -1
        1 3
        [1] 4
        [2] 2
        [3] 0.5
        """;

    [Fact]
    public void A_graph_gives_the_table_that_it_stands_for()
    {
        var table = GameFile.Parse(Spots, "spots.agg").Require().Normal!;
        Assert.Equal([(Rational)2, 2, 3, 5, 5, 3, 1, 1], table.Payoffs.ToArray());
        Assert.Equal(2, PureEquilibria.Enumerate(table).Equilibria.Count);
    }

    [Fact]
    public void Function_nodes_and_listed_payoffs_are_understood()
    {
        var file = GameFile.Parse(Crowd, "crowd.agg").Require();
        Assert.Single(file.ActionGraph!.Functions);
        // All three at spot 0, whose function node counts those at spot 0.
        Assert.Equal((Rational)(-1), file.Normal!.Payoff(0, 2));
        // Player 1 alone at spot 0, the others at spot 1.
        Assert.Equal((Rational)10, file.Normal.Payoff(6, 0));
        Assert.Equal((Rational)2, file.Normal.Payoff(6, 1));
    }

    [Fact]
    public void A_bayesian_graph_becomes_its_agent_form()
    {
        // One spot each; player 2 has two types of probability 1/4 and 3/4, of which only the second may choose.
        const string Text = "#BAGG\n2\n3\n0\n1 2\n1\n1/4 3/4\n1\n1 2\n0\n1\n1 2\n1 2\n1 0\n1 0\n0 0 8\n0 1\n0 2\n";
        var table = GameFile.Parse(Text, "types.bagg").Require().Normal!;
        Assert.Equal(3, table.PlayerCount);
        // Player 1 sees node 2 chosen with probability 3/4 when the second type chooses it.
        Assert.Equal((Rational)6, table.Payoff(table.ProfileOf([0, 0, 1]), 0));
        Assert.Equal((Rational)0, table.Payoff(table.ProfileOf([0, 0, 0]), 0));
        Assert.Equal((Rational)2, table.Payoff(table.ProfileOf([0, 0, 1]), 2));
    }

    [Theory]
    [InlineData("#AGG\n2\n2\n0\n2 2\n0 1\n1 0\n", 7, 3, "rising")]
    [InlineData("#AGG\n2\n2\n0\n2 2\n0 1\n0 2\n", 7, 3, "0 to 1")]
    [InlineData("#AGG\n1\n1\n0\n1\n0\n0\n0\n", 9, 1, "end of the file")]
    [InlineData("#AGG\n1\n1\n0\n1\n0\n0\n0 1 2\n", 8, 5, "end of the file")]
    [InlineData("#AGG\n1\n1\n0\n1\n0\n0\n2 1\n", 8, 1, "payoff type 2")]
    [InlineData("#AGG\n1\n1\n2\n1\n0\n1 1\n1 2\n1 1\n0 0\n", 11, 1, "above itself")]
    [InlineData("#AGG\n1\n1\n0\n1\n0\n0\n1 2 [ ] 1 [ ] 2\n", 8, 11, "again")]
    public void Errors_have_their_place(string text, int line, int column, string words)
    {
        var errors = GameFile.Parse(text, "bad.agg").Errors;
        Assert.Contains(errors, e => (e.Line, e.Column) == (line, column) && e.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Shared_action_graphs_have_their_checksums()
    {
        var root = SharedGames.Require();
        var count = 0;
        foreach (var (name, value) in ExpectedAnswers.Facts("payoff_checksum").Where(f => f.Game.EndsWith(".agg", StringComparison.Ordinal)))
        {
            var table = GameFile.Read(Path.Combine(root, name)).Require().Normal!;
            Assert.Equal(value, Checksum(table));
            count++;
        }

        Assert.True(count >= 4);
    }

    private static string Checksum(NormalForms.NormalFormGame table)
    {
        var sums = new Rational[table.PlayerCount];
        for (var profile = 0; profile < table.ProfileCount; profile++)
        {
            for (var player = 0; player < sums.Length; player++)
            {
                sums[player] += (profile + 1) * table.Payoff(profile, player);
            }
        }

        return string.Join(' ', sums);
    }
}
