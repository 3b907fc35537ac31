using Parley.Playbooks.RepeatedGames.Stage;

namespace Parley.Playbooks.RepeatedGames.Matches;

/// <summary>How a match is played. The default value means 200 turns of Axelrod's game without noise.</summary>
public readonly record struct MatchOptions
{
    private readonly int _turns;
    private readonly double _noise;
    private readonly double _endProbability;
    private readonly bool _hidesLength;

    /// <summary>Gets the number of turns; with a random ending the greatest number.</summary>
    /// <value>200 unless set, or 100,000 with a random ending; from 1 to 1,000,000,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">Set outside that range.</exception>
    public int Turns
    {
        get => _turns != 0 ? _turns : _endProbability > 0.0 ? 100_000 : 200;
        init => _turns = value is >= 1 and <= 1_000_000_000 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A match has 1 to 1,000,000,000 turns.");
    }

    /// <summary>Gets the probability with which each delivered move is flipped, independently; the history holds the flipped move.</summary>
    /// <value>0 unless set; from 0 to 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">Set outside that range.</exception>
    public double Noise
    {
        get => _noise;
        init => _noise = value is >= 0.0 and <= 1.0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Noise is a probability from 0 to 1.");
    }

    /// <summary>Gets the probability that the match ends after each turn; players then do not know the length.</summary>
    /// <value>0 (a fixed number of turns) unless set; below 1 is usual, 1 means one turn.</value>
    /// <exception cref="ArgumentOutOfRangeException">Set outside 0 to 1.</exception>
    public double EndProbability
    {
        get => _endProbability;
        init => _endProbability = value is >= 0.0 and <= 1.0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The probability of ending lies from 0 to 1.");
    }

    /// <summary>Gets whether players know the number of turns. Never with a random ending.</summary>
    /// <value>True unless set.</value>
    public bool LengthKnown
    {
        get => !_hidesLength && _endProbability == 0.0;
        init => _hidesLength = !value;
    }

    /// <summary>Gets the stage game of the first player, and of the second unless <see cref="ColumnGame"/> is set.</summary>
    /// <value>Axelrod's 5, 3, 1, 0 unless set.</value>
    public StageGame Game { get; init; }

    /// <summary>Gets the stage game of the second player where it differs.</summary>
    /// <value>Null unless set.</value>
    public StageGame? ColumnGame { get; init; }

    /// <summary>Gets whether nothing but the strategies draws random numbers.</summary>
    public bool IsDeterministic => _noise == 0.0 && _endProbability == 0.0;

    internal MatchKnowledge Knowledge(bool column) => new(LengthKnown ? Turns : null, column ? ColumnGame ?? Game : Game, _noise);
}
