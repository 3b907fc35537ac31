using Parley.Games.ExtensiveForms;

namespace Parley.Games.Files;

/// <summary>Reads .efg: nodes in prefix order, information sets, events and outcomes described at their first mention.</summary>
internal sealed partial class EfgReader
{
    private readonly GameTokens _tokens;
    private readonly FileReport _report;
    private readonly IReadOnlyList<string> _players;
    private readonly TreeNodes _nodes = new();
    private readonly Dictionary<(int Player, long Number), int> _setNumbers = [];
    private readonly List<(int Player, string Label, IReadOnlyList<string> Actions, List<int> Nodes)> _sets = [];
    private readonly Dictionary<long, int> _eventNumbers = [];
    private readonly List<ChanceEvent> _events = [];
    private readonly Dictionary<long, int> _outcomeNumbers = [];
    private readonly List<Outcome> _outcomes = [];
    private bool _lost;

    private EfgReader(GameTokens tokens, FileReport report, IReadOnlyList<string> players) =>
        (_tokens, _report, _players) = (tokens, report, players);

    public static ExtensiveGame? Read(GameTokens tokens, FileReport report)
    {
        if (!GameHeader.Read(tokens, report, 2, out var title, out var players))
        {
            return null;
        }

        if (players.Count == 0)
        {
            report.Warning(tokens, "the game has no players");
        }

        var comment = "";
        if (tokens.Kind == TokenKind.Text)
        {
            comment = tokens.Content;
            tokens.Next();
        }

        var reader = new EfgReader(tokens, report, players);
        reader.ReadTree();
        if (report.Errors.Count > 0)
        {
            return null;
        }

        if (tokens.Kind != TokenKind.End)
        {
            report.Warning(tokens, $"{tokens.Describe()} after the end of the tree; ignored (is a node's action missing above?)");
        }

        return ExtensiveGameBuilder.Assemble(
            title, comment, players, reader._sets, reader._events, reader._outcomes, reader._nodes, [.. Enumerable.Range(0, reader._sets.Count)]);
    }

    private void ReadTree()
    {
        // Open branches: parent, next action, number of actions.
        var stack = new Stack<(int Parent, int Action, int Count)>();
        do
        {
            var (parent, action) = (-1, -1);
            if (stack.TryPop(out var branch))
            {
                (parent, action) = (branch.Parent, branch.Action);
                if (branch.Action + 1 < branch.Count)
                {
                    stack.Push((branch.Parent, branch.Action + 1, branch.Count));
                }
            }

            if (_tokens.Kind == TokenKind.End)
            {
                if (!_lost)
                {
                    _report.Error(_tokens, $"found the end of the file where the tree is not complete (expected a node c, p or t: action {action + 1} of node {parent + 1}, and {stack.Count} more branches)");
                }

                return;
            }

            var children = ReadNode(parent, action);
            if (children > 0)
            {
                stack.Push((_nodes.Count - 1, 0, children));
            }
        }
        while (stack.Count > 0 && !_report.Full);
    }

    /// <summary>Reads one node and returns its number of children.</summary>
    private int ReadNode(int parent, int action)
    {
        var kind = _tokens.Kind == TokenKind.Word && _tokens.Text.Length == 1 ? _tokens.Text[0] : '\0';
        if (kind is not ('c' or 'p' or 't'))
        {
            return Skip($"{_tokens.Describe()} (expected a node: c for chance, p for a player, t for the end)");
        }

        _tokens.Next();
        var label = _tokens.Content;
        if (_tokens.Kind != TokenKind.Text)
        {
            return Skip($"{_tokens.Describe()} (expected the node's label in quotation marks, may be empty)");
        }

        _tokens.Next();
        switch (kind)
        {
            case 't':
                _nodes.Add(NodeKind.Terminal, -1, ReadOutcome(), parent, action, label);
                return 0;
            case 'c':
                {
                    var place = ReadEvent();
                    if (place < 0)
                    {
                        return Skip(null);
                    }

                    _nodes.Add(NodeKind.Chance, place, ReadOutcome(), parent, action, label);
                    return _events[place].Actions.Count;
                }

            default:
                {
                    var place = ReadSet();
                    if (place < 0)
                    {
                        return Skip(null);
                    }

                    var outcome = ReadOutcome();
                    _sets[place].Nodes.Add(_nodes.Add(NodeKind.Decision, place, outcome, parent, action, label));
                    return _sets[place].Actions.Count;
                }
        }
    }

    /// <summary>Reports an error and goes on at the next word that begins a node.</summary>
    private int Skip(string? message)
    {
        if (message is not null)
        {
            _report.Error(_tokens, message);
        }

        _lost = true;
        while (_tokens.Kind != TokenKind.End && !(_tokens.Kind == TokenKind.Word && _tokens.Text is "c" or "p" or "t"))
        {
            _tokens.Next();
        }

        // How many children the node had is not known: go on with what follows as a chain, so that further errors are seen too.
        _nodes.Add(NodeKind.Terminal, -1, -1, -1, -1, "");
        return _tokens.Kind == TokenKind.End ? 0 : 1;
    }

    private bool ReadIndex(string what, out long number)
    {
        number = 0;
        if (_tokens.Kind != TokenKind.Number || !_tokens.Value.IsInteger || _tokens.Value.Abs() > long.MaxValue)
        {
            _report.Error(_tokens, $"{_tokens.Describe()} as {what} (expected a whole number)");
            return false;
        }

        number = (long)_tokens.Value.Numerator;
        return true;
    }

    /// <summary>Reads a node's outcome; -1 for none.</summary>
    private int ReadOutcome()
    {
        if (!ReadIndex("an outcome's number", out var number))
        {
            if (_tokens.Kind != TokenKind.Word)
            {
                _tokens.Next();
            }

            return -1;
        }

        var known = _outcomeNumbers.TryGetValue(number, out var outcome);
        var at = _tokens.Offset;
        _tokens.Next();
        string? label = null;
        if (_tokens.Kind == TokenKind.Text)
        {
            label = _tokens.Content;
            _tokens.Next();
        }

        if (_tokens.Kind != TokenKind.Open)
        {
            if (!known && number != 0)
            {
                _report.ErrorAt(_tokens, at, $"outcome {number} is mentioned first without its payoffs (expected a label and {{ payoff, ... }})");
            }

            return known ? outcome : -1;
        }

        if (label is null)
        {
            _report.Warning(_tokens, $"outcome {number} has no label (expected a text, may be empty)");
        }

        _tokens.Next();
        var payoffs = GameHeader.Payoffs(_tokens, _report, _players.Count);
        if (number == 0)
        {
            if (payoffs.All(p => p.IsZero))
            {
                _report.Warning(_tokens, "outcome 0 is described (it is no outcome, and needs no description)");
            }
            else
            {
                _report.ErrorAt(_tokens, at, "outcome 0 is described with payoffs (0 means no outcome; expected another number)");
            }

            return -1;
        }

        if (known)
        {
            WarnLabel(label is not null, label ?? "", _outcomes[outcome].Label, "outcome");
            if (!payoffs.SequenceEqual(_outcomes[outcome].Payoffs))
            {
                _report.ErrorAt(_tokens, at, $"outcome {number} is described again with other payoffs (expected {string.Join(", ", _outcomes[outcome].Payoffs)})");
            }

            return outcome;
        }

        _outcomes.Add(new Outcome(label ?? "", payoffs));
        _outcomeNumbers.Add(number, _outcomes.Count - 1);
        return _outcomes.Count - 1;
    }

    private void WarnLabel(bool described, string label, string first, string what)
    {
        if (described && label != first)
        {
            _report.Warning(_tokens, $"the {what} was labelled '{first}' before and is labelled '{label}' here (the first is kept)");
        }
    }

    private static string Quote(IEnumerable<string> labels) => "{ " + string.Join(' ', labels.Select(l => '"' + l + '"')) + " }";
}
