using Parley.Numerics;

namespace Parley.Playbooks.RepeatedGames.StageTables;

/// <summary>A match of a stage game with any number of moves.</summary>
/// <param name="Row">The first player's moves.</param>
/// <param name="Column">The second player's moves.</param>
/// <param name="RowScore">The first player's total.</param>
/// <param name="ColumnScore">The second player's total.</param>
public sealed record TableMatch(IReadOnlyList<int> Row, IReadOnlyList<int> Column, double RowScore, double ColumnScore)
{
    /// <summary>Plays a match.</summary>
    /// <param name="game">The stage game.</param>
    /// <param name="row">The first player's strategy.</param>
    /// <param name="column">The second player's strategy.</param>
    /// <param name="turns">Number of turns; the greatest number with a random ending.</param>
    /// <param name="noise">Probability that a move is replaced by another one, drawn evenly.</param>
    /// <param name="end">Probability of ending after each turn.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="match">Number of the match within the run.</param>
    /// <exception cref="ArgumentException">A strategy made a move that is not in the game.</exception>
    public static TableMatch Play(
        TableGame game, TableStrategy row, TableStrategy column, int turns = 200, double noise = 0.0, double end = 0.0, ulong seed = 1, ulong match = 0)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(column);
        ArgumentOutOfRangeException.ThrowIfLessThan(turns, 1);
        var (first, second) = (new TableHistory(game, 0, new RandomStream(seed, match, 0)), new TableHistory(game, 1, new RandomStream(seed, match, 1)));
        var luck = new RandomStream(seed, match, 2);
        for (var turn = 0; turn < turns; turn++)
        {
            var own = Deliver(Check(row, first), game.RowMoves, noise, ref luck);
            var other = Deliver(Check(column, second), game.ColumnMoves, noise, ref luck);
            first.Append(own, other);
            second.Append(other, own);
            if (end > 0.0 && luck.NextBernoulli(end))
            {
                break;
            }
        }

        return new TableMatch([.. Enumerable.Range(0, first.Turns).Select(first.Own)], [.. Enumerable.Range(0, first.Turns).Select(first.Other)], first.Score, second.Score);
    }

    private static int Check(TableStrategy strategy, TableHistory history)
    {
        var move = strategy.Next(history);
        return move >= 0 && move < history.Moves ? move : throw new ArgumentException($"'{strategy.Name}' made move {move}, but there are only the moves 0 to {history.Moves - 1}.");
    }

    private static int Deliver(int move, int moves, double noise, ref RandomStream luck)
    {
        if (noise == 0.0 || moves == 1 || !luck.NextBernoulli(noise))
        {
            return move;
        }

        var other = luck.NextInt32(moves - 1);
        return other >= move ? other + 1 : other;
    }
}
