using System.Diagnostics;
using System.Numerics;

namespace Parley.Numerics;

/// <summary>An exact fraction of whole numbers of any size.</summary>
/// <remarks>
/// <para>Always reduced, with a denominator above zero; <c>default</c> is zero. Where a certificate must be exact, use this instead of
/// <see cref="double"/>.</para>
/// <para><b>Cost.</b> While numerators and denominators fit 31 bits, an operation is a few 64-bit instructions and one greatest common
/// divisor, without allocation; up
/// to 63 bits it goes through <see cref="Int128"/>, also without allocation; beyond that through <see cref="BigInteger"/>.</para>
/// </remarks>
public readonly partial struct Rational : IEquatable<Rational>, IComparable<Rational>, IComparable
{
    // Small values sit in the two longs; the denominator is kept less one so that default is 0/1. Values that do not fit sit in _large
    // alone,
    // and only they do: equal values have equal fields.
    private readonly long _numerator;
    private readonly long _denominatorLessOne;
    private readonly Large? _large;

    private sealed record Large(BigInteger Numerator, BigInteger Denominator);

    private Rational(long numerator, long denominator)
    {
        Debug.Assert(denominator > 0, "reduced with a denominator above zero");
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    private Rational(Large large) => _large = large;

    /// <summary>Zero.</summary>
    public static Rational Zero => default;

    /// <summary>One.</summary>
    public static Rational One => new(1L, 1L);

    /// <summary>Gets the numerator of the reduced fraction; it carries the sign.</summary>
    public BigInteger Numerator => _large?.Numerator ?? _numerator;

    /// <summary>Gets the denominator of the reduced fraction, at least 1.</summary>
    public BigInteger Denominator => _large?.Denominator ?? SmallDenominator;

    /// <summary>Gets -1, 0 or 1.</summary>
    public int Sign => _large?.Numerator.Sign ?? Math.Sign(_numerator);

    /// <summary>Gets whether the value is zero.</summary>
    public bool IsZero => _large is null && _numerator == 0;

    /// <summary>Gets whether the value is a whole number.</summary>
    public bool IsInteger => _large?.Denominator.IsOne ?? _denominatorLessOne == 0;

    private long SmallDenominator => _denominatorLessOne + 1;

    // Whether 64-bit products and their sum cannot overflow.
    private bool IsTiny => _large is null && _numerator is >= -int.MaxValue and <= int.MaxValue && _denominatorLessOne < int.MaxValue;

    /// <summary>Returns the fraction of two whole numbers.</summary>
    /// <param name="numerator">Any whole number.</param>
    /// <param name="denominator">Any whole number but zero.</param>
    /// <returns>The reduced fraction.</returns>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Rational Create(long numerator, long denominator) => denominator == 0
        ? throw new DivideByZeroException("The denominator of a fraction must not be zero.")
        : Reduce((Int128)numerator, denominator);

    /// <summary>Returns the fraction of two whole numbers.</summary>
    /// <param name="numerator">Any whole number.</param>
    /// <param name="denominator">Any whole number but zero.</param>
    /// <returns>The reduced fraction.</returns>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Rational Create(BigInteger numerator, BigInteger denominator) => denominator.IsZero
        ? throw new DivideByZeroException("The denominator of a fraction must not be zero.")
        : Reduce(numerator, denominator);

    /// <summary>Converts a whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Rational(long value) => new(value, 1L);

    /// <summary>Converts a whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Rational(int value) => new(value, 1L);

    /// <summary>Adds.</summary>
    /// <param name="left">First summand.</param>
    /// <param name="right">Second summand.</param>
    public static Rational operator +(Rational left, Rational right)
    {
        if (left.IsTiny && right.IsTiny)
        {
            return Reduce(
                (left._numerator * right.SmallDenominator) + (right._numerator * left.SmallDenominator),
                left.SmallDenominator * right.SmallDenominator);
        }

        return left._large is null && right._large is null
            ? Reduce(
                ((Int128)left._numerator * right.SmallDenominator) + ((Int128)right._numerator * left.SmallDenominator),
                (Int128)left.SmallDenominator * right.SmallDenominator)
            : Reduce(
                (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
                left.Denominator * right.Denominator);
    }

    /// <summary>Changes the sign.</summary>
    /// <param name="value">Any fraction.</param>
    public static Rational operator -(Rational value) => value._large is null && value._numerator != long.MinValue
        ? new Rational(-value._numerator, value.SmallDenominator)
        : Reduce(-value.Numerator, value.Denominator);

    /// <summary>Subtracts.</summary>
    /// <param name="left">What is reduced.</param>
    /// <param name="right">By what.</param>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>Multiplies.</summary>
    /// <param name="left">First factor.</param>
    /// <param name="right">Second factor.</param>
    public static Rational operator *(Rational left, Rational right)
    {
        if (left.IsTiny && right.IsTiny)
        {
            return Reduce(left._numerator * right._numerator, left.SmallDenominator * right.SmallDenominator);
        }

        return left._large is null && right._large is null
            ? Reduce((Int128)left._numerator * right._numerator, (Int128)left.SmallDenominator * right.SmallDenominator)
            : Reduce(left.Numerator * right.Numerator, left.Denominator * right.Denominator);
    }

    /// <summary>Divides.</summary>
    /// <param name="left">What is divided.</param>
    /// <param name="right">By what; not zero.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Rational operator /(Rational left, Rational right) => left * right.Reciprocal();

    /// <summary>Compares for equality.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Compares for inequality.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Compares.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Compares.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Compares.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Compares.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>Returns the smaller.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other.</param>
    /// <returns>One of both.</returns>
    public static Rational Min(Rational left, Rational right) => right < left ? right : left;

    /// <summary>Returns the larger.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other.</param>
    /// <returns>One of both.</returns>
    public static Rational Max(Rational left, Rational right) => right > left ? right : left;

    /// <summary>Returns the value without its sign.</summary>
    /// <returns>Zero or more.</returns>
    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>Returns one divided by this.</summary>
    /// <returns>The fraction turned over.</returns>
    /// <exception cref="DivideByZeroException">This is zero.</exception>
    public Rational Reciprocal() => IsZero
        ? throw new DivideByZeroException("Division of a fraction by zero.")
        : _large is null ? Reduce((Int128)SmallDenominator, _numerator) : Reduce(Denominator, Numerator);

    /// <summary>Returns the greatest whole number that is not above this.</summary>
    /// <returns>Rounded towards negative infinity.</returns>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>Returns this to a whole power.</summary>
    /// <param name="exponent">Any whole number; below zero only where this is not zero.</param>
    /// <returns>The exact power; 1 for the exponent 0.</returns>
    /// <exception cref="DivideByZeroException">Zero to a power below zero.</exception>
    public Rational Pow(int exponent)
    {
        // A reduced fraction stays reduced.
        var size = exponent == int.MinValue ? throw new ArgumentOutOfRangeException(nameof(exponent)) : Math.Abs(exponent);
        var power = Reduce(BigInteger.Pow(Numerator, size), BigInteger.Pow(Denominator, size));
        return exponent < 0 ? power.Reciprocal() : power;
    }

    /// <inheritdoc/>
    public int CompareTo(Rational other)
    {
        if (IsTiny && other.IsTiny)
        {
            return (_numerator * other.SmallDenominator).CompareTo(other._numerator * SmallDenominator);
        }

        return _large is null && other._large is null
            ? ((Int128)_numerator * other.SmallDenominator).CompareTo((Int128)other._numerator * SmallDenominator)
            : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Rational other => CompareTo(other),
        _ => throw new ArgumentException("A fraction compares with fractions only.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(Rational other) =>
        _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne && Equals(_large, other._large);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne, _large);

    // |numerator| <= 2^63 - 1 here, by IsTiny.
    private static Rational Reduce(long numerator, long denominator)
    {
        var divisor = (long)GreatestCommonDivisor((ulong)Math.Abs(numerator), (ulong)denominator);
        return divisor == 1 ? new Rational(numerator, denominator) : new Rational(numerator / divisor, denominator / divisor);
    }

    // The denominator may have either sign; both are below 2^127 in size.
    private static Rational Reduce(Int128 numerator, Int128 denominator)
    {
        if (denominator < 0)
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        var divisor = (Int128)GreatestCommonDivisor((UInt128)Int128.Abs(numerator), (UInt128)denominator);
        if (divisor > 1)
        {
            numerator /= divisor;
            denominator /= divisor;
        }

        return numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new Rational((long)numerator, (long)denominator)
            : new Rational(new Large((BigInteger)numerator, (BigInteger)denominator));
    }

    private static Rational Reduce(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        numerator /= divisor;
        denominator /= divisor;
        return numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new Rational((long)numerator, (long)denominator)
            : new Rational(new Large(numerator, denominator));
    }

    // Stein's binary algorithm (1967): shifts and subtractions instead of divisions. The second argument is above zero.
    private static ulong GreatestCommonDivisor(ulong a, ulong b)
    {
        if (a == 0)
        {
            return b;
        }

        var twos = BitOperations.TrailingZeroCount(a | b);
        a >>= BitOperations.TrailingZeroCount(a);
        while (b != 0)
        {
            b >>= BitOperations.TrailingZeroCount(b);
            (a, b) = a < b ? (a, b - a) : (b, a - b);
        }

        return a << twos;
    }

    private static UInt128 GreatestCommonDivisor(UInt128 a, UInt128 b)
    {
        while (a > ulong.MaxValue || b > ulong.MaxValue)
        {
            if (b == 0)
            {
                return a;
            }

            (a, b) = (b, a % b);
        }

        return b == 0 ? a : GreatestCommonDivisor((ulong)a, (ulong)b);
    }
}
