using System.Runtime.CompilerServices;

namespace Parley.Forecasting.Spatial;

internal readonly struct ProportionalVote : IVote
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Of(double weight, double difference) => weight * difference;
}

internal readonly struct BinaryVote : IVote
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Of(double weight, double difference) => weight * Math.Clamp(difference / 1e-8, -1, 1);
}

internal readonly struct PropBinVote : IVote
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Of(double weight, double difference) => weight * ((0.8 * difference) + (0.2 * Math.Clamp(difference / 1e-8, -1, 1)));
}

internal readonly struct PropCbcVote : IVote
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Of(double weight, double difference) => weight * ((0.5 * difference) + (0.5 * difference * difference * difference));
}

internal readonly struct CubicVote : IVote
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Of(double weight, double difference) => weight * (difference * difference * difference);
}

internal readonly struct ASymProspVote : IVote
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Of(double weight, double difference) => weight * (difference < 0 ? difference : 2.0 / 3.0 * difference);
}
