using System.Runtime.CompilerServices;

namespace Parley.Forecasting.Spatial;

/// <summary>Utility of a distance for an attitude to risk: 1 at no distance, 0 at the whole scale.</summary>
internal static class SpatialUtility
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double distance, double risk) => distance <= 1 ? (1 - distance) * (1 + (risk * distance)) : (1 - distance) * (1 + risk);
}
