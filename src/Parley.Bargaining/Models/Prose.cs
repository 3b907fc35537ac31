using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Parley.Bargaining.Models;

/// <summary>Writes sentences with numbers: four significant digits, a decimal point in every culture, <c>:%</c> for per cent.</summary>
[InterpolatedStringHandler]
public readonly ref struct Prose
{
    private readonly StringBuilder _text;

    /// <summary>Initializes a new instance of the <see cref="Prose"/> struct; called by the compiler.</summary>
    /// <param name="literalLength">The length of the fixed parts.</param>
    /// <param name="formattedCount">The number of holes.</param>
    public Prose(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (8 * formattedCount));

    /// <summary>Turns an interpolated string into a sentence.</summary>
    /// <param name="prose">The interpolated string.</param>
    /// <returns>The text.</returns>
    public static string Of(Prose prose) => prose._text.ToString();

    /// <summary>Appends a fixed part.</summary>
    /// <param name="text">The text.</param>
    public void AppendLiteral(string text) => _text.Append(text);

    /// <summary>Appends words.</summary>
    /// <param name="text">The text.</param>
    public void AppendFormatted(string text) => _text.Append(text);

    /// <summary>Appends a whole number.</summary>
    /// <param name="value">The number.</param>
    public void AppendFormatted(int value) => _text.Append(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Appends a number with four significant digits.</summary>
    /// <param name="value">The number.</param>
    public void AppendFormatted(double value) => _text.Append(Number(value));

    /// <summary>Appends a number as per cent, or in a given format.</summary>
    /// <param name="value">The number.</param>
    /// <param name="format"><c>%</c> for per cent with three significant digits, otherwise a .NET format.</param>
    public void AppendFormatted(double value, string format) =>
        _text.Append(format == "%" ? Percent(value) : value.ToString(format, CultureInfo.InvariantCulture));

    private static string Percent(double value) => Digits(100 * value, 3) + " %";

    private static string Number(double value) => Digits(value, 4);

    private static string Digits(double value, int digits)
    {
        double size = Math.Abs(value);
        if (size is >= 1e4 and < 1e15)
        {
            return value.ToString("F0", CultureInfo.InvariantCulture);
        }

        return value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
