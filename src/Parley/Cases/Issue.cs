using System.Globalization;
using Parley.Estimates;

namespace Parley.Cases;

/// <summary>One question under negotiation, with its ordered options.</summary>
public sealed record Issue
{
    /// <summary>Most options that one issue may have.</summary>
    public const int MostOptions = 1001;

    /// <summary>Gets the position in <see cref="Case.Issues"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Gets the short id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the options, ordered from one side's ideal to the other's.</summary>
    public required IReadOnlyList<IssueOption> Options { get; init; }

    /// <summary>Gets a value indicating whether the options are numbers on a scale.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>Gets the unit of a numeric issue; empty otherwise.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Gets where the issue is written.</summary>
    public SourcePlace Place { get; init; }

    /// <summary>Finds an option by its id, or on a numeric issue by its number.</summary>
    /// <param name="text">Id or number as written.</param>
    /// <returns>Position of the option, or -1.</returns>
    public int OptionIndex(string text)
    {
        for (var i = 0; i < Options.Count; i++)
        {
            if (string.Equals(Options[i].Id, text, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return IsNumeric && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? OptionIndex(number) : -1;
    }

    /// <summary>Finds the option of a numeric issue by its number.</summary>
    /// <param name="number">The number, exact but for rounding of the last digits.</param>
    /// <returns>Position of the option, or -1.</returns>
    public int OptionIndex(double number)
    {
        for (var i = 0; i < Options.Count; i++)
        {
            if (Options[i].Number is { } here && Math.Abs(here - number) <= 1e-9 * Math.Max(1, Math.Abs(number)))
            {
                return i;
            }
        }

        return -1;
    }
}
