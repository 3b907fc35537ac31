using System.Globalization;
using System.Runtime.CompilerServices;

namespace Parley.Web.Html;

/// <summary>What an interpolated string becomes when it is used as <see cref="Markup"/>: literals stay, holes are escaped.</summary>
[InterpolatedStringHandler]
internal sealed class MarkupText
{
    /// <summary>Starts a string; called by the compiler.</summary>
    /// <param name="literalLength">Characters of the literals.</param>
    /// <param name="formattedCount">Number of holes.</param>
    public MarkupText(int literalLength, int formattedCount)
    {
        Target = new Markup();
        Target.Text.EnsureCapacity(literalLength + (formattedCount * 16));
    }

    /// <summary>Gets the markup made so far.</summary>
    internal Markup Target { get; }

    /// <summary>Adds a literal as it is.</summary>
    /// <param name="literal">Markup.</param>
    public void AppendLiteral(string literal) => Target.Text.Append(literal);

    /// <summary>Adds text, escaped.</summary>
    /// <param name="text">Any text.</param>
    public void AppendFormatted(string? text)
    {
        if (text is not null)
        {
            Markup.Escape(Target.Text, text);
        }
    }

    /// <summary>Adds markup as it is.</summary>
    /// <param name="markup">Markup.</param>
    public void AppendFormatted(Markup? markup) => Target.Text.Append(markup?.Text);

    /// <summary>Adds a whole number.</summary>
    /// <param name="number">The number.</param>
    public void AppendFormatted(int number) => Target.Text.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a number in its shortest exact form.</summary>
    /// <param name="number">The number.</param>
    public void AppendFormatted(double number) => Target.Text.Append(Markup.Number(number));

    /// <summary>Adds a day as year-month-day.</summary>
    /// <param name="day">The day.</param>
    public void AppendFormatted(DateOnly day) => Target.Text.Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
