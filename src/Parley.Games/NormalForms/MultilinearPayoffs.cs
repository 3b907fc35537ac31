using Parley.Numerics;

namespace Parley.Games.NormalForms;

/// <summary>Payoffs in floating point as multilinear functions of all mixtures, which lie one behind the other in one flat vector.</summary>
/// <remarks>Payoffs are scaled to [0, 1] over the whole game where asked; regret in these units is relative to the payoff range.</remarks>
internal sealed class MultilinearPayoffs : IPayoffField
{
    private readonly double[] _payoffs;
    private readonly int[] _place;

    public MultilinearPayoffs(NormalFormGame game, bool scale = true)
    {
        Game = game;
        Players = game.PlayerCount;
        Offsets = new int[Players + 1];
        for (var player = 0; player < Players; player++)
        {
            Offsets[player + 1] = Offsets[player] + game.StrategyCount(player);
        }

        // Scaled exactly first, so that payoffs beyond the range of doubles still make numbers.
        var (least, most) = (game.Payoffs[0], game.Payoffs[0]);
        foreach (var payoff in game.Payoffs)
        {
            (least, most) = (Rational.Min(least, payoff), Rational.Max(most, payoff));
        }

        var range = most == least ? Rational.One : most - least;
        Range = range.ToDouble();
        _payoffs = new double[game.Payoffs.Length];
        for (var i = 0; i < _payoffs.Length; i++)
        {
            _payoffs[i] = (scale ? (game.Payoffs[i] - least) / range : game.Payoffs[i]).ToDouble();
        }

        _place = new int[game.ProfileCount * Players];
        for (var profile = 0; profile < game.ProfileCount; profile++)
        {
            for (var player = 0; player < Players; player++)
            {
                _place[(profile * Players) + player] = Offsets[player] + game.StrategyIn(profile, player);
            }
        }
    }

    public NormalFormGame Game { get; }

    public int Players { get; }

    /// <summary>Where each player's mixture begins; the last entry is the length of all.</summary>
    public int[] Offsets { get; }

    public int Length => Offsets[^1];

    /// <summary>Largest less smallest payoff of the game, 1 where all are the same.</summary>
    public double Range { get; }

    /// <summary>The payoff of every pure strategy against the others' mixtures. Cost: profiles times players squared.</summary>
    public void Values(ReadOnlySpan<double> point, Span<double> values)
    {
        values.Clear();
        for (int profile = 0, at = 0; profile < _payoffs.Length / Players; profile++, at += Players)
        {
            for (var player = 0; player < Players; player++)
            {
                var weight = _payoffs[at + player];
                for (var other = 0; other < Players; other++)
                {
                    weight *= other == player ? 1.0 : point[_place[at + other]];
                }

                values[_place[at + player]] += weight;
            }
        }
    }

    /// <summary>Derivatives of the values: entry (s, t) by the weight of the other player's strategy t; zero within a player.</summary>
    public void Jacobian(ReadOnlySpan<double> point, Span<double> jacobian)
    {
        jacobian.Clear();
        var length = Length;
        for (int profile = 0, at = 0; profile < _payoffs.Length / Players; profile++, at += Players)
        {
            for (var player = 0; player < Players; player++)
            {
                var own = _place[at + player];
                for (var by = 0; by < Players; by++)
                {
                    if (by == player)
                    {
                        continue;
                    }

                    var weight = _payoffs[at + player];
                    for (var other = 0; other < Players; other++)
                    {
                        weight *= other == player || other == by ? 1.0 : point[_place[at + other]];
                    }

                    jacobian[(own * length) + _place[at + by]] += weight;
                }
            }
        }
    }

    /// <summary>The most a player gains by a pure strategy.</summary>
    public double Regret(ReadOnlySpan<double> point, Span<double> values)
    {
        Values(point, values);
        var regret = 0.0;
        for (var player = 0; player < Players; player++)
        {
            var (most, mean) = (double.NegativeInfinity, 0.0);
            for (var s = Offsets[player]; s < Offsets[player + 1]; s++)
            {
                most = Math.Max(most, values[s]);
                mean += point[s] * values[s];
            }

            regret = Math.Max(regret, most - mean);
        }

        return regret;
    }

    /// <summary>Everyone mixes evenly.</summary>
    public double[] Uniform()
    {
        var point = new double[Length];
        for (var player = 0; player < Players; player++)
        {
            point.AsSpan(Offsets[player], Offsets[player + 1] - Offsets[player]).Fill(1.0 / (Offsets[player + 1] - Offsets[player]));
        }

        return point;
    }

    /// <summary>Evenly distributed over the product of simplices.</summary>
    public double[] Random(ref RandomStream stream)
    {
        var point = new double[Length];
        for (var player = 0; player < Players; player++)
        {
            var sum = 0.0;
            for (var s = Offsets[player]; s < Offsets[player + 1]; s++)
            {
                point[s] = stream.NextExponential();
                sum += point[s];
            }

            for (var s = Offsets[player]; s < Offsets[player + 1]; s++)
            {
                point[s] = sum > 0.0 ? point[s] / sum : 1.0 / (Offsets[player + 1] - Offsets[player]);
            }
        }

        return point;
    }

    /// <summary>Cuts a flat vector into the players' parts.</summary>
    public double[][] Split(ReadOnlySpan<double> point)
    {
        var parts = new double[Players][];
        for (var player = 0; player < Players; player++)
        {
            parts[player] = point[Offsets[player]..Offsets[player + 1]].ToArray();
        }

        return parts;
    }
}
