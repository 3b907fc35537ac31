using System.Globalization;
using System.Numerics;

namespace Parley.Numerics;

public readonly partial struct Rational
{
    // Beyond this a decimal exponent is a slip, and the exact number would fill memory.
    private const int GreatestExponent = 5000;

    /// <summary>Returns the exact value of a floating-point number.</summary>
    /// <param name="value">A finite number.</param>
    /// <returns>A fraction whose denominator is a power of two: 0.1 becomes 3602879701896397/36028797018963968, not 1/10.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is infinite or not a number.</exception>
    public static Rational FromDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Only finite numbers are fractions.");
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var field = (int)((bits >> 52) & 0x7FF);
        var mantissa = (bits & 0xF_FFFF_FFFF_FFFF) | (field == 0 ? 0L : 1L << 52);
        var exponent = Math.Max(field, 1) - 1075;
        var signed = bits < 0 ? -mantissa : mantissa;
        return exponent >= 0
            ? Reduce((BigInteger)signed << exponent, BigInteger.One)
            : Reduce(signed, BigInteger.One << -exponent);
    }

    /// <summary>Returns the nearest floating-point number.</summary>
    /// <returns>Correctly rounded, ties to even; infinite beyond the range, gradually underflowing below it.</returns>
    public double ToDouble()
    {
        const long Exact = 1L << 53;
        if (_large is null && _numerator is >= -Exact and <= Exact && _denominatorLessOne < Exact)
        {
            // Both convert exactly and a division rounds once.
            return (double)_numerator / SmallDenominator;
        }

        var (size, divisor) = (BigInteger.Abs(Numerator), Denominator);

        // value lies in [2^exponent, 2^(exponent + 1)); the unit is what the last of 53 bits counts, no less than the smallest subnormal.
        var exponent = (long)size.GetBitLength() - (long)divisor.GetBitLength();
        if (exponent >= 0 ? size < divisor << (int)exponent : size << (int)-exponent < divisor)
        {
            exponent--;
        }

        if (exponent > 1023)
        {
            return Sign < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        }

        var unit = (int)Math.Max(exponent - 52, -1074);
        var (top, bottom) = unit >= 0 ? (size, divisor << unit) : (size << -unit, divisor);
        var quotient = BigInteger.DivRem(top, bottom, out var remainder);
        var half = (remainder << 1).CompareTo(bottom);
        var mantissa = (long)quotient;
        mantissa += half > 0 || (half == 0 && (mantissa & 1) != 0) ? 1 : 0;
        var result = Math.ScaleB((double)mantissa, unit);
        return Sign < 0 ? -result : result;
    }

    /// <summary>Reads a fraction, a decimal number or a whole number.</summary>
    /// <param name="text"><c>1/3</c>, <c>-2</c>, <c>0.25</c> or <c>1e-3</c>, in the invariant culture; read exactly.</param>
    /// <param name="value">The value, or zero where the text is not understood.</param>
    /// <returns>Whether the text was understood. Decimal exponents beyond 5000 are not.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Rational value)
    {
        text = text.Trim();
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return TryParseDecimal(text, out value);
        }

        if (TryParseDecimal(text[..slash].TrimEnd(), out var top) && TryParseDecimal(text[(slash + 1)..].TrimStart(), out var bottom)
            && !bottom.IsZero)
        {
            value = top / bottom;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Reads a fraction, a decimal number or a whole number.</summary>
    /// <param name="text">See <see cref="TryParse"/>.</param>
    /// <returns>The exact value.</returns>
    /// <exception cref="FormatException">The text is not understood.</exception>
    public static Rational Parse(ReadOnlySpan<char> text) => TryParse(text, out var value)
        ? value
        : throw new FormatException($"`{text.ToString()}` is not a fraction; write for example 1/3, 0.25 or 1e-3");

    /// <summary>Returns the reduced fraction, or the whole number.</summary>
    /// <returns>Text that <see cref="Parse"/> reads back, such as <c>-1/3</c> or <c>2</c>.</returns>
    public override string ToString()
    {
        var top = Numerator.ToString(CultureInfo.InvariantCulture);
        return IsInteger ? top : top + "/" + Denominator.ToString(CultureInfo.InvariantCulture);
    }

    private static bool TryParseDecimal(ReadOnlySpan<char> text, out Rational value)
    {
        value = default;
        var exponent = 0;
        var e = text.IndexOfAny('e', 'E');
        if (e >= 0)
        {
            if (!int.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            {
                return false;
            }

            text = text[..e];
        }

        var point = text.IndexOf('.');
        Span<char> digits = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        text.CopyTo(digits);
        if (point >= 0)
        {
            text[(point + 1)..].CopyTo(digits[point..]);
            digits = digits[..^1];
            exponent -= digits.Length - point;
        }

        // The last character must be a digit even behind a point, and the digits form one whole number.
        if (digits.Length == 0 || !char.IsAsciiDigit(text[^1]) || exponent is < -GreatestExponent or > GreatestExponent
            || !BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return false;
        }

        value = exponent >= 0
            ? Reduce(whole * BigInteger.Pow(10, exponent), BigInteger.One)
            : Reduce(whole, BigInteger.Pow(10, -exponent));
        return true;
    }
}
