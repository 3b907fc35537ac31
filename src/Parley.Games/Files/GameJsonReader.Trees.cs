using System.Globalization;
using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Files;

internal sealed partial class GameJsonReader
{
    private const int DeepestTree = 1_000;
    private static readonly string[] NodeMembers = ["label", "payoffs", "outcome", "player", "set", "actions", "chance"];
    private static readonly string[] MoveMembers = ["action", "then"];
    private static readonly string[] DrawMembers = ["action", "probability", "then"];

    private readonly TreeNodes _nodes = new();
    private readonly List<(int Player, string Label, IReadOnlyList<string> Actions, List<int> Nodes)> _sets = [];
    private readonly Dictionary<(int Player, string Key), int> _setKeys = [];
    private readonly List<ChanceEvent> _events = [];
    private readonly List<Outcome> _outcomes = [];
    private readonly Dictionary<string, int> _outcomeKeys = new(StringComparer.Ordinal);

    private ExtensiveGame? Tree(PlacedJson root, string title, string comment, List<string> players)
    {
        if (Required(root, "tree", "the node at which the game begins") is not { } start)
        {
            return null;
        }

        Node(start, -1, -1, 0, players);
        return _report.Errors.Count > 0 ? null
            : ExtensiveGameBuilder.Assemble(title, comment, players, _sets, _events, _outcomes, _nodes, [.. Enumerable.Range(0, _sets.Count)]);
    }

    private void Node(PlacedJson value, int parent, int action, int depth, List<string> players)
    {
        if (depth > DeepestTree)
        {
            Error(value, $"the tree is more than {DeepestTree} moves deep (use .efg)");
            return;
        }

        if (value.IsArray)
        {
            // A list of payoffs is short for an end.
            _nodes.Add(NodeKind.Terminal, -1, Outcome(value, "", players), parent, action, "");
            return;
        }

        if (!value.IsObject)
        {
            Error(value, $"{value.Describe()} (expected a node: an object, or a list of payoffs where the game ends)");
            return;
        }

        Known(value, NodeMembers);
        var label = TextOf(value, "label");
        var outcome = value.Member("payoffs") is { } payoffs ? Outcome(payoffs, TextOf(value, "outcome"), players) : -1;
        var (draws, moves, player) = (value.Member("chance"), value.Member("actions"), value.Member("player"));
        if (draws is not null && (moves ?? player ?? value.Member("set")) is { } both)
        {
            Error(both, "a node with \"chance\" is no player's (expected either \"chance\", or \"player\" and \"actions\")");
            return;
        }

        if (draws is not null)
        {
            Chance(draws, outcome, parent, action, label, depth, players);
        }
        else if (moves is null && player is null && value.Member("set") is null)
        {
            if (outcome < 0 && value.Member("payoffs") is null)
            {
                Error(value, "a node without \"payoffs\", \"chance\" or \"player\" (expected one of them; \"payoffs\" of zeros where the game ends without any)");
                return;
            }

            _nodes.Add(NodeKind.Terminal, -1, outcome, parent, action, label);
        }
        else
        {
            Decision(value, outcome, parent, action, label, depth, players);
        }
    }

    private void Decision(PlacedJson value, int outcome, int parent, int action, string label, int depth, List<string> players)
    {
        var owner = Required(value, "player", "the name or number of the player who moves");
        var moves = Required(value, "actions", "a list of actions, each with \"action\" and \"then\"");
        var player = owner is null ? -1 : PlayerOf(owner, players);
        if (moves is null || Branches(moves, MoveMembers) is not { } branches)
        {
            return;
        }

        var actions = branches.ConvertAll(b => b.Label);
        var key = TextOf(value, "set");
        var node = -1;
        if (player >= 0)
        {
            var own = key.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"\0{_nodes.Count}") : key;
            if (!_setKeys.TryGetValue((player, own), out var place))
            {
                place = _sets.Count;
                _sets.Add((player, key, actions, []));
                _setKeys.Add((player, own), place);
            }
            else if (!actions.SequenceEqual(_sets[place].Actions))
            {
                Error(moves, $"the information set '{key}' of {players[player]} has other actions here: {string.Join(", ", actions)} (expected {string.Join(", ", _sets[place].Actions)})");
            }

            node = _nodes.Add(NodeKind.Decision, place, outcome, parent, action, label);
            _sets[place].Nodes.Add(node);
        }

        for (var i = 0; i < branches.Count; i++)
        {
            Node(branches[i].Then, node, i, depth + 1, players);
        }
    }

    private void Chance(PlacedJson draws, int outcome, int parent, int action, string label, int depth, List<string> players)
    {
        if (Branches(draws, DrawMembers) is not { } branches)
        {
            return;
        }

        var probabilities = new List<Rational>();
        foreach (var item in draws.Items)
        {
            var given = Required(item, "probability", "a number from 0 to 1, or a text such as \"1/3\"");
            var probability = given is null ? Rational.Zero : Number(given, "a probability");
            if (probability.Sign < 0)
            {
                Error(given!, $"{given!.Describe()} as a probability (expected a number from 0 to 1)");
            }

            probabilities.Add(probability);
        }

        var sum = probabilities.Aggregate(Rational.Zero, (a, b) => a + b);
        if (sum != Rational.One)
        {
            Error(draws, $"the probabilities have the sum {sum} (expected exactly 1; write thirds as \"1/3\")");
        }

        _events.Add(new ChanceEvent("", branches.ConvertAll(b => b.Label), probabilities));
        var node = _nodes.Add(NodeKind.Chance, _events.Count - 1, outcome, parent, action, label);
        for (var i = 0; i < branches.Count; i++)
        {
            Node(branches[i].Then, node, i, depth + 1, players);
        }
    }

    private List<(string Label, PlacedJson Then)>? Branches(PlacedJson list, string[] members)
    {
        if (!list.IsArray || list.Items.Count == 0)
        {
            Error(list, $"{list.Describe()} (expected a list of at least one object with {string.Join(", ", members)})");
            return null;
        }

        var result = new List<(string, PlacedJson)>();
        foreach (var item in list.Items)
        {
            if (!item.IsObject)
            {
                Error(item, $"{item.Describe()} (expected an object with {string.Join(", ", members)})");
                continue;
            }

            Known(item, members);
            var label = Required(item, "action", "the action's label");
            if (label is { IsString: false })
            {
                Error(label, $"{label.Describe()} as an action (expected a text)");
            }

            if (Required(item, "then", "the node to which the action leads") is { } then)
            {
                result.Add((label?.Text ?? "", then));
            }
        }

        return result.Count == list.Items.Count ? result : null;
    }

    private int PlayerOf(PlacedJson value, List<string> players)
    {
        var named = value.IsString ? players.IndexOf(value.Text) : -1;
        if (named >= 0)
        {
            return named;
        }

        if (value.Kind == System.Text.Json.JsonTokenType.Number && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= players.Count)
        {
            return number - 1;
        }

        Error(value, $"{value.Describe()} as a player (expected one of {string.Join(", ", players)}, or a number from 1 to {players.Count})");
        return -1;
    }

    private int Outcome(PlacedJson value, string label, List<string> players)
    {
        if (!value.IsArray || value.Items.Count != players.Count)
        {
            Error(value, $"{value.Describe()} as payoffs (expected a list of {players.Count}, one per player)");
            return -1;
        }

        Rational[] payoffs = [.. value.Items.Select(i => Number(i, "a payoff"))];
        if (label.Length == 0 && payoffs.All(p => p.IsZero))
        {
            return -1;
        }

        // The same label and payoffs are the same outcome.
        var key = label + "\0" + string.Join(' ', payoffs);
        if (!_outcomeKeys.TryGetValue(key, out var outcome))
        {
            outcome = _outcomes.Count;
            _outcomes.Add(new Outcome(label, payoffs));
            _outcomeKeys.Add(key, outcome);
        }

        return outcome;
    }
}
