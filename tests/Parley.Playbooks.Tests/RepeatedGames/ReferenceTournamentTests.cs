using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Strategies;
using Parley.Playbooks.RepeatedGames.Tournaments;

namespace Parley.Playbooks.Tests.RepeatedGames;

/// <summary>Tournaments whose every number is known: computed by Axelrod-Python 4.13 and by a second program written from the rules alone.</summary>
public class ReferenceTournamentTests
{
    private const string Lineup =
        "TitForTat Cooperator Defector Alternator Grudger WinStayLoseShift TitFor2Tats TwoTitsForTat SuspiciousTitForTat FirstByShubik FirstByDavis SecondByTester Prober Handshake";

    private static readonly int[][] Scores =
    [
        [600, 600, 199, 498, 600, 600, 600, 600, 500, 600, 600, 599, 599, 201],
        [600, 600, 0, 300, 600, 600, 600, 600, 597, 600, 600, 300, 6, 3],
        [204, 1000, 200, 600, 204, 600, 208, 204, 200, 276, 240, 204, 208, 204],
        [503, 800, 100, 400, 107, 450, 800, 107, 500, 206, 135, 503, 503, 796],
        [600, 600, 199, 597, 600, 600, 600, 600, 203, 600, 600, 207, 207, 201],
        [600, 600, 100, 450, 600, 600, 600, 600, 401, 600, 600, 401, 401, 102],
        [600, 600, 198, 300, 600, 600, 600, 600, 597, 600, 600, 300, 201, 200],
        [600, 600, 199, 597, 600, 600, 600, 600, 203, 600, 600, 210, 210, 201],
        [500, 602, 200, 500, 203, 401, 602, 203, 200, 257, 221, 501, 600, 203],
        [600, 600, 181, 561, 600, 600, 600, 600, 257, 600, 600, 599, 599, 183],
        [600, 600, 190, 585, 600, 600, 600, 600, 221, 600, 600, 213, 196, 193],
        [599, 800, 199, 498, 202, 401, 800, 205, 496, 599, 228, 598, 203, 202],
        [599, 996, 198, 498, 202, 401, 216, 205, 595, 599, 236, 208, 204, 202],
        [206, 998, 199, 301, 206, 602, 210, 206, 203, 278, 238, 207, 207, 598],
    ];

    // Name, normalised score, cooperation, wins, eigenjesus, eigenmoses, by rank.
    private static readonly (string Name, double Score, double Cooperation, int Wins, double Jesus, double Moses)[] Ranking =
    [
        ("TitForTat", 2.613846, .770000, 0, .353754, .341813),
        ("FirstByShubik", 2.530769, .725000, 1, .339301, .334905),
        ("WinStayLoseShift", 2.328846, .731538, 0, .330302, .293277),
        ("TitFor2Tats", 2.306154, .773077, 0, .359872, .349684),
        ("TwoTitsForTat", 2.238462, .542308, 3, .301908, .355516),
        ("Grudger", 2.236154, .541538, 3, .301742, .355564),
        ("FirstByDavis", 2.230000, .561538, 1, .304987, .349950),
        ("Alternator", 2.119231, .500000, 6, .188022, .000000),
        ("SecondByTester", 2.089231, .340000, 3, .173099, .014157),
        ("Cooperator", 2.079231, 1.000000, 0, .376043, .224706),
        ("Prober", 1.982692, .300769, 4, .120846, -.057958),
        ("SuspiciousTitForTat", 1.920385, .382308, 4, .154663, -.036920),
        ("Defector", 1.673846, .000000, 12, .000000, -.224706),
        ("Handshake", 1.561923, .081154, 10, .025780, -.285519),
    ];

    [Fact]
    public void Fourteen_rules_score_as_published()
    {
        var result = Play(Lineup, 200);
        for (var i = 0; i < 14; i++)
        {
            Assert.Equal(Scores[i].Select(s => (double)s), result.Pairs[i].Select(p => p!.Score));
        }

        for (var rank = 0; rank < 14; rank++)
        {
            var (expected, got) = (Ranking[rank], result.Ranking[rank]);
            Assert.Equal(expected.Name, got.Name);
            Assert.Equal(expected.Score, got.NormalisedScore, 6);
            Assert.Equal(expected.Cooperation, got.Cooperation, 6);
            Assert.Equal(expected.Wins, got.Wins);
            Assert.Equal(expected.Jesus, got.Eigenjesus, 6);
            Assert.Equal(expected.Moses, got.Eigenmoses, 6);
        }

        int[] good = [13, 13, 1, 7, 10, 13, 13, 10, 9, 12, 12, 10, 9, 3];
        Assert.Equal(good.Select(g => g / 13.0), result.Players.Select(p => p.GoodPartnerRating));
        Assert.True(result.EigenvectorsConverged);
    }

    [Theory]
    [InlineData("Cooperator Defector", "0 50")]
    [InlineData("TitForTat Defector", "9 14")]
    [InlineData("Cooperator TitForTat", "30 30")]
    [InlineData("Cooperator TitForTat Defector", "30 39 64")]
    [InlineData("Cooperator TitForTat Defector Grudger", "60 69 78 69")]
    [InlineData("Cooperator Defector Grudger GoByMajority TitForTat", "90 92 99 99 99")]
    public void Ten_turns_score_as_published(string lineup, string totals)
    {
        var result = Play(lineup, 10);
        Assert.Equal(totals, string.Join(' ', result.Players.Select(p => p.Score)));
    }

    [Fact]
    public void Four_rules_have_the_published_morality()
    {
        var result = Play("Cooperator Defector TitForTat Grudger", 200);
        Assert.Equal(["Defector", "TitForTat", "Grudger", "Cooperator"], result.Ranking.Select(p => p.Name));
        Close([.5774, 0, .5774, .5774], result.Players.Select(p => p.Eigenjesus), 3e-3);
        Close([.3721, -.3721, .6013, .6013], result.Players.Select(p => p.Eigenmoses), 3e-3);
        Close([1, 0, 1, 1], result.Players.Select(p => p.GoodPartnerRating), 0);
        Close([1, 0, .67, .67], result.Players.Select(p => p.Cooperation), 5e-3);
        Assert.Equal(.005, result.Pairs[2][1]!.CooperationRate, 12);
        Assert.Equal(.005, result.Pairs[3][1]!.CooperationRate, 12);
    }

    [Fact]
    public void Alternator_against_cooperator()
    {
        var record = new MatchEngine().Record(StrategyCatalogue.Find("alternator"), StrategyCatalogue.Find("allc"), new MatchOptions { Turns = 25 });
        Assert.Equal((99.0, 39.0), (record.RowScore, record.ColumnScore));
        Assert.Equal((3.96, 1.56), (record.RowPerTurn, record.ColumnPerTurn));
        Assert.Equal((13L, 25L), (record.Counts.OwnCooperations, record.Counts.OtherCooperations));
        Assert.Equal(0, record.Winner);
    }

    private static void Close(double[] expected, IEnumerable<double> got, double tolerance) =>
        Assert.All(expected.Zip(got), pair => Assert.InRange(pair.Second, pair.First - tolerance, pair.First + tolerance));

    private static TournamentResult Play(string lineup, int turns)
    {
        var names = lineup.Split(' ');
        return RoundRobin.Play([.. names.Select(StrategyCatalogue.Find)], new TournamentOptions { Match = new MatchOptions { Turns = turns }, Repetitions = 3 }, names);
    }
}
