namespace Parley.Playbooks.RepeatedGames.StageTables;

/// <summary>A strategy for stage games with any number of moves; moves are numbers from 0.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Source">Author and year.</param>
/// <param name="Next">Chooses the next move from what was seen.</param>
public sealed record TableStrategy(string Name, string Source, Func<TableHistory, int> Next)
{
    /// <summary>Always makes one move.</summary>
    /// <param name="move">The move.</param>
    public static TableStrategy Always(int move) => new($"always {move}", "plain", _ => move);

    /// <summary>Draws every move evenly.</summary>
    public static TableStrategy Uniform { get; } = new("uniform", "plain", h => h.RandomMove());

    /// <summary>Tit for tat: starts with a move, then does what the other did last (for games in which moves correspond).</summary>
    /// <param name="first">The first move.</param>
    public static TableStrategy TitForTat(int first = 0) => new("tit for tat", "Axelrod (1980)", h => h.Turns == 0 ? first : Math.Min(h.Other(h.Turns - 1), h.Moves - 1));

    /// <summary>Grim trigger: plays an agreed move until the other has ever left its part, then punishes for ever.</summary>
    /// <param name="own">The own part of the agreement.</param>
    /// <param name="other">The other's part.</param>
    /// <param name="punishment">The move that punishes.</param>
    public static TableStrategy Grim(int own, int other, int punishment) => new("grim trigger", "Friedman (1971)", h => (int)h.OtherCounts[other] == h.Turns ? own : punishment);

    /// <summary>Best reply to the other's last move; starts with a move.</summary>
    /// <param name="first">The first move.</param>
    public static TableStrategy BestReply(int first = 0) => new("best reply", "Cournot (1838)", h =>
    {
        if (h.Turns == 0)
        {
            return first;
        }

        Span<double> weights = stackalloc double[h.OtherCounts.Length];
        weights[h.Other(h.Turns - 1)] = 1.0;
        return h.Game.BestReply(h.Seat, weights);
    });

    /// <summary>Fictitious play: best reply to the frequencies of the other's moves so far; starts with a move.</summary>
    /// <param name="first">The first move.</param>
    public static TableStrategy FictitiousPlay(int first = 0) => new("fictitious play", "Brown (1951)", h => h.Turns == 0 ? first : h.Game.BestReply(h.Seat, h.OtherCounts));

    /// <summary>Win-stay lose-shift: repeats its move if the last payoff reached an aspiration, else goes to the next move.</summary>
    /// <param name="aspiration">The payoff that counts as a win.</param>
    /// <param name="first">The first move.</param>
    public static TableStrategy WinStayLoseShift(double aspiration, int first = 0) => new("win-stay lose-shift", "Nowak and Sigmund (1993)", h =>
    {
        if (h.Turns == 0)
        {
            return first;
        }

        var (own, other) = (h.Own(h.Turns - 1), h.Other(h.Turns - 1));
        return h.Game.Payoff(h.Seat, own, other) >= aspiration ? own : (own + 1) % h.Moves;
    });
}
