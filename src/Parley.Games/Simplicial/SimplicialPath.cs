using Parley.Games.NormalForms;
using Parley.Games.Polishing;

namespace Parley.Games.Simplicial;

/// <summary>One run of a restart algorithm for fixed points: from a point in the lower layer, where the map is artificial, through simplices whose vector labels hold the origin, up to one that lies in the upper layer, where
/// labels are those of the game (Merrill 1972; Eaves, Saigal 1972).</summary>
internal sealed class SimplicialPath
{
    private readonly MultilinearPayoffs _payoffs;
    private readonly double[] _center;
    private readonly int _size;
    private readonly double[] _values;

    public SimplicialPath(MultilinearPayoffs payoffs, double[] center)
    {
        (_payoffs, _center) = (payoffs, center);
        _size = center.Length + 1;
        _values = new double[payoffs.Length];
    }

    /// <summary>Simplices passed.</summary>
    public long Pivots { get; private set; }

    /// <summary>Runs; null where the path is lost to rounding or takes too many pivots.</summary>
    /// <param name="mesh">Length of a grid step.</param>
    /// <param name="most">Most pivots.</param>
    /// <param name="cancellation">Stops the run.</param>
    public double[]? Run(double mesh, long most, CancellationToken cancellation)
    {
        // The grid is laid so that the start is well inside a facet.
        var origin = new double[_center.Length];
        for (var d = 0; d < origin.Length; d++)
        {
            origin[d] = _center[d] - (mesh * (1.0 - ((d + 1.0) / (origin.Length + 1.0))));
        }

        var simplex = new LayeredTriangulation(origin, _center, mesh);
        var labels = new List<double[]>();
        for (var v = 0; v < simplex.Count; v++)
        {
            labels.Add(Label(simplex, v));
        }

        // The columns of all vertices but the entering one.
        var entering = simplex.Count - 1;
        while (Pivots < most)
        {
            Pivots++;
            if ((Pivots & 63) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (Weights(labels, entering) is not var (weights, direction))
            {
                return null;
            }

            var (leaving, least) = (-1, double.PositiveInfinity);
            for (int v = 0, k = 0; v < simplex.Count; v++)
            {
                if (v == entering)
                {
                    continue;
                }

                if (direction[k] > 1e-12 && weights[k] / direction[k] < least)
                {
                    (leaving, least) = (v, weights[k] / direction[k]);
                }

                k++;
            }

            if (leaving < 0)
            {
                return null;
            }

            if (Enumerable.Range(0, simplex.Count).All(v => v == leaving || simplex.Layer(v) == 1))
            {
                return Point(simplex, labels, leaving);
            }

            if (simplex.Replace(leaving) is not var (fresh, turn))
            {
                return null;
            }

            if (turn < 0)
            {
                labels.RemoveAt(0);
                labels.Add([]);
            }
            else if (turn > 0)
            {
                labels.RemoveAt(labels.Count - 1);
                labels.Insert(0, []);
            }

            labels[fresh] = Label(simplex, fresh);
            entering = fresh;
        }

        return null;
    }

    /// <summary>Leaves out the last probability of each player.</summary>
    public static double[] Reduce(MultilinearPayoffs payoffs, double[] profile) =>
        [.. Enumerable.Range(0, payoffs.Players).SelectMany(p => profile[payoffs.Offsets[p]..(payoffs.Offsets[p + 1] - 1)])];

    /// <summary>The nearest profile to a point of the space.</summary>
    public static double[] Profile(MultilinearPayoffs payoffs, double[] point)
    {
        var profile = new double[payoffs.Length];
        for (int player = 0, at = 0; player < payoffs.Players; player++)
        {
            var rest = 1.0;
            var last = payoffs.Offsets[player + 1] - 1;
            for (var s = payoffs.Offsets[player]; s < last; s++, at++)
            {
                profile[s] = point[at];
                rest -= point[at];
            }

            profile[last] = rest;
            Lyapunov.SimplexProjection.Project(profile.AsSpan(payoffs.Offsets[player], last + 1 - payoffs.Offsets[player]));
        }

        return profile;
    }

    // One, then the map less the point: in the lower layer towards the start, in the upper one by Nash's map (1951) of better replies.
    private double[] Label(LayeredTriangulation simplex, int vertex)
    {
        var place = new double[_center.Length];
        simplex.Place(vertex, place);
        var label = new double[_size];
        label[0] = 1.0;
        if (simplex.Layer(vertex) == 0)
        {
            for (var d = 0; d < place.Length; d++)
            {
                label[d + 1] = _center[d] - place[d];
            }

            return label;
        }

        var profile = Profile(_payoffs, place);
        _payoffs.Values(profile, _values);
        for (int player = 0, at = 0; player < _payoffs.Players; player++)
        {
            var (from, to, mean, gains) = (_payoffs.Offsets[player], _payoffs.Offsets[player + 1], 0.0, 0.0);
            for (var s = from; s < to; s++)
            {
                mean += profile[s] * _values[s];
            }

            for (var s = from; s < to; s++)
            {
                gains += Math.Max(0.0, _values[s] - mean);
            }

            for (var s = from; s < to - 1; s++, at++)
            {
                label[at + 1] = ((profile[s] + Math.Max(0.0, _values[s] - mean)) / (1.0 + gains)) - place[at];
            }
        }

        return label;
    }

    // Weights of the other vertices that carry the origin, and how they give way to the entering one.
    private (double[] Weights, double[] Direction)? Weights(List<double[]> labels, int entering)
    {
        var (right, direction) = (Solve(labels, entering, null), Solve(labels, entering, labels[entering]));
        return right is null || direction is null ? null : (right, direction);
    }

    private double[]? Solve(List<double[]> labels, int without, double[]? side)
    {
        var system = new double[_size * (_size + 1)];
        for (int v = 0, k = 0; v < labels.Count; v++)
        {
            if (v == without)
            {
                continue;
            }

            for (var r = 0; r < _size; r++)
            {
                system[(r * (_size + 1)) + k] = labels[v][r];
            }

            k++;
        }

        for (var r = 0; r < _size; r++)
        {
            system[(r * (_size + 1)) + _size] = side is null ? (r == 0 ? 1.0 : 0.0) : side[r];
        }

        if (!DenseElimination.Solve(system, _size))
        {
            return null;
        }

        var solution = new double[_size];
        for (var k = 0; k < _size; k++)
        {
            solution[k] = system[(k * (_size + 1)) + _size];
        }

        return solution;
    }

    private double[]? Point(LayeredTriangulation simplex, List<double[]> labels, int without)
    {
        if (Solve(labels, without, null) is not { } weights)
        {
            return null;
        }

        var point = new double[_center.Length];
        var place = new double[_center.Length];
        for (int v = 0, k = 0; v < simplex.Count; v++)
        {
            if (v == without)
            {
                continue;
            }

            simplex.Place(v, place);
            for (var d = 0; d < point.Length; d++)
            {
                point[d] += weights[k] * place[d];
            }

            k++;
        }

        return point;
    }
}
