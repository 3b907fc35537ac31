using Parley.Numerics;

namespace Parley.Games.ExtensiveForms;

/// <summary>A node of a tree written as one expression, bottom up; checked as a whole by <see cref="ToGame"/>.</summary>
/// <example>
/// <code>
/// var game = GameNode.Decision("Entrant", "start",
///     ("out", GameNode.End(0, 2)),
///     ("in", GameNode.Decision("Incumbent", "entered",
///         ("fight", GameNode.End(-1, -1)),
///         ("share", GameNode.End(1, 1)))))
///     .ToGame("entry", "Entrant", "Incumbent");
/// </code>
/// </example>
public sealed class GameNode
{
    private readonly NodeKind _kind;
    private readonly string _player;
    private readonly string _set;
    private readonly IReadOnlyList<(string Action, Rational Probability, GameNode Then)> _branches;
    private readonly Rational[]? _payoffs;

    private GameNode(NodeKind kind, string player, string set, IReadOnlyList<(string Action, Rational Probability, GameNode Then)> branches, Rational[]? payoffs) =>
        (_kind, _player, _set, _branches, _payoffs) = (kind, player, set, branches, payoffs);

    /// <summary>The end of the game.</summary>
    /// <param name="payoffs">One payoff per player; none for zeros.</param>
    public static GameNode End(params Rational[] payoffs) => new(NodeKind.Terminal, "", "", [], payoffs is { Length: 0 } ? null : payoffs);

    /// <summary>A player's move.</summary>
    /// <param name="player">The player's name.</param>
    /// <param name="informationSet">Nodes of a player with the same name here cannot be told apart.</param>
    /// <param name="actions">Labels with what follows.</param>
    public static GameNode Decision(string player, string informationSet, params (string Action, GameNode Then)[] actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return new GameNode(NodeKind.Decision, player, informationSet, [.. actions.Select(a => (a.Action, Rational.Zero, a.Then))], null);
    }

    /// <summary>A draw of chance.</summary>
    /// <param name="draws">Labels with their probabilities, of sum exactly 1, and what follows.</param>
    public static GameNode Chance(params (string Action, Rational Probability, GameNode Then)[] draws) => new(NodeKind.Chance, "", "", draws, null);

    /// <summary>The same node with payoffs received there, which count for all that follows.</summary>
    /// <param name="payoffs">One payoff per player.</param>
    public GameNode Paying(params Rational[] payoffs) => new(_kind, _player, _set, _branches, payoffs);

    /// <summary>Checks the tree and makes the game.</summary>
    /// <param name="title">Title.</param>
    /// <param name="players">Names of the players, in their order.</param>
    /// <exception cref="ArgumentException">Something does not fit; the message lists everything that does not, with its path from the root.</exception>
    public ExtensiveGame ToGame(string title, params string[] players)
    {
        ArgumentNullException.ThrowIfNull(players);
        var faults = new List<string>();
        var sets = new Dictionary<(string, string), string>();
        Check("root", players, sets, faults);
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(Environment.NewLine, faults));
        }

        var builder = new ExtensiveGameBuilder(title, players);
        Grow(builder, builder.Root, players);
        return builder.Build();
    }

    private void Check(string path, string[] players, Dictionary<(string Player, string Set), string> sets, List<string> faults)
    {
        if (_payoffs is not null && _payoffs.Length != players.Length)
        {
            faults.Add($"{path}: {_payoffs.Length} payoffs (expected {players.Length}, one per player)");
        }

        if (_kind != NodeKind.Terminal && _branches.Count == 0)
        {
            faults.Add($"{path}: no actions (expected at least one)");
        }

        if (_kind == NodeKind.Decision)
        {
            if (!players.Contains(_player))
            {
                faults.Add($"{path}: there is no player '{_player}' (expected one of {string.Join(", ", players)})");
            }

            var actions = string.Join(", ", _branches.Select(b => b.Action));
            if (!sets.TryAdd((_player, _set), actions) && sets[(_player, _set)] != actions)
            {
                faults.Add($"{path}: the information set '{_set}' has the actions {actions} (expected {sets[(_player, _set)]}, as before)");
            }
        }
        else if (_kind == NodeKind.Chance)
        {
            var sum = _branches.Aggregate(Rational.Zero, (s, b) => s + b.Probability);
            if (sum != Rational.One || _branches.Any(b => b.Probability.Sign < 0))
            {
                faults.Add($"{path}: probabilities of sum {sum} (expected none below 0, of sum exactly 1)");
            }
        }

        foreach (var (action, _, then) in _branches)
        {
            then.Check($"{path}, {action}", players, sets, faults);
        }
    }

    private void Grow(ExtensiveGameBuilder builder, int place, string[] players)
    {
        if (_kind == NodeKind.Terminal)
        {
            builder.End(place, _payoffs ?? new Rational[players.Length]);
            return;
        }

        string[] actions = [.. _branches.Select(b => b.Action)];
        var next = _kind == NodeKind.Chance
            ? builder.Chance(place, actions, [.. _branches.Select(b => b.Probability)])
            : builder.Decision(place, Array.IndexOf(players, _player), _set, actions);
        if (_payoffs is not null)
        {
            builder.Pay(place, _payoffs);
        }

        for (var i = 0; i < next.Length; i++)
        {
            _branches[i].Then.Grow(builder, next[i], players);
        }
    }
}
