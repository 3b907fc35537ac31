using Parley.Games.ActionGraphs;
using Parley.Numerics;

namespace Parley.Games.Files;

internal sealed partial class ActionGraphReader
{
    private const int MostConfigurations = 1 << 20;

    private Dictionary<int[], Rational> Payoffs(ActionGraphGame game, int node)
    {
        var at = _tokens.Offset;
        var type = Whole($"the type of the payoffs of action node {node}", 0, 2);
        if (type == 2)
        {
            _report.ErrorAt(_tokens, at, $"payoff type 2 of action node {node} (expected 0, all configurations in order, or 1, listed with their payoffs)");
            throw new LostPlaceException();
        }

        var payoffs = new Dictionary<int[], Rational>(ConfigurationComparer.Instance);
        if (game.Configurations(node, MostConfigurations) is not { } possible)
        {
            _report.ErrorAt(_tokens, at, $"action node {node} has more than {MostConfigurations} configurations of its neighbours");
            throw new LostPlaceException();
        }

        if (type == 0)
        {
            foreach (var configuration in possible)
            {
                payoffs.Add(configuration, Number($"a payoff of action node {node}: {payoffs.Count + 1} of {possible.Count}"));
            }

            return payoffs;
        }

        var rows = Whole($"the number of rows of payoffs of action node {node}", 0, int.MaxValue);
        for (var row = 0; row < rows; row++)
        {
            var place = _tokens.Offset;
            Bracket(TokenKind.OpenBracket, "'[' before a configuration");
            var configuration = new int[game.Neighbours[node].Count];
            for (var k = 0; k < configuration.Length; k++)
            {
                configuration[k] = Whole($"the value of neighbour {game.Neighbours[node][k]} of action node {node}", int.MinValue, int.MaxValue);
            }

            Bracket(TokenKind.CloseBracket, $"']' after {configuration.Length} values");
            if (!payoffs.TryAdd(configuration, Number("a payoff behind the configuration")))
            {
                _report.ErrorAt(_tokens, place, $"the configuration [{string.Join(' ', configuration)}] of action node {node} is listed again (expected each once)");
            }
        }

        foreach (var configuration in possible)
        {
            if (!payoffs.ContainsKey(configuration))
            {
                _report.ErrorAt(_tokens, at, $"the configuration [{string.Join(' ', configuration)}] of action node {node} can occur and has no payoff (expected a row for it)");
                break;
            }
        }

        return payoffs;
    }

    private int Whole(string what, int least, int most)
    {
        if (_tokens.Kind != TokenKind.Number || !_tokens.Value.IsInteger)
        {
            _report.Error(_tokens, $"{_tokens.Describe()} (expected {what}: a whole number)");
            throw new LostPlaceException();
        }

        if (_tokens.Value < least || _tokens.Value > most)
        {
            // A count out of range moves all that follows.
            _report.Error(_tokens, $"{_tokens.Describe()} (expected {what}: a whole number from {least} to {most})");
            throw new LostPlaceException();
        }

        var value = (int)_tokens.Value.Numerator;
        _tokens.Next();
        return value;
    }

    private Rational Number(string what)
    {
        if (_tokens.Kind is TokenKind.End or TokenKind.OpenBracket or TokenKind.CloseBracket)
        {
            _report.Error(_tokens, $"{_tokens.Describe()} (expected {what})");
            throw new LostPlaceException();
        }

        if (_tokens.Kind != TokenKind.Number)
        {
            _report.Error(_tokens, $"{_tokens.Describe()} (expected {what}: a number such as -3, 1/3, 0.25 or 1e3)");
        }

        var value = _tokens.Kind == TokenKind.Number ? _tokens.Value : Rational.Zero;
        _tokens.Next();
        return value;
    }

    private void Bracket(TokenKind kind, string expected)
    {
        if (_tokens.Kind != kind)
        {
            _report.Error(_tokens, $"{_tokens.Describe()} (expected {expected})");
            throw new LostPlaceException();
        }

        _tokens.Next();
    }

    // Comments become blanks, so that places stay.
    private static string WithoutComments(string text)
    {
        var result = text.ToCharArray();
        var comment = false;
        for (var i = 0; i < text.Length; i++)
        {
            var lineStart = i == 0 || text[i - 1] is '\n' or '\r';
            comment = text[i] is not ('\n' or '\r') && (comment || (lineStart && text[i] == '#'));
            if (comment)
            {
                result[i] = ' ';
            }
        }

        return new string(result);
    }
}
