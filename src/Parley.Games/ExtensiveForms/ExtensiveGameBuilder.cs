using Parley.Numerics;

namespace Parley.Games.ExtensiveForms;

/// <summary>Builds a game tree in code, top down; information sets are named by any key.</summary>
/// <example>
/// <code>
/// var builder = new ExtensiveGameBuilder("entry", ["Entrant", "Incumbent"]);
/// var root = builder.Decision(builder.Root, 0, "start", ["in", "out"]);
/// var fight = builder.Decision(root[0], 1, "entered", ["fight", "share"]);
/// builder.End(root[1], 0, 2);
/// builder.End(fight[0], -1, -1);
/// builder.End(fight[1], 1, 1);
/// var game = builder.Build();
/// </code>
/// </example>
/// <remarks>Cost: linear in the tree.</remarks>
public sealed class ExtensiveGameBuilder
{
    private readonly string _title;
    private readonly IReadOnlyList<string> _players;
    private readonly List<Slot> _slots = [new Slot()];
    private readonly Dictionary<(int Player, string Key), int> _setKeys = [];
    private readonly List<(int Player, string Label, IReadOnlyList<string> Actions)> _sets = [];
    private readonly List<ChanceEvent> _events = [];
    private readonly List<Outcome> _outcomes = [];

    /// <summary>Begins a tree.</summary>
    /// <param name="title">Title.</param>
    /// <param name="players">Names of the players.</param>
    public ExtensiveGameBuilder(string title, IReadOnlyList<string> players)
    {
        ArgumentNullException.ThrowIfNull(players);
        _title = title ?? "";
        _players = players;
    }

    /// <summary>Gets the place of the root.</summary>
    public int Root => 0;

    /// <summary>Makes a place a decision.</summary>
    /// <param name="place">An open place.</param>
    /// <param name="player">Who decides, from 0.</param>
    /// <param name="informationSet">Key of the information set: the same key for one player is the same set.</param>
    /// <param name="actions">Labels of the actions; the same at each node of a set.</param>
    /// <returns>The open places behind the actions.</returns>
    /// <exception cref="ArgumentException">The place is taken, there are no actions, or the set is known with others.</exception>
    public int[] Decision(int place, int player, string informationSet, IReadOnlyList<string> actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentOutOfRangeException.ThrowIfNegative(player);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(player, _players.Count);
        if (!_setKeys.TryGetValue((player, informationSet), out var set))
        {
            set = _sets.Count;
            _setKeys.Add((player, informationSet), set);
            _sets.Add((player, informationSet, actions));
        }
        else if (!_sets[set].Actions.SequenceEqual(actions))
        {
            throw new ArgumentException($"Information set '{informationSet}' is known with other actions.", nameof(actions));
        }

        return Open(place, NodeKind.Decision, set, actions.Count);
    }

    /// <summary>Makes a place a draw of chance.</summary>
    /// <param name="place">An open place.</param>
    /// <param name="actions">Labels of what may be drawn.</param>
    /// <param name="probabilities">Probabilities with sum exactly 1.</param>
    /// <returns>The open places behind the draws.</returns>
    /// <exception cref="ArgumentException">The place is taken, or the probabilities do not fit.</exception>
    public int[] Chance(int place, IReadOnlyList<string> actions, IReadOnlyList<Rational> probabilities)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(probabilities);
        if (actions.Count != probabilities.Count || probabilities.Any(p => p.Sign < 0)
            || probabilities.Aggregate(Rational.Zero, (a, b) => a + b) != Rational.One)
        {
            throw new ArgumentException("Probabilities must be one per action, not negative, with sum exactly 1.", nameof(probabilities));
        }

        _events.Add(new ChanceEvent("", actions, probabilities));
        return Open(place, NodeKind.Chance, _events.Count - 1, actions.Count);
    }

    /// <summary>Makes a place a draw between equally likely results.</summary>
    /// <param name="place">An open place.</param>
    /// <param name="actions">Labels of what may be drawn.</param>
    /// <returns>The open places behind the draws.</returns>
    public int[] Chance(int place, IReadOnlyList<string> actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        var share = Rational.Create(1, actions.Count);
        return Chance(place, actions, [.. actions.Select(_ => share)]);
    }

    /// <summary>Ends the game at a place.</summary>
    /// <param name="place">An open place.</param>
    /// <param name="payoffs">One payoff per player.</param>
    public void End(int place, params Rational[] payoffs)
    {
        Open(place, NodeKind.Terminal, -1, 0);
        Pay(place, payoffs);
    }

    /// <summary>Adds a payoff received at a place, which counts for all that follows.</summary>
    /// <param name="place">Any place.</param>
    /// <param name="payoffs">One payoff per player.</param>
    /// <exception cref="ArgumentException">The number of payoffs is not that of the players.</exception>
    public void Pay(int place, params Rational[] payoffs)
    {
        ArgumentNullException.ThrowIfNull(payoffs);
        if (payoffs.Length != _players.Count)
        {
            throw new ArgumentException($"Expected {_players.Count} payoffs, found {payoffs.Length}.", nameof(payoffs));
        }

        _outcomes.Add(new Outcome("", payoffs));
        _slots[place].Outcome = _outcomes.Count - 1;
    }

    /// <summary>Checks and returns the game.</summary>
    /// <exception cref="InvalidOperationException">A place is still open.</exception>
    public ExtensiveGame Build()
    {
        var nodes = new TreeNodes();
        var nodesOfSet = new List<int>[_sets.Count];
        var order = new List<int>();
        var stack = new Stack<(int Slot, int Parent, int Action)>();
        stack.Push((0, -1, -1));
        while (stack.TryPop(out var top))
        {
            var slot = _slots[top.Slot];
            if (slot.Kind is not { } kind)
            {
                throw new InvalidOperationException($"Place {top.Slot} is still open: end the game there, or go on.");
            }

            var node = nodes.Add(kind, slot.Place, slot.Outcome, top.Parent, top.Action, "");
            if (kind == NodeKind.Decision)
            {
                if (nodesOfSet[slot.Place] is null)
                {
                    nodesOfSet[slot.Place] = [];
                    order.Add(slot.Place);
                }

                nodesOfSet[slot.Place].Add(node);
            }

            for (var action = slot.Children.Length - 1; action >= 0; action--)
            {
                stack.Push((slot.Children[action], node, action));
            }
        }

        return Assemble(_title, "", _players, order.ConvertAll(s => (_sets[s].Player, _sets[s].Label, _sets[s].Actions, nodesOfSet[s])), _events, _outcomes, nodes, order);
    }

    /// <summary>Numbers information sets by player and first appearance and makes the game; <c>order</c> is the old number of each set by first appearance.</summary>
    internal static ExtensiveGame Assemble(
        string title, string comment, IReadOnlyList<string> players,
        List<(int Player, string Label, IReadOnlyList<string> Actions, List<int> Nodes)> setsByAppearance,
        IReadOnlyList<ChanceEvent> events, IReadOnlyList<Outcome> outcomes, TreeNodes nodes, List<int> order)
    {
        var renumbered = new Dictionary<int, int>();
        var sets = new List<InformationSet>(order.Count);
        var first = 0;
        for (var player = 0; player < players.Count; player++)
        {
            for (var i = 0; i < order.Count; i++)
            {
                if (setsByAppearance[i].Player == player)
                {
                    renumbered[order[i]] = sets.Count;
                    var (_, label, actions, members) = setsByAppearance[i];
                    sets.Add(new InformationSet(player, label, actions, members, first));
                    first += actions.Count;
                }
            }
        }

        for (var node = 0; node < nodes.Count; node++)
        {
            if (nodes.Kinds[node] == NodeKind.Decision)
            {
                nodes.Places[node] = renumbered[nodes.Places[node]];
            }
        }

        return new ExtensiveGame(title, comment, players, sets, events, outcomes, nodes);
    }

    private int[] Open(int place, NodeKind kind, int number, int actions)
    {
        var slot = _slots[place];
        if (slot.Kind is not null)
        {
            throw new ArgumentException($"Place {place} is taken.", nameof(place));
        }

        if (kind != NodeKind.Terminal && actions == 0)
        {
            throw new ArgumentException("There must be at least one action.", nameof(actions));
        }

        slot.Kind = kind;
        slot.Place = number;
        slot.Children = new int[actions];
        for (var i = 0; i < actions; i++)
        {
            slot.Children[i] = _slots.Count;
            _slots.Add(new Slot());
        }

        return slot.Children;
    }

    private sealed class Slot
    {
        public NodeKind? Kind { get; set; }

        public int Place { get; set; } = -1;

        public int Outcome { get; set; } = -1;

        public int[] Children { get; set; } = [];
    }
}
