using System.Globalization;
using Parley.Numerics;

namespace Parley.Games.Families;

/// <summary>The parameters of a family as written, <c>name(key=value,key=value)</c>, each taken once; what is left over is an error.</summary>
internal sealed class FamilyParameters
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<string> _asked = [];

    private FamilyParameters(string name) => Name = name;

    public string Name { get; }

    /// <summary>Cuts a text. A parameter called <c>instances</c> holds commas itself and must come last.</summary>
    /// <exception cref="FormatException">The text is not of this shape.</exception>
    public static FamilyParameters Parse(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open >= 0 && !text.EndsWith(')'))
        {
            throw new FormatException($"'{text}' has no closing parenthesis");
        }

        var parameters = new FamilyParameters((open < 0 ? text : text[..open]).Trim());
        var inside = open < 0 ? "" : text[(open + 1)..^1];
        while (inside.Length > 0)
        {
            var equals = inside.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                throw new FormatException($"'{inside}' is not a parameter (expected name=value)");
            }

            var key = inside[..equals].Trim();
            var rest = inside[(equals + 1)..];
            var comma = key == "instances" ? -1 : rest.IndexOf(',', StringComparison.Ordinal);
            if (!parameters._values.TryAdd(key, (comma < 0 ? rest : rest[..comma]).Trim()))
            {
                throw new FormatException($"the parameter '{key}' is given twice");
            }

            inside = comma < 0 ? "" : rest[(comma + 1)..];
        }

        return parameters;
    }

    public int Whole(string name, int standard, int least, int most)
    {
        if (Take(name) is not { } text)
        {
            return standard;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw new FormatException($"{name}={text} (expected a whole number from {least} to {most})");
    }

    public Rational Number(string name, Rational standard)
    {
        if (Take(name) is not { } text)
        {
            return standard;
        }

        return Rational.TryParse(text, out var value) ? value : throw new FormatException($"{name}={text} (expected a number such as 2, 0.9 or 1/3)");
    }

    public Rational Probability(string name, Rational standard)
    {
        var value = Number(name, standard);
        return value.Sign >= 0 && value <= Rational.One ? value : throw new FormatException($"{name}={value} (expected a probability from 0 to 1)");
    }

    public string Text(string name, string standard) => Take(name) ?? standard;

    /// <summary>Ends the reading.</summary>
    /// <exception cref="FormatException">A parameter was given that the family does not have.</exception>
    public void Finish()
    {
        foreach (var key in _values.Keys)
        {
            throw new FormatException($"{Name} has no parameter '{key}' (expected {(_asked.Count == 0 ? "none" : string.Join(", ", _asked))})");
        }
    }

    private string? Take(string name)
    {
        _asked.Add(name);
        return _values.Remove(name, out var text) ? text : null;
    }
}
