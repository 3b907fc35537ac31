using Parley.Games.NormalForms;
using Parley.Games.Polishing;

namespace Parley.Games.GlobalNewton;

/// <summary>The path of equilibria of a game whose strategies carry a bonus times a factor, from a factor so large that one pure profile is the only equilibrium, downwards; where the factor is zero it passes equilibria of the
/// game (Kohlberg, Mertens 1986; Govindan, Wilson 2003).</summary>
/// <remarks>Within a set of strategies in use the path is a smooth curve: predictor along the tangent, Newton correction across it. It turns into the next set where a weight falls to zero or a strategy not in use becomes a
/// best reply; the direction there follows from what has to grow. Along it the factor may rise again.</remarks>
internal sealed class BonusPath
{
    private const double Slack = 1e-9;
    private readonly IPayoffField _field;
    private readonly double[] _bonus;
    private readonly int[] _player;
    private readonly int _length;
    private readonly bool[] _used;
    private readonly double[] _values;
    private readonly double[] _jacobian;
    private int[] _index = [];
    // Weights of all strategies, then each player's payoff, then the factor.
    private double[] _point;
    private double[] _tangent;

    public BonusPath(IPayoffField field, double[] bonus)
    {
        (_field, _bonus, _length) = (field, bonus, field.Offsets[^1]);
        _player = new int[_length];
        _used = new bool[_length];
        _values = new double[_length];
        _jacobian = new double[_length * _length];
        _point = new double[_length + field.Players + 1];
        _tangent = new double[_point.Length];
        Start();
    }

    /// <summary>Steps taken so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Goes on to the next place where the factor is zero.</summary>
    /// <returns>The profile there; null where the path ends, is lost, or takes too many steps.</returns>
    public double[]? Next(long mostSteps, CancellationToken cancellation)
    {
        var step = 0.1;
        while (Steps < mostSteps)
        {
            cancellation.ThrowIfCancellationRequested();
            Steps++;
            if (step < 1e-11 || Math.Abs(_point[^1]) > 1e7)
            {
                return null;
            }

            if (!Along(step, out var target))
            {
                step *= 0.4;
                continue;
            }

            var land = Event(_point, target);
            if (land.Kind == EventKind.None)
            {
                Tangent(target, _tangent, _tangent);
                _point = target;
                step = Math.Min(step * 1.7, IsPure() ? 1e6 : 0.4);
                continue;
            }

            if (!Land(ref target, ref land))
            {
                step *= 0.4;
                continue;
            }

            _point = target;
            step = 0.1;
            if (land.Kind == EventKind.Zero)
            {
                _point[^1] = 0.0;
                Tangent(_point, _tangent, _tangent);
                return _point.AsSpan(0, _length).ToArray();
            }

            if (!Turn(land))
            {
                return null;
            }
        }

        return null;
    }

    private enum EventKind
    {
        None,
        Drop,
        Add,
        Zero,
    }

    private readonly record struct Landing(EventKind Kind, int Strategy, double Part);

    private void Start()
    {
        for (var player = 0; player < _field.Players; player++)
        {
            var best = _field.Offsets[player];
            for (var s = best; s < _field.Offsets[player + 1]; s++)
            {
                _player[s] = player;
                best = _bonus[s] > _bonus[best] ? s : best;
            }

            _used[best] = true;
            _point[best] = 1.0;
        }

        _field.Values(_point.AsSpan(0, _length), _values);
        var factor = 0.0;
        for (var s = 0; s < _length; s++)
        {
            var best = Array.FindIndex(_used, _field.Offsets[_player[s]], u => u);
            if (s != best)
            {
                factor = Math.Max(factor, (_values[s] - _values[best]) / (_bonus[best] - _bonus[s]));
            }
        }

        _point[^1] = factor + 1.0;
        for (var player = 0; player < _field.Players; player++)
        {
            var best = Array.FindIndex(_used, _field.Offsets[player], u => u);
            _point[_length + player] = _values[best] + (_point[^1] * _bonus[best]);
        }

        Index();
        var down = new double[_point.Length];
        down[^1] = -1.0;
        Tangent(_point, down, _tangent);
    }

    private bool IsPure() => _index.Length == _field.Players;

    private void Index() => _index = [.. Enumerable.Range(0, _length).Where(s => _used[s])];

    // The equations at a point as a square system with one more row; unknowns are weights in use, payoffs, the factor.
    private double[] System(double[] point, out double error)
    {
        var size = _index.Length + _field.Players + 1;
        var width = size + 1;
        var system = new double[size * width];
        _field.Values(point.AsSpan(0, _length), _values);
        _field.Jacobian(point.AsSpan(0, _length), _jacobian);
        error = 0.0;
        for (var k = 0; k < _index.Length; k++)
        {
            var s = _index[k];
            var row = k * width;
            for (var c = 0; c < _index.Length; c++)
            {
                system[row + c] = _jacobian[(s * _length) + _index[c]];
            }

            system[row + _index.Length + _player[s]] = -1.0;
            system[row + size - 1] = _bonus[s];
            var value = _values[s] + (point[^1] * _bonus[s]) - point[_length + _player[s]];
            system[row + size] = -value;
            error = Math.Max(error, Math.Abs(value));
            var sum = (_index.Length + _player[s]) * width;
            system[sum + k] = 1.0;
            system[sum + size] -= point[s];
        }

        for (var player = 0; player < _field.Players; player++)
        {
            var at = ((_index.Length + player) * width) + size;
            system[at] += 1.0;
            error = Math.Max(error, Math.Abs(system[at]));
        }

        return system;
    }

    private double Packed(double[] full, int k) => k < _index.Length ? full[_index[k]] : full[_length + k - _index.Length];

    private int Place(int k) => k < _index.Length ? _index[k] : _length + k - _index.Length;

    // The tangent at a point whose product with the given direction is positive, of length one.
    private bool Tangent(double[] point, double[] direction, double[] tangent)
    {
        var system = System(point, out _);
        var size = _index.Length + _field.Players + 1;
        for (var k = 0; k < size; k++)
        {
            system[((size - 1) * (size + 1)) + k] = Packed(direction, k);
        }

        for (var k = 0; k < size - 1; k++)
        {
            system[(k * (size + 1)) + size] = 0.0;
        }

        system[((size - 1) * (size + 1)) + size] = 1.0;
        if (!DenseElimination.Solve(system, size))
        {
            return false;
        }

        var norm = 0.0;
        for (var k = 0; k < size; k++)
        {
            norm += system[(k * (size + 1)) + size] * system[(k * (size + 1)) + size];
        }

        norm = Math.Sqrt(norm);
        Array.Clear(tangent);
        for (var k = 0; k < size; k++)
        {
            tangent[Place(k)] = system[(k * (size + 1)) + size] / norm;
        }

        return true;
    }

    private bool Along(double step, out double[] target)
    {
        target = new double[_point.Length];
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = _point[i] + (step * _tangent[i]);
        }

        return Correct(target, _tangent, 0.0, hold: true);
    }

    // Newton's method on the equations and one more: the direction's product either stays as it is or reaches a value.
    private bool Correct(double[] target, double[] direction, double value, bool hold)
    {
        var size = _index.Length + _field.Players + 1;
        for (var pass = 0; pass < 12; pass++)
        {
            var system = System(target, out var error);
            var product = 0.0;
            for (var k = 0; k < size; k++)
            {
                var d = Packed(direction, k);
                system[((size - 1) * (size + 1)) + k] = d;
                product += d * Packed(target, k);
            }

            system[((size - 1) * (size + 1)) + size] = hold ? 0.0 : value - product;
            if (!(error < 1e3) || !DenseElimination.Solve(system, size))
            {
                return false;
            }

            var moved = 0.0;
            for (var k = 0; k < size; k++)
            {
                var change = system[(k * (size + 1)) + size];
                target[Place(k)] += change;
                moved = Math.Max(moved, Math.Abs(change));
            }

            if (hold && !(moved < 0.5 * (1.0 + Math.Abs(_point[^1]))))
            {
                return false;
            }

            if (moved < 1e-12 * (1.0 + Math.Abs(target[^1])))
            {
                return true;
            }
        }

        return false;
    }

    private double Room(double[] point, ReadOnlySpan<double> values, int s) =>
        _used[s] ? point[s] : point[_length + _player[s]] - values[s] - (point[^1] * _bonus[s]);

    // The first bound crossed between two points, by linear interpolation.
    private Landing Event(double[] from, double[] to)
    {
        var best = new Landing(EventKind.None, -1, double.PositiveInfinity);
        Span<double> before = stackalloc double[_length];
        Span<double> after = stackalloc double[_length];
        _field.Values(from.AsSpan(0, _length), before);
        _field.Values(to.AsSpan(0, _length), after);
        for (var s = 0; s < _length; s++)
        {
            var (a, b) = (Math.Max(0.0, Room(from, before, s)), Room(to, after, s));
            if (b < -Slack && !(_used[s] && IsPure()))
            {
                var part = a / (a - b);
                best = part < best.Part ? new Landing(_used[s] ? EventKind.Drop : EventKind.Add, s, part) : best;
            }
        }

        if (from[^1] != 0.0 && to[^1] != 0.0 && Math.Sign(from[^1]) != Math.Sign(to[^1]))
        {
            var part = from[^1] / (from[^1] - to[^1]);
            best = part < best.Part ? new Landing(EventKind.Zero, -1, part) : best;
        }

        return best;
    }

    private bool Land(ref double[] target, ref Landing land)
    {
        for (var attempt = 0; attempt < 6; attempt++)
        {
            var guess = new double[_point.Length];
            for (var i = 0; i < guess.Length; i++)
            {
                guess[i] = _point[i] + (land.Part * (target[i] - _point[i]));
            }

            if (!ToBound(guess, land))
            {
                return false;
            }

            var earlier = Event(_point, guess);
            if (earlier.Kind == EventKind.None || (earlier.Kind == land.Kind && earlier.Strategy == land.Strategy))
            {
                // It must lie ahead, and not far beyond the step.
                var (ahead, whole) = (0.0, 0.0);
                for (var i = 0; i < guess.Length; i++)
                {
                    ahead += (guess[i] - _point[i]) * _tangent[i];
                    whole += (target[i] - _point[i]) * _tangent[i];
                }

                target = guess;
                return ahead > -1e-9 && ahead < (2.0 * whole) + 1e-9;
            }

            (target, land) = (guess, earlier);
        }

        return false;
    }

    private bool ToBound(double[] guess, Landing land)
    {
        var direction = new double[_point.Length];
        switch (land.Kind)
        {
            case EventKind.Zero:
                direction[^1] = 1.0;
                return Correct(guess, direction, 0.0, hold: false);
            case EventKind.Drop:
                direction[land.Strategy] = 1.0;
                return Correct(guess, direction, 0.0, hold: false);
            default:
                // A bound that is not linear in the weights: repeat with its gradient.
                for (var pass = 0; pass < 8; pass++)
                {
                    Gradient(guess, land.Strategy, direction);
                    var room = Room(guess, _values, land.Strategy);
                    if (pass > 0 && Math.Abs(room) < 1e-12 * (1.0 + Math.Abs(guess[^1])))
                    {
                        return true;
                    }

                    var product = 0.0;
                    for (var k = 0; k <= _index.Length + _field.Players; k++)
                    {
                        product += Packed(direction, k) * Packed(guess, k);
                    }

                    if (!Correct(guess, direction, product - room, hold: false))
                    {
                        return false;
                    }
                }

                return false;
        }
    }

    // Of how much a strategy not in use lacks to be a best reply.
    private void Gradient(double[] point, int strategy, double[] gradient)
    {
        _field.Values(point.AsSpan(0, _length), _values);
        _field.Jacobian(point.AsSpan(0, _length), _jacobian);
        Array.Clear(gradient);
        foreach (var s in _index)
        {
            gradient[s] = -_jacobian[(strategy * _length) + s];
        }

        gradient[_length + _player[strategy]] = 1.0;
        gradient[^1] = -_bonus[strategy];
    }

    private bool Turn(Landing land)
    {
        var grows = new double[_point.Length];
        _used[land.Strategy] = land.Kind == EventKind.Add;
        _point[land.Strategy] = 0.0;
        Index();
        if (land.Kind == EventKind.Add)
        {
            grows[land.Strategy] = 1.0;
        }
        else
        {
            Gradient(_point, land.Strategy, grows);
        }

        return Tangent(_point, grows, _tangent);
    }
}
