using System.Globalization;

namespace Parley.Bargaining.Models;

/// <summary>An input of a canonical model: its name, meaning, range and default.</summary>
public sealed record ModelParameter
{
    private ModelParameter(string name, string meaning)
    {
        Name = name;
        Meaning = meaning;
    }

    /// <summary>Gets the name, as used on the command line and in JSON.</summary>
    public string Name { get; }

    /// <summary>Gets what the parameter is, in a phrase.</summary>
    public string Meaning { get; }

    /// <summary>Gets the values that are allowed; for a choice this is unused.</summary>
    public ParameterRange Range { get; private init; }

    /// <summary>Gets the value that is used when none is given.</summary>
    public double Default { get; private init; }

    /// <summary>Gets the name of the parameter whose value is the default instead of <see cref="Default"/>, or null.</summary>
    public string? SameAs { get; private init; }

    /// <summary>Gets whether only whole numbers are allowed.</summary>
    public bool IsInteger { get; private init; }

    /// <summary>Gets the words of a choice, the first being the default; empty for a number.</summary>
    public IReadOnlyList<string> Choices { get; private init; } = [];

    /// <summary>Gets the lower end of an interesting stretch of the range: where sweeps and random tests start.</summary>
    public double TypicalLow { get; private init; }

    /// <summary>Gets the upper end of an interesting stretch of the range.</summary>
    public double TypicalHigh { get; private init; }

    /// <summary>Gets whether this is a choice of words instead of a number.</summary>
    public bool IsChoice => Choices.Count > 0;

    /// <summary>Declares a real number.</summary>
    /// <param name="name">The name.</param>
    /// <param name="meaning">What it is.</param>
    /// <param name="range">The allowed values.</param>
    /// <param name="value">The default.</param>
    /// <param name="low">The lower end of the typical stretch.</param>
    /// <param name="high">The upper end of the typical stretch.</param>
    /// <param name="sameAs">A parameter whose value is the default instead.</param>
    /// <returns>The declaration.</returns>
    public static ModelParameter Number(
        string name, string meaning, ParameterRange range, double value, double low, double high, string? sameAs = null) =>
        new(name, meaning) { Range = range, Default = value, TypicalLow = low, TypicalHigh = high, SameAs = sameAs };

    /// <summary>Declares a discount factor in [0, 1).</summary>
    /// <param name="name">The name.</param>
    /// <param name="meaning">What it is.</param>
    /// <param name="value">The default.</param>
    /// <returns>The declaration.</returns>
    public static ModelParameter Discount(string name, string meaning, double value) =>
        Number(name, meaning, ParameterRange.Discount, value, 0.5, 0.99);

    /// <summary>Declares a whole number.</summary>
    /// <param name="name">The name.</param>
    /// <param name="meaning">What it is.</param>
    /// <param name="lowest">The least value allowed.</param>
    /// <param name="highest">The greatest value allowed, which bounds the work.</param>
    /// <param name="value">The default.</param>
    /// <param name="high">The upper end of the typical stretch, which starts at the least value.</param>
    /// <returns>The declaration.</returns>
    public static ModelParameter Integer(string name, string meaning, int lowest, int highest, int value, int high) =>
        new(name, meaning)
        {
            Range = new ParameterRange(lowest, highest),
            Default = value,
            TypicalLow = lowest,
            TypicalHigh = high,
            IsInteger = true,
        };

    /// <summary>Declares a choice of words; the first is the default.</summary>
    /// <param name="name">The name.</param>
    /// <param name="meaning">What it is.</param>
    /// <param name="choices">The words.</param>
    /// <returns>The declaration.</returns>
    public static ModelParameter Choice(string name, string meaning, params string[] choices) =>
        new(name, meaning) { Choices = choices };

    /// <summary>Returns the allowed values in words.</summary>
    /// <returns>For example <c>[0, 1)</c>, <c>whole number in [1, 50]</c> or <c>uniform | exponential</c>.</returns>
    public string DescribeRange() =>
        IsChoice ? string.Join(" | ", Choices) : (IsInteger ? "whole number in " : "") + Range;

    /// <summary>Returns the default in words.</summary>
    /// <returns>A number, a word, or <c>same as NAME</c>.</returns>
    public string DescribeDefault() =>
        IsChoice ? Choices[0] : SameAs is null ? Default.ToString(CultureInfo.InvariantCulture) : "same as " + SameAs;
}
