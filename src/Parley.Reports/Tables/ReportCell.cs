using System.Globalization;

namespace Parley.Reports.Tables;

/// <summary>One cell: what readers see, and the exact number behind it where there is one.</summary>
/// <remarks>Pages and documents print <see cref="Text"/> (rounded for readers); CSV, JSON and spreadsheets carry <see cref="Number"/>.</remarks>
/// <param name="Text">What readers see.</param>
/// <param name="Number">The exact number, if the cell is a number.</param>
/// <param name="Link">An address or an anchor within the document (<c>#id</c>) that the cell leads to, if any.</param>
public readonly record struct ReportCell(string Text, double? Number = null, string? Link = null)
{
    /// <summary>An empty cell.</summary>
    public static ReportCell Empty => new("");

    /// <summary>A cell of words.</summary>
    /// <param name="text">The words; null is empty.</param>
    /// <returns>The cell.</returns>
    public static ReportCell Of(string? text) => new(text ?? "");

    /// <summary>A number as it is, in its shortest exact form.</summary>
    /// <param name="number">The number; must be finite.</param>
    /// <returns>The cell.</returns>
    public static ReportCell Of(double number) => new(number.ToString("R", CultureInfo.InvariantCulture), number);

    /// <summary>A number that may be missing; missing is an empty cell, never a zero.</summary>
    /// <param name="number">The number or null.</param>
    /// <returns>The cell.</returns>
    public static ReportCell Of(double? number) => number is { } value ? Of(value) : Empty;

    /// <summary>A number with what readers see instead of its exact form.</summary>
    /// <param name="number">The exact number.</param>
    /// <param name="display">What readers see.</param>
    /// <returns>The cell.</returns>
    public static ReportCell Of(double number, string display) => new(display, number);

    /// <summary>A date as year-month-day.</summary>
    /// <param name="date">The date or null for an empty cell.</param>
    /// <returns>The cell.</returns>
    public static ReportCell Of(DateOnly? date) => new(date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
}
