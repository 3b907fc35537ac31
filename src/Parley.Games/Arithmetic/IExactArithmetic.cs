using System.Numerics;

namespace Parley.Games.Arithmetic;

/// <summary>Exact whole-number arithmetic for fraction-free pivoting, on numbers of a fixed or of any width.</summary>
/// <typeparam name="T">The numbers.</typeparam>
internal interface IExactArithmetic<T>
{
    public static abstract T From(BigInteger value);

    public static abstract BigInteger ToBigInteger(T value);

    public static abstract int Sign(T value);

    public static abstract T Negate(T value);

    /// <summary>(a p - b c) / d, which is whole by Sylvester's identity. Throws <see cref="OverflowException"/> where it does not fit.</summary>
    public static abstract T Combine(T a, T p, T b, T c, T d);

    /// <summary>The sign of a b - c d.</summary>
    public static abstract int CompareProducts(T a, T b, T c, T d);
}
