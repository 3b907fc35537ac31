namespace Parley.Forecasting.Spatial;

/// <summary>What an actor expects of challenging another, with third parties choosing sides.</summary>
internal sealed class SpatialChallenges<TVote>
    where TVote : struct, IVote
{
    private const double LeastStrength = 1e-10;

    private readonly ThirdPartyCommitment _commitment;
    private readonly RiskAdjustment _adjustment;
    private readonly double[] _power;
    private readonly double[] _total;
    private readonly SpatialState _state;
    private readonly int _n;
    private readonly double[] _for;
    private readonly double[] _against;
    private readonly double[] _forDuel;
    private readonly double[] _againstDuel;
    private readonly double[] _utility;

    public SpatialChallenges(in SpatialOptions options, double[] power, double[] total, SpatialState state)
    {
        (_commitment, _adjustment, _power, _total, _state, _n) = (options.Commitment, options.RiskAdjustment, power, total, state, power.Length);
        (_for, _against, _forDuel, _againstDuel, _utility) = (new double[_n], new double[_n], new double[_n], new double[_n], new double[_n]);
    }

    /// <summary>The actor against whom <paramref name="i"/> expects to gain most, or -1, with the chance that it gives itself.</summary>
    public (int Target, double Chance) Best(int i, double leastGain)
    {
        var vote = default(TVote);
        var own = Utility(i, i, i);
        for (var j = 0; j < _n; j++)
        {
            (_for[j], _against[j]) = (LeastStrength, LeastStrength);
            Add(vote.Of(_power[i], own - Utility(i, i, j)), ref _for[j], ref _against[j]);
            Add(vote.Of(_power[j], Utility(i, j, i) - Utility(i, j, j)), ref _for[j], ref _against[j]);
            (_forDuel[j], _againstDuel[j]) = (_for[j], _against[j]);
        }

        for (var n = 0; n < _n; n++)
        {
            if (n != i)
            {
                Join(i, n);
            }
        }

        var (best, gain, chance) = (-1, leastGain, 0.0);
        for (var j = 0; j < _n; j++)
        {
            if (j == i)
            {
                continue;
            }

            var p = _for[j] / (_for[j] + _against[j]);
            var other = Utility(i, i, j);
            var victory = 2 * own;
            var contest = (p * 2 * own) + ((1 - p) * 2 * other);
            var challenge = ((1 - _total[j]) * victory) + (_total[j] * contest);
            var more = challenge - (own + other);
            if (more > gain)
            {
                (best, gain, chance) = (j, more, p);
            }
        }

        return (best, chance);
    }

    /// <summary>The chance of <paramref name="i"/> against <paramref name="j"/> as <paramref name="h"/> sees it.</summary>
    public double Chance(int h, int i, int j)
    {
        var vote = default(TVote);
        var (a, b) = (LeastStrength, LeastStrength);
        Add(vote.Of(_power[i], Utility(h, i, i) - Utility(h, i, j)), ref a, ref b);
        Add(vote.Of(_power[j], Utility(h, j, i) - Utility(h, j, j)), ref a, ref b);
        var (a0, b0) = (a, b);
        for (var n = 0; n < _n; n++)
        {
            if (n != i && n != j)
            {
                Add(Side(n, Utility(h, n, i), Utility(h, n, j), Utility(h, n, n), a0, b0), ref a, ref b);
            }
        }

        return a / (a + b);
    }

    private static void Add(double v, ref double a, ref double b)
    {
        if (v > 0)
        {
            a += v;
        }
        else
        {
            b -= v;
        }
    }

    /// <summary>Third party n's support in all challenges of i at once.</summary>
    private void Join(int i, int n)
    {
        var risk = Seen(i, n);
        var row = _state.Distance.AsSpan(n * _n, _n);
        for (var j = 0; j < row.Length; j++)
        {
            _utility[j] = SpatialUtility.Of(row[j], risk);
        }

        var (self, initiator) = (_utility[n], _utility[i]);
        for (var j = 0; j < _n; j++)
        {
            if (j != n && j != i)
            {
                Add(Side(n, initiator, _utility[j], self, _forDuel[j], _againstDuel[j]), ref _for[j], ref _against[j]);
            }
        }
    }

    private double Side(int n, double initiator, double receiver, double self, double a0, double b0)
    {
        var vote = default(TVote);
        var v = vote.Of(_power[n], initiator - receiver);
        var (aJoined, bJoined) = (a0, b0);
        Add(v, ref aJoined, ref bJoined);
        var p = aJoined / (aJoined + bJoined);
        double j1, j2, j3, j4;
        switch (_commitment)
        {
            case ThirdPartyCommitment.FullCommit:
                (j1, j2, j3, j4) = (3 * initiator, 3 * receiver, 3 * initiator, 3 * receiver);
                break;
            case ThirdPartyCommitment.NoCommit:
                j1 = j3 = (2 * initiator) + self;
                j2 = j4 = (2 * receiver) + self;
                break;
            default:
                (j1, j2, j3, j4) = ((2 * initiator) + self, 3 * receiver, 3 * initiator, (2 * receiver) + self);
                break;
        }

        return vote.Of(_power[n], ((p * j1) + ((1 - p) * j2)) - ((p * j3) + ((1 - p) * j4)));
    }

    private double Utility(int h, int i, int j) => SpatialUtility.Of(_state.Distance[(i * _n) + j], Seen(h, i));

    private double Seen(int h, int i) => _adjustment switch
    {
        RiskAdjustment.Full => _state.Risk[i],
        RiskAdjustment.TwoThirds => (_state.Risk[h] + (2 * _state.Risk[i])) / 3,
        RiskAdjustment.Half => (_state.Risk[h] + _state.Risk[i]) / 2,
        RiskAdjustment.No => _state.Risk[h],
        _ => ((2 * _state.Risk[h]) + _state.Risk[i]) / 3,
    };
}
