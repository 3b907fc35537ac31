using Parley.Games.NormalForms;

namespace Parley.Games.Evolution;

/// <summary>A game that populations play: one population against itself (symmetric), or one population per player.</summary>
/// <remarks>States are the shares of all strategies, population after population, in one flat vector.</remarks>
public sealed class PopulationGame
{
    private readonly double[,]? _matrix;
    private readonly MultilinearPayoffs? _payoffs;

    private PopulationGame(IReadOnlyList<IReadOnlyList<string>> strategies, double[,]? matrix, MultilinearPayoffs? payoffs)
    {
        (Strategies, _matrix, _payoffs) = (strategies, matrix, payoffs);
        Offsets = new int[strategies.Count + 1];
        for (var p = 0; p < strategies.Count; p++)
        {
            Offsets[p + 1] = Offsets[p] + strategies[p].Count;
        }
    }

    /// <summary>Gets per population the labels of its strategies.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Strategies { get; }

    /// <summary>Gets the number of populations: 1 for a symmetric game.</summary>
    public int Populations => Strategies.Count;

    /// <summary>Gets whether one population plays against itself.</summary>
    public bool IsSymmetric => _matrix is not null;

    /// <summary>Gets the length of a state: the number of strategies of all populations.</summary>
    public int Length => Offsets[^1];

    internal int[] Offsets { get; }

    /// <summary>Makes a game of one population from a table of payoffs, such as the scores of a tournament.</summary>
    /// <param name="names">Names of the strategies, at least one.</param>
    /// <param name="payoffs">Row i, column j: what i earns against j; finite.</param>
    /// <returns>The game.</returns>
    /// <exception cref="ArgumentException">The table is not square, has another size than the names, or holds a number that is not finite.</exception>
    public static PopulationGame Symmetric(IReadOnlyList<string> names, double[,] payoffs)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(payoffs);
        if (names.Count == 0 || payoffs.GetLength(0) != names.Count || payoffs.GetLength(1) != names.Count)
        {
            throw new ArgumentException($"Expected a table of {names.Count} x {names.Count} payoffs, found {payoffs.GetLength(0)} x {payoffs.GetLength(1)}.", nameof(payoffs));
        }

        foreach (var payoff in payoffs)
        {
            if (!double.IsFinite(payoff))
            {
                throw new ArgumentException($"Payoffs must be finite, found {payoff}.", nameof(payoffs));
            }
        }

        return new PopulationGame([names], (double[,])payoffs.Clone(), null);
    }

    /// <summary>Makes a game of one population per player.</summary>
    /// <param name="game">Any game in normal form whose payoffs fit into floating point.</param>
    /// <returns>The game.</returns>
    /// <exception cref="ArgumentException">A payoff is beyond the range of floating point.</exception>
    public static PopulationGame Of(NormalFormGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        foreach (var payoff in game.Payoffs)
        {
            if (!double.IsFinite(payoff.ToDouble()))
            {
                throw new ArgumentException($"The payoff {payoff} is beyond the range of floating point.", nameof(game));
            }
        }

        return new PopulationGame(game.Strategies, null, new MultilinearPayoffs(game, scale: false));
    }

    /// <summary>Computes what each strategy earns in a state.</summary>
    /// <param name="state">Shares, of the length of a state.</param>
    /// <param name="payoffs">Where to write, of the same length.</param>
    /// <exception cref="ArgumentException">A length is another.</exception>
    public void Payoffs(ReadOnlySpan<double> state, Span<double> payoffs)
    {
        if (state.Length != Length || payoffs.Length != Length)
        {
            throw new ArgumentException($"Expected {Length} shares, found {state.Length}.", nameof(state));
        }

        if (_payoffs is not null)
        {
            _payoffs.Values(state, payoffs);
            return;
        }

        for (var i = 0; i < payoffs.Length; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < payoffs.Length; j++)
            {
                sum += _matrix![i, j] * state[j];
            }

            payoffs[i] = sum;
        }
    }

    /// <summary>Returns what one strategy of a symmetric game earns against another.</summary>
    internal double Against(int strategy, int other) => _matrix![strategy, other];

    /// <summary>Returns the state in which all strategies of a population have the same share.</summary>
    public double[] EvenState()
    {
        var state = new double[Length];
        for (var p = 0; p < Populations; p++)
        {
            state.AsSpan(Offsets[p], Strategies[p].Count).Fill(1.0 / Strategies[p].Count);
        }

        return state;
    }

    /// <summary>Refuses what is no state.</summary>
    internal void Require(ReadOnlySpan<double> state)
    {
        if (state.Length != Length)
        {
            throw new ArgumentException($"Expected {Length} shares, found {state.Length}.", nameof(state));
        }

        for (var p = 0; p < Populations; p++)
        {
            var sum = 0.0;
            for (var s = Offsets[p]; s < Offsets[p + 1]; s++)
            {
                if (!(state[s] >= 0.0))
                {
                    throw new ArgumentException($"Shares must not be negative, found {state[s]}.", nameof(state));
                }

                sum += state[s];
            }

            if (!(Math.Abs(sum - 1.0) <= 1e-9))
            {
                throw new ArgumentException($"The shares of population {p + 1} must sum to 1, found {sum}.", nameof(state));
            }
        }
    }

    /// <summary>The distance between the largest and the smallest payoff in a state; 1 where all are the same.</summary>
    internal double Spread()
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        if (_matrix is not null)
        {
            foreach (var payoff in _matrix)
            {
                (least, most) = (Math.Min(least, payoff), Math.Max(most, payoff));
            }
        }
        else
        {
            return _payoffs!.Range;
        }

        return most > least ? most - least : 1.0;
    }
}
