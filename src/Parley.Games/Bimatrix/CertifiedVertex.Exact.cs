using System.Numerics;
using Parley.Games.Arithmetic;

namespace Parley.Games.Bimatrix;

internal sealed partial class CertifiedVertex
{
    /// <summary>Decides exactly: 1 strictly feasible, 0 feasible with a basic variable at zero (then the vertex with all its labels), -1 not.</summary>
    private int Feasibility(int size, bool perturbed, out ExactVertex? vertex)
    {
        vertex = null;
        BigInteger Right(int row) => perturbed ? Numerator(row) : BigInteger.One;
        var system = new BigInteger[size * (size + 1)];
        for (var q = 0; q < size; q++)
        {
            for (var l = 0; l < size; l++)
            {
                system[(q * (size + 1)) + l] = _matrix[(_pivotRows[q] * _dimension) + _pivotColumns[l]];
            }

            system[(q * (size + 1)) + size] = Right(_pivotRows[q]);
        }

        if (ExactLinearSystem.Solve(system, size) is not { } solution)
        {
            return -1;
        }

        var labels = ((UInt128)1 << _dimension) - 1;
        var coordinates = new BigInteger[_dimension];
        var verdict = 1;
        for (var l = 0; l < size; l++)
        {
            if (solution[l].Sign < 0)
            {
                return -1;
            }

            coordinates[_pivotColumns[l]] = solution[l];
            if (solution[l].IsZero)
            {
                verdict = 0;
            }
            else
            {
                labels &= ~((UInt128)1 << _pivotColumns[l]);
            }
        }

        for (var j = 0; j < _rowCount; j++)
        {
            if (_rowLabels[j] < _dimension)
            {
                labels |= (UInt128)1 << (_dimension + j);
                continue;
            }

            var value = BigInteger.Zero;
            for (var l = 0; l < size; l++)
            {
                value += _matrix[(j * _dimension) + _pivotColumns[l]] * solution[l];
            }

            var order = value.CompareTo(Right(j) * solution[size]);
            if (order > 0)
            {
                return -1;
            }

            if (order == 0)
            {
                verdict = 0;
                labels |= (UInt128)1 << (_dimension + j);
            }
        }

        vertex = new ExactVertex(labels, coordinates);
        return verdict;
    }

    private void LookForPartner(ulong labels, int size)
    {
        var support = ~labels & ((1UL << _dimension) - 1);
        var tight = labels >> _dimension;
        if (_refusal.Refuses(support, tight, size))
        {
            return;
        }

        // Exactly: rows S of the partner's matrix are tight, its support lies in T.
        Span<int> rows = stackalloc int[size];
        Span<int> columns = stackalloc int[size];
        DualRefusal.List(support, rows);
        DualRefusal.List(tight, columns);
        var system = new BigInteger[size * (size + 1)];
        for (var q = 0; q < size; q++)
        {
            for (var l = 0; l < size; l++)
            {
                system[(q * (size + 1)) + l] = _partner[(rows[q] * _rowCount) + columns[l]];
            }

            system[(q * (size + 1)) + size] = BigInteger.One;
        }

        var copy = (BigInteger[])system.Clone();
        if (ExactLinearSystem.Solve(system, size) is not { } solution)
        {
            // Singular: mostly without any solution; else a face of more dimensions may hold partners, which is for the exact way.
            if (!ExactLinearSystem.IsInconsistent(copy, size))
            {
                Trouble = "the system of a partner is singular and has solutions";
            }

            return;
        }

        var irregular = false;
        for (var l = 0; l < size; l++)
        {
            irregular |= solution[l].IsZero;
            if (solution[l].Sign < 0)
            {
                return;
            }
        }

        for (var i = 0; i < _dimension; i++)
        {
            var value = BigInteger.Zero;
            for (var l = 0; l < size; l++)
            {
                value += _partner[(i * _rowCount) + columns[l]] * solution[l];
            }

            irregular |= value == solution[size] && (support >> i & 1) == 0;
            if (value > solution[size])
            {
                return;
            }
        }

        Irregular |= irregular;
        Found.Add(labels);
    }
}
