using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Files;

internal sealed partial class EfgReader
{
    private int ReadSet()
    {
        if (!ReadIndex("a player's number", out var player))
        {
            return -1;
        }

        if (player < 1 || player > _players.Count)
        {
            _report.Error(_tokens, $"player {player} (expected a number from 1 to {_players.Count})");
            return -1;
        }

        _tokens.Next();
        if (!ReadIndex("an information set's number", out var number))
        {
            return -1;
        }

        var known = _setNumbers.TryGetValue(((int)player - 1, number), out var place);
        if (!known)
        {
            place = -1;
        }

        var offset = _tokens.Offset;
        _tokens.Next();
        var label = "";
        var described = false;
        if (_tokens.Kind == TokenKind.Text)
        {
            label = _tokens.Content;
            described = true;
            _tokens.Next();
        }

        if (_tokens.Kind != TokenKind.Open)
        {
            if (!known)
            {
                _report.ErrorAt(_tokens, offset, $"information set {number} of player {player} is mentioned first without its actions (expected a label and {{ \"action\" ... }})");
                return -1;
            }

            WarnLabel(described, label, known ? _sets[place].Label : label, "information set");
            return place;
        }

        var actions = GameHeader.Labels(_tokens, _report, "actions");
        if (actions is null)
        {
            return -1;
        }

        if (actions.Count == 0)
        {
            _report.Error(_tokens, "a decision without actions (expected at least one label in the braces)");
            return -1;
        }

        if (!known)
        {
            _sets.Add(((int)player - 1, label, actions, []));
            _setNumbers.Add(((int)player - 1, number), _sets.Count - 1);
            return _sets.Count - 1;
        }

        WarnLabel(described, label, _sets[place].Label, "information set");
        if (!actions.SequenceEqual(_sets[place].Actions))
        {
            _report.Error(_tokens, $"information set {number} of player {player} is described again with other actions: {Quote(actions)} (expected {Quote(_sets[place].Actions)})");
        }

        return place;
    }

    private int ReadEvent()
    {
        if (!ReadIndex("a chance event's number", out var number))
        {
            return -1;
        }

        var known = _eventNumbers.TryGetValue(number, out var place);
        var offset = _tokens.Offset;
        _tokens.Next();
        var label = "";
        if (_tokens.Kind == TokenKind.Text)
        {
            label = _tokens.Content;
            _tokens.Next();
        }

        if (_tokens.Kind != TokenKind.Open)
        {
            if (!known)
            {
                _report.ErrorAt(_tokens, offset, $"chance event {number} is mentioned first without its probabilities (expected a label and {{ \"action\" probability ... }})");
                return -1;
            }

            return place;
        }

        _tokens.Next();
        var actions = new List<string>();
        var probabilities = new List<Rational>();
        var good = true;
        while (_tokens.Kind == TokenKind.Text)
        {
            actions.Add(_tokens.Content);
            _tokens.Next();
            if (_tokens.Kind != TokenKind.Number || _tokens.Value.Sign < 0)
            {
                _report.Error(_tokens, $"{_tokens.Describe()} (expected the probability of '{actions[^1]}': a number from 0 to 1)");
                good = false;
                probabilities.Add(Rational.Zero);
                if (_tokens.Kind != TokenKind.Number)
                {
                    continue;
                }
            }
            else
            {
                probabilities.Add(_tokens.Value);
            }

            _tokens.Next();
        }

        if (!GameHeader.Expect(_tokens, _report, TokenKind.Close, "an action in quotation marks, or '}' after the last probability"))
        {
            return -1;
        }

        if (actions.Count == 0)
        {
            _report.Error(_tokens, "a chance node without actions (expected at least one in the braces)");
            return -1;
        }

        good = good && Normalise(probabilities, number);
        if (!known)
        {
            _events.Add(new ChanceEvent(label, actions, probabilities));
            _eventNumbers.Add(number, _events.Count - 1);
            return _events.Count - 1;
        }

        WarnLabel(true, label, _events[place].Label, "chance event");
        if (good && (!actions.SequenceEqual(_events[place].Actions) || !probabilities.SequenceEqual(_events[place].Probabilities)))
        {
            _report.Error(_tokens, $"chance event {number} is described again with other actions or probabilities (expected the same)");
        }

        return place;
    }

    private bool Normalise(List<Rational> probabilities, long number)
    {
        var sum = probabilities.Aggregate(Rational.Zero, (a, b) => a + b);
        if (sum == Rational.One)
        {
            return true;
        }

        if ((sum - Rational.One).Abs() > Rational.Create(1, 10_000))
        {
            _report.Error(_tokens, $"the probabilities of chance event {number} have the sum {PlainNumber.Show(sum.ToDouble())} (expected 1)");
            return false;
        }

        _report.Warning(_tokens, $"the probabilities of chance event {number} have the sum {sum}; each was multiplied by {sum.Reciprocal()}");
        for (var i = 0; i < probabilities.Count; i++)
        {
            probabilities[i] /= sum;
        }

        return true;
    }
}
