using System.Collections.Immutable;

namespace Parley.Bargaining.Solutions;

/// <summary>A point between two members of a planar frontier.</summary>
internal readonly record struct PlanarPoint(double X, double Y, int First, int Second, double ShareOfSecond)
{
    public ImmutableArray<LotteryShare> Lottery()
    {
        if (First == Second || ShareOfSecond <= 0)
        {
            return [new LotteryShare(First, 1)];
        }

        return ShareOfSecond >= 1 ? [new LotteryShare(Second, 1)] : [new LotteryShare(First, 1 - ShareOfSecond), new LotteryShare(Second, ShareOfSecond)];
    }
}
