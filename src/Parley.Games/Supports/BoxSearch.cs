namespace Parley.Games.Supports;

/// <summary>Finds all solutions of one profile of supports by halving boxes: a box is left out where ranges of payoffs exclude an equilibrium, and done
/// where Krawczyk's operator (1969) proves that it holds exactly one solution, or none.</summary>
internal sealed class BoxSearch(SupportProblem problem, int mostBoxes)
{
    private const double Smallest = 1e-7;
    private readonly int _size = problem.Size;
    private readonly LinearRelaxation _relaxation = new(problem);

    /// <summary>Solutions that were proved unique in their box, polished.</summary>
    public List<double[]> Roots { get; } = [];

    /// <summary>Whether some box was left undecided: a singular solution, a continuum, or too many boxes.</summary>
    public bool Undecided { get; private set; }

    public int Boxes { get; private set; }

    public void Run(CancellationToken cancellation)
    {
        var length = problem.Length;
        var stack = new Stack<(double[] Low, double[] High)>();
        var (low, high) = (new double[length], new double[length]);
        Array.Fill(high, 1.0);
        for (var player = 0; player < problem.Players; player++)
        {
            if (problem.Offsets[player + 1] - problem.Offsets[player] == 1)
            {
                low[problem.Offsets[player]] = 1.0;
            }
        }

        stack.Push((low, high));
        while (stack.TryPop(out var box))
        {
            cancellation.ThrowIfCancellationRequested();
            if (++Boxes > mostBoxes)
            {
                Undecided = true;
                return;
            }

            if (!Tighten(box.Low, box.High) || !problem.MayHold(box.Low, box.High))
            {
                continue;
            }

            if (_size == 0)
            {
                Roots.Add((double[])box.Low.Clone());
                continue;
            }

            if (!Narrow(box.Low, box.High))
            {
                continue;
            }

            // Wide boxes in many dimensions never pass, and cost the most.
            double[]? root = null;
            var verdict = _size > 3 && Width(box.Low, box.High) > 0.3 ? Verdict.Open : Krawczyk(box.Low, box.High, out root);
            if (verdict == Verdict.None)
            {
                continue;
            }

            if (verdict == Verdict.One)
            {
                Roots.Add(root!);
                continue;
            }

            var widest = 0;
            for (var k = 1; k < length; k++)
            {
                if (box.High[k] - box.Low[k] > box.High[widest] - box.Low[widest])
                {
                    widest = k;
                }
            }

            if (box.High[widest] - box.Low[widest] < Smallest)
            {
                Undecided = true;
                continue;
            }

            // Off the middle, where solutions of symmetric games like to lie.
            var middle = box.Low[widest] + (0.4871 * (box.High[widest] - box.Low[widest]));
            var (left, right) = ((double[])box.High.Clone(), (double[])box.Low.Clone());
            left[widest] = middle;
            right[widest] = middle;
            stack.Push((box.Low, left));
            stack.Push((right, box.High));
        }
    }

    // Repeated as long as it pays.
    private bool Narrow(double[] low, double[] high)
    {
        for (var pass = 0; pass < 12; pass++)
        {
            if (!_relaxation.Narrow(low, high, out var gain) || !Tighten(low, high))
            {
                return false;
            }

            if (gain > 0.6 || Width(low, high) < 1e-4)
            {
                break;
            }
        }

        return problem.MayHold(low, high);
    }

    private static double Width(double[] low, double[] high)
    {
        var most = 0.0;
        for (var k = 0; k < low.Length; k++)
        {
            most = Math.Max(most, high[k] - low[k]);
        }

        return most;
    }

    private enum Verdict
    {
        None,
        One,
        Open,
    }

    // Probabilities sum to one: bounds that the others' leave.
    private bool Tighten(double[] low, double[] high)
    {
        for (var player = 0; player < problem.Players; player++)
        {
            var (from, to) = (problem.Offsets[player], problem.Offsets[player + 1]);
            var (least, most) = (0.0, 0.0);
            for (var k = from; k < to; k++)
            {
                least += low[k];
                most += high[k];
            }

            if (least > 1.0 + 1e-12 || most < 1.0 - 1e-12)
            {
                return false;
            }

            for (var k = from; k < to; k++)
            {
                var (l, h) = (low[k], high[k]);
                low[k] = Math.Max(l, Math.Min(h, 1.0 - (most - h) - 1e-14));
                high[k] = Math.Min(h, Math.Max(l, 1.0 - (least - l) + 1e-14));
            }
        }

        return true;
    }

    private Verdict Krawczyk(double[] low, double[] high, out double[]? root)
    {
        root = null;
        var n = _size;
        // Free variables; the box may reach outside the simplex a little, so that solutions on its rim are proved too.
        Span<double> a = stackalloc double[n];
        Span<double> b = stackalloc double[n];
        var at = 0;
        for (var player = 0; player < problem.Players; player++)
        {
            for (var k = problem.Offsets[player]; k < problem.Offsets[player + 1] - 1; k++, at++)
            {
                var widen = 0.01 * (high[k] - low[k]);
                a[at] = low[k] - widen;
                b[at] = high[k] + widen;
            }
        }

        var (wideLow, wideHigh) = (Full(a, b, low: true), Full(a, b, low: false));
        var (derivativeLow, derivativeHigh) = (new double[n * n], new double[n * n]);
        problem.Jacobian(wideLow, wideHigh, derivativeLow, derivativeHigh);
        var center = new double[n * n];
        for (var i = 0; i < center.Length; i++)
        {
            center[i] = 0.5 * (derivativeLow[i] + derivativeHigh[i]);
        }

        if (Inverse(center, n) is not { } inverse)
        {
            return Verdict.Open;
        }

        var middle = new double[n];
        for (var i = 0; i < n; i++)
        {
            middle[i] = 0.5 * (a[i] + b[i]);
        }

        var values = new double[n];
        problem.Values(Full(middle, middle, low: true), values);
        var (inside, outside) = (true, false);
        var shrunk = new (double Low, double High)[n];
        for (var i = 0; i < n; i++)
        {
            var newton = middle[i];
            for (var j = 0; j < n; j++)
            {
                newton -= inverse[(i * n) + j] * values[j];
            }

            var radius = 1e-13;
            for (var c = 0; c < n; c++)
            {
                // Entry of I - Y J over the box.
                var (least, most) = (i == c ? 1.0 : 0.0, i == c ? 1.0 : 0.0);
                for (var j = 0; j < n; j++)
                {
                    var y = inverse[(i * n) + j];
                    least -= y * (y > 0.0 ? derivativeHigh[(j * n) + c] : derivativeLow[(j * n) + c]);
                    most -= y * (y > 0.0 ? derivativeLow[(j * n) + c] : derivativeHigh[(j * n) + c]);
                }

                radius += (Math.Max(Math.Abs(least), Math.Abs(most)) + 1e-13) * (b[c] - middle[c]);
            }

            shrunk[i] = (newton - radius, newton + radius);
            inside &= newton - radius > a[i] && newton + radius < b[i];
            outside |= newton - radius > b[i] || newton + radius < a[i];
        }

        if (outside)
        {
            return Verdict.None;
        }

        if (inside)
        {
            root = Polish(middle, low, high);
            return root is null ? Verdict.None : Verdict.One;
        }

        // Keep what both boxes share.
        at = 0;
        for (var player = 0; player < problem.Players; player++)
        {
            for (var k = problem.Offsets[player]; k < problem.Offsets[player + 1] - 1; k++, at++)
            {
                low[k] = Math.Max(low[k], Math.Min(high[k], shrunk[at].Low));
                high[k] = Math.Min(high[k], Math.Max(low[k], shrunk[at].High));
            }
        }

        return Verdict.Open;
    }

    // Newton's method to the last digits; null where the one solution of the widened box lies outside the box itself.
    private double[]? Polish(double[] start, double[] low, double[] high)
    {
        var n = _size;
        var point = (double[])start.Clone();
        var values = new double[n];
        var (derivativeLow, derivativeHigh) = (new double[n * n], new double[n * n]);
        for (var step = 0; step < 30; step++)
        {
            var full = Full(point, point, low: true);
            problem.Values(full, values);
            problem.Jacobian(full, full, derivativeLow, derivativeHigh);
            for (var i = 0; i < derivativeLow.Length; i++)
            {
                derivativeLow[i] = 0.5 * (derivativeLow[i] + derivativeHigh[i]);
            }

            if (Inverse(derivativeLow, n) is not { } inverse)
            {
                break;
            }

            var moved = 0.0;
            for (var i = 0; i < n; i++)
            {
                var change = 0.0;
                for (var j = 0; j < n; j++)
                {
                    change += inverse[(i * n) + j] * values[j];
                }

                point[i] -= change;
                moved = Math.Max(moved, Math.Abs(change));
            }

            if (moved < 1e-15)
            {
                break;
            }
        }

        var result = Full(point, point, low: true);
        for (var k = 0; k < result.Length; k++)
        {
            if (result[k] < low[k] - 1e-11 || result[k] > high[k] + 1e-11)
            {
                return null;
            }
        }

        return result;
    }

    private double[] Full(ReadOnlySpan<double> lows, ReadOnlySpan<double> highs, bool low)
    {
        var full = new double[problem.Length];
        var at = 0;
        for (var player = 0; player < problem.Players; player++)
        {
            var rest = 1.0;
            var last = problem.Offsets[player + 1] - 1;
            for (var k = problem.Offsets[player]; k < last; k++, at++)
            {
                full[k] = low ? lows[at] : highs[at];
                rest -= low ? highs[at] : lows[at];
            }

            full[last] = rest;
        }

        return full;
    }

    private static double[]? Inverse(double[] matrix, int n)
    {
        var a = (double[])matrix.Clone();
        var inverse = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            inverse[(i * n) + i] = 1.0;
        }

        var scale = 0.0;
        foreach (var value in a)
        {
            scale = Math.Max(scale, Math.Abs(value));
        }

        for (var k = 0; k < n; k++)
        {
            var row = k;
            for (var r = k + 1; r < n; r++)
            {
                row = Math.Abs(a[(r * n) + k]) > Math.Abs(a[(row * n) + k]) ? r : row;
            }

            if (Math.Abs(a[(row * n) + k]) <= 1e-12 * scale)
            {
                return null;
            }

            if (row != k)
            {
                for (var c = 0; c < n; c++)
                {
                    (a[(k * n) + c], a[(row * n) + c]) = (a[(row * n) + c], a[(k * n) + c]);
                    (inverse[(k * n) + c], inverse[(row * n) + c]) = (inverse[(row * n) + c], inverse[(k * n) + c]);
                }
            }

            var pivot = 1.0 / a[(k * n) + k];
            for (var c = 0; c < n; c++)
            {
                a[(k * n) + c] *= pivot;
                inverse[(k * n) + c] *= pivot;
            }

            for (var r = 0; r < n; r++)
            {
                var factor = a[(r * n) + k];
                if (r != k && factor != 0.0)
                {
                    for (var c = 0; c < n; c++)
                    {
                        a[(r * n) + c] -= factor * a[(k * n) + c];
                        inverse[(r * n) + c] -= factor * inverse[(k * n) + c];
                    }
                }
            }
        }

        return inverse;
    }
}
