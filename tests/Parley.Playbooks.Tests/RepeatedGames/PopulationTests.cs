using Parley.Playbooks.RepeatedGames.Ecology;
using Parley.Playbooks.RepeatedGames.Fingerprints;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Metrics;
using Parley.Playbooks.RepeatedGames.Spatial;
using Parley.Playbooks.RepeatedGames.StageTables;
using Parley.Playbooks.RepeatedGames.Strategies;

namespace Parley.Playbooks.Tests.RepeatedGames;

/// <summary>Ecology, fingerprints, space, games of more moves.</summary>
public class PopulationTests
{
    [Fact]
    public void Shares_grow_with_the_payoff()
    {
        // Cooperators 3 and 0, defectors 5 and 1: from one half each the shares become 1.5 and 3 of 4.5.
        var shares = EcologicalVariant.Shares([[3, 0], [5, 1]], null, 60);
        Assert.Equal(1 / 3.0, shares[1][0], 12);
        Assert.Equal(2 / 3.0, shares[1][1], 12);
        Assert.InRange(shares[60][1], 1 - 1e-12, 1);
        Assert.All(shares, s => Assert.Equal(1.0, s.Sum(), 12));
        Assert.Throws<ArgumentException>(() => EcologicalVariant.Shares([[-1, 0], [5, 1]], null, 1));
        Assert.Throws<ArgumentException>(() => EcologicalVariant.Shares([[0, 0], [0, 0]], null, 1));
    }

    [Fact]
    public void Fingerprint_corners_are_the_pure_opponents()
    {
        // (0, 0) is the probe itself, (1, 0) always cooperates, (0, 1) always defects, (1, 1) is the dual: bully.
        var print = AshlockFingerprint.Of(StrategyCatalogue.Find("wsls"), StrategyCatalogue.Find("tft"), 4);
        Assert.True(print.IsExact);
        Assert.Equal(3.0, print.Values[0][0], 12);
        Assert.Equal(0.5, print.Values[0][4], 12);
        Assert.Equal(3.0, print.Values[4][0], 12);
        Assert.Equal(AshlockFingerprint.Mixed(StrategyCatalogue.Find("tft").MemoryOne!, 4, 4, 4), StrategyCatalogue.Find("bully").MemoryOne);
    }

    [Fact]
    public void Fingerprints_by_chain_and_by_play_agree()
    {
        var (strategy, probe) = (StrategyCatalogue.Find("gtft"), StrategyCatalogue.Find("tft"));
        var exact = AshlockFingerprint.Of(strategy, probe, 3);
        var played = AshlockFingerprint.Of(strategy, probe, 3, new MatchOptions { Turns = 4_000 }, 5, exact: false);
        Assert.False(played.IsExact);
        for (var x = 0; x <= 3; x++)
        {
            for (var y = 0; y <= 3; y++)
            {
                Assert.InRange(played.Values[x][y], exact.Values[x][y] - 0.06, exact.Values[x][y] + 0.06);
            }
        }
    }

    [Fact]
    public void Transitive_fingerprint_of_tit_for_tat_is_the_opponents_rate()
    {
        var print = TransitiveFingerprint.Of(StrategyCatalogue.Find("tft"), 3, 4, 2_000);
        Assert.Equal([0.0, 0.5, 1.0], print.Opponents);
        Assert.Equal([1.0, 0.0, 0.0, 0.0], print.Rates[0]);
        Assert.Equal([1.0, 1.0, 1.0, 1.0], print.Rates[2]);
        Assert.InRange(print.Rates[1][2], 0.45, 0.55);
    }

    [Fact]
    public void Eigenvector_is_certified()
    {
        var vector = PrincipalEigenvector.Of([[2, 1], [1, 2]]);
        Assert.Equal(Math.Sqrt(0.5), vector.Values[0], 12);
        Assert.Equal(3.0, vector.Eigenvalue, 12);
        Assert.True(vector.Converged && vector.Residual < 1e-11);
        // Two eigenvalues of one size: there is no limit, and the result says so.
        Assert.False(PrincipalEigenvector.Of([[0, 4], [1, 0]]).Converged);
    }

    [Fact]
    public void Graphs_have_their_neighbours()
    {
        Assert.Equal(10, InteractionGraph.Complete(5).Edges.Count);
        Assert.Equal([1, 5], InteractionGraph.Ring(6).Neighbours(0));
        Assert.Equal(4, InteractionGraph.Torus(4, 5).Neighbours(0).Count);
        Assert.Equal(8, InteractionGraph.Torus(4, 5, diagonals: true).Neighbours(7).Count);
        Assert.Throws<ArgumentException>(() => new InteractionGraph(2, [(0, 2)]));
        Assert.Throws<ArgumentException>(() => new InteractionGraph(2, [(1, 1)]));
    }

    [Fact]
    public void One_defector_among_cooperators_spreads_to_its_neighbourhood_in_space()
    {
        // Nowak and May's game: T = 1.9, R = 1, others 0, one turn, each also against itself.
        var (allc, alld) = (StrategyCatalogue.Find("allc"), StrategyCatalogue.Find("alld"));
        var graph = InteractionGraph.Torus(9, 9, diagonals: true);
        var start = Enumerable.Range(0, 81).Select(i => i == 40 ? alld : allc).ToList();
        var match = new MatchOptions { Turns = 1, Game = new(1.9, 1, 0, 0) };
        var history = SpatialGame.Play(graph, start, 2, match, withSelf: true);
        Assert.Equal(1, history[0].Count(t => t == 1));
        Assert.Equal(9, history[1].Count(t => t == 1));

        // The square's corners (5 x 1.9) beat every cooperator near them (at most 8 against 9.5): it becomes 5 x 5.
        Assert.Equal(25, history[2].Count(t => t == 1));
        Assert.Throws<ArgumentException>(() => SpatialGame.Play(graph, [allc], 1));
    }

    [Fact]
    public void Games_of_three_moves_are_played()
    {
        var game = new TableGame([[0, -1, 1], [1, 0, -1], [-1, 1, 0]], [[0, 1, -1], [-1, 0, 1], [1, -1, 0]]);
        var match = TableMatch.Play(game, TableStrategy.BestReply(), TableStrategy.Always(2), 5);
        Assert.Equal([0, 0, 0, 0, 0], match.Row);
        Assert.Equal((5.0, -5.0), (match.RowScore, match.ColumnScore));

        // Fictitious play of both in rock, paper, scissors: frequencies go to one third each.
        var fictitious = TableMatch.Play(game, TableStrategy.FictitiousPlay(0), TableStrategy.FictitiousPlay(1), 20_000);
        Assert.All(Enumerable.Range(0, 3), m => Assert.InRange(fictitious.Row.Count(r => r == m) / 20_000.0, 0.28, 0.39));
        Assert.Throws<ArgumentException>(() => TableMatch.Play(game, TableStrategy.Always(3), TableStrategy.Uniform, 1));
        Assert.Throws<ArgumentException>(() => new TableGame([[1, 2]]));
    }

    [Fact]
    public void Games_of_many_moves_with_two_moves_are_the_two_by_two_games()
    {
        var game = new TableGame([[3, 0], [5, 1]]);
        var match = TableMatch.Play(game, TableStrategy.TitForTat(), TableStrategy.Grim(0, 0, 1), 30, noise: 0.1, seed: 4);
        var score = Enumerable.Range(0, 30).Sum(t => new[,] { { 3, 0 }, { 5, 1 } }[match.Row[t], match.Column[t]]);
        Assert.Equal(score, match.RowScore);
        var win = TableMatch.Play(game, TableStrategy.WinStayLoseShift(3), TableStrategy.Always(1), 4);
        Assert.Equal([0, 1, 0, 1], win.Row);
        Assert.True(TableMatch.Play(game, TableStrategy.Uniform, TableStrategy.Uniform, 1_000_000, end: 0.5).Row.Count < 100);
    }
}
