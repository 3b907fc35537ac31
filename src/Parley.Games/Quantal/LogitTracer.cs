using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Quantal;

/// <summary>Predictor and corrector along the logit correspondence; unknowns are the logarithms of all probabilities and the precision.</summary>
internal sealed class LogitTracer
{
    private readonly NormalFormGame _game;
    private readonly double[] _payoffs;
    private readonly int[] _offsets;
    private readonly int _size;
    private readonly double[] _point;
    private readonly double[] _probabilities;
    private double[] _tangent;
    private double _step = 0.03;

    public LogitTracer(NormalFormGame game)
    {
        _game = game;
        OriginalPayoffs = [.. game.Payoffs.ToArray().Select(p => p.ToDouble())];
        Scale = Math.Max(1e-300, OriginalPayoffs.Max() - OriginalPayoffs.Min());
        _payoffs = [.. OriginalPayoffs.Select(p => p / Scale)];
        _offsets = new int[game.PlayerCount + 1];
        for (var player = 0; player < game.PlayerCount; player++)
        {
            _offsets[player + 1] = _offsets[player] + game.StrategyCount(player);
        }

        _size = _offsets[^1];
        _point = new double[_size + 1];
        _probabilities = new double[_size];
        for (var player = 0; player < game.PlayerCount; player++)
        {
            _point.AsSpan(_offsets[player], game.StrategyCount(player)).Fill(-DeterministicMath.Log(game.StrategyCount(player)));
        }

        _tangent = new double[_size + 1];
        _tangent[_size] = 1.0;
    }

    public double[] OriginalPayoffs { get; }

    public double Scale { get; }

    /// <summary>Precision on payoffs scaled to a range of one.</summary>
    public double Lambda => _point[_size];

    public double[][] Profile()
    {
        var profile = new double[_game.PlayerCount][];
        for (var player = 0; player < profile.Length; player++)
        {
            profile[player] = new double[_game.StrategyCount(player)];
            for (var s = 0; s < profile[player].Length; s++)
            {
                profile[player][s] = DeterministicMath.Exp(_point[_offsets[player] + s]);
            }

            var sum = OrderedSum.Sum(profile[player]);
            for (var s = 0; s < profile[player].Length; s++)
            {
                profile[player][s] /= sum;
            }
        }

        return profile;
    }

    /// <summary>A copy of the present point, for <see cref="Return"/>.</summary>
    public double[] Place() => (double[])_point.Clone();

    /// <summary>Goes back to a point; the tangent stays.</summary>
    public void Return(double[] place) => place.CopyTo(_point, 0);

    /// <summary>Logarithm of the probability of a strategy, counted over all players.</summary>
    public double LogProbability(int strategy) => _point[strategy];

    /// <summary>Goes one step along the branch; false where it is lost.</summary>
    public bool Step(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var n = _size + 1;
        var jacobian = new double[_size * n];
        var values = new double[_size];
        Equations(_point, values, jacobian);
        if (Tangent(jacobian) is not { } tangent)
        {
            return false;
        }

        var before = (double[])_point.Clone();
        while (_step > 1e-12)
        {
            // In the precision steps grow with it: the branch flattens.
            for (var i = 0; i < n; i++)
            {
                _point[i] = before[i] + (_step * tangent[i]);
            }

            if (_point[_size] >= 0.0 && Correct(tangent, 8, out var iterations))
            {
                _tangent = tangent;
                _step = Math.Min(_step * (iterations <= 3 ? 1.6 : iterations <= 5 ? 1.1 : 0.8), 1e3 + (0.5 * Lambda));
                return true;
            }

            _step *= 0.5;
        }

        before.CopyTo(_point, 0);
        return false;
    }

    /// <summary>Corrects to a given precision.</summary>
    public bool Land(double lambda)
    {
        _point[_size] = lambda;
        var fixedPrecision = new double[_size + 1];
        fixedPrecision[_size] = 1.0;
        return Correct(fixedPrecision, 60, out _);
    }

    // Newton in the plane across the given direction.
    private bool Correct(double[] direction, int most, out int iterations)
    {
        var n = _size + 1;
        var jacobian = new double[_size * n];
        var values = new double[_size];
        for (iterations = 1; iterations <= most; iterations++)
        {
            Equations(_point, values, jacobian);
            var system = new double[n * (n + 1)];
            var error = 0.0;
            for (var r = 0; r < _size; r++)
            {
                jacobian.AsSpan(r * n, n).CopyTo(system.AsSpan(r * (n + 1)));
                system[(r * (n + 1)) + n] = -values[r];
                error = Math.Max(error, Math.Abs(values[r]));
            }

            direction.CopyTo(system.AsSpan(_size * (n + 1)));
            if (!double.IsFinite(error) || !Eliminate(system, n))
            {
                return false;
            }

            var moved = 0.0;
            for (var i = 0; i < n; i++)
            {
                var change = system[(i * (n + 1)) + n];
                moved = Math.Max(moved, Math.Abs(change));
                _point[i] += change;
            }

            if (moved > 2.0 && most < 20)
            {
                return false;
            }

            if (moved < 1e-10 * (1.0 + Lambda))
            {
                return true;
            }
        }

        return false;
    }

    private double[]? Tangent(double[] jacobian)
    {
        var n = _size + 1;
        var system = new double[n * (n + 1)];
        for (var r = 0; r < _size; r++)
        {
            jacobian.AsSpan(r * n, n).CopyTo(system.AsSpan(r * (n + 1)));
        }

        // Across the last tangent: keeps the direction at turning points.
        _tangent.CopyTo(system.AsSpan(_size * (n + 1)));
        system[(_size * (n + 1)) + n] = 1.0;
        if (!Eliminate(system, n))
        {
            return null;
        }

        var tangent = new double[n];
        var norm = 0.0;
        for (var i = 0; i < n; i++)
        {
            tangent[i] = system[(i * (n + 1)) + n];
            norm += tangent[i] * tangent[i];
        }

        norm = Math.Sqrt(norm);
        for (var i = 0; i < n; i++)
        {
            tangent[i] /= norm;
        }

        return tangent;
    }

    // Per player: probabilities sum to 1; then log p_s - log p_1 = precision times the difference of payoffs.
    private void Equations(double[] point, double[] values, double[] jacobian)
    {
        var n = _size + 1;
        var players = _game.PlayerCount;
        Array.Clear(jacobian);
        for (var i = 0; i < _size; i++)
        {
            _probabilities[i] = DeterministicMath.Exp(Math.Min(point[i], 1.0));
        }

        var utility = new double[_size];
        var cross = new double[_size * _size];
        for (var profile = 0; profile < _game.ProfileCount; profile++)
        {
            for (var player = 0; player < players; player++)
            {
                var own = _offsets[player] + _game.StrategyIn(profile, player);
                var weight = _payoffs[(profile * players) + player];
                for (var other = 0; other < players; other++)
                {
                    weight *= other == player ? 1.0 : _probabilities[_offsets[other] + _game.StrategyIn(profile, other)];
                }

                utility[own] += weight;
                for (var other = 0; other < players; other++)
                {
                    // Derivative by the logarithm of a probability: the term itself.
                    if (other != player)
                    {
                        cross[(own * _size) + _offsets[other] + _game.StrategyIn(profile, other)] += weight;
                    }
                }
            }
        }

        var lambda = point[_size];
        for (var player = 0; player < players; player++)
        {
            var (from, to) = (_offsets[player], _offsets[player + 1]);
            values[from] = -1.0;
            for (var s = from; s < to; s++)
            {
                values[from] += _probabilities[s];
                jacobian[(from * n) + s] = _probabilities[s];
                if (s == from)
                {
                    continue;
                }

                values[s] = point[s] - point[from] - (lambda * (utility[s] - utility[from]));
                jacobian[(s * n) + s] += 1.0;
                jacobian[(s * n) + from] -= 1.0;
                jacobian[(s * n) + _size] = utility[from] - utility[s];
                for (var c = 0; c < _size; c++)
                {
                    jacobian[(s * n) + c] -= lambda * (cross[(s * _size) + c] - cross[(from * _size) + c]);
                }
            }
        }
    }

    private static bool Eliminate(double[] a, int n)
    {
        var width = n + 1;
        for (var k = 0; k < n; k++)
        {
            var row = k;
            for (var r = k + 1; r < n; r++)
            {
                row = Math.Abs(a[(r * width) + k]) > Math.Abs(a[(row * width) + k]) ? r : row;
            }

            var pivot = a[(row * width) + k];
            if (Math.Abs(pivot) < 1e-300 || !double.IsFinite(pivot))
            {
                return false;
            }

            for (var c = k; c < width && row != k; c++)
            {
                (a[(k * width) + c], a[(row * width) + c]) = (a[(row * width) + c], a[(k * width) + c]);
            }

            for (var r = 0; r < n; r++)
            {
                if (r == k || a[(r * width) + k] == 0.0)
                {
                    continue;
                }

                var factor = a[(r * width) + k] / pivot;
                for (var c = k; c < width; c++)
                {
                    a[(r * width) + c] -= factor * a[(k * width) + c];
                }
            }
        }

        for (var k = 0; k < n; k++)
        {
            a[(k * width) + n] /= a[(k * width) + k];
        }

        return true;
    }
}
