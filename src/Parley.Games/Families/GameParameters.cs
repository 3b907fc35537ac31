using System.Globalization;
using Parley.Numerics;

namespace Parley.Games.Families;

/// <summary>A name with parameters in parentheses, as in <c>coordination(size=4)</c>.</summary>
internal sealed class GameParameters
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private GameParameters(string name) => Name = name;

    public string Name { get; }

    /// <summary>Names that were given and not asked for.</summary>
    public IEnumerable<string> Unused => _values.Keys;

    public static GameParameters Parse(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return new GameParameters(text);
        }

        if (!text.EndsWith(')'))
        {
            throw new FormatException($"'{text}' has no closing parenthesis");
        }

        var parameters = new GameParameters(text[..open]);
        foreach (var part in text[(open + 1)..^1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                throw new FormatException($"'{part}' is not a parameter (expected name=value)");
            }

            parameters._values[part[..equals].Trim()] = part[(equals + 1)..].Trim();
        }

        return parameters;
    }

    public int Whole(string name, int standard, int least, int most)
    {
        if (!_values.Remove(name, out var text))
        {
            return standard;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw new FormatException($"{Name}: {name}={text} (expected a whole number from {least} to {most})");
    }

    public Rational Number(string name, Rational standard)
    {
        if (!_values.Remove(name, out var text))
        {
            return standard;
        }

        return Rational.TryParse(text, out var value) ? value : throw new FormatException($"{Name}: {name}={text} (expected a number such as 3, 0.5 or 2/3)");
    }
}
