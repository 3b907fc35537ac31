namespace Parley.Playbooks.RepeatedGames.StageTables;

/// <summary>A stage game with any number of moves for either player, as two tables of payoffs.</summary>
public sealed class TableGame
{
    private readonly double[] _row;
    private readonly double[] _column;

    /// <summary>Makes a game.</summary>
    /// <param name="row">The first player's payoffs, by its move and the second player's.</param>
    /// <param name="column">The second player's payoffs, by the first player's move and its own; null for a symmetric game (the transposed table).</param>
    /// <exception cref="ArgumentException">The tables are empty, ragged, of different size or hold numbers that are not finite; or a symmetric game is not square.</exception>
    public TableGame(double[][] row, double[][]? column = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        (RowMoves, ColumnMoves) = (row.Length, row.Length == 0 ? 0 : row[0].Length);
        column ??= RowMoves == ColumnMoves && row.All(r => r.Length == RowMoves)
            ? [.. Enumerable.Range(0, RowMoves).Select(i => Enumerable.Range(0, ColumnMoves).Select(j => row[j][i]).ToArray())]
            : throw new ArgumentException("A symmetric game has a square table.", nameof(row));
        if (RowMoves == 0 || ColumnMoves == 0 || column.Length != RowMoves || row.Concat(column).Any(r => r.Length != ColumnMoves || r.Any(v => !double.IsFinite(v))))
        {
            throw new ArgumentException("The two tables of a game are of one size, not empty, and hold finite numbers.", nameof(row));
        }

        (_row, _column) = ([.. row.SelectMany(r => r)], [.. column.SelectMany(r => r)]);
    }

    /// <summary>Gets the number of moves of the first player.</summary>
    public int RowMoves { get; }

    /// <summary>Gets the number of moves of the second player.</summary>
    public int ColumnMoves { get; }

    /// <summary>Returns the payoffs of a turn.</summary>
    /// <param name="row">The first player's move.</param>
    /// <param name="column">The second player's move.</param>
    public (double Row, double Column) Payoffs(int row, int column) => (_row[(row * ColumnMoves) + column], _column[(row * ColumnMoves) + column]);

    /// <summary>Returns a player's payoff.</summary>
    /// <param name="seat">0 for the first player, 1 for the second.</param>
    /// <param name="own">The player's move.</param>
    /// <param name="other">The other's move.</param>
    public double Payoff(int seat, int own, int other) => seat == 0 ? _row[(own * ColumnMoves) + other] : _column[(other * ColumnMoves) + own];

    /// <summary>Returns the number of moves of a seat.</summary>
    /// <param name="seat">0 for the first player, 1 for the second.</param>
    public int Moves(int seat) => seat == 0 ? RowMoves : ColumnMoves;

    /// <summary>Returns the best reply to a mixture of the other's moves; the lowest number where several are best.</summary>
    /// <param name="seat">0 for the first player, 1 for the second.</param>
    /// <param name="weights">Weights of the other's moves; they need not sum to 1.</param>
    public int BestReply(int seat, ReadOnlySpan<double> weights)
    {
        var (best, most) = (0, double.NegativeInfinity);
        for (var own = 0; own < Moves(seat); own++)
        {
            var payoff = 0.0;
            for (var other = 0; other < weights.Length; other++)
            {
                payoff += weights[other] * Payoff(seat, own, other);
            }

            if (payoff > most)
            {
                (best, most) = (own, payoff);
            }
        }

        return best;
    }
}
