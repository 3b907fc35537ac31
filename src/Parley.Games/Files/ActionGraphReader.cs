using Parley.Games.ActionGraphs;
using Parley.Numerics;

namespace Parley.Games.Files;

/// <summary>Reads .agg and .bagg: eight (with types ten) sections of numbers, in which a line that begins with # is a comment.</summary>
internal sealed partial class ActionGraphReader
{
    private const int MostPlayers = 64;
    private const int MostNodes = 100_000;
    private readonly GameTokens _tokens;
    private readonly FileReport _report;

    private ActionGraphReader(GameTokens tokens, FileReport report) => (_tokens, _report) = (tokens, report);

    /// <summary>Reads a file's text; null where it is refused.</summary>
    public static ActionGraphGame? Read(string text, FileReport report, bool bayesian)
    {
        var reader = new ActionGraphReader(new GameTokens(WithoutComments(text), report), report);
        try
        {
            var game = reader.ReadGame(bayesian);
            return report.Errors.Count == 0 ? game : null;
        }
        catch (LostPlaceException)
        {
            // Told already; what the numbers behind mean cannot be known.
            return null;
        }
    }

    private ActionGraphGame ReadGame(bool bayesian)
    {
        var players = Whole("the number of players", 1, MostPlayers);
        var actionNodes = Whole("the number of action nodes", 1, MostNodes);
        var functionNodes = Whole("the number of function nodes", 0, MostNodes);
        var (types, sets) = bayesian ? BayesianSets(players, actionNodes) : PlainSets(players, actionNodes);
        var neighbours = Neighbours(actionNodes, functionNodes);
        var functions = Functions(actionNodes, functionNodes);
        CheckFunctions(actionNodes, neighbours, functions);
        if (_report.Errors.Count > 0)
        {
            throw new LostPlaceException();
        }

        var game = new ActionGraphGame(types, sets, actionNodes, neighbours, functions);
        for (var node = 0; node < actionNodes && !_report.Full; node++)
        {
            game.Payoffs[node] = Payoffs(game, node);
        }

        if (_report.Errors.Count == 0 && _tokens.Kind != TokenKind.End)
        {
            _report.Error(_tokens, $"{_tokens.Describe()} after the payoffs of the last action node (expected the end of the file)");
        }

        return game;
    }

    private (IReadOnlyList<IReadOnlyList<Rational>> Types, IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> Sets) PlainSets(int players, int actionNodes)
    {
        var sizes = new int[players];
        for (var player = 0; player < players; player++)
        {
            sizes[player] = Whole($"the number of actions of player {player + 1}", 1, actionNodes);
        }

        IReadOnlyList<IReadOnlyList<Rational>> types = [.. Enumerable.Repeat<IReadOnlyList<Rational>>([Rational.One], players)];
        return (types, [.. sizes.Select((n, p) => new[] { ActionSet($"player {p + 1}", n, actionNodes) }).ToArray()]);
    }

    private (IReadOnlyList<IReadOnlyList<Rational>> Types, IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> Sets) BayesianSets(int players, int actionNodes)
    {
        var counts = new int[players];
        for (var player = 0; player < players; player++)
        {
            counts[player] = Whole($"the number of types of player {player + 1}", 1, 1000);
        }

        var types = new Rational[players][];
        for (var player = 0; player < players; player++)
        {
            var at = _tokens.Offset;
            types[player] = new Rational[counts[player]];
            for (var type = 0; type < counts[player]; type++)
            {
                var value = Number($"the probability of type {type + 1} of player {player + 1}");
                if (value.Sign < 0)
                {
                    _report.Error(_tokens, $"the probability {value} of type {type + 1} of player {player + 1} (expected a number from 0 to 1)");
                }

                types[player][type] = value;
            }

            Normalise(types[player], player, at);
        }

        var sizes = new int[players][];
        for (var player = 0; player < players; player++)
        {
            sizes[player] = new int[counts[player]];
            for (var type = 0; type < counts[player]; type++)
            {
                sizes[player][type] = Whole($"the number of actions of type {type + 1} of player {player + 1}", 1, actionNodes);
            }
        }

        var sets = new List<IReadOnlyList<IReadOnlyList<int>>>();
        for (var player = 0; player < players; player++)
        {
            var own = new List<IReadOnlyList<int>>();
            for (var type = 0; type < counts[player]; type++)
            {
                own.Add(ActionSet($"type {type + 1} of player {player + 1}", sizes[player][type], actionNodes));
            }

            sets.Add(own);
        }

        return (types, sets);
    }

    private void Normalise(Rational[] types, int player, int at)
    {
        var sum = types.Aggregate(Rational.Zero, (a, b) => a + b);
        if (sum == Rational.One)
        {
            return;
        }

        if ((sum - Rational.One).Abs() > Rational.Create(1, 10_000))
        {
            _report.ErrorAt(_tokens, at, $"the probabilities of the types of player {player + 1} have the sum {PlainNumber.Show(sum.ToDouble())} (expected 1)");
            return;
        }

        var (line, column) = _tokens.PlaceAt(at);
        _report.Warning(line, column, $"the probabilities of the types of player {player + 1} have the sum {sum}; each was multiplied by {sum.Reciprocal()}");
        for (var type = 0; type < types.Length; type++)
        {
            types[type] /= sum;
        }
    }

    private int[] ActionSet(string whose, int size, int actionNodes)
    {
        var set = new int[size];
        for (var k = 0; k < size; k++)
        {
            var at = _tokens.Offset;
            set[k] = Whole($"an action node of {whose}", 0, actionNodes - 1);
            if (k > 0 && set[k] <= set[k - 1])
            {
                _report.ErrorAt(_tokens, at, $"action node {set[k]} of {whose} behind {set[k - 1]} (expected rising numbers)");
            }
        }

        return set;
    }

    private int[][] Neighbours(int actionNodes, int functionNodes)
    {
        var neighbours = new int[actionNodes + functionNodes][];
        for (var node = 0; node < neighbours.Length; node++)
        {
            neighbours[node] = new int[Whole($"the number of neighbours of node {node}", 0, neighbours.Length)];
            for (var k = 0; k < neighbours[node].Length; k++)
            {
                neighbours[node][k] = Whole($"neighbour {k + 1} of node {node}", 0, neighbours.Length - 1);
            }
        }

        return neighbours;
    }

    private FunctionNode[] Functions(int actionNodes, int functionNodes)
    {
        var functions = new FunctionNode[functionNodes];
        for (var k = 0; k < functionNodes; k++)
        {
            var at = _tokens.Offset;
            var type = Whole($"the type of function node {actionNodes + k}", 0, 13);
            if (type is > 3 and < 10)
            {
                _report.ErrorAt(_tokens, at, $"function type {type} (expected 0 sum, 1 existence, 2 highest, 3 lowest, or 10 to 13 for the weighted ones)");
                type = 0;
            }

            functions[k] = new FunctionNode((FunctionKind)type, 0, []);
            if (type >= 10)
            {
                var standard = Whole("the default of a weighted function", int.MinValue / 1024, int.MaxValue / 1024);
                var weights = new int[actionNodes];
                Bracket(TokenKind.OpenBracket, "'[' before the weights");
                for (var action = 0; action < actionNodes; action++)
                {
                    weights[action] = Whole($"the weight of action node {action}", int.MinValue / 1024, int.MaxValue / 1024);
                }

                Bracket(TokenKind.CloseBracket, "']' after the weights");
                functions[k] = new FunctionNode((FunctionKind)type, standard, weights);
            }
        }

        return functions;
    }

    private void CheckFunctions(int actionNodes, int[][] neighbours, FunctionNode[] functions)
    {
        var state = new byte[functions.Length];
        for (var k = 0; k < functions.Length; k++)
        {
            foreach (var other in neighbours[actionNodes + k])
            {
                if (other >= actionNodes && functions[other - actionNodes].Kind != functions[k].Kind)
                {
                    _report.Error(_tokens, $"function node {actionNodes + k} has the neighbour {other} of another type (expected function nodes of one type)");
                }
            }

            if (!Acyclic(k))
            {
                _report.Error(_tokens, $"function node {actionNodes + k} is above itself (expected no cycles between function nodes)");
                return;
            }
        }

        bool Acyclic(int k)
        {
            // 1 while it is looked at, 2 once it is known to be sound.
            if (state[k] != 0)
            {
                return state[k] == 2;
            }

            state[k] = 1;
            if (!neighbours[actionNodes + k].All(n => n < actionNodes || Acyclic(n - actionNodes)))
            {
                return false;
            }

            state[k] = 2;
            return true;
        }
    }
}
