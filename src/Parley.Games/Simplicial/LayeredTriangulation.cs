namespace Parley.Games.Simplicial;

/// <summary>A simplex of Freudenthal's triangulation (1942) of a space, times a layer between 0 and 1, and its neighbours.</summary>
/// <remarks>Vertex 0 is given, each next one lies one grid step further in the coordinate that the order names; the last coordinate is the layer.</remarks>
internal sealed class LayeredTriangulation
{
    private readonly int _dimensions;
    private readonly double _mesh;
    private readonly double[] _origin;
    private readonly long[][] _vertices;
    private readonly int[] _order;

    /// <summary>The simplex whose facet in layer 0 holds a point: vertex 0 below it, then steps in the order of falling remainders.</summary>
    public LayeredTriangulation(double[] origin, double[] center, double mesh)
    {
        (_dimensions, _mesh, _origin) = (center.Length, mesh, origin);
        var vertex = new long[_dimensions + 1];
        var rest = new double[_dimensions];
        for (var d = 0; d < _dimensions; d++)
        {
            var at = (center[d] - origin[d]) / mesh;
            vertex[d] = (long)Math.Floor(at);
            rest[d] = at - vertex[d];
        }

        _order = [.. Enumerable.Range(0, _dimensions).OrderByDescending(d => rest[d]).ThenBy(d => d), _dimensions];
        _vertices = new long[_dimensions + 2][];
        _vertices[0] = vertex;
        for (var i = 0; i <= _dimensions; i++)
        {
            _vertices[i + 1] = Shifted(_vertices[i], _order[i], 1);
        }
    }

    /// <summary>Number of vertices.</summary>
    public int Count => _vertices.Length;

    /// <summary>The layer of a vertex.</summary>
    public long Layer(int vertex) => _vertices[vertex][_dimensions];

    /// <summary>The place of a vertex in space.</summary>
    public void Place(int vertex, double[] place)
    {
        for (var d = 0; d < _dimensions; d++)
        {
            place[d] = _origin[d] + (_mesh * _vertices[vertex][d]);
        }
    }

    /// <summary>Goes to the neighbour that shares all vertices but one.</summary>
    /// <param name="vertex">The vertex to leave out.</param>
    /// <returns>The number of the new vertex, and by how much the numbers of the others were turned; null where the neighbour lies outside the layers.</returns>
    public (int New, int Turn)? Replace(int vertex)
    {
        var last = _vertices.Length - 1;
        if (vertex == 0)
        {
            var fresh = Shifted(_vertices[last], _order[0], 1);
            if (fresh[_dimensions] > 1)
            {
                return null;
            }

            Array.Copy(_vertices, 1, _vertices, 0, last);
            _vertices[last] = fresh;
            var first = _order[0];
            Array.Copy(_order, 1, _order, 0, last - 1);
            _order[last - 1] = first;
            return (last, -1);
        }

        if (vertex == last)
        {
            var fresh = Shifted(_vertices[0], _order[last - 1], -1);
            if (fresh[_dimensions] < 0)
            {
                return null;
            }

            Array.Copy(_vertices, 0, _vertices, 1, last);
            _vertices[0] = fresh;
            var end = _order[last - 1];
            Array.Copy(_order, 0, _order, 1, last - 1);
            _order[0] = end;
            return (0, 1);
        }

        (_order[vertex - 1], _order[vertex]) = (_order[vertex], _order[vertex - 1]);
        _vertices[vertex] = Shifted(_vertices[vertex - 1], _order[vertex - 1], 1);
        return (vertex, 0);
    }

    private static long[] Shifted(long[] vertex, int coordinate, long by)
    {
        var shifted = (long[])vertex.Clone();
        shifted[coordinate] += by;
        return shifted;
    }
}
