using Parley.Bargaining.Frontiers;
using Parley.Numerics;

namespace Parley.Bargaining.Solutions;

/// <summary>The part of a two-party hull frontier at or above the disagreement point, as a chain of points with the first party's utility falling.</summary>
internal sealed class PlanarChain
{
    private readonly double _dx;
    private readonly double _dy;
    private readonly List<PlanarPoint> _points = [];
    private readonly HullFrontier _hull;

    /// <summary>Cuts the hull frontier at d. Some lottery must give both at least d.</summary>
    public PlanarChain(ParetoFrontier frontier, double dx, double dy)
    {
        (_dx, _dy) = (dx, dy);
        _hull = HullFrontier.Of(frontier);
        for (int k = 0; k < _hull.Vertices.Length; k++)
        {
            int a = _hull.Vertices[k];
            (double ax, double ay) = (frontier.Utilities(a)[0], frontier.Utilities(a)[1]);
            if (ax >= dx && ay >= dy)
            {
                _points.Add(new PlanarPoint(ax, ay, a, a, 0));
            }

            if (k + 1 == _hull.Vertices.Length)
            {
                break;
            }

            int b = _hull.Vertices[k + 1];
            (double bx, double by) = (frontier.Utilities(b)[0], frontier.Utilities(b)[1]);

            // Along the stretch x falls and y rises: first it may enter y >= dy, then it may leave x >= dx.
            // Whether they happen is decided by comparing, not by the shares, which rounding can push to 0 or 1.
            bool enters = ay < dy && by > dy, leaves = ax > dx && bx < dx;
            double enter = enters ? (dy - ay) / (by - ay) : 0;
            double leave = leaves ? (ax - dx) / (ax - bx) : 1;
            if (enters && enter <= leave)
            {
                _points.Add(new PlanarPoint(ax + (enter * (bx - ax)), dy, a, b, enter));
            }

            if (leaves && leave >= enter && (ay >= dy || enters))
            {
                _points.Add(new PlanarPoint(dx, ay + (leave * (by - ay)), a, b, leave));
            }
        }

        if (_points.Count == 0)
        {
            // Only a member or lottery that equals d up to rounding is left: the nearest vertex.
            int nearest = _hull.Vertices.OrderByDescending(v => Math.Min(frontier.Utilities(v)[0] - dx, frontier.Utilities(v)[1] - dy)).First();
            _points.Add(new PlanarPoint(frontier.Utilities(nearest)[0], frontier.Utilities(nearest)[1], nearest, nearest, 0));
        }
    }

    /// <summary>Largest product of gains to the power of the weights: on each stretch the derivative of the log has one root.</summary>
    public PlanarPoint Nash(double weightX, double weightY)
    {
        PlanarPoint best = _points[0];
        double bestValue = double.NegativeInfinity;
        for (int k = 0; k < _points.Count; k++)
        {
            PlanarPoint a = _points[k], b = _points[Math.Min(k + 1, _points.Count - 1)];
            double fallX = a.X - b.X, riseY = b.Y - a.Y;

            // weightX (-fallX)/(a.X - dx - t fallX) + weightY riseY/(a.Y - dy + t riseY) = 0
            double t = fallX > 0 && riseY > 0
                ? ((weightY * riseY * (a.X - _dx)) - (weightX * fallX * (a.Y - _dy))) / (fallX * riseY * (weightX + weightY))
                : 0;
            PlanarPoint point = Between(k, Math.Clamp(t, 0, 1));
            double value = Power(point.X - _dx, weightX) * Power(point.Y - _dy, weightY);
            (best, bestValue) = value > bestValue ? (point, value) : (best, bestValue);
        }

        return best;
    }

    /// <summary>Repeated midpoints, until the step's rectangle has no width.</summary>
    public PlanarPoint Raiffa()
    {
        double x = _dx, y = _dy;
        PlanarPoint last = _points[0];
        for (int step = 0; step < 200; step++)
        {
            PlanarPoint right = AtHeight(y), top = AtWidth(x);
            double nextX = (right.X + x) / 2, nextY = (top.Y + y) / 2;
            last = AtWidth(nextX);
            if (nextX - x <= 1e-15 * Math.Abs(nextX) && nextY - y <= 1e-15 * Math.Abs(nextY))
            {
                break;
            }

            (x, y) = (nextX, nextY);
        }

        return last;
    }

    /// <summary>Half of the length in which a stretch counts as the root of (fall times rise).</summary>
    public PlanarPoint MaschlerPerles() => Halve(k => Math.Sqrt(Math.Max(0, (_points[k].X - _points[k + 1].X) * (_points[k + 1].Y - _points[k].Y))), 0, 0);

    /// <summary>Half of the area, swept by the line from d, of all points between d and the chain.</summary>
    public PlanarPoint EqualArea()
    {
        PlanarPoint first = _points[0], last = _points[^1];
        double below = (first.X - _dx) * (first.Y - _dy) / 2;
        double above = (last.X - _dx) * (last.Y - _dy) / 2;
        return Halve(
            k => Math.Abs(((_points[k].X - _dx) * (_points[k + 1].Y - _dy)) - ((_points[k + 1].X - _dx) * (_points[k].Y - _dy))) / 2, below, above);
    }

    /// <summary>How far a point is from the frontier: the check that it is efficient.</summary>
    public double DistanceToFrontier(PlanarPoint point) => _hull.DistanceTo(point.X, point.Y);

    private static double Power(double x, double exponent) => exponent == 1 ? x : DeterministicMath.Pow(Math.Max(x, 0), exponent);

    private PlanarPoint Halve(Func<int, double> measure, double before, double after)
    {
        double total = before + after;
        for (int k = 0; k + 1 < _points.Count; k++)
        {
            total += measure(k);
        }

        double passed = before;
        if (passed >= total / 2)
        {
            return _points[0];
        }

        for (int k = 0; k + 1 < _points.Count; k++)
        {
            double part = measure(k);
            if (passed + part >= total / 2)
            {
                return Between(k, part > 0 ? ((total / 2) - passed) / part : 0);
            }

            passed += part;
        }

        return _points[^1];
    }

    private PlanarPoint AtHeight(double y)
    {
        for (int k = 0; k + 1 < _points.Count; k++)
        {
            PlanarPoint a = _points[k], b = _points[k + 1];
            if (y <= a.Y)
            {
                return a;
            }

            if (y <= b.Y)
            {
                return Between(k, (y - a.Y) / (b.Y - a.Y));
            }
        }

        return _points[^1];
    }

    private PlanarPoint AtWidth(double x)
    {
        for (int k = _points.Count - 1; k > 0; k--)
        {
            PlanarPoint a = _points[k - 1], b = _points[k];
            if (x <= b.X)
            {
                return b;
            }

            if (x <= a.X)
            {
                return Between(k - 1, (a.X - x) / (a.X - b.X));
            }
        }

        return _points[0];
    }

    private PlanarPoint Between(int k, double t)
    {
        PlanarPoint a = _points[k];
        if (t <= 0 || k + 1 >= _points.Count)
        {
            return a;
        }

        PlanarPoint b = _points[k + 1];
        if (t >= 1)
        {
            return b;
        }

        // Both ends lie on one stretch between two vertices; shares of the second vertex are interpolated along it.
        int first = a.First != a.Second ? a.First : a.First;
        int second = b.First != b.Second ? b.Second : b.First;
        double shareA = a.First != a.Second ? a.ShareOfSecond : 0;
        double shareB = b.First != b.Second ? b.ShareOfSecond : 1;
        return new PlanarPoint(a.X + (t * (b.X - a.X)), a.Y + (t * (b.Y - a.Y)), first, second, shareA + (t * (shareB - shareA)));
    }
}
