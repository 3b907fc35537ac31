using System.Numerics;
using Parley.Numerics;
using Parley.Playbooks.RepeatedGames.Stage;
using Parley.Playbooks.RepeatedGames.Strategies;

namespace Parley.Playbooks.RepeatedGames.Matches;

/// <summary>Plays matches between two strategies; keeps its buffers, so that many matches in a row allocate next to nothing.</summary>
/// <remarks>
/// <para>In each turn both rules are asked, the moves are flipped with the noise, both histories are extended. Random numbers are named by (seed, match number, seat), so that
/// matches may be played in any order: the same number gives the same match.</para>
/// <para><b>Not thread-safe:</b> one engine per thread.</para>
/// <para><b>Cost.</b> Some 10 ns per turn for short rules; the counts of states and replies are taken from the packed moves, 64 turns at a time.</para>
/// </remarks>
public sealed class MatchEngine
{
    // Numbers of the random streams of a match.
    private const ulong RowStream = 0;
    private const ulong ColumnStream = 1;
    private const ulong RowNoiseStream = 2;
    private const ulong ColumnNoiseStream = 3;
    private const ulong EndStream = 4;

    private readonly MatchHistory _row = new();
    private readonly MatchHistory _column = new();

    /// <summary>Plays a match and counts what happened.</summary>
    /// <param name="row">The first player's strategy.</param>
    /// <param name="column">The second player's strategy.</param>
    /// <param name="options">Length, noise and game.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="match">Number of the match within the run.</param>
    public MatchOutcome Play(RepeatedStrategy row, RepeatedStrategy column, in MatchOptions options, ulong seed = 1, ulong match = 0)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(column);
        Run(row.Create(), column.Create(), options, seed, match);
        return Outcome();
    }

    /// <summary>Plays a match and keeps its moves.</summary>
    /// <param name="row">The first player's strategy.</param>
    /// <param name="column">The second player's strategy.</param>
    /// <param name="options">Length, noise and game; at most 10,000,000 turns here.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="match">Number of the match within the run.</param>
    /// <exception cref="ArgumentException">More than 10,000,000 turns are to be kept.</exception>
    public MatchRecord Record(RepeatedStrategy row, RepeatedStrategy column, in MatchOptions options, ulong seed = 1, ulong match = 0)
    {
        if (options.Turns > 10_000_000)
        {
            throw new ArgumentException("At most 10,000,000 turns are kept one by one; use Play for the counts alone.", nameof(options));
        }

        var outcome = Play(row, column, options, seed, match);
        return new MatchRecord(
            Moves(_row.OwnMove), Moves(_row.OtherMove), outcome, options.Game.Total(outcome.Counts), (options.ColumnGame ?? options.Game).Total(outcome.Counts.Swapped));
    }

    /// <summary>Plays a match between two players made by the caller.</summary>
    internal void Run(RepeatedPlayer row, RepeatedPlayer column, in MatchOptions options, ulong seed, ulong match)
    {
        var turns = Length(options, seed, match);
        _row.Begin(options.Knowledge(column: false), turns, new RandomStream(seed, match, RowStream));
        _column.Begin(options.Knowledge(column: true), turns, new RandomStream(seed, match, ColumnStream));
        if (options.Noise == 0.0)
        {
            for (var turn = 0; turn < turns; turn++)
            {
                var own = (uint)row.Next(_row);
                var other = (uint)column.Next(_column);
                _row.Append(own, other);
                _column.Append(other, own);
            }

            return;
        }

        var flips = new BernoulliBits(options.Noise);
        var rowNoise = new RandomStream(seed, match, RowNoiseStream);
        var columnNoise = new RandomStream(seed, match, ColumnNoiseStream);
        for (var turn = 0; turn < turns;)
        {
            var (rowFlips, columnFlips) = (flips.Next(ref rowNoise), flips.Next(ref columnNoise));
            for (var end = Math.Min(turn + 64, turns); turn < end; turn++)
            {
                var own = (uint)row.Next(_row) ^ (uint)(rowFlips & 1);
                var other = (uint)column.Next(_column) ^ (uint)(columnFlips & 1);
                _row.Append(own, other);
                _column.Append(other, own);
                (rowFlips, columnFlips) = (rowFlips >> 1, columnFlips >> 1);
            }
        }
    }

    /// <summary>Draws the number of turns: fixed, or the first turn after which the match ends.</summary>
    private static int Length(in MatchOptions options, ulong seed, ulong match)
    {
        if (options.EndProbability == 0.0)
        {
            return options.Turns;
        }

        // Inverse transform of the geometric distribution: P(more than n turns) = (1 - q)^n.
        var survival = DeterministicMath.Log(CounterRandom.OpenUnit(seed, match, EndStream, 0));
        var turns = options.EndProbability >= 1.0 ? 1.0 : 1.0 + Math.Floor(survival / DeterministicMath.Log(1.0 - options.EndProbability));
        return (int)Math.Min(options.Turns, turns);
    }

    private string Moves(Func<int, Move> at) => string.Create(_row.Turns, at, static (text, move) =>
    {
        for (var turn = 0; turn < text.Length; turn++)
        {
            text[turn] = move(turn) == Move.Cooperate ? 'C' : 'D';
        }
    });

    private MatchOutcome Outcome() => new(_row.Counts, _row.OwnMove(0), _row.OtherMove(0), Actions(_row), Actions(_column));

    /// <summary>Counts replies to the outcomes of the turn before, a word of turns at a time.</summary>
    private static StateActionCounts Actions(MatchHistory history)
    {
        long cc = 0, ccC = 0, cd = 0, cdC = 0, dc = 0, dcC = 0, dd = 0, ddC = 0;
        ulong earlierOwn = 0, earlierOther = 0;
        for (var (word, turns) = (0, history.Turns); turns > 0; word++, turns -= 64)
        {
            // Newest in bit 0; the move before the oldest one of this word comes from the word before.
            var length = Math.Min(64, turns);
            var (own, other) = history.Word(word, length);
            var valid = length == 64 ? ulong.MaxValue : (1UL << length) - 1;
            if (word == 0)
            {
                // The very first turn has no turn before it.
                valid &= ~(1UL << (length - 1));
            }

            var before = (own >> 1) | (earlierOwn << (length - 1));
            var otherBefore = (other >> 1) | (earlierOther << (length - 1));
            var cooperated = ~own & valid;
            var (bothC, onlyOther, onlyOwn, bothD) = (~before & ~otherBefore, ~before & otherBefore, before & ~otherBefore, before & otherBefore);
            cc += BitOperations.PopCount(bothC & valid);
            ccC += BitOperations.PopCount(bothC & cooperated);
            cd += BitOperations.PopCount(onlyOther & valid);
            cdC += BitOperations.PopCount(onlyOther & cooperated);
            dc += BitOperations.PopCount(onlyOwn & valid);
            dcC += BitOperations.PopCount(onlyOwn & cooperated);
            dd += BitOperations.PopCount(bothD & valid);
            ddC += BitOperations.PopCount(bothD & cooperated);
            (earlierOwn, earlierOther) = (own & 1, other & 1);
        }

        return new(cc, ccC, cd, cdC, dc, dcC, dd, ddC);
    }
}
