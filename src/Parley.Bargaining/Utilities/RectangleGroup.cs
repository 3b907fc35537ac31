using System.Collections.Immutable;

namespace Parley.Bargaining.Utilities;

/// <summary>Rectangles and further groups whose amounts are combined and multiplied by a weight.</summary>
/// <param name="Weight">The factor on the combined amount.</param>
/// <param name="Aggregation">How amounts are combined.</param>
/// <param name="Rectangles">The rectangles; one that does not pay counts as 0.</param>
/// <param name="Groups">The groups inside.</param>
public sealed record RectangleGroup(
    double Weight, RectangleAggregation Aggregation, ImmutableArray<HyperRectangle> Rectangles, ImmutableArray<RectangleGroup> Groups);
