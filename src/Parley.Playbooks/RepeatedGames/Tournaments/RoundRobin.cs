using Parley.Numerics.Parallelism;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Metrics;
using Parley.Playbooks.RepeatedGames.Stage;
using Parley.Playbooks.RepeatedGames.Strategies;

namespace Parley.Playbooks.RepeatedGames.Tournaments;

/// <summary>A tournament: every pair of a line-up meets, each player also itself, or the pairs of a graph.</summary>
/// <remarks>
/// <para><b>Conventions.</b> Scores, ranking, wins and cooperation leave out self-play, which is still played and shown. A match's random numbers are named by the seed and the
/// match's number (repetition and pair), so the result is the same for any number of threads and does not change for the first repetitions when more are added.</para>
/// <para>Pairs of deterministic strategies without noise or random ending are played once and counted for every repetition.</para>
/// <para><b>Cost.</b> Repetitions are played in batches and added up in order: memory depends on the line-up only.</para>
/// <para><b>Source.</b> Axelrod (1980a, b); the list of results follows Knight and others (2016).</para>
/// </remarks>
public static class RoundRobin
{
    private const int BatchTarget = 4_096;

    /// <summary>Plays a tournament.</summary>
    /// <param name="lineup">The players; one strategy may stand in it several times.</param>
    /// <param name="options">Length, noise, game, repetitions, seed, threads.</param>
    /// <param name="names">Names of the players; those of the strategies where null.</param>
    /// <param name="cancellation">Stops after the current batch of repetitions; the result then says so.</param>
    /// <exception cref="ArgumentException">The line-up is empty, too large, or an edge leads out of it.</exception>
    /// <exception cref="OperationCanceledException">Stopped before the first repetition was complete.</exception>
    public static TournamentResult Play(
        IReadOnlyList<RepeatedStrategy> lineup, TournamentOptions options = default, IReadOnlyList<string>? names = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(lineup);
        if (lineup.Count is 0 or > 2_000)
        {
            throw new ArgumentException("A line-up has 1 to 2,000 players.", nameof(lineup));
        }

        var pairs = Pairs(lineup.Count, options.Edges);
        var fixedPair = pairs.Select(p => options.Match.IsDeterministic && !lineup[p.First].Stochastic && !lineup[p.Second].Stochastic).ToArray();
        var tallies = pairs.Select(p => new PairTally(p.First, p.Second)).ToArray();
        var (least, greatest) = PayoffRange(options.Match);
        var samples = lineup.Select(_ => new ScoreSample(least, greatest)).ToArray();
        var opponents = new int[lineup.Count];
        foreach (var (first, second) in pairs.Where(p => p.First != p.Second))
        {
            opponents[first]++;
            opponents[second]++;
        }

        // A batch holds whole repetitions.
        var batch = Math.Clamp(BatchTarget / Math.Max(1, pairs.Length), 1, options.Repetitions);
        var outcomes = new MatchOutcome[batch * pairs.Length];
        var played = 0;
        while (played < options.Repetitions && (played == 0 || !cancellation.IsCancellationRequested))
        {
            // A short first batch, so that there is something to return soon.
            var count = Math.Min(played == 0 ? Math.Min(batch, 8) : batch, options.Repetitions - played);
            Fill(lineup, options, pairs, fixedPair, outcomes, played, count, cancellation);
            Add(options.Match, pairs, outcomes, count, tallies, samples, opponents);
            played += count;
        }

        return Summarise(lineup, names ?? [.. lineup.Select(s => s.Name)], options, played, tallies, samples, opponents);
    }

    private static (int First, int Second)[] Pairs(int players, IReadOnlyList<(int First, int Second)>? edges)
    {
        if (edges is null)
        {
            return [.. Enumerable.Range(0, players).SelectMany(i => Enumerable.Range(i, players - i).Select(j => (i, j)))];
        }

        if (edges.Count == 0 || edges.Any(e => e.First < 0 || e.Second < 0 || e.First >= players || e.Second >= players))
        {
            throw new ArgumentException($"There must be edges, and each must join two of the {players} places of the line-up.", nameof(edges));
        }

        return [.. edges.Select(e => e.First <= e.Second ? e : (First: e.Second, Second: e.First)).Distinct().Order()];
    }

    private static (double Least, double Greatest) PayoffRange(in MatchOptions match)
    {
        StageGame[] games = [match.Game, match.ColumnGame ?? match.Game];
        double[] payoffs = [.. games.SelectMany(g => new[] { g.Temptation, g.Reward, g.Punishment, g.Sucker })];
        return (payoffs.Min(), payoffs.Max());
    }

    private static void Fill(
        IReadOnlyList<RepeatedStrategy> lineup, TournamentOptions options, (int First, int Second)[] pairs, bool[] fixedPair, MatchOutcome[] outcomes, int from, int count,
        CancellationToken cancellation)
    {
        // The outcomes of fixed pairs are still there from the first batch, in the place of its first repetition.
        var first = from == 0;
        WorldPartition.For(
            count * pairs.Length,
            options.Threads,
            (low, high) =>
            {
                var engine = new MatchEngine();
                for (var item = low; item < high; item++)
                {
                    var (repetition, pair) = (item / pairs.Length, item % pairs.Length);
                    if (fixedPair[pair] && !(first && repetition == 0))
                    {
                        continue;
                    }

                    var number = ((ulong)(from + repetition) * (ulong)pairs.Length) + (ulong)pair;
                    outcomes[item] = engine.Play(lineup[pairs[pair].First], lineup[pairs[pair].Second], options.Match, options.Seed, number);
                }
            },
            first ? cancellation : CancellationToken.None);
        for (var repetition = 1; repetition < count; repetition++)
        {
            for (var pair = 0; pair < pairs.Length; pair++)
            {
                if (fixedPair[pair])
                {
                    outcomes[(repetition * pairs.Length) + pair] = outcomes[pair];
                }
            }
        }
    }

    private static void Add(
        in MatchOptions match, (int First, int Second)[] pairs, MatchOutcome[] outcomes, int count, PairTally[] tallies, ScoreSample[] samples, int[] opponents)
    {
        var (game, columnGame) = (match.Game, match.ColumnGame ?? match.Game);
        var normalised = new double[samples.Length];
        for (var repetition = 0; repetition < count; repetition++)
        {
            Array.Clear(normalised);
            for (var pair = 0; pair < pairs.Length; pair++)
            {
                ref var outcome = ref outcomes[(repetition * pairs.Length) + pair];
                var (first, second) = (game.Total(outcome.Counts), columnGame.Total(outcome.Counts.Swapped));
                tallies[pair].Add(outcome, first, second);
                if (pairs[pair].First != pairs[pair].Second)
                {
                    // Whole totals where all matches are of one length, so that equal scores tie exactly; else per turn, so that every match weighs alike.
                    var weight = match.EndProbability == 0.0 ? 1.0 : 1.0 / outcome.Counts.Turns;
                    normalised[pairs[pair].First] += first * weight;
                    normalised[pairs[pair].Second] += second * weight;
                }
            }

            for (var player = 0; player < samples.Length; player++)
            {
                var turns = match.EndProbability == 0.0 ? match.Turns : 1.0;
                samples[player].Add(opponents[player] == 0 ? 0.0 : normalised[player] / (opponents[player] * turns));
            }
        }
    }

    private static TournamentResult Summarise(
        IReadOnlyList<RepeatedStrategy> lineup, IReadOnlyList<string> names, TournamentOptions options, int played, PairTally[] tallies, ScoreSample[] samples, int[] opponents)
    {
        var size = lineup.Count;
        var table = Enumerable.Range(0, size).Select(_ => new PairResult?[size]).ToArray();
        foreach (var tally in tallies)
        {
            table[tally.First][tally.Second] = tally.Result(swapped: false);
            if (tally.First != tally.Second)
            {
                table[tally.Second][tally.First] = tally.Result(swapped: true);
            }
        }

        var rates = table.Select(row => row.Select(cell => cell?.CooperationRate ?? 0.0).ToArray()).ToArray();
        var vengeful = table.Select(row => row.Select(cell => cell is null ? 0.0 : 2.0 * (cell.CooperationRate - 0.5)).ToArray()).ToArray();
        var (jesus, moses) = (PrincipalEigenvector.Of(rates), PrincipalEigenvector.Of(vengeful));
        var quantiles = samples.Select(s => s.Quantiles()).ToArray();
        var order = Enumerable.Range(0, size).OrderByDescending(i => quantiles[i][2]).ToArray();
        var rank = new int[size];
        for (var i = 0; i < size; i++)
        {
            rank[order[i]] = i + 1;
        }

        var players = new PlayerSummary[size];
        for (var i = 0; i < size; i++)
        {
            var others = table[i].Where((cell, j) => cell is not null && j != i).Select(cell => cell!).ToArray();
            var counts = others.Aggregate(default(OutcomeCounts), (sum, cell) => sum + cell.Counts);
            var actions = others.Aggregate(default(StateActionCounts), (sum, cell) => sum + cell.Actions);
            double turns = Math.Max(1, counts.Turns);
            var matches = Math.Max(1.0, (double)opponents[i] * played);
            players[i] = new PlayerSummary(
                i,
                names[i],
                rank[i],
                others.Sum(cell => cell.Score),
                quantiles[i][2],
                quantiles[i],
                counts.OwnCooperations / turns,
                others.Sum(cell => cell.Wins) / (double)played,
                others.Sum(cell => cell.FirstCooperations) / matches,
                others.Sum(cell => cell.GoodPartner) / matches,
                jesus.Values[i],
                moses.Values[i],
                [counts.BothCooperated / turns, counts.OnlyOtherDefected / turns, counts.OnlyOwnDefected / turns, counts.BothDefected / turns],
                [actions.Rate(0), actions.Rate(1), actions.Rate(2), actions.Rate(3)]);
        }

        var complete = played == options.Repetitions;
        return new TournamentResult(
            names,
            played,
            complete,
            complete ? null : $"stopped after {played} of {options.Repetitions} repetitions",
            (long)played * tallies.Length,
            tallies.Sum(t => t.Turns),
            table,
            players,
            samples.All(s => s.IsExact),
            jesus.Converged && moses.Converged);
    }
}
