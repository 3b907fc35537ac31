using Parley.Forecasting.Dynamics;
using Parley.Forecasting.Statics;
using Parley.Numerics;

namespace Parley.Forecasting.Challenges;

/// <summary>One round of a reading on flat arrays that are reused from round to round and from draw to draw.</summary>
internal sealed class ChallengeRound
{
    private const double LogHalf = -0.6931471805599453;

    private readonly int _n;
    private readonly ChallengeOptions _o;
    private readonly double[] _distance;
    private readonly double[] _logDistance;
    private readonly double[] _logLess;
    private readonly double[] _logMore;
    private readonly double[] _felt;
    private readonly double[] _prevail;
    private readonly double[] _utility;
    private readonly double[] _mirrored;
    private readonly double[] _next;
    private readonly double[] _flat;
    private double[] _weights = [];
    private double[] _salience = [];
    private double _initialRange;
    private double _median;
    private double _range;

    public ChallengeRound(int actors, in ChallengeOptions options)
    {
        (_n, _o) = (actors, options);
        double[] Table() => new double[_n * _n];
        (_distance, _logDistance, _logLess, _logMore, _felt, _prevail, _utility, _mirrored) = (Table(), Table(), Table(), Table(), Table(), Table(), Table(), Table());
        (_next, _flat, Security, Risk, Own, Other) = (new double[_n], new double[_n], new double[_n], new double[_n], new double[_n], new double[_n]);
        (Toward, Kind) = (new int[_n], new MoveKind[_n]);
        Array.Fill(_flat, 1.0);
    }

    public double[] Security { get; }

    public double[] Risk { get; }

    public int[] Toward { get; }

    public MoveKind[] Kind { get; }

    public double[] Own { get; }

    public double[] Other { get; }

    public double Range => _initialRange;

    /// <summary>Starts a run: weights and saliences stay, the range of these positions is the initial one.</summary>
    public void Start(double[] positions, double[] weights, double[] salience)
    {
        (_weights, _salience) = (weights, salience);
        _initialRange = Span(positions);
    }

    /// <summary>Moves the actors by one round, in place.</summary>
    public void Step(double[] positions)
    {
        _range = _o.Range == RangeRule.Initial ? _initialRange : Span(positions);
        Array.Fill(Toward, -1);
        Array.Fill(Risk, 1.0);
        Array.Clear(Security);
        if (!(_range > 0))
        {
            return;
        }

        _median = _o.Q < 1 ? StaticForecasts.WeightedMedian(positions, _weights) : 0;
        Distances(positions);
        Prevail(_flat);
        Utilities(_flat, positions);
        Attitudes();
        if (_o.RiskInVotes)
        {
            Prevail(Risk);
        }

        Utilities(Risk, positions);
        for (var i = 0; i < _n; i++)
        {
            _next[i] = Choose(i, positions);
        }

        _next.CopyTo(positions, 0);
    }

    private static double Span(double[] positions)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var x in positions)
        {
            (low, high) = (Math.Min(low, x), Math.Max(high, x));
        }

        return high - low;
    }

    private void Distances(double[] positions)
    {
        for (var i = 0; i < _n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var d = Math.Abs(positions[i] - positions[j]) / _range;
                var (at, mirror) = ((i * _n) + j, (j * _n) + i);
                _distance[at] = _distance[mirror] = d;
                _logDistance[at] = _logDistance[mirror] = d > 0 ? DeterministicMath.Log(d) : double.NegativeInfinity;
                _logLess[at] = _logLess[mirror] = 0.5 - (0.5 * d) > 0 ? DeterministicMath.Log(0.5 - (0.5 * d)) : double.NegativeInfinity;
                _logMore[at] = _logMore[mirror] = DeterministicMath.Log(0.5 + (0.5 * d));
            }
        }
    }

    private static double Power(double value, double logarithm, double exponent) =>
        exponent == 1.0 ? value : value > 0 ? DeterministicMath.Exp(exponent * logarithm) : 0;

    /// <summary>The probability that i's position prevails over j's, into [i * n + j].</summary>
    private void Prevail(double[] risk)
    {
        var bent = _o.RiskInVotes;
        for (var k = 0; k < _n; k++)
        {
            for (var j = 0; j < _n; j++)
            {
                var at = (k * _n) + j;
                _felt[at] = bent ? Power(_distance[at], _logDistance[at], risk[k]) : _distance[at];
            }
        }

        Array.Clear(_prevail);
        for (var k = 0; k < _n; k++)
        {
            var w = _weights[k];
            if (!(w > 0))
            {
                continue;
            }

            var felt = _felt.AsSpan(k * _n, _n);
            for (var i = 0; i < _n; i++)
            {
                var row = _prevail.AsSpan(i * _n, _n);
                var own = felt[i];
                for (var j = 0; j < row.Length; j++)
                {
                    row[j] += w * Math.Max(0.0, felt[j] - own);
                }
            }
        }

        if (_o.Votes == VoteRule.AllPairs)
        {
            // Every vote is positive in one order of the pair and negative in the other, so the sizes add up to twice the positive ones.
            var all = 2 * OrderedSum.Sum(_prevail);
            for (var at = 0; at < _prevail.Length; at++)
            {
                _prevail[at] = all > 0 ? _prevail[at] / all : 0;
            }

            return;
        }

        for (var i = 0; i < _n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (_prevail[(i * _n) + j], _prevail[(j * _n) + i]);
                var sum = a + b;
                _prevail[(i * _n) + j] = sum > 0 ? a / sum : 0;
                _prevail[(j * _n) + i] = sum > 0 ? b / sum : 0;
            }
        }
    }

    /// <summary>What i expects of challenging j, and what j's challenge of i is worth as i sees it.</summary>
    private void Utilities(double[] risk, double[] positions)
    {
        for (var i = 0; i < _n; i++)
        {
            var r = risk[i];
            var quo = 2 - (4 * (r == 1.0 ? 0.5 : DeterministicMath.Exp(r * LogHalf)));
            for (var j = 0; j < _n; j++)
            {
                if (i == j)
                {
                    continue;
                }

                var at = (i * _n) + j;
                var d = _distance[at];
                var success = 2 - (4 * Power(0.5 - (0.5 * d), _logLess[at], r));
                var failure = 2 - (4 * Power(0.5 + (0.5 * d), _logMore[at], r));
                var rest = _o.Q * quo;
                var restMirrored = rest;
                if (_o.Q < 1)
                {
                    rest += (1 - _o.Q) * Drift(i, j, r, positions);
                    restMirrored += (1 - _o.Q) * Drift(j, i, r, positions);
                }

                _utility[at] = Value(_prevail[at], success, failure, _salience[j], rest);
                var salience = _o.OtherSalience == SalienceRule.Responder ? _salience[i] : _salience[j];
                _mirrored[at] = Value(_prevail[(j * _n) + i], success, failure, salience, restMirrored);
            }
        }
    }

    private static double Value(double p, double success, double failure, double salience, double rest) =>
        (salience * ((p * success) + ((1 - p) * failure))) + ((1 - salience) * success) - rest;

    /// <summary>What the status quo's own movement is worth to the challenger: better if the median comes nearer.</summary>
    private double Drift(int challenger, int responder, double r, double[] positions)
    {
        var own = Math.Abs(positions[challenger] - _median);
        var apart = Math.Abs(positions[challenger] - positions[responder]);
        var m = (own + apart) / _range;
        var nearer = _o.MedianAlwaysMovesToChallenger || own < apart;
        var x = Math.Max(0, nearer ? 0.5 - (0.25 * m) : 0.5 + (0.25 * m));
        return 2 - (4 * Power(x, x > 0 ? DeterministicMath.Log(x) : 0, r));
    }

    private void Attitudes()
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < _n; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < _n; j++)
            {
                if (i != j)
                {
                    sum += _o.Security == SecurityRule.Own ? _utility[(i * _n) + j] : _utility[(j * _n) + i];
                }
            }

            Security[i] = sum;
            (low, high) = (Math.Min(low, sum), Math.Max(high, sum));
        }

        for (var i = 0; i < _n; i++)
        {
            var relative = high > low ? ((2 * Security[i]) - high - low) / (high - low) : 0;
            Risk[i] = (1 - (relative / 3)) / (1 + (relative / 3));
        }
    }

    /// <summary>Where actor i goes, by the best of the offers that it receives.</summary>
    private double Choose(int i, double[] positions)
    {
        var x = positions[i];
        var (bestRank, bestKey, bestMove, result) = (int.MaxValue, double.PositiveInfinity, double.PositiveInfinity, x);
        for (var j = 0; j < _n; j++)
        {
            // Who stands at the same place has nothing to offer.
            if (j == i || positions[j] == x)
            {
                continue;
            }

            var a = _utility[(i * _n) + j];
            var b = _o.OtherRisk == OtherRiskRule.Own ? _mirrored[(i * _n) + j] : TheirView(i, j);
            if (!Offer(a, b, x, positions[j], out var kind, out var to))
            {
                continue;
            }

            var move = Math.Abs(to - x);
            var (rank, key) = ((int)kind, move);
            switch (_o.Offers)
            {
                case OfferRule.LargestOtherUtility:
                    (rank, key) = (0, -Math.Round(b, 12));
                    break;
                case OfferRule.TypeThenLowestAverage when kind == MoveKind.Compromise:
                    key = ((Math.Abs(a) * x) + (Math.Abs(b) * positions[j])) / (Math.Abs(a) + Math.Abs(b));
                    break;
            }

            if (rank < bestRank || (rank == bestRank && (key < bestKey || (key == bestKey && move < bestMove))))
            {
                (bestRank, bestKey, bestMove, result) = (rank, key, move, to);
                (Toward[i], Kind[i], Own[i], Other[i]) = (j, kind, a, b);
            }
        }

        return result;
    }

    private double TheirView(int i, int j) => _utility[(j * _n) + i] is var own && _o.OtherSalience == SalienceRule.Responder ? own : _mirrored[(i * _n) + j];

    private bool Offer(double a, double b, double x, double other, out MoveKind kind, out double to)
    {
        (kind, to) = (MoveKind.Conflict, other);
        if (a > 0)
        {
            return b > a && _o.Conflict == ConflictRule.LoserMoves;
        }

        if (!(a < 0 && b > 0))
        {
            return false;
        }

        if (b > -a)
        {
            kind = MoveKind.Compromise;
            to = _o.Compromise == CompromiseRule.Ratio ? x + ((other - x) * Math.Abs(a / b)) : ((Math.Abs(a) * x) + (Math.Abs(b) * other)) / (Math.Abs(a) + Math.Abs(b));
            return true;
        }

        kind = MoveKind.Capitulate;
        return !_o.NoCapitulation;
    }
}
