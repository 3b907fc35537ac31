namespace Parley.Numerics;

public static partial class DeterministicMath
{
    private const double OneLessEuler = 0.42278433509846713939;
    private const double HalfLogTwoPi = 0.91893853320467274178;

    /// <summary>Returns the natural logarithm of the gamma function.</summary>
    /// <param name="x">A number above zero; otherwise the result is not a number (infinite at zero).</param>
    /// <returns>Relative error below 1e-14, also near its zeros at 1 and 2.</returns>
    /// <remarks><b>Method.</b> From 10 up Stirling's series; around 2 the series in the zeta function's values (Abramowitz and Stegun
    /// 6.1.33); elsewhere
    /// the recurrence leads there.</remarks>
    public static double LogGamma(double x)
    {
        if (!(x > 0.0))
        {
            return x == 0.0 ? double.PositiveInfinity : double.NaN;
        }

        if (x >= 10.0)
        {
            return x > 1e306
                ? double.PositiveInfinity
                : ((x - 0.5) * Log(x)) - x + (HalfLogTwoPi + StirlingRest(x));
        }

        if (x < 0.5)
        {
            return LogGammaNearTwo(x) - Log1p(x) - Log(x);
        }

        if (x < 1.5)
        {
            return LogGammaNearTwo(x - 1.0) - Log1p(x - 1.0);
        }

        var product = 1.0;
        while (x > 2.5)
        {
            x -= 1.0;
            product *= x;
        }

        return LogGammaNearTwo(x - 2.0) + Log(product);
    }

    /// <summary>Returns the natural logarithm of the beta function, ln(gamma(a) gamma(b) / gamma(a + b)).</summary>
    /// <param name="a">A number above zero; otherwise the result is not a number.</param>
    /// <param name="b">A number above zero; otherwise the result is not a number.</param>
    /// <returns>Without the cancellation which three gamma functions would bring for large arguments.</returns>
    /// <remarks><b>Source.</b> The arrangement of Didonato and Morris, algorithm 708 (1992).</remarks>
    public static double LogBeta(double a, double b)
    {
        if (!(a > 0.0 && b > 0.0))
        {
            return double.NaN;
        }

        var small = Math.Min(a, b);
        var large = Math.Max(a, b);
        var sum = small + large;
        if (small >= 10.0)
        {
            return (HalfLogTwoPi - (0.5 * Log(large)))
                + (StirlingRest(small) + StirlingRest(large) - StirlingRest(sum))
                + ((small - 0.5) * Log(small / sum))
                + (large * Log1p(-small / sum));
        }

        if (large >= 10.0)
        {
            return LogGamma(small)
                + (StirlingRest(large) - StirlingRest(sum))
                + (small - (small * Log(sum)))
                + ((large - 0.5) * Log1p(-small / sum));
        }

        return LogGamma(small) + LogGamma(large) - LogGamma(sum);
    }

    // What Stirling's formula leaves of ln gamma(x), for x >= 10.
    private static double StirlingRest(double x)
    {
        var inverse = 1.0 / x;
        var z = inverse * inverse;
        return inverse * ((1.0 / 12) - (z * ((1.0 / 360) - (z * ((1.0 / 1260) - (z * ((1.0 / 1680) - (z * ((1.0 / 1188)
            - (z * ((691.0 / 360360) - (z * ((1.0 / 156) - (z * (3617.0 / 122400)))))))))))))));
    }

    // ln gamma(2 + z) for |z| <= 1/2: (1 - Euler's constant) z + sum over k >= 2 of (zeta(k) - 1) (-z)^k / k.
    private static double LogGammaNearTwo(double z)
    {
        ReadOnlySpan<double> zeta = ZetaLessOne;
        var sum = 0.0;
        for (var k = zeta.Length + 1; k >= 2; k--)
        {
            sum = (zeta[k - 2] / k) - (z * sum);
        }

        return z * (OneLessEuler + (z * sum));
    }

    // zeta(2) - 1, zeta(3) - 1, ...
    private static ReadOnlySpan<double> ZetaLessOne =>
    [
        0.64493406684822643647, 0.2020569031595942854, 0.082323233711138191516, 0.036927755143369926331, 0.017343061984449139715,
        0.0083492773819228268398, 0.0040773561979443393787, 0.0020083928260822144179, 0.00099457512781808533715, 0.0004941886041194645587,
        0.00024608655330804829864, 0.00012271334757848914675, 0.000061248135058704829259, 0.000030588236307020493552, 0.000015282259408651871733,
        7.6371976378997622736e-6, 3.8172932649998398565e-6, 1.9082127165539389257e-6, 9.5396203387279611315e-7, 4.7693298678780646312e-7,
        2.3845050272773299e-7, 1.1921992596531107307e-7, 5.9608189051259479612e-8, 2.9803503514652280186e-8, 1.4901554828365041235e-8,
        7.450711789835429492e-9, 3.7253340247884570548e-9, 1.8626597235130490064e-9, 9.3132743241966818287e-10, 4.656629065033784073e-10,
    ];
}
