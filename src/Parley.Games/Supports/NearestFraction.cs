using Parley.Numerics;

namespace Parley.Games.Supports;

/// <summary>Recognises fractions with small denominators in floating-point numbers.</summary>
internal static class NearestFraction
{
    /// <summary>The nearest fractions with small denominators of a mixture; none where they are not near or do not sum to one.</summary>
    public static Rational[] OfMixture(double[] mixture)
    {
        var result = new Rational[mixture.Length];
        var sum = Rational.Zero;
        for (var k = 0; k < mixture.Length; k++)
        {
            if (Of(mixture[k], 100_000, 1e-11) is not { } fraction)
            {
                return [];
            }

            result[k] = fraction;
            sum += fraction;
        }

        return sum == Rational.One ? result : [];
    }

    /// <summary>The first convergent of the continued fraction within the distance; null where its denominator is larger.</summary>
    public static Rational? Of(double value, long mostDenominator, double distance)
    {
        var (p0, q0, p1, q1) = (0L, 1L, 1L, 0L);
        var rest = value;
        for (var step = 0; step < 40; step++)
        {
            var whole = (long)Math.Floor(rest);
            (p0, q0, p1, q1) = (p1, q1, (whole * p1) + p0, (whole * q1) + q0);
            if (q1 > mostDenominator)
            {
                return null;
            }

            if (Math.Abs(((double)p1 / q1) - value) <= distance)
            {
                return Rational.Create(p1, q1);
            }

            rest = 1.0 / (rest - whole);
            if (!double.IsFinite(rest) || rest > 1e15)
            {
                return null;
            }
        }

        return null;
    }
}
