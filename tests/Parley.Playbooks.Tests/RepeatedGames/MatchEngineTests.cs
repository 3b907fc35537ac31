using CsCheck;
using Parley.Numerics;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;
using Parley.Playbooks.RepeatedGames.Strategies;
using Parley.Playbooks.RepeatedGames.Tournaments;

namespace Parley.Playbooks.Tests.RepeatedGames;

/// <summary>Packed histories and counts against lists of letters; tournaments against one match after another.</summary>
public class MatchEngineTests
{
    private static readonly Gen<int> AnyStrategy = Gen.Int[0, StrategyCatalogue.All.Count - 1];

    [Fact]
    public void Counts_follow_from_the_moves() =>
        Gen.Select(AnyStrategy, AnyStrategy, Gen.Int[1, 260], Gen.Int[0, 3], Gen.ULong).Sample(
            (i, j, turns, tenths, seed) =>
            {
                var options = new MatchOptions { Turns = turns, Noise = tenths / 10.0 };
                var record = new MatchEngine().Record(StrategyCatalogue.All[i], StrategyCatalogue.All[j], options, seed, 7);
                var (row, column) = (record.Row, record.Column);
                long States(char a, char b) => Enumerable.Range(0, turns).LongCount(t => row[t] == a && column[t] == b);
                long After(char a, char b, bool cooperated) => Enumerable.Range(1, turns - 1).LongCount(t => row[t - 1] == a && column[t - 1] == b && (!cooperated || row[t] == 'C'));
                long AfterOfColumn(char a, char b, bool cooperated) => Enumerable.Range(1, turns - 1).LongCount(t => column[t - 1] == a && row[t - 1] == b && (!cooperated || column[t] == 'C'));
                Assert.Equal(turns, row.Length);
                Assert.Equal(new OutcomeCounts(States('C', 'C'), States('C', 'D'), States('D', 'C'), States('D', 'D')), record.Counts);
                Assert.Equal(
                    new StateActionCounts(After('C', 'C', false), After('C', 'C', true), After('C', 'D', false), After('C', 'D', true), After('D', 'C', false), After('D', 'C', true), After('D', 'D', false), After('D', 'D', true)),
                    record.Outcome.RowActions);
                Assert.Equal(
                    new StateActionCounts(AfterOfColumn('C', 'C', false), AfterOfColumn('C', 'C', true), AfterOfColumn('C', 'D', false), AfterOfColumn('C', 'D', true), AfterOfColumn('D', 'C', false), AfterOfColumn('D', 'C', true), AfterOfColumn('D', 'D', false), AfterOfColumn('D', 'D', true)),
                    record.Outcome.ColumnActions);
                Assert.Equal(row[0] == 'C', record.Outcome.RowFirst == Move.Cooperate);
                Assert.Equal((3 * States('C', 'C')) + (5 * States('D', 'C')) + States('D', 'D'), record.RowScore);
            },
            iter: 300,
            threads: 1);

    [Fact]
    public void Histories_give_every_move_back() =>
        Gen.Select(Gen.Bool, Gen.Bool).Array[1, 700].Sample(
            moves =>
            {
                var history = new MatchHistory();
                history.Begin(new MatchKnowledge(null, default, 0), 1, default);
                for (var t = 0; t < moves.Length; t++)
                {
                    history.Append(moves[t].Item1 ? 1U : 0U, moves[t].Item2 ? 1U : 0U);
                }

                for (var t = 0; t < moves.Length; t++)
                {
                    Assert.Equal(moves[t].Item1 ? Move.Defect : Move.Cooperate, history.OwnMove(t));
                    Assert.Equal(moves[t].Item2 ? Move.Defect : Move.Cooperate, history.OtherMove(t));
                }

                Assert.Equal(moves.Count(m => m.Item1), history.OwnDefections);
                Assert.Equal(moves.Count(m => !m.Item2), history.OtherCooperations);
                Assert.Throws<ArgumentOutOfRangeException>(() => history.OwnMove(moves.Length));
            },
            iter: 200);

    [Fact]
    public void A_deterministic_player_is_a_function_of_what_it_saw() =>
        Gen.Select(AnyStrategy, AnyStrategy, Gen.ULong).Sample(
            (i, j, seed) =>
            {
                var strategy = StrategyCatalogue.All[i];
                var record = new MatchEngine().Record(strategy, StrategyCatalogue.All[j], new MatchOptions { Turns = 120 }, seed);
                if (!strategy.Stochastic)
                {
                    Assert.Equal(record.Row, ScriptedMatch.Play(strategy, record.Column, lengthKnown: true));
                }
            },
            iter: 300,
            threads: 1);

    [Fact]
    public void Noise_flips_moves_at_its_rate_and_is_seen()
    {
        var outcome = new MatchEngine().Play(StrategyCatalogue.Find("allc"), StrategyCatalogue.Find("alld"), new MatchOptions { Turns = 200_000, Noise = 0.05 });
        Assert.InRange(1.0 - (outcome.Counts.OwnCooperations / 200_000.0), 0.048, 0.052);
        Assert.InRange(outcome.Counts.OtherCooperations / 200_000.0, 0.048, 0.052);

        // With certain noise tit for tat sees its own and the other's moves turned over.
        var record = new MatchEngine().Record(StrategyCatalogue.Find("tft"), StrategyCatalogue.Find("allc"), new MatchOptions { Turns = 4, Noise = 1.0 });
        Assert.Equal(("DCCC", "DDDD"), (record.Row, record.Column));
    }

    [Fact]
    public void Random_endings_have_the_mean_of_the_geometric_distribution()
    {
        var engine = new MatchEngine();
        var statistics = new RunningStatistics();
        for (ulong match = 0; match < 20_000; match++)
        {
            statistics.Add(engine.Play(StrategyCatalogue.Find("allc"), StrategyCatalogue.Find("allc"), new MatchOptions { EndProbability = 0.1 }, 3, match).Counts.Turns);
        }

        Assert.InRange(statistics.Mean, 10 - (4 * statistics.StandardError), 10 + (4 * statistics.StandardError));
        Assert.Equal(1, statistics.Minimum);
        Assert.Equal(1, engine.Play(StrategyCatalogue.Find("allc"), StrategyCatalogue.Find("allc"), new MatchOptions { EndProbability = 1 }).Counts.Turns);
    }

    [Fact]
    public void Bernoulli_words_have_the_right_rate_and_stop_early()
    {
        foreach (var p in (double[])[0.0, 0.05, 0.25, 1.0 / 3.0, 0.5, 0.9, 1.0])
        {
            var random = new RandomStream(5, 0, 0);
            var bits = new BernoulliBits(p);
            var set = 0L;
            for (var word = 0; word < 4_000; word++)
            {
                set += System.Numerics.BitOperations.PopCount(bits.Next(ref random));
            }

            var error = Math.Sqrt(p * (1 - p) / 256_000);
            Assert.InRange(set / 256_000.0, p - (4.5 * error), p + (4.5 * error));
        }
    }

    [Fact]
    public void A_tournament_is_its_matches()
    {
        var lineup = new[] { "tft", "random", "joss", "shubik", "wsls" }.Select(StrategyCatalogue.Find).ToArray();
        var options = new TournamentOptions { Match = new MatchOptions { Turns = 50, Noise = 0.1 }, Repetitions = 4, Seed = 9 };
        var result = RoundRobin.Play(lineup, options);
        var engine = new MatchEngine();
        ulong pair = 0;
        for (var i = 0; i < 5; i++)
        {
            for (var j = i; j < 5; j++, pair++)
            {
                var (first, second) = (0.0, 0.0);
                for (ulong repetition = 0; repetition < 4; repetition++)
                {
                    var record = engine.Record(lineup[i], lineup[j], options.Match, 9, (repetition * 15) + pair);
                    (first, second) = (first + (record.RowScore / 4), second + (record.ColumnScore / 4));
                }

                Assert.Equal(i == j ? (first + second) / 2 : first, result.Pairs[i][j]!.Score, 9);
                Assert.Equal(i == j ? (first + second) / 2 : second, result.Pairs[j][i]!.Score, 9);
            }
        }
    }

    [Fact]
    public void Tournaments_are_the_same_bytes_for_any_number_of_threads()
    {
        var lineup = StrategyCatalogue.All.Where((_, i) => i % 9 == 0).ToArray();
        var options = new TournamentOptions { Match = new MatchOptions { Turns = 40, Noise = 0.05 }, Repetitions = 30 };
        var (one, three) = (Text(RoundRobin.Play(lineup, options with { Threads = 1 })), Text(RoundRobin.Play(lineup, options with { Threads = 3 })));
        Assert.Equal(one, three);

        static string Text(TournamentResult result) => string.Join('|', result.Players.Select(p => $"{p.Rank} {p.Score:R} {p.NormalisedScore:R} {p.Cooperation:R} {p.Eigenjesus:R} {p.Eigenmoses:R}"));
    }

    [Fact]
    public void Many_repetitions_need_no_more_memory_and_say_that_quantiles_are_binned()
    {
        var lineup = new[] { "random", "tft" }.Select(StrategyCatalogue.Find).ToArray();
        var options = new TournamentOptions { Match = new MatchOptions { Turns = 5 }, Repetitions = 20_000 };
        var result = RoundRobin.Play(lineup, options);
        Assert.False(result.MedianIsExact);
        Assert.True(RoundRobin.Play(lineup, options with { Repetitions = 100 }).MedianIsExact);
        Assert.InRange(result.Players[0].NormalisedScore, 2.0, 2.6);
        Assert.Equal(60_000, result.Matches);
    }

    [Fact]
    public void Graph_tournaments_play_their_edges_only()
    {
        var lineup = new[] { "tft", "alld", "allc" }.Select(StrategyCatalogue.Find).ToArray();
        var result = RoundRobin.Play(lineup, new TournamentOptions { Match = new MatchOptions { Turns = 10 }, Edges = [(0, 1), (2, 1)] });
        Assert.Null(result.Pairs[0][2]);
        Assert.Null(result.Pairs[0][0]);
        Assert.Equal([9.0, 64.0, 0.0], result.Players.Select(p => p.Score));
        Assert.Equal([0.9, 3.2, 0.0], result.Players.Select(p => p.NormalisedScore));
        Assert.Throws<ArgumentException>(() => RoundRobin.Play(lineup, new TournamentOptions { Edges = [(0, 3)] }));
    }

    [Fact]
    public void A_stopped_tournament_returns_what_it_has()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var lineup = new[] { StrategyCatalogue.Find("random") };
        Assert.Throws<OperationCanceledException>(() => RoundRobin.Play(lineup, new TournamentOptions { Repetitions = 1_000_000 }, cancellation: source.Token));
        using var later = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var result = RoundRobin.Play(lineup, new TournamentOptions { Repetitions = 100_000_000 }, cancellation: later.Token);
        Assert.False(result.Complete);
        Assert.Contains("stopped after", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Asymmetric_games_pay_each_seat_its_own()
    {
        var options = new MatchOptions { Turns = 10, ColumnGame = new StageGame(50, 30, 10, 0) };
        var record = new MatchEngine().Record(StrategyCatalogue.Find("allc"), StrategyCatalogue.Find("tft"), options);
        Assert.Equal((30.0, 300.0), (record.RowScore, record.ColumnScore));
        Assert.Equal(0, default(StageGame).Payoff(Move.Cooperate, Move.Defect));
        Assert.True(StageGame.Axelrod.IsDilemma);
        Assert.False(new StageGame(3, 5, 1, 0).IsDilemma);
        Assert.Throws<ArgumentException>(() => new StageGame(double.NaN, 1, 1, 1));
    }
}
