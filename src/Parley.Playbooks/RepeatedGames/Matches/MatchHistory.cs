using System.Runtime.CompilerServices;
using Parley.Numerics;
using Parley.Playbooks.RepeatedGames.Stage;

namespace Parley.Playbooks.RepeatedGames.Matches;

/// <summary>Everything that one player has seen of a match: both sides' moves packed into bits, and the running counts.</summary>
/// <remarks>
/// <para>It is the only thing that a rule looks at. Moves are those that were delivered: with noise, the flipped ones, also the player's own.</para>
/// <para>The last 64 moves of each side stand in <see cref="OwnRecent"/> and <see cref="OtherRecent"/>, the newest in bit 0 and a defection as a set bit, so that most
/// rules are a mask or a population count. Older moves are read with <see cref="OtherMove"/> and <see cref="OwnMove"/>.</para>
/// <para><b>Cost.</b> A few register operations per turn, two words stored every 64 turns; buffers are reused between matches.</para>
/// </remarks>
public sealed class MatchHistory
{
    private ulong[] _own = new ulong[8];
    private ulong[] _other = new ulong[8];
    private RandomStream _random;
    private int _ownDefections;
    private int _otherDefections;
    private int _bothDefected;

    /// <summary>Gets the number of turns played so far; 0 before the first move.</summary>
    public int Turns { get; private set; }

    /// <summary>Gets what this player was told before the match.</summary>
    public MatchKnowledge Knows { get; private set; }

    /// <summary>Gets the player's last 64 moves, newest in bit 0, a defection as a set bit; zeros before the start.</summary>
    public ulong OwnRecent { get; private set; }

    /// <summary>Gets the other's last 64 moves, newest in bit 0, a defection as a set bit; zeros before the start.</summary>
    public ulong OtherRecent { get; private set; }

    /// <summary>Gets the player's last move; cooperation before the first turn.</summary>
    public Move OwnLast => (Move)(OwnRecent & 1);

    /// <summary>Gets the other's last move; cooperation before the first turn.</summary>
    public Move OtherLast => (Move)(OtherRecent & 1);

    /// <summary>Gets how often the player has defected.</summary>
    public int OwnDefections => _ownDefections;

    /// <summary>Gets how often the other has defected.</summary>
    public int OtherDefections => _otherDefections;

    /// <summary>Gets how often the player has cooperated.</summary>
    public int OwnCooperations => Turns - _ownDefections;

    /// <summary>Gets how often the other has cooperated.</summary>
    public int OtherCooperations => Turns - _otherDefections;

    /// <summary>Gets how often each pair of moves was played.</summary>
    public OutcomeCounts Counts => new(
        Turns - _ownDefections - _otherDefections + _bothDefected, _otherDefections - _bothDefected, _ownDefections - _bothDefected, _bothDefected);

    /// <summary>Gets the player's total so far.</summary>
    public double OwnScore => Knows.Game.Total(Counts);

    /// <summary>Gets the other's total so far, on the assumption that the game is symmetric.</summary>
    public double OtherScore => Knows.Game.Total(Counts.Swapped);

    /// <summary>Returns a move of the player.</summary>
    /// <param name="turn">From 0 to <see cref="Turns"/> - 1.</param>
    public Move OwnMove(int turn) => At(_own, OwnRecent, turn);

    /// <summary>Returns a move of the other.</summary>
    /// <param name="turn">From 0 to <see cref="Turns"/> - 1.</param>
    public Move OtherMove(int turn) => At(_other, OtherRecent, turn);

    /// <summary>Returns true with a probability, from this player's own random numbers.</summary>
    /// <param name="probability">From 0 (never) to 1 (always); neither end uses up a draw.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Chance(double probability) => probability >= 1.0 || (probability > 0.0 && _random.NextUnit() < probability);

    /// <summary>Returns a cooperation with a probability, else a defection.</summary>
    /// <param name="probability">From 0 (always defect) to 1 (always cooperate).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Move CooperateWith(double probability) => Chance(probability) ? Move.Cooperate : Move.Defect;

    /// <summary>Returns a number in [0, 1) from this player's own random numbers.</summary>
    public double NextUnit() => _random.NextUnit();

    /// <summary>Starts a new match.</summary>
    internal void Begin(in MatchKnowledge knows, int capacity, RandomStream random)
    {
        (Turns, OwnRecent, OtherRecent, _ownDefections, _otherDefections, _bothDefected) = (0, 0, 0, 0, 0, 0);
        Knows = knows;
        _random = random;
        var words = (capacity + 63) >> 6;
        if (_own.Length < words)
        {
            (_own, _other) = (new ulong[words], new ulong[words]);
        }
    }

    /// <summary>Returns the moves of turns 64 w to 64 w + length - 1, newest in bit 0.</summary>
    internal (ulong Own, ulong Other) Word(int word, int length) =>
        length == 64 ? (_own[word], _other[word]) : (OwnRecent & ((1UL << length) - 1), OtherRecent & ((1UL << length) - 1));

    /// <summary>Records a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Append(uint own, uint other)
    {
        OwnRecent = (OwnRecent << 1) | own;
        OtherRecent = (OtherRecent << 1) | other;
        _ownDefections += (int)own;
        _otherDefections += (int)other;
        _bothDefected += (int)(own & other);
        if ((++Turns & 63) == 0)
        {
            Flush();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Flush()
    {
        var word = (Turns >> 6) - 1;
        if (word >= _own.Length)
        {
            Array.Resize(ref _own, 2 * _own.Length);
            Array.Resize(ref _other, 2 * _other.Length);
        }

        (_own[word], _other[word]) = (OwnRecent, OtherRecent);
    }

    private Move At(ulong[] words, ulong recent, int turn)
    {
        if ((uint)turn >= (uint)Turns)
        {
            throw new ArgumentOutOfRangeException(nameof(turn), turn, "That turn has not been played.");
        }

        var ago = Turns - 1 - turn;
        return (Move)((ago < 64 ? recent >> ago : words[turn >> 6] >> (63 - (turn & 63))) & 1);
    }
}
