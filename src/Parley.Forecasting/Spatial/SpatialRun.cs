using Parley.Forecasting.Decisions;
using Parley.Forecasting.Dynamics;
using Parley.Forecasting.Statics;
using Parley.Numerics;

namespace Parley.Forecasting.Spatial;

/// <summary>One run of the spatial model for one voting response.</summary>
internal sealed class SpatialRun<TVote>
    where TVote : struct, IVote
{
    private const double LeastGain = 1e-5;
    // Positions are multiples of 1e-4 after a bargain, so that differences of exactly 1e-3 are frequent: rounding must not decide them.
    private const double SamePlace = 1e-3 - 1e-9;

    private readonly GroupDecision _decision;
    private readonly SpatialOptions _options;
    private readonly int _n;
    private readonly int _issues;
    private readonly double[] _capability;
    private readonly double[] _salience;
    private readonly double[] _total;
    private readonly double[] _power;
    private readonly double[] _length;
    private readonly SpatialState _state;
    private readonly SpatialChallenges<TVote> _challenges;
    private readonly double[] _support;

    public SpatialRun(GroupDecision decision, in SpatialOptions options)
    {
        (_decision, _options, _n, _issues) = (decision, options, decision.Count, decision.Issues.Count);
        if (options.Accommodation is { } matrix && (matrix.Length != _n || matrix.Any(r => r.Length != _n)))
        {
            throw new ArgumentException("The accommodation matrix needs a row and a column for each actor.", nameof(options));
        }

        _capability = decision.Capabilities;
        _salience = new double[_n * _issues];
        _total = new double[_n];
        _power = new double[_n];
        _length = new double[_n];
        _state = new SpatialState(_n, _issues);
        for (var i = 0; i < _n; i++)
        {
            var squares = 0.0;
            for (var k = 0; k < _issues; k++)
            {
                var s = decision.Saliences(k)[i];
                _salience[(i * _issues) + k] = s;
                _total[i] += s;
                squares += s * s;
                _state.Position[(i * _issues) + k] = decision.Scale(k).ToUnit(decision.Positions(k)[i]);
            }

            _total[i] = Math.Min(_total[i], 1);
            _power[i] = _total[i] * _capability[i];
            _length[i] = squares;
        }

        _state.Position.CopyTo(_state.Ideal, 0);
        _challenges = new SpatialChallenges<TVote>(options, _power, _total, _state);
        _support = new double[_n * _n];
    }

    public DynamicRun Run(CancellationToken cancellation)
    {
        Measure();
        var states = new List<DynamicRound> { Describe(0, [], null) };
        var ending = RunEnding.RoundLimit;
        var (cycleLength, cycleStart) = (0, 0);
        var first = 0.0;
        for (var turn = 1; turn <= _options.MaxTurns && !cancellation.IsCancellationRequested; turn++)
        {
            var moves = Step(turn);
            var change = Change();
            _state.Advance();
            Accommodate();
            Measure();
            first = turn == 1 ? change : first;
            var ratio = change / (first + 1e-4);
            states.Add(Describe(turn, moves, turn >= 2 ? ratio : null));
            if (_options.Transitions == StateTransitions.Deterministic && CycleDetection.EarlierEqual(states, 0) is >= 0 and var earlier && _options.Accommodation is null)
            {
                (ending, cycleLength, cycleStart) = earlier == turn - 1 ? (RunEnding.Rest, 0, 0) : (RunEnding.Cycle, turn - earlier, earlier);
                if (ending == RunEnding.Rest && turn == 1)
                {
                    break;
                }
            }

            if (turn >= 2 && ratio < 0.02 && !_options.IgnoreStoppingRule)
            {
                ending = change == 0 ? RunEnding.Rest : RunEnding.StoppingRule;
                break;
            }

            if (ending is RunEnding.Rest or RunEnding.Cycle && _options.IgnoreStoppingRule)
            {
                break;
            }
        }

        return new DynamicRun("smp", Choices(), states[0], states[1..], ending, ending == RunEnding.Cycle ? cycleLength : 0, ending == RunEnding.Cycle ? cycleStart : 0);
    }

    private string Choices() =>
        $"{_options.VictoryProbability}, {_options.Election}, {_options.Transitions}, {_options.Voting}, {_options.RiskAdjustment}, {_options.RiskRange}, {_options.Commitment}, {_options.BargainWeights}, {_options.BargainModel}";

    private double Distance(int i, ReadOnlySpan<double> from, ReadOnlySpan<double> to)
    {
        if (_length[i] <= 0)
        {
            return 0;
        }

        var sum = 0.0;
        for (var k = 0; k < _issues; k++)
        {
            var d = _salience[(i * _issues) + k] * (from[k] - to[k]);
            sum += d * d;
        }

        return Math.Sqrt(sum / _length[i]);
    }

    private Span<double> Place(double[] positions, int actor) => positions.AsSpan(actor * _issues, _issues);

    /// <summary>Distances and attitudes to risk of the present state.</summary>
    private void Measure()
    {
        var riskless = new double[_n * _n];
        for (var i = 0; i < _n; i++)
        {
            for (var j = 0; j < _n; j++)
            {
                var d = Distance(i, Place(_state.Ideal, i), Place(_state.Position, j));
                _state.Distance[(i * _n) + j] = d;
                riskless[(i * _n) + j] = SpatialUtility.Of(d, 0);
            }
        }

        var p = new double[_n];
        Election.Run<TVote>(_capability, riskless, _n, _options, p);
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var one in p)
        {
            (low, high) = (Math.Min(low, one), Math.Max(high, one));
        }

        for (var i = 0; i < _n; i++)
        {
            _state.Risk[i] = high <= low ? 0 : _options.RiskRange switch
            {
                RiskRange.Max => ((2 * p[i]) - high - low) / (high - low),
                RiskRange.Min => (p[i] - low) / (high - low),
                _ => ((3 * p[i]) - (high + (2 * low))) / (2 * (high - low)),
            };
        }
    }

    private List<DynamicMove> Step(int turn)
    {
        var queues = new List<SpatialBargain>[_n];
        for (var i = 0; i < _n; i++)
        {
            queues[i] = [];
        }

        var own = new List<SpatialBargain>[_n];
        for (var i = 0; i < _n; i++)
        {
            own[i] = [];
            var (target, chance) = _challenges.Best(i, LeastGain);
            if (target >= 0)
            {
                own[i].AddRange(Propose(i, target, chance));
            }
        }

        for (var i = 0; i < _n; i++)
        {
            queues[i].AddRange(own[i]);
        }

        foreach (var bargain in own.SelectMany(b => b))
        {
            queues[bargain.Receiver].Add(bargain);
        }

        return Resolve(turn, queues);
    }

    private List<SpatialBargain> Propose(int i, int j, double chance)
    {
        var mine = SpatialBargaining.Between(i, j, chance, _state.Position, _salience, _issues, _options.BargainWeights);
        if (_options.BargainModel == BargainModel.InitOnlyInterp)
        {
            return [mine];
        }

        var theirs = SpatialBargaining.Between(i, j, _challenges.Chance(j, i, j), _state.Position, _salience, _issues, _options.BargainWeights);
        return _options.BargainModel == BargainModel.InitRcvrInterp ? [mine, theirs] : [SpatialBargaining.Mean(mine, theirs, _power[i], _power[j])];
    }

    private List<DynamicMove> Resolve(int turn, List<SpatialBargain>[] queues)
    {
        // Utility of every present position to every actor: a bargain changes two of them.
        var present = new double[_n * _n];
        for (var a = 0; a < _n; a++)
        {
            for (var m = 0; m < _n; m++)
            {
                present[(a * _n) + m] = SpatialUtility.Of(Distance(a, Place(_state.Position, a), Place(_state.Position, m)), _state.Risk[a]);
            }
        }

        var quo = new double[_n];
        Mean(present, null, quo);
        var means = new Dictionary<SpatialBargain, double[]>(ReferenceEqualityComparer.Instance);
        var moves = new List<DynamicMove>();
        for (var k = 0; k < _n; k++)
        {
            var queue = queues[k];
            var here = Place(_state.Position, k);
            var chosen = 0;
            var p = new double[queue.Count + 1];
            if (queue.Count > 0)
            {
                var utilities = new double[_n * p.Length];
                for (var m = 0; m < p.Length; m++)
                {
                    var column = quo;
                    if (m > 0 && !means.TryGetValue(queue[m - 1], out column!))
                    {
                        column = new double[_n];
                        Mean(present, queue[m - 1], column);
                        means[queue[m - 1]] = column;
                    }

                    for (var a = 0; a < _n; a++)
                    {
                        utilities[(a * p.Length) + m] = column[a];
                    }
                }

                Election.Run<TVote>(_capability, utilities, p.Length, _options, p);
                chosen = Choose(p, turn, k);
            }

            var to = chosen == 0 ? here : queue[chosen - 1].Initiator == k ? queue[chosen - 1].InitiatorTo : queue[chosen - 1].ReceiverTo;
            to.CopyTo(Place(_state.Next, k));
            if (chosen > 0 && !here.SequenceEqual(to))
            {
                var bargain = queue[chosen - 1];
                moves.Add(new DynamicMove(k, bargain.Initiator == k ? bargain.Receiver : bargain.Initiator, MoveKind.Bargain, Unscaled(here), Unscaled(to), p[chosen], bargain.Chance));
            }
        }

        return moves;
    }

    private double[] Unscaled(ReadOnlySpan<double> place)
    {
        var own = new double[_issues];
        for (var k = 0; k < _issues; k++)
        {
            own[k] = _decision.Scale(k).FromUnit(place[k]);
        }

        return own;
    }

    private void Mean(double[] present, SpatialBargain? bargain, double[] result)
    {
        for (var a = 0; a < _n; a++)
        {
            var sum = 0.0;
            for (var m = 0; m < _n; m++)
            {
                sum += bargain is null || (m != bargain.Initiator && m != bargain.Receiver)
                    ? present[(a * _n) + m]
                    : SpatialUtility.Of(Distance(a, Place(_state.Position, a), m == bargain.Initiator ? bargain.InitiatorTo : bargain.ReceiverTo), _state.Risk[a]);
            }

            result[a] = sum / _n;
        }
    }

    private int Choose(double[] p, int turn, int actor)
    {
        if (_options.Transitions == StateTransitions.Stochastic)
        {
            var draw = CounterRandom.Unit(_options.Seed, (ulong)turn, (ulong)actor, 0);
            var sum = 0.0;
            for (var m = 0; m < p.Length; m++)
            {
                sum += p[m];
                if (draw < sum)
                {
                    return m;
                }
            }

            return p.Length - 1;
        }

        var best = 0;
        for (var m = 1; m < p.Length; m++)
        {
            if (p[m] > p[best])
            {
                best = m;
            }
        }

        return best;
    }

    private double Change()
    {
        var sum = 0.0;
        for (var i = 0; i < _n; i++)
        {
            var squares = 0.0;
            for (var k = 0; k < _issues; k++)
            {
                var d = _state.Next[(i * _issues) + k] - _state.Position[(i * _issues) + k];
                squares += d * d;
            }

            sum += Math.Sqrt(squares);
        }

        return sum;
    }

    private void Accommodate()
    {
        if (_options.Accommodation is not { } matrix)
        {
            _state.Position.CopyTo(_state.Ideal, 0);
            return;
        }

        for (var i = 0; i < _n; i++)
        {
            var rest = 1 - matrix[i].Sum();
            for (var k = 0; k < _issues; k++)
            {
                var sum = rest * _state.Ideal[(i * _issues) + k];
                for (var j = 0; j < _n; j++)
                {
                    sum += matrix[i][j] * _state.Position[(j * _issues) + k];
                }

                _state.Ideal[(i * _issues) + k] = sum;
            }
        }
    }

    private DynamicRound Describe(int number, List<DynamicMove> moves, double? ratio)
    {
        var positions = new double[_issues][];
        for (var k = 0; k < _issues; k++)
        {
            positions[k] = new double[_n];
            for (var i = 0; i < _n; i++)
            {
                // The start is shown as given, without the round trip through the scale.
                positions[k][i] = number == 0 ? _decision.Positions(k)[i] : _decision.Scale(k).FromUnit(_state.Position[(i * _issues) + k]);
            }
        }

        var (probabilities, expected) = Prospects();
        return new DynamicRound(
            number,
            [.. positions.Select((p, k) => StaticForecasts.WeightedMedian(p, _decision.Weights(k)))],
            [.. positions.Select((p, k) => StaticForecasts.WeightedMean(p, _decision.Weights(k)))],
            positions)
        {
            Moves = moves,
            Risk = [.. _state.Risk],
            Probabilities = probabilities,
            Expected = expected,
            ChangeRatio = ratio,
        };
    }

    /// <summary>An election among the distinct positions: probabilities shown per actor, and the expected outcome.</summary>
    private (double[] Probabilities, double[] Expected) Prospects()
    {
        var cluster = new int[_n];
        var heads = new List<int>();
        for (var i = 0; i < _n; i++)
        {
            if (!heads.Exists(h => Near(h, i)))
            {
                heads.Add(i);
            }
        }

        for (var i = 0; i < _n; i++)
        {
            // An actor near two of the distinct places shows the later one's value: KTAB's habit.
            cluster[i] = heads.FindLastIndex(h => Near(h, i));
        }

        for (var a = 0; a < _n; a++)
        {
            for (var m = 0; m < heads.Count; m++)
            {
                _support[(a * heads.Count) + m] = SpatialUtility.Of(_state.Distance[(a * _n) + heads[m]], _state.Risk[a]);
            }
        }

        var p = new double[heads.Count];
        Election.Run<TVote>(_capability, _support.AsSpan(0, _n * heads.Count), heads.Count, _options, p);
        var expected = new double[_issues];
        for (var k = 0; k < _issues; k++)
        {
            var sum = 0.0;
            for (var m = 0; m < heads.Count; m++)
            {
                sum += p[m] * _state.Position[(heads[m] * _issues) + k];
            }

            expected[k] = _decision.Scale(k).FromUnit(sum);
        }

        return ([.. cluster.Select(c => p[c])], expected);
    }

    private bool Near(int left, int right) => Norm(Place(_state.Position, left), Place(_state.Position, right)) < SamePlace;

    private static double Norm(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = 0.0;
        for (var k = 0; k < left.Length; k++)
        {
            sum += (left[k] - right[k]) * (left[k] - right[k]);
        }

        return Math.Sqrt(sum);
    }
}
