using Parley.Playbooks.RepeatedGames.Stage;

namespace Parley.Playbooks.RepeatedGames.Matches;

/// <summary>One match, turn by turn.</summary>
/// <param name="Row">The first player's moves, <c>C</c> and <c>D</c>.</param>
/// <param name="Column">The second player's moves.</param>
/// <param name="Outcome">The counts.</param>
/// <param name="RowScore">The first player's total.</param>
/// <param name="ColumnScore">The second player's total.</param>
public sealed record MatchRecord(string Row, string Column, MatchOutcome Outcome, double RowScore, double ColumnScore)
{
    /// <summary>Gets the first player's payoff per turn.</summary>
    public double RowPerTurn => RowScore / Row.Length;

    /// <summary>Gets the second player's payoff per turn.</summary>
    public double ColumnPerTurn => ColumnScore / Column.Length;

    /// <summary>Gets who has the higher total: 0 the first player, 1 the second, null for a draw.</summary>
    public int? Winner => RowScore > ColumnScore ? 0 : ColumnScore > RowScore ? 1 : null;

    /// <summary>Draws a player's moves as blocks: full for a cooperation, a blank for a defection.</summary>
    /// <param name="moves">One of <see cref="Row"/> and <see cref="Column"/>.</param>
    public static string Sparkline(string moves)
    {
        ArgumentNullException.ThrowIfNull(moves);
        return moves.Replace('C', '█').Replace('D', ' ');
    }

    /// <summary>Says how often each pair of moves was played, from the first player's view.</summary>
    public OutcomeCounts Counts => Outcome.Counts;
}
