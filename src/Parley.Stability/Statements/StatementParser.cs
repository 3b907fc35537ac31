using System.Globalization;
using Parley.Numerics.Errors;

namespace Parley.Stability.Statements;

/// <summary>Reads statements.</summary>
/// <remarks>
/// <para><b>Language</b>, loosest first: <c>a IFF b</c>; <c>a IF b</c> (whenever b, then a), <c>a IMPLIES b</c> or <c>IF b THEN a</c>; <c>a OR b</c>; <c>a AND b</c>; <c>NOT a</c>;
/// brackets; <c>EXACTLY 1 OF (a, b, c)</c>, <c>AT LEAST</c>, <c>AT MOST</c>; <c>TRUE</c>, <c>FALSE</c>. Signs: <c>| &amp; ! -&gt; &lt;-&gt;</c>, and <c>-</c> for NOT.
/// Words in any case.</para>
/// <para>An option is written by its name (in quotation marks if the name has blanks or is one of the words above) or by its number from 1. A pattern such as
/// <c>Y-N-</c>, one letter per option, fixes the options with a letter.</para>
/// </remarks>
public sealed class StatementParser
{
    private static readonly string[] Words = ["IFF", "IF", "THEN", "IMPLIES", "OR", "AND", "NOT", "EXACTLY", "AT", "LEAST", "MOST", "OF", "TRUE", "FALSE"];

    private readonly IReadOnlyList<string> _options;
    private string _text = "";
    private int _at;

    private StatementParser(IReadOnlyList<string> options) => _options = options;

    /// <summary>Reads a statement.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="options">The options' names, in order.</param>
    /// <exception cref="StatementException">The text is no statement, or speaks of unknown options.</exception>
    public static Statement Parse(string text, IReadOnlyList<string> options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        var parser = new StatementParser(options) { _text = text };
        var statement = parser.Equivalence();
        parser.Blanks();
        return parser._at == text.Length ? statement : throw new StatementException(parser._at, $"found '{text[parser._at..]}' after the end of the statement (expected AND, OR, IF, IFF or nothing more)");
    }

    private Statement Equivalence()
    {
        var left = Condition();
        while (Word("IFF") || Sign("<->"))
        {
            left = new Statement.Iff(left, Condition());
        }

        return left;
    }

    private Statement Condition()
    {
        if (Word("IF"))
        {
            var condition = Disjunction();
            return Word("THEN") || Sign(",") ? Implies(condition, Condition()) : throw Expected("THEN");
        }

        var left = Disjunction();
        while (true)
        {
            if (Word("IF"))
            {
                left = Implies(Disjunction(), left);
            }
            else if (Word("IMPLIES") || Sign("->"))
            {
                return Implies(left, Condition());
            }
            else
            {
                return left;
            }
        }
    }

    private static Statement.Or Implies(Statement condition, Statement consequence) => new(new Statement.Not(condition), consequence);

    private Statement Disjunction()
    {
        var left = Conjunction();
        while (Word("OR") || Sign("||") || Sign("|"))
        {
            left = new Statement.Or(left, Conjunction());
        }

        return left;
    }

    private Statement Conjunction()
    {
        var left = Negation();
        while (Word("AND") || Sign("&&") || Sign("&"))
        {
            left = new Statement.And(left, Negation());
        }

        return left;
    }

    private Statement Negation()
    {
        if (Pattern() is { } pattern)
        {
            return pattern;
        }

        if (Word("NOT") || Sign("!") || (!Followed("->") && Sign("-")))
        {
            return new Statement.Not(Negation());
        }

        if (Sign("("))
        {
            var inner = Equivalence();
            return Sign(")") ? inner : throw Expected("')'");
        }

        if (Word("TRUE"))
        {
            return Statement.True;
        }

        return Word("FALSE") ? new Statement.Constant(false) : Word("EXACTLY") ? Counted(0) : Word("AT") ? Counted(Word("LEAST") ? 1 : Word("MOST") ? -1 : throw Expected("LEAST or MOST")) : Option();
    }

    private Statement.Count Counted(int kind)
    {
        Blanks();
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        var number = start < _at && int.TryParse(_text[start.._at], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n
            : Word("ONE") ? 1 : Word("TWO") ? 2 : throw Expected("a whole number");
        if (!Word("OF") || !Sign("("))
        {
            throw Expected("OF ( … , … )");
        }

        var parts = new List<Statement> { Equivalence() };
        while (Sign(","))
        {
            parts.Add(Equivalence());
        }

        return !Sign(")") ? throw Expected("',' or ')'") : new Statement.Count(kind < 0 ? 0 : number, kind > 0 ? parts.Count : number, parts);
    }

    /// <summary>A pattern must have as many letters as there are options and must not be the name of one.</summary>
    private Statement? Pattern()
    {
        Blanks();
        var end = _at;
        while (end < _text.Length && _text[end] is 'Y' or 'N' or '-')
        {
            end++;
        }

        var letters = _text[_at..end];
        if (letters.Length != _options.Count || letters.Length == 0 || (end < _text.Length && IsNameLetter(_text[end])) || _options.Contains(letters) || letters.All(c => c == '-'))
        {
            return null;
        }

        _at = end;
        var parts = letters.Select((c, k) => (Statement?)(c == 'Y' ? new Statement.Taken(k) : c == 'N' ? new Statement.Not(new Statement.Taken(k)) : null)).OfType<Statement>();
        return parts.Aggregate((a, b) => new Statement.And(a, b));
    }

    private Statement.Taken Option()
    {
        Blanks();
        var start = _at;
        if (_at < _text.Length && _text[_at] is '"' or '\'')
        {
            var close = _text.IndexOf(_text[_at], _at + 1);
            if (close < 0)
            {
                throw new StatementException(start, "a quotation mark that opens here is not closed");
            }

            _at = close + 1;
            return Named(_text[(start + 1)..close], start, quoted: true);
        }

        while (_at < _text.Length && (IsNameLetter(_text[_at]) || (_text[_at] is '-' && _at > start && _at + 1 < _text.Length && IsNameLetter(_text[_at + 1]))))
        {
            _at++;
        }

        var name = _text[start.._at];
        return name.Length == 0 || Array.Exists(Words, w => w.Equals(name, StringComparison.OrdinalIgnoreCase)) && !_options.Contains(name)
            ? throw new StatementException(start, name.Length == 0 ? (start >= _text.Length ? "the statement ends where an option was expected" : $"found '{_text[start]}' (expected an option, NOT or a bracket)") : $"found {name.ToUpperInvariant()} (expected an option, NOT or a bracket)")
            : Named(name, start, quoted: false);
    }

    private Statement.Taken Named(string name, int start, bool quoted)
    {
        for (var k = 0; k < _options.Count; k++)
        {
            if (string.Equals(_options[k], name, StringComparison.Ordinal))
            {
                return new Statement.Taken(k);
            }
        }

        var same = Enumerable.Range(0, _options.Count).Where(k => string.Equals(_options[k], name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (same.Count == 1)
        {
            return new Statement.Taken(same[0]);
        }

        if (!quoted && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number >= 1 && number <= _options.Count ? new Statement.Taken(number - 1)
                : throw new StatementException(start, $"there is no option {number} (options are numbered from 1 to {_options.Count})");
        }

        if (!quoted && name.All(c => c is 'Y' or 'N'))
        {
            throw new StatementException(start, $"unknown option '{name}' (a pattern needs one letter Y, N or - for each of the {_options.Count} options)");
        }

        var nearest = NearestName.Find(name, _options);
        throw new StatementException(start, $"unknown option '{name}'" + (nearest is null ? $" (expected one of {string.Join(", ", _options.Take(12))})" : $" (did you mean '{nearest}'?)"));
    }

    private static bool IsNameLetter(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or ':' or '/';

    private void Blanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private bool Followed(string sign)
    {
        Blanks();
        return string.CompareOrdinal(_text, _at, sign, 0, sign.Length) == 0;
    }

    private bool Sign(string sign)
    {
        if (!Followed(sign) || (sign == "-" && Followed("->")))
        {
            return false;
        }

        _at += sign.Length;
        return true;
    }

    private bool Word(string word)
    {
        Blanks();
        if (string.Compare(_text, _at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0
            || (_at + word.Length < _text.Length && IsNameLetter(_text[_at + word.Length])))
        {
            return false;
        }

        _at += word.Length;
        return true;
    }

    private StatementException Expected(string what) => new(Math.Min(_at, _text.Length), $"expected {what}" + (_at < _text.Length ? $", found '{_text[_at..]}'" : " before the end"));
}
