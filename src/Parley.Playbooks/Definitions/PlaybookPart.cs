namespace Parley.Playbooks.Definitions;

/// <summary>A part of a playbook: its kind and the values of its parameters.</summary>
public sealed class PlaybookPart
{
    private readonly double[] _values;

    private PlaybookPart(PartKind kind, double[] values)
    {
        Kind = kind;
        _values = values;
    }

    /// <summary>Gets the kind.</summary>
    public PartKind Kind { get; }

    /// <summary>Gets the values in the order of the kind's parameters; a choice is the index of its word.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>Gets the value of a parameter.</summary>
    /// <param name="name">Name of a parameter of the kind.</param>
    /// <exception cref="KeyNotFoundException">The kind has no such parameter.</exception>
    public double this[string name] => _values[Place(name)];

    /// <summary>Makes a part with the defaults of its kind.</summary>
    /// <param name="kind">A kind of <see cref="PartCatalogue"/>.</param>
    /// <returns>The part.</returns>
    public static PlaybookPart Of(PartKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new(kind, [.. kind.Parameters.Select(parameter => parameter.Default)]);
    }

    /// <summary>Returns a copy with one parameter changed.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="value">New value, within its range.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="KeyNotFoundException">The kind has no such parameter.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public PlaybookPart With(string name, double value)
    {
        var place = Place(name);
        var parameter = Kind.Parameters[place];
        if (!(value >= parameter.Minimum && value <= parameter.Maximum) || (parameter.IsWhole && value != Math.Floor(value)))
        {
            throw new ArgumentOutOfRangeException(nameof(value), FormattableString.Invariant($"'{name}' is {value}; it must be{(parameter.IsWhole ? " a whole number" : string.Empty)} from {parameter.Minimum} to {parameter.Maximum}."));
        }

        var values = (double[])_values.Clone();
        values[place] = value;
        return new(Kind, values);
    }

    /// <summary>Returns a copy with one choice changed.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="choice">One of its words.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="KeyNotFoundException">The kind has no such parameter.</exception>
    /// <exception cref="ArgumentException">The word is not among its choices.</exception>
    public PlaybookPart With(string name, string choice)
    {
        var choices = Kind.Parameters[Place(name)].Choices;
        for (var i = 0; i < choices.Count; i++)
        {
            if (string.Equals(choices[i], choice, StringComparison.Ordinal))
            {
                return With(name, i);
            }
        }

        throw new ArgumentException($"'{name}' may be {string.Join(", ", choices)}, not '{choice}'.", nameof(choice));
    }

    /// <summary>Returns the word of a choice.</summary>
    /// <param name="name">Name of a parameter with choices.</param>
    /// <returns>The word.</returns>
    /// <exception cref="KeyNotFoundException">The kind has no such parameter.</exception>
    public string Choice(string name)
    {
        var place = Place(name);
        return Kind.Parameters[place].Choices[(int)_values[place]];
    }

    private int Place(string name)
    {
        var place = Kind.IndexOf(name);
        return place >= 0 ? place : throw new KeyNotFoundException($"The {Kind.Slot} part '{Kind.Name}' has no parameter '{name}'.");
    }
}
