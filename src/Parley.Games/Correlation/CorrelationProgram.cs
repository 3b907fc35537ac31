using Parley.Games.Arithmetic;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Correlation;

/// <summary>The linear program of (coarse) correlated equilibria: one variable per profile, and one more for the worst off.</summary>
internal sealed class CorrelationProgram
{
    private readonly NormalFormGame _game;
    private readonly Rational[][] _rows;
    private readonly Rational[] _right;
    private readonly Rational[] _objective;

    public CorrelationProgram(NormalFormGame game, bool coarse, CorrelationObjective objective)
    {
        _game = game;
        var worst = objective.Kind is CorrelationGoal.MostOfTheWorstOff or CorrelationGoal.LeastOfTheBestOff;
        var profiles = game.ProfileCount;
        var width = profiles + (worst ? 1 : 0);
        var rows = new List<Rational[]>();
        foreach (var (player, from, to) in Deviations(game, coarse))
        {
            rows.Add(Row(player, from, to, width));
        }

        // All weight is worth having: whatever counts is made positive, so that probabilities sum to one at the optimum.
        var worth = new Rational[profiles][];
        var players = game.PlayerCount;
        var sign = objective.Kind is CorrelationGoal.LeastWelfare or CorrelationGoal.LeastOfPlayer or CorrelationGoal.LeastOfTheBestOff ? -1 : 1;
        for (var profile = 0; profile < profiles; profile++)
        {
            worth[profile] = objective.Kind switch
            {
                CorrelationGoal.MostWelfare or CorrelationGoal.LeastWelfare => [sign * Enumerable.Range(0, players).Aggregate(Rational.Zero, (sum, p) => sum + game.Payoff(profile, p))],
                CorrelationGoal.MostOfPlayer or CorrelationGoal.LeastOfPlayer => [sign * game.Payoff(profile, objective.Player)],
                _ => [.. Enumerable.Range(0, players).Select(p => sign * game.Payoff(profile, p))],
            };
        }

        var least = worth.SelectMany(w => w).Aggregate(Rational.Min) - 1;
        _objective = new Rational[width];
        if (worst)
        {
            for (var player = 0; player < players; player++)
            {
                var row = new Rational[width];
                for (var profile = 0; profile < profiles; profile++)
                {
                    row[profile] = least - worth[profile][player];
                }

                row[^1] = Rational.One;
                rows.Add(row);
            }

            _objective[^1] = Rational.One;
        }
        else
        {
            for (var profile = 0; profile < profiles; profile++)
            {
                _objective[profile] = worth[profile][0] - least;
            }
        }

        var total = new Rational[width];
        total.AsSpan(0, profiles).Fill(Rational.One);
        rows.Add(total);
        _rows = [.. rows];
        _right = new Rational[_rows.Length];
        _right[^1] = Rational.One;
    }

    public long Entries => (long)_rows.Length * _objective.Length;

    public Rational[]? Exact(CancellationToken cancellation) =>
        ExactLinearProgram.Maximize(_rows, _right, _objective, cancellation) is { } optimum ? optimum.Primal[.._game.ProfileCount] : null;

    public double[]? Float(CancellationToken cancellation)
    {
        var rows = Array.ConvertAll(_rows, Scaled);
        if (new LinearProgram(rows, Array.ConvertAll(_right, v => v.ToDouble()), Scaled(_objective)).Solve(cancellation) is not { } solution)
        {
            return null;
        }

        var weights = solution[.._game.ProfileCount];
        var sum = OrderedSum.Sum(weights);
        return Array.ConvertAll(weights, w => w / sum);

        static double[] Scaled(Rational[] row)
        {
            var most = row.Aggregate(Rational.Zero, (a, v) => Rational.Max(a, v.Abs()));
            return Array.ConvertAll(row, v => most.IsZero ? 0.0 : (v / most).ToDouble());
        }
    }

    /// <summary>What players may do instead: another strategy wherever they are (coarse, -1) or where told one.</summary>
    public static IEnumerable<(int Player, int From, int To)> Deviations(NormalFormGame game, bool coarse)
    {
        for (var player = 0; player < game.PlayerCount; player++)
        {
            for (var to = 0; to < game.StrategyCount(player); to++)
            {
                if (coarse)
                {
                    yield return (player, -1, to);
                    continue;
                }

                for (var from = 0; from < game.StrategyCount(player); from++)
                {
                    if (from != to)
                    {
                        yield return (player, from, to);
                    }
                }
            }
        }
    }

    private Rational[] Row(int player, int from, int to, int width)
    {
        var row = new Rational[width];
        for (var profile = 0; profile < _game.ProfileCount; profile++)
        {
            var own = _game.StrategyIn(profile, player);
            if ((from < 0 || own == from) && own != to)
            {
                row[profile] = _game.Payoff(profile + ((to - own) * _game.Stride(player)), player) - _game.Payoff(profile, player);
            }
        }

        return row;
    }
}
