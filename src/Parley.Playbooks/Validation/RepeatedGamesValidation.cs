using Parley.Numerics;
using Parley.Numerics.Validation;
using Parley.Playbooks.RepeatedGames.Markov;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Moran;
using Parley.Playbooks.RepeatedGames.Stage;
using Parley.Playbooks.RepeatedGames.Strategies;
using Parley.Playbooks.RepeatedGames.Tournaments;

namespace Parley.Playbooks.Validation;

/// <summary>Recomputes known numbers of repeated games: the rows of <c>parley validate</c> for engine <c>repeated</c>.</summary>
public static class RepeatedGamesValidation
{
    private const string Engine = "repeated";
    private const string Peer = "Axelrod-Python 4.13 and a second program from the rules";

    private static readonly string[] Lineup =
    [
        "TitForTat", "Cooperator", "Defector", "Alternator", "Grudger", "WinStayLoseShift", "TitFor2Tats", "TwoTitsForTat", "SuspiciousTitForTat", "FirstByShubik", "FirstByDavis",
        "SecondByTester", "Prober", "Handshake",
    ];

    // Sum without self-play, normalised score, cooperation, wins.
    private static readonly (double Sum, double Normalised, double Cooperation, double Wins)[] Lines =
    [
        (6796, 2.613846, .770000, 0), (5406, 2.079231, 1, 0), (4352, 1.673846, 0, 12), (5510, 2.119231, .5, 6), (5814, 2.236154, .541538, 3), (6055, 2.328846, .731538, 0),
        (5996, 2.306154, .773077, 0), (5820, 2.238462, .542308, 3), (4993, 1.920385, .382308, 4), (6580, 2.530769, .725, 1), (5798, 2.23, .561538, 1), (5432, 2.089231, .34, 3),
        (5155, 1.982692, .300769, 4), (4061, 1.561923, .081154, 10),
    ];

    private static readonly (string Row, string Column, string Noise, double RowPayoff, double ColumnPayoff)[] Chains =
    [
        ("tft", "tft", "0.05", 2.25, 2.25), ("wsls", "wsls", "0.05", 2.7765, 2.7765), ("wsls", "wsls", "0.01", 2.951092, 2.951092), ("gtft", "gtft", "0.05", 2.859375, 2.859375),
        ("tft", "wsls", "0.05", 2.25, 2.25), ("tft", "alld", "0.05", 1.10025, 1.32525), ("gtft", "alld", "0.05", .801, 2.451), ("wsls", "alld", "0.05", .675, 2.925),
        ("tft", "gtft", "0.05", 2.85538752, 2.69234405), ("joss", "tft", "0.05", 1.95119892, 1.86817309), ("gtft", "random", "0", 2, 2.83333333), ("zd-extort-2", "allc", "0", 3.5, 2.25),
        ("zd-extort-2", "random", "0", 2.47058824, 1.73529412), ("zd-extort-2", "wsls", "0.05", 2.35399378, 1.82192254),
    ];

    /// <summary>Computes all rows. Takes some tenths of a second.</summary>
    public static IReadOnlyList<PublishedResult> Run() => [.. Tournament(), .. Short(), .. Markov(), .. Fixation(), .. FirstTournament()];

    private static IEnumerable<PublishedResult> Tournament()
    {
        var result = Play(Lineup, 200);
        for (var i = 0; i < Lineup.Length; i++)
        {
            var (player, expected) = (result.Players[i], Lines[i]);
            yield return Row($"fourteen/{player.Name}/sum", Peer, $"{player.Name}: total against 13 rules, 200 turns", expected.Sum, player.Score, 0);
            yield return Row($"fourteen/{player.Name}/normalised", Peer, $"{player.Name}: payoff per turn", expected.Normalised, player.NormalisedScore, 5e-7);
            yield return Row($"fourteen/{player.Name}/cooperation", Peer, $"{player.Name}: rate of cooperation", expected.Cooperation, player.Cooperation, 5e-7);
            yield return Row($"fourteen/{player.Name}/wins", Peer, $"{player.Name}: matches won", expected.Wins, player.Wins, 0);
        }

        yield return Row("fourteen/eigenjesus", Peer, "eigenjesus of TitForTat", .353754, result.Players[0].Eigenjesus, 5e-7);
        yield return Row("fourteen/eigenmoses", Peer, "eigenmoses of Handshake", -.285519, result.Players[13].Eigenmoses, 5e-7);
    }

    private static IEnumerable<PublishedResult> Short()
    {
        (string Players, double[] Scores)[] cases =
        [
            ("Cooperator Defector", [0, 50]), ("TitForTat Defector", [9, 14]), ("Cooperator TitForTat", [30, 30]), ("Cooperator TitForTat Defector", [30, 39, 64]),
            ("Cooperator TitForTat Defector Grudger", [60, 69, 78, 69]), ("Cooperator Defector Grudger GoByMajority TitForTat", [90, 92, 99, 99, 99]),
        ];
        foreach (var (players, scores) in cases)
        {
            var result = Play(players.Split(' '), 10);
            for (var i = 0; i < scores.Length; i++)
            {
                yield return Row($"ten/{players.Replace(' ', '-')}/{i}", Peer, $"{result.Names[i]} among {players}, 10 turns", scores[i], result.Players[i].Score, 0);
            }
        }
    }

    private static IEnumerable<PublishedResult> Markov()
    {
        foreach (var (row, column, noise, first, second) in Chains)
        {
            var (a, b) = new MarkovMatch(StrategyCatalogue.Find(row).MemoryOne!, StrategyCatalogue.Find(column).MemoryOne!, Rational.Parse(noise)).Payoffs();
            yield return Row($"chain/{row}-{column}-{noise}/row", "Nowak and Sigmund (1993); Press and Dyson (2012)", $"{row} against {column}, noise {noise}: long-run payoff", first, a.ToDouble(), 5e-9);
            yield return Row($"chain/{row}-{column}-{noise}/column", "Nowak and Sigmund (1993); Press and Dyson (2012)", $"{column} against {row}, noise {noise}: long-run payoff", second, b.ToDouble(), 5e-9);
        }
    }

    private static IEnumerable<PublishedResult> Fixation()
    {
        (int N, double Mutant, double Reverse)[] rows = [(3, .39472463, .20460013), (5, .31449248, .04447614), (10, .24323252, .00140622)];
        foreach (var (n, mutant, reverse) in rows)
        {
            var tft = MoranFixation.Probability((600, 199, 204, 200), n).ToDouble();
            var alld = MoranFixation.Probability((200, 204, 199, 600), n).ToDouble();
            yield return Row($"moran/tft/{n}", "Nowak and others (2004)", $"one TFT among {n - 1} AllD, 200 turns: probability of fixation", mutant, tft, 5e-9);
            yield return Row($"moran/alld/{n}", "Nowak and others (2004)", $"one AllD among {n - 1} TFT, 200 turns: probability of fixation", reverse, alld, 5e-9);
        }
    }

    private static IEnumerable<PublishedResult> FirstTournament()
    {
        // Deterministic meetings of entries that Axelrod (1980a) describes; 200 turns, and the defections at the known end.
        (string Row, string Column, double Score)[] rows = [("SteinAndRapoport", "TitForTat", 600), ("Nydegger", "TitForTat", 600)];
        foreach (var (row, column, score) in rows)
        {
            var outcome = new MatchEngine().Play(StrategyCatalogue.Find(row), StrategyCatalogue.Find(column), default);
            yield return Row($"first/{row}-{column}", "Axelrod (1980a), rules; score derived", $"{row} against {column}, 200 turns", score, StageGame.Axelrod.Total(outcome.Counts), 0);
        }
    }

    private static TournamentResult Play(string[] names, int turns) =>
        RoundRobin.Play([.. names.Select(StrategyCatalogue.Find)], new TournamentOptions { Match = new MatchOptions { Turns = turns }, Repetitions = 1, Threads = 1 }, names);

    private static PublishedResult Row(string id, string source, string quantity, double expected, double got, double tolerance) =>
        PublishedResult.Compare(Engine, id, source, quantity, expected, got, tolerance, "derived");
}
