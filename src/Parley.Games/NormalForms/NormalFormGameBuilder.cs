using Parley.Numerics;

namespace Parley.Games.NormalForms;

/// <summary>Builds a table in code, by names; checked as a whole by <see cref="Build"/>.</summary>
/// <example>
/// <code>
/// var game = new NormalFormGameBuilder("chicken")
///     .Player("A", "stand firm", "give in")
///     .Player("B", "stand firm", "give in")
///     .Pay(["stand firm", "stand firm"], -5, -5)
///     .Pay(["stand firm", "give in"], 3, 0)
///     .Pay(["give in", "stand firm"], 0, 3)
///     .Pay(["give in", "give in"], 1, 1)
///     .Build();
/// </code>
/// </example>
/// <param name="title">Title.</param>
public sealed class NormalFormGameBuilder(string title)
{
    private readonly List<(string Name, string[] Strategies)> _players = [];
    private readonly List<(string[] Profile, Rational[] Payoffs)> _payoffs = [];

    /// <summary>Adds a player.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="strategies">Labels of its strategies, no two alike.</param>
    public NormalFormGameBuilder Player(string name, params string[] strategies)
    {
        _players.Add((name, strategies));
        return this;
    }

    /// <summary>Says what a profile pays.</summary>
    /// <param name="profile">One strategy per player, in the order of the players.</param>
    /// <param name="payoffs">One payoff per player.</param>
    public NormalFormGameBuilder Pay(string[] profile, params Rational[] payoffs)
    {
        _payoffs.Add((profile, payoffs));
        return this;
    }

    /// <summary>Checks everything and makes the game.</summary>
    /// <exception cref="InvalidOperationException">Something is missing or does not fit; the message lists all of it.</exception>
    public NormalFormGame Build()
    {
        var faults = new List<string>();
        if (_players.Count == 0)
        {
            faults.Add("no players (expected at least one)");
        }

        foreach (var (name, strategies) in _players.Where(p => p.Strategies.Length == 0 || p.Strategies.Distinct().Count() < p.Strategies.Length))
        {
            faults.Add($"the strategies of {name}: {string.Join(", ", strategies)} (expected at least one, no two alike)");
        }

        Stop(faults);
        var profiles = _players.Aggregate(1L, (n, p) => n * p.Strategies.Length);
        var table = new Rational[profiles * _players.Count];
        var given = new bool[profiles];
        foreach (var (profile, payoffs) in _payoffs)
        {
            Place(profile, payoffs, table, given, faults);
        }

        for (var missing = Array.IndexOf(given, false); missing >= 0 && faults.Count < 20; missing = Array.IndexOf(given, false, missing + 1))
        {
            var rest = missing;
            var names = new List<string>();
            foreach (var (_, strategies) in _players)
            {
                names.Add(strategies[rest % strategies.Length]);
                rest /= strategies.Length;
            }

            faults.Add($"no payoffs for ({string.Join(", ", names)})");
        }

        Stop(faults);
        return new NormalFormGame(title, [.. _players.Select(p => p.Name)], [.. _players.Select(p => p.Strategies)], table);
    }

    private void Place(string[] profile, Rational[] payoffs, Rational[] table, bool[] given, List<string> faults)
    {
        var name = $"({string.Join(", ", profile)})";
        if (profile.Length != _players.Count || payoffs.Length != _players.Count)
        {
            faults.Add($"{name}: {profile.Length} strategies and {payoffs.Length} payoffs (expected {_players.Count} of both, one per player)");
            return;
        }

        var (index, stride) = (0, 1);
        for (var player = 0; player < profile.Length; player++)
        {
            var strategy = Array.IndexOf(_players[player].Strategies, profile[player]);
            if (strategy < 0)
            {
                faults.Add($"{name}: {_players[player].Name} has no strategy '{profile[player]}' (expected one of {string.Join(", ", _players[player].Strategies)})");
                return;
            }

            index += strategy * stride;
            stride *= _players[player].Strategies.Length;
        }

        if (given[index])
        {
            faults.Add($"{name}: payoffs are given twice");
        }

        given[index] = true;
        payoffs.CopyTo(table, index * _players.Count);
    }

    private static void Stop(List<string> faults)
    {
        if (faults.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
        }
    }
}
