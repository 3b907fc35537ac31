using Parley.Numerics;
using Parley.Playbooks.RepeatedGames.Stage;

namespace Parley.Playbooks.RepeatedGames.Markov;

/// <summary>Two memory-one strategies as a Markov chain over CC, CD, DC, DD (from the first player's view): exact long-run and expected values.</summary>
/// <remarks>
/// <para><b>Long run.</b> The mean occupation of the four states over infinitely many turns, from the distribution of the first turn. Where the chain has several closed classes
/// (tit for tat against itself without noise) it is the mixture that the start leads to, not an eigenvector.</para>
/// <para><b>Method.</b> All in fractions: states are sorted into closed classes by reachability; stationary distributions of classes and the probabilities of ending in each come from
/// linear systems of at most four unknowns.</para>
/// <para><b>Certificate.</b> <see cref="Residual"/> is the largest entry of pi M - pi, exactly zero.</para>
/// <para><b>Source.</b> Nowak and Sigmund (1993); Press and Dyson (2012).</para>
/// </remarks>
public sealed class MarkovMatch
{
    private readonly Rational[] _first;
    private readonly Rational[][] _step;

    /// <summary>Sets up the chain.</summary>
    /// <param name="row">The first player.</param>
    /// <param name="column">The second player.</param>
    /// <param name="noise">Probability that a delivered move is flipped, for both players alike.</param>
    /// <exception cref="ArgumentOutOfRangeException">The noise is not from 0 to 1.</exception>
    public MarkovMatch(MemoryOneStrategy row, MemoryOneStrategy column, Rational noise = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(column);
        if (noise.Sign < 0 || noise > Rational.One)
        {
            throw new ArgumentOutOfRangeException(nameof(noise), noise.ToString(), "Noise is a probability from 0 to 1.");
        }

        var (own, other) = (row.WithNoise(noise), column.WithNoise(noise));
        _first = Joint(own.First, other.First);

        // The column player sees CD as DC and the reverse.
        _step = [Joint(own[0], other[0]), Joint(own[1], other[2]), Joint(own[2], other[1]), Joint(own[3], other[3])];
        LongRun = Occupation();
        Residual = Largest(LongRun);
    }

    /// <summary>Gets the long-run shares of CC, CD, DC, DD.</summary>
    public IReadOnlyList<Rational> LongRun { get; }

    /// <summary>Gets the largest entry of pi M - pi: zero.</summary>
    public Rational Residual { get; }

    /// <summary>Gets the first player's long-run rate of cooperation.</summary>
    public Rational RowCooperation => LongRun[0] + LongRun[1];

    /// <summary>Gets the second player's long-run rate of cooperation.</summary>
    public Rational ColumnCooperation => LongRun[0] + LongRun[2];

    /// <summary>Returns the long-run payoffs per turn.</summary>
    /// <param name="game">The stage game, for both players.</param>
    public (Rational Row, Rational Column) Payoffs(StageGame game = default) => Payoffs(LongRun, game);

    /// <summary>Returns the expected payoffs per turn over a number of turns, the start included.</summary>
    /// <param name="turns">At least 1.</param>
    /// <param name="game">The stage game, for both players.</param>
    public (double Row, double Column) ExpectedPayoffs(int turns, StageGame game = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(turns, 1);
        var state = _first.Select(p => p.ToDouble()).ToArray();
        var step = _step.Select(r => r.Select(p => p.ToDouble()).ToArray()).ToArray();
        var total = new double[4];
        for (var turn = 0; turn < turns; turn++)
        {
            var next = new double[4];
            for (var i = 0; i < 4; i++)
            {
                total[i] += state[i];
                for (var j = 0; j < 4; j++)
                {
                    next[j] += state[i] * step[i][j];
                }
            }

            state = next;
        }

        return (
            ((total[0] * game.Reward) + (total[1] * game.Sucker) + (total[2] * game.Temptation) + (total[3] * game.Punishment)) / turns,
            ((total[0] * game.Reward) + (total[1] * game.Temptation) + (total[2] * game.Sucker) + (total[3] * game.Punishment)) / turns);
    }

    /// <summary>Returns the expected payoffs per turn when the match ends with a probability after each turn: the discounted values.</summary>
    /// <param name="end">Probability of ending after each turn, above 0.</param>
    /// <param name="game">The stage game, for both players.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not above 0 and at most 1.</exception>
    public (Rational Row, Rational Column) DiscountedPayoffs(Rational end, StageGame game = default)
    {
        if (end.Sign <= 0 || end > Rational.One)
        {
            throw new ArgumentOutOfRangeException(nameof(end), end.ToString(), "The probability of ending is above 0 and at most 1.");
        }

        // Occupation o = q f (I - (1 - q) M)^-1, that is o - (1 - q) o M = q f.
        var stay = Rational.One - end;
        var matrix = new Rational[4][];
        for (var j = 0; j < 4; j++)
        {
            matrix[j] = [.. Enumerable.Range(0, 4).Select(i => (i == j ? Rational.One : Rational.Zero) - (stay * _step[i][j]))];
        }

        return Payoffs(FractionSystem.Solve(matrix, [.. _first.Select(p => p * end)]), game);
    }

    private static (Rational Row, Rational Column) Payoffs(IReadOnlyList<Rational> shares, StageGame game)
    {
        var (t, r, p, s) = (Rational.FromDouble(game.Temptation), Rational.FromDouble(game.Reward), Rational.FromDouble(game.Punishment), Rational.FromDouble(game.Sucker));
        return (
            (shares[0] * r) + (shares[1] * s) + (shares[2] * t) + (shares[3] * p),
            (shares[0] * r) + (shares[1] * t) + (shares[2] * s) + (shares[3] * p));
    }

    private static Rational[] Joint(Rational own, Rational other) =>
    [
        own * other, own * (Rational.One - other), (Rational.One - own) * other, (Rational.One - own) * (Rational.One - other),
    ];

    private Rational[] Occupation()
    {
        var reach = Reachability();
        var result = new Rational[4];
        var done = new bool[4];

        // A state is in a closed class if all that it reaches reaches it.
        var closed = Enumerable.Range(0, 4).Where(i => Enumerable.Range(0, 4).All(j => !reach[i, j] || reach[j, i])).ToArray();
        var transient = Enumerable.Range(0, 4).Except(closed).ToArray();
        foreach (var start in closed)
        {
            if (done[start])
            {
                continue;
            }

            var members = closed.Where(j => reach[start, j]).ToArray();
            foreach (var member in members)
            {
                done[member] = true;
            }

            var weight = Absorption(members, transient);
            var stationary = Stationary(members);
            for (var k = 0; k < members.Length; k++)
            {
                result[members[k]] = weight * stationary[k];
            }
        }

        return result;
    }

    /// <summary>The probability of ending in a closed class.</summary>
    private Rational Absorption(int[] members, int[] transient)
    {
        var matrix = transient.Select(i => transient.Select(j => (i == j ? Rational.One : Rational.Zero) - _step[i][j]).ToArray()).ToArray();
        var enter = transient.Select(i => members.Aggregate(Rational.Zero, (sum, m) => sum + _step[i][m])).ToArray();
        var from = FractionSystem.Solve(matrix, enter);
        var total = members.Aggregate(Rational.Zero, (sum, m) => sum + _first[m]);
        for (var k = 0; k < transient.Length; k++)
        {
            total += _first[transient[k]] * from[k];
        }

        return total;
    }

    private Rational[] Stationary(int[] members)
    {
        // pi (M - I) = 0 with the last equation replaced by the sum.
        var n = members.Length;
        var matrix = new Rational[n][];
        var right = new Rational[n];
        for (var j = 0; j < n; j++)
        {
            matrix[j] = j == n - 1
                ? [.. Enumerable.Repeat(Rational.One, n)]
                : [.. Enumerable.Range(0, n).Select(i => _step[members[i]][members[j]] - (i == j ? Rational.One : Rational.Zero))];
        }

        right[n - 1] = Rational.One;
        return FractionSystem.Solve(matrix, right);
    }

    private bool[,] Reachability()
    {
        var reach = new bool[4, 4];
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++)
            {
                reach[i, j] = i == j || !_step[i][j].IsZero;
            }
        }

        for (var k = 0; k < 4; k++)
        {
            for (var i = 0; i < 4; i++)
            {
                for (var j = 0; j < 4; j++)
                {
                    reach[i, j] |= reach[i, k] && reach[k, j];
                }
            }
        }

        return reach;
    }

    private Rational Largest(IReadOnlyList<Rational> shares)
    {
        var largest = Rational.Zero;
        for (var j = 0; j < 4; j++)
        {
            var image = Rational.Zero;
            for (var i = 0; i < 4; i++)
            {
                image += shares[i] * _step[i][j];
            }

            largest = Rational.Max(largest, (image - shares[j]).Abs());
        }

        return largest;
    }
}
