using System.Collections.Immutable;
using System.Globalization;

namespace Parley.Bargaining.Models;

/// <summary>The values given to a model, by name and as text, before they are checked against its parameters.</summary>
/// <remarks>Immutable. Names are compared without regard to case; a name given twice keeps the last value.
/// Where a model has a pair such as <c>delta1</c> and <c>delta2</c>, <c>delta</c> sets whichever of the two is not given.</remarks>
public sealed class ModelArguments
{
    private readonly ImmutableDictionary<string, string> _values;

    private ModelArguments(ImmutableDictionary<string, string> values) => _values = values;

    /// <summary>Gets the empty list of arguments: every parameter takes its default.</summary>
    public static ModelArguments Defaults { get; } = new(ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase));

    /// <summary>Gets the names that were given.</summary>
    public IEnumerable<string> Names => _values.Keys.Order(StringComparer.Ordinal);

    /// <summary>Makes arguments of numbers.</summary>
    /// <param name="values">Names and values; values need not be finite, the model will say so.</param>
    /// <returns>The arguments.</returns>
    public static ModelArguments Of(params (string Name, double Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        ModelArguments arguments = Defaults;
        foreach ((string name, double value) in values)
        {
            arguments = arguments.With(name, value);
        }

        return arguments;
    }

    /// <summary>Makes arguments of texts, as they come from a command line.</summary>
    /// <param name="values">Names and texts.</param>
    /// <returns>The arguments.</returns>
    public static ModelArguments OfText(IEnumerable<KeyValuePair<string, string>> values) =>
        new(Defaults._values.SetItems(values));

    /// <summary>Returns the arguments with one number set.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">The number.</param>
    /// <returns>New arguments.</returns>
    public ModelArguments With(string name, double value) => With(name, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Returns the arguments with one text set.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="text">A number with a decimal point, or a word of a choice.</param>
    /// <returns>New arguments.</returns>
    public ModelArguments With(string name, string text) => new(_values.SetItem(name, text));

    /// <summary>Looks up what was given for a parameter.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="text">The text that was given.</param>
    /// <returns>False if nothing was given.</returns>
    public bool TryGet(string name, out string text)
    {
        bool found = _values.TryGetValue(name, out string? value);
        text = value ?? "";
        return found;
    }
}
