namespace Parley.Numerics;

public static partial class DeterministicMath
{
    private const double RootTwo = 1.4142135623730951;
    private const double InverseRootTwoPi = 0.39894228040143268;

    /// <summary>Returns the density of the standard normal distribution.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>exp(-x^2 / 2) / sqrt(2 pi).</returns>
    public static double NormalDensity(double x) => InverseRootTwoPi * ExpHalfSquare(x);

    /// <summary>Returns the probability that a standard normal variable is at most <paramref name="x"/>.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>From 0 to 1; relative error below 1e-15 also far in the lower tail, as far as results are normal numbers.</returns>
    /// <remarks><b>Source.</b> Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23 (1969),
    /// in the form of algorithm 715 (1993).</remarks>
    public static double NormalCdf(double x)
    {
        var size = Math.Abs(x);
        if (!(size > CentralLimit))
        {
            return 0.5 + (x * CentralFactor(x * x));
        }

        var tail = size > 39.0 ? 0.0 : ExpHalfSquare(size) * TailFactor(size);
        return x > 0 ? 1.0 - tail : tail;
    }

    /// <summary>Returns the error function, 2 / sqrt(pi) times the integral of exp(-t^2) from 0 to <paramref name="x"/>.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>From -1 to 1, relative error below 1e-15.</returns>
    public static double Erf(double x)
    {
        var size = Math.Abs(x);
        if (!(size * RootTwo > CentralLimit))
        {
            return 2.0 * RootTwo * x * CentralFactor(2.0 * x * x);
        }

        return Math.CopySign(size > 6.0 ? 1.0 : 1.0 - ErfcTail(size), x);
    }

    /// <summary>Returns one minus the error function, without loss in the upper tail.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>From 0 to 2, relative error below 1e-15 as far as results are normal numbers.</returns>
    public static double Erfc(double x)
    {
        var size = Math.Abs(x);
        if (!(size * RootTwo > CentralLimit))
        {
            return 1.0 - Erf(x);
        }

        var tail = size > 28.0 ? 0.0 : ErfcTail(size);
        return x > 0 ? tail : 2.0 - tail;
    }

    /// <summary>Returns the value which a standard normal variable does not exceed with the given probability.</summary>
    /// <param name="probability">From 0 to 1; outside the result is not a number.</param>
    /// <returns>Relative error about 1e-15; infinite at 0 and 1.</returns>
    /// <remarks><b>Source.</b> Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988).</remarks>
    public static double NormalQuantile(double probability)
    {
        var q = probability - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            var s = 0.180625 - (q * q);
            return q * Ratio(s, QuantileCentralTop, QuantileCentralBottom);
        }

        var outside = q < 0 ? probability : 1.0 - probability;
        if (!(outside > 0.0))
        {
            return outside == 0.0 ? Math.CopySign(double.PositiveInfinity, q) : double.NaN;
        }

        var r = Math.Sqrt(-Log(outside));
        var size = r <= 5.0
            ? Ratio(r - 1.6, QuantileMiddleTop, QuantileMiddleBottom)
            : Ratio(r - 5.0, QuantileFarTop, QuantileFarBottom);
        return Math.CopySign(size, q);
    }

    private const double CentralLimit = 0.67448975;

    // exp(-x^2 / 2) with the square kept exactly, for otherwise the tail would lose digits.
    private static double ExpHalfSquare(double x)
    {
        if (!(Math.Abs(x) < 39.0))
        {
            return double.IsNaN(x) ? x : 0.0;
        }

        var (square, error) = ExactProduct(x, x);
        return ExpExtended(-0.5 * square, -0.5 * error);
    }

    private static double ErfcTail(double x)
    {
        var (square, error) = ExactProduct(x, x);
        return 2.0 * ExpExtended(-square, -error) * TailFactor(x * RootTwo);
    }

    // (Phi(x) - 1/2) / x as a function of x^2, for |x| <= 0.67.
    private static double CentralFactor(double square)
    {
        ReadOnlySpan<double> a = CentralTop;
        ReadOnlySpan<double> b = CentralBottom;
        var top = a[4] * square;
        var bottom = square;
        for (var i = 0; i < 3; i++)
        {
            top = (top + a[i]) * square;
            bottom = (bottom + b[i]) * square;
        }

        return (top + a[3]) / (bottom + b[3]);
    }

    // (1 - Phi(x)) exp(x^2 / 2) for x above 0.67.
    private static double TailFactor(double x)
    {
        if (x <= 5.656854249492381)
        {
            ReadOnlySpan<double> c = MiddleTop;
            ReadOnlySpan<double> d = MiddleBottom;
            var top = c[8] * x;
            var bottom = x;
            for (var i = 0; i < 7; i++)
            {
                top = (top + c[i]) * x;
                bottom = (bottom + d[i]) * x;
            }

            return (top + c[7]) / (bottom + d[7]);
        }

        ReadOnlySpan<double> p = FarTop;
        ReadOnlySpan<double> q = FarBottom;
        var inverse = 1.0 / (x * x);
        var farTop = p[5] * inverse;
        var farBottom = inverse;
        for (var i = 0; i < 4; i++)
        {
            farTop = (farTop + p[i]) * inverse;
            farBottom = (farBottom + q[i]) * inverse;
        }

        return (InverseRootTwoPi - (inverse * (farTop + p[4]) / (farBottom + q[4]))) / x;
    }

    private static double Ratio(double x, ReadOnlySpan<double> top, ReadOnlySpan<double> bottom)
    {
        var numerator = top[7];
        var denominator = bottom[7];
        for (var i = 6; i >= 0; i--)
        {
            numerator = (numerator * x) + top[i];
            denominator = (denominator * x) + bottom[i];
        }

        return numerator / denominator;
    }

    private static ReadOnlySpan<double> CentralTop =>
        [2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249, 0.065682337918207449113];

    private static ReadOnlySpan<double> CentralBottom =>
        [47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956];

    private static ReadOnlySpan<double> MiddleTop =>
    [
        0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226, 2494.5375852903726711,
        6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218, 1.0765576773720192317e-8,
    ];

    private static ReadOnlySpan<double> MiddleBottom =>
    [
        22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091,
        34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
    ];

    private static ReadOnlySpan<double> FarTop =>
    [
        0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466, 2.9112874951168792e-5,
        0.02307344176494017303,
    ];

    private static ReadOnlySpan<double> FarBottom =>
        [1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5];

    private static ReadOnlySpan<double> QuantileCentralTop =>
    [
        3.3871328727963666080, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
        4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3,
    ];

    private static ReadOnlySpan<double> QuantileCentralBottom =>
    [
        1.0, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
        2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3,
    ];

    private static ReadOnlySpan<double> QuantileMiddleTop =>
    [
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
    ];

    private static ReadOnlySpan<double> QuantileMiddleBottom =>
    [
        1.0, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
    ];

    private static ReadOnlySpan<double> QuantileFarTop =>
    [
        6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ];

    private static ReadOnlySpan<double> QuantileFarBottom =>
    [
        1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
    ];
}
