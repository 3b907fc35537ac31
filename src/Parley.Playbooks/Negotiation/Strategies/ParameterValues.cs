using System.Globalization;
using Parley.Numerics.Errors;

namespace Parley.Playbooks.Negotiation.Strategies;

/// <summary>The values of an entry's parameters: given or default.</summary>
public sealed class ParameterValues
{
    private readonly IReadOnlyList<StrategyParameter> _parameters;
    private readonly Dictionary<string, double> _given = new(StringComparer.Ordinal);

    internal ParameterValues(IReadOnlyList<StrategyParameter> parameters) => _parameters = parameters;

    /// <summary>Gets a value.</summary>
    /// <param name="name">The parameter's name.</param>
    public double this[string name] => _given.TryGetValue(name, out double value) ? value : _parameters.First(p => p.Name == name).Default;

    /// <summary>Sets a value; returns what is wrong with it, or null.</summary>
    internal string? Set(string owner, string name, string text)
    {
        if (_parameters.FirstOrDefault(p => p.Name == name) is not { } parameter)
        {
            string known = _parameters.Count == 0 ? "it has none" : "expected " + string.Join(", ", _parameters.Select(p => p.Name));
            string? near = NearestName.Find(name, _parameters.Select(p => p.Name));
            return $"'{owner}' has no parameter '{name}' ({known}{(near is null ? "" : $"; did you mean {near}?")})";
        }

        double value = text is "inf" or "infinity" ? double.PositiveInfinity
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;
        if (!(value >= parameter.Least && value <= parameter.Most) || (parameter.Whole && value != Math.Floor(value)))
        {
            string most = double.IsPositiveInfinity(parameter.Most) ? "" : string.Create(CultureInfo.InvariantCulture, $" and at most {parameter.Most}");
            return string.Create(CultureInfo.InvariantCulture, $"'{owner}': {name} = '{text}' (expected a {(parameter.Whole ? "whole " : "")}number of at least {parameter.Least}{most})");
        }

        _given[name] = value;
        return null;
    }
}
