using Parley.Numerics;

namespace Parley.Playbooks.RepeatedGames.StageTables;

/// <summary>What a player has seen of a match with any number of moves: all turns, counts of moves, and its own totals.</summary>
public sealed class TableHistory
{
    private readonly List<int> _own = [];
    private readonly List<int> _other = [];
    private readonly double[] _otherCounts;
    private RandomStream _random;

    internal TableHistory(TableGame game, int seat, RandomStream random)
    {
        (Game, Seat, _random) = (game, seat, random);
        _otherCounts = new double[game.Moves(1 - seat)];
    }

    /// <summary>Gets the stage game.</summary>
    public TableGame Game { get; }

    /// <summary>Gets which player this is: 0 or 1.</summary>
    public int Seat { get; }

    /// <summary>Gets the number of turns played.</summary>
    public int Turns => _own.Count;

    /// <summary>Gets the number of own moves.</summary>
    public int Moves => Game.Moves(Seat);

    /// <summary>Gets the player's total so far.</summary>
    public double Score { get; private set; }

    /// <summary>Gets how often the other has made each of its moves.</summary>
    public ReadOnlySpan<double> OtherCounts => _otherCounts;

    /// <summary>Returns an own move.</summary>
    /// <param name="turn">From 0.</param>
    public int Own(int turn) => _own[turn];

    /// <summary>Returns a move of the other.</summary>
    /// <param name="turn">From 0.</param>
    public int Other(int turn) => _other[turn];

    /// <summary>Returns a move drawn evenly from the own moves.</summary>
    public int RandomMove() => _random.NextInt32(Moves);

    /// <summary>Returns true with a probability.</summary>
    /// <param name="probability">From 0 to 1.</param>
    public bool Chance(double probability) => _random.NextBernoulli(probability);

    internal void Append(int own, int other)
    {
        _own.Add(own);
        _other.Add(other);
        _otherCounts[other]++;
        Score += Game.Payoff(Seat, own, other);
    }
}
