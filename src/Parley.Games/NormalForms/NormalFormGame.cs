using Parley.Numerics;

namespace Parley.Games.NormalForms;

/// <summary>A finite game in normal form: every player chooses a strategy at once; payoffs are exact fractions.</summary>
/// <remarks>Profiles are numbered with player 1's strategy varying fastest, as in .nfg files. Memory: 24 bytes per payoff, more only for
/// numbers beyond 63 bits.</remarks>
public sealed class NormalFormGame
{
    private readonly Rational[] _payoffs;
    private readonly int[] _strides;

    /// <summary>Makes a game from a flat table of payoffs.</summary>
    /// <param name="title">Title; may be empty.</param>
    /// <param name="players">Names of the players, at least one.</param>
    /// <param name="strategies">Per player the labels of its strategies, at least one each.</param>
    /// <param name="payoffs">For each profile (player 1 fastest) the payoffs of player 1, 2, ...; the array is not copied.</param>
    /// <exception cref="ArgumentException">The numbers of players, strategies and payoffs do not fit.</exception>
    public NormalFormGame(string title, IReadOnlyList<string> players, IReadOnlyList<IReadOnlyList<string>> strategies, Rational[] payoffs)
    {
        ArgumentNullException.ThrowIfNull(players);
        ArgumentNullException.ThrowIfNull(strategies);
        ArgumentNullException.ThrowIfNull(payoffs);
        if (players.Count == 0 || players.Count != strategies.Count || strategies.Any(s => s.Count == 0))
        {
            throw new ArgumentException("A game needs players, and each player at least one strategy.", nameof(strategies));
        }

        Title = title ?? "";
        Players = players;
        Strategies = strategies;
        _strides = new int[players.Count];
        var profiles = 1L;
        for (var player = 0; player < players.Count; player++)
        {
            _strides[player] = (int)profiles;
            profiles *= strategies[player].Count;
            if (profiles > int.MaxValue / players.Count)
            {
                throw new ArgumentException("The table has more entries than can be held.", nameof(strategies));
            }
        }

        ProfileCount = (int)profiles;
        if (payoffs.Length != ProfileCount * players.Count)
        {
            throw new ArgumentException($"Expected {ProfileCount * players.Count} payoffs, found {payoffs.Length}.", nameof(payoffs));
        }

        _payoffs = payoffs;
    }

    /// <summary>Gets the title; may be empty.</summary>
    public string Title { get; }

    /// <summary>Gets the comment of the file; may be empty.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Gets the names of the players.</summary>
    public IReadOnlyList<string> Players { get; }

    /// <summary>Gets per player the labels of its strategies.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Strategies { get; }

    /// <summary>Gets the number of players.</summary>
    public int PlayerCount => Players.Count;

    /// <summary>Gets the number of profiles.</summary>
    public int ProfileCount { get; }

    /// <summary>Gets all payoffs: profile by profile (player 1 fastest), player by player.</summary>
    public ReadOnlySpan<Rational> Payoffs => _payoffs;

    /// <summary>Returns how many strategies a player has.</summary>
    /// <param name="player">Player, from 0.</param>
    public int StrategyCount(int player) => Strategies[player].Count;

    /// <summary>Returns by how much a profile's number rises when a player's strategy rises by one.</summary>
    /// <param name="player">Player, from 0.</param>
    public int Stride(int player) => _strides[player];

    /// <summary>Returns a payoff.</summary>
    /// <param name="profile">Number of the profile.</param>
    /// <param name="player">Player, from 0.</param>
    public Rational Payoff(int profile, int player) => _payoffs[(profile * Players.Count) + player];

    /// <summary>Returns the number of a profile.</summary>
    /// <param name="strategies">One strategy per player, from 0.</param>
    /// <returns>Its place in the order of the file, from 0.</returns>
    public int ProfileOf(ReadOnlySpan<int> strategies)
    {
        var profile = 0;
        for (var player = 0; player < strategies.Length; player++)
        {
            profile += strategies[player] * _strides[player];
        }

        return profile;
    }

    /// <summary>Returns a player's strategy in a profile.</summary>
    /// <param name="profile">Number of the profile.</param>
    /// <param name="player">Player, from 0.</param>
    public int StrategyIn(int profile, int player) => profile / _strides[player] % Strategies[player].Count;

    /// <summary>Makes a two-player game from two tables of whole numbers, rows for player 1.</summary>
    /// <param name="title">Title.</param>
    /// <param name="first">Payoffs of player 1.</param>
    /// <param name="second">Payoffs of player 2, of the same size.</param>
    /// <returns>The game, with strategies labelled 1, 2, ...</returns>
    /// <exception cref="ArgumentException">The tables differ in size or are empty.</exception>
    public static NormalFormGame FromTables(string title, int[,] first, int[,] second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (rows, columns) = (first.GetLength(0), first.GetLength(1));
        if (second.GetLength(0) != rows || second.GetLength(1) != columns)
        {
            throw new ArgumentException("Both tables must have the same size.", nameof(second));
        }

        var payoffs = new Rational[rows * columns * 2];
        for (var column = 0; column < columns; column++)
        {
            for (var row = 0; row < rows; row++)
            {
                payoffs[((column * rows) + row) * 2] = first[row, column];
                payoffs[(((column * rows) + row) * 2) + 1] = second[row, column];
            }
        }

        return new NormalFormGame(title, ["1", "2"], [Numbers(rows), Numbers(columns)], payoffs);
    }

    /// <summary>Returns the labels 1, 2, ..., count.</summary>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<string> Numbers(int count) =>
        [.. Enumerable.Range(1, count).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
}
