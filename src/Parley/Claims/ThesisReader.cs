using Parley.Numerics.Errors;

namespace Parley.Claims;

/// <summary>Reads the words of a thesis; see <see cref="Thesis"/> for the grammar.</summary>
internal sealed class ThesisReader
{
    private static readonly string[] Yardsticks = ["value", "terms", "deal", "speed"];

    private readonly string _file;
    private readonly List<(string Word, int Column)> _words = [];
    private readonly List<SourceError> _errors = [];
    private readonly int _end;
    private int _at;

    public ThesisReader(string text, string file)
    {
        _file = file;
        _end = text.Length + 1;
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var from = i;
            if (IsSign(text[i]))
            {
                i++;
            }
            else
            {
                while (i < text.Length && !char.IsWhiteSpace(text[i]) && !IsSign(text[i]))
                {
                    i++;
                }
            }

            _words.Add((text[from..i], from + 1));
        }
    }

    public Thesis Read()
    {
        var left = Side();
        var sign = _at < _words.Count && _words[_at].Word is ">" or "<" ? _words[_at++].Word : null;
        if (sign is null)
        {
            Expected("'>' or '<' between two ways of playing, as in \"resist > comply\"");
            throw new SourceErrorsException(_errors);
        }

        var right = Side();
        var yardstick = Yardstick.Value;
        string? forParty = null, against = null;
        while (_at < _words.Count)
        {
            var (word, column) = _words[_at++];
            switch (word.ToLowerInvariant())
            {
                case "by":
                    yardstick = ReadYardstick();
                    break;
                case "for":
                    forParty = Name("a party after 'for'");
                    break;
                case "against":
                    against = Name("a party after 'against'");
                    break;
                default:
                    _errors.Add(new SourceError(_file, 1, column, $"'{word}' (expected by YARDSTICK, for PARTY, against PARTY, or the end)"));
                    break;
            }
        }

        if (_errors.Count > 0)
        {
            throw new SourceErrorsException(_errors);
        }

        return sign == ">" ? new Thesis(left, right, yardstick, forParty, against) : new Thesis(right, left, yardstick, forParty, against);
    }

    private static bool IsSign(char c) => c is '>' or '<' or '|' or ',';

    private ThesisSide Side()
    {
        var playbooks = new List<string>();
        var from = _at;
        do
        {
            var word = Name("a way of playing (a playbook such as stand-firm, stall, give-in, or a word such as resist, comply)");
            if (word is not null)
            {
                playbooks.Add(Thesis.PlaybookOf(word));
            }
        }
        while (_at < _words.Count && (_words[_at].Word is "|" or "," || _words[_at].Word.Equals("or", StringComparison.OrdinalIgnoreCase)) && _at++ >= 0);
        return new ThesisSide(string.Join(' ', _words.Skip(from).Take(_at - from).Select(w => w.Word)), [.. playbooks.Distinct()]);
    }

    private Yardstick ReadYardstick()
    {
        if (_at >= _words.Count)
        {
            Expected($"a yardstick after 'by': {string.Join(", ", Yardsticks)}");
            return Yardstick.Value;
        }

        var (word, column) = _words[_at++];
        var index = Array.FindIndex(Yardsticks, y => y.Equals(word, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            var near = NearestName.Find(word, Yardsticks);
            _errors.Add(new SourceError(_file, 1, column, $"unknown yardstick '{word}' (expected {string.Join(", ", Yardsticks)}{(near is null ? "" : $"; did you mean '{near}'?")})"));
        }

        return (Yardstick)Math.Max(0, index);
    }

    private string? Name(string what)
    {
        if (_at < _words.Count && !(_words[_at].Word.Length == 1 && IsSign(_words[_at].Word[0])))
        {
            return _words[_at++].Word;
        }

        Expected(what);
        return null;
    }

    private void Expected(string what) => _errors.Add(_at < _words.Count
        ? new SourceError(_file, 1, _words[_at].Column, $"'{_words[_at].Word}' (expected {what})")
        : new SourceError(_file, 1, _end, $"the thesis ends here (expected {what})"));
}
