using Parley.Games.Certificates;
using Parley.Games.Equilibria;
using Parley.Games.NormalForms;
using Parley.Games.Supports;
using Parley.Numerics;

namespace Parley.Games.Polishing;

/// <summary>Turns a profile that is nearly an equilibrium into a true one: exact for two players, to the last digits of floating point otherwise.</summary>
/// <remarks>The strategies in use are guessed at falling thresholds. For two players linear programs ask whether an equilibrium has its weights within the guess and the guess among the best replies; for more
/// Newton's method solves the equations of indifference. Every answer goes through the independent check.</remarks>
internal static class ProfilePolish
{
    /// <summary>Polishes; null where nothing within the tolerance (of the payoff range) is near.</summary>
    /// <param name="payoffs">The game, scaled.</param>
    /// <param name="point">A profile, flat.</param>
    /// <param name="tolerance">Greatest regret relative to the payoff range for what could not be made exact; 0 for 1e-9.</param>
    /// <param name="farthest">By how much a probability may change at most; two players: else the nearest of the candidates, which may lie elsewhere in a continuum.</param>
    public static Equilibrium? Of(MultilinearPayoffs payoffs, double[] point, double tolerance = 0.0, double farthest = 0.05)
    {
        tolerance = tolerance > 0.0 ? tolerance : 1e-9;
        var tried = new HashSet<string>(StringComparer.Ordinal);
        Equilibrium? best = null;
        var nearest = double.PositiveInfinity;
        foreach (var threshold in (ReadOnlySpan<double>)[1e-3, 1e-2, 1e-5, 1e-7, 0.05, 1e-10])
        {
            bool[] used = [.. point.Select(p => p > threshold)];
            if (!tried.Add(string.Concat(used.Select(u => u ? '1' : '0'))) || !EachInUse(payoffs, used))
            {
                continue;
            }

            if (payoffs.Players == 2)
            {
                if (ExactPair(payoffs.Game, used) is { } pair)
                {
                    var distance = Distance(payoffs, pair.Profile, point);
                    if (distance <= farthest)
                    {
                        return pair;
                    }

                    (best, nearest) = distance < nearest ? (pair, distance) : (best, nearest);
                }
            }
            else if (Newton(payoffs, used, point) is { } solved && Distance(solved, point) <= farthest && Accept(payoffs, solved, tolerance) is { } equilibrium)
            {
                if (equilibrium.Exact is not null)
                {
                    return equilibrium;
                }

                best = best is null || equilibrium.MaxRegret < best.MaxRegret ? equilibrium : best;
            }
        }

        return best ?? (payoffs.Players == 2 ? null : Accept(payoffs, point, tolerance) ?? Descended(payoffs, point, tolerance, farthest));
    }

    // On a continuum the equations do not single out a point: any of them is reached by descent.
    private static Equilibrium? Descended(MultilinearPayoffs payoffs, double[] point, double tolerance, double farthest)
    {
        double[] near = [.. point.Select(p => p < 1e-3 ? 0.0 : p)];
        if (!EachInUse(payoffs, [.. near.Select(p => p > 0.0)]))
        {
            return null;
        }

        Normalize(payoffs, near);
        var steps = 0L;
        Lyapunov.LyapunovDescent.Descend(payoffs, near, ref steps, CancellationToken.None);
        return Distance(near, point) <= farthest ? Accept(payoffs, near, tolerance) : null;
    }

    /// <summary>Makes an equilibrium of a profile as it is where its regret passes.</summary>
    public static Equilibrium? Accept(MultilinearPayoffs payoffs, double[] point, double tolerance)
    {
        var profile = payoffs.Split(point);
        foreach (var mixture in profile)
        {
            var sum = OrderedSum.Sum(mixture);
            for (var s = 0; s < mixture.Length; s++)
            {
                mixture[s] /= sum;
            }
        }

        Rational[][] guess = [.. profile.Select(NearestFraction.OfMixture)];
        if (guess.All(g => g.Length > 0) && NormalFormCheck.Exact(payoffs.Game, guess).IsEquilibrium)
        {
            return Verified.Exact(payoffs.Game, guess);
        }

        double[] original = [.. payoffs.Game.Payoffs.ToArray().Select(p => p.ToDouble())];
        var (values, regrets) = NormalFormCheck.Float(payoffs.Game, original, profile);
        return regrets.Max() <= tolerance * payoffs.Range ? new Equilibrium { Profile = profile, Payoffs = values, MaxRegret = regrets.Max() } : null;
    }

    // Weights of one player that make all guessed strategies of the other best replies, as a linear program.
    private static Equilibrium? ExactPair(NormalFormGame game, bool[] used)
    {
        var rows = game.StrategyCount(0);
        int[] first = [.. Enumerable.Range(0, rows).Where(s => used[s])];
        int[] second = [.. Enumerable.Range(0, game.StrategyCount(1)).Where(s => used[rows + s])];
        return Weights(game, 0, first, second) is { } x && Weights(game, 1, second, first) is { } y ? Verified.Exact(game, [x, y]) : null;
    }

    private static Rational[]? Weights(NormalFormGame game, int player, int[] own, int[] others)
    {
        var other = 1 - player;
        var least = game.Payoffs[other];
        for (var i = 0; i < game.ProfileCount; i++)
        {
            least = Rational.Min(least, game.Payoff(i, other));
        }

        // Payoffs of the other are made positive and its best payoff 1; weights are scaled back at the end.
        var rows = new Rational[game.StrategyCount(other)][];
        var right = new Rational[rows.Length];
        var objective = new Rational[own.Length];
        for (var t = 0; t < rows.Length; t++)
        {
            right[t] = Rational.One;
            rows[t] = new Rational[own.Length];
            for (var k = 0; k < own.Length; k++)
            {
                rows[t][k] = game.Payoff((own[k] * game.Stride(player)) + (t * game.Stride(other)), other) - least + 1;
            }
        }

        foreach (var t in others)
        {
            for (var k = 0; k < own.Length; k++)
            {
                objective[k] += rows[t][k];
            }
        }

        if (Arithmetic.ExactLinearProgram.Maximize(rows, right, objective) is not { } optimum || optimum.Value != others.Length)
        {
            return null;
        }

        var sum = optimum.Primal.Aggregate(Rational.Zero, (a, b) => a + b);
        var weights = new Rational[game.StrategyCount(player)];
        for (var k = 0; k < own.Length; k++)
        {
            weights[own[k]] = optimum.Primal[k] / sum;
        }

        return weights;
    }

    // Unknowns: weights in use, then each player's payoff. Null where the method does not settle inside.
    private static double[]? Newton(MultilinearPayoffs payoffs, bool[] used, double[] start)
    {
        int[] index = [.. Enumerable.Range(0, payoffs.Length).Where(s => used[s])];
        var size = index.Length + payoffs.Players;
        var point = new double[payoffs.Length];
        foreach (var s in index)
        {
            point[s] = start[s];
        }

        Normalize(payoffs, point);
        var (values, jacobian, best) = (new double[payoffs.Length], new double[payoffs.Length * payoffs.Length], new double[payoffs.Players]);
        payoffs.Values(point, values);
        for (var player = 0; player < payoffs.Players; player++)
        {
            for (var s = payoffs.Offsets[player]; s < payoffs.Offsets[player + 1]; s++)
            {
                best[player] += point[s] * values[s];
            }
        }

        for (var step = 0; step < 40; step++)
        {
            payoffs.Values(point, values);
            payoffs.Jacobian(point, jacobian);
            var system = new double[size * (size + 1)];
            for (var player = 0; player < payoffs.Players; player++)
            {
                var sum = -1.0;
                for (var k = 0; k < index.Length; k++)
                {
                    if (index[k] < payoffs.Offsets[player] || index[k] >= payoffs.Offsets[player + 1])
                    {
                        continue;
                    }

                    var row = k * (size + 1);
                    for (var c = 0; c < index.Length; c++)
                    {
                        system[row + c] = jacobian[(index[k] * payoffs.Length) + index[c]];
                    }

                    system[row + index.Length + player] = -1.0;
                    system[row + size] = best[player] - values[index[k]];
                    system[((index.Length + player) * (size + 1)) + k] = 1.0;
                    sum += point[index[k]];
                }

                system[((index.Length + player) * (size + 1)) + size] = -sum;
            }

            if (!DenseElimination.Solve(system, size))
            {
                return null;
            }

            var moved = 0.0;
            for (var k = 0; k < size; k++)
            {
                var change = system[(k * (size + 1)) + size];
                moved = Math.Max(moved, Math.Abs(change));
                if (k < index.Length)
                {
                    point[index[k]] += change;
                }
                else
                {
                    best[k - index.Length] += change;
                }
            }

            if (!(moved < 10.0))
            {
                return null;
            }

            if (moved < 2e-16 || (step > 8 && moved < 1e-14))
            {
                break;
            }
        }

        foreach (var s in index)
        {
            if (point[s] < -1e-12)
            {
                return null;
            }

            point[s] = Math.Max(0.0, point[s]);
        }

        Normalize(payoffs, point);
        return point;
    }

    private static void Normalize(MultilinearPayoffs payoffs, double[] point)
    {
        for (var player = 0; player < payoffs.Players; player++)
        {
            var part = point.AsSpan(payoffs.Offsets[player], payoffs.Offsets[player + 1] - payoffs.Offsets[player]);
            var sum = OrderedSum.Sum(part);
            for (var s = 0; s < part.Length; s++)
            {
                part[s] /= sum;
            }
        }
    }

    private static bool EachInUse(MultilinearPayoffs payoffs, bool[] used)
    {
        for (var player = 0; player < payoffs.Players; player++)
        {
            if (!used.AsSpan(payoffs.Offsets[player], payoffs.Offsets[player + 1] - payoffs.Offsets[player]).Contains(true))
            {
                return false;
            }
        }

        return true;
    }

    private static double Distance(MultilinearPayoffs payoffs, IReadOnlyList<double[]> profile, double[] point)
    {
        var most = 0.0;
        for (var player = 0; player < payoffs.Players; player++)
        {
            for (var s = 0; s < profile[player].Length; s++)
            {
                most = Math.Max(most, Math.Abs(profile[player][s] - point[payoffs.Offsets[player] + s]));
            }
        }

        return most;
    }

    private static double Distance(double[] left, double[] right)
    {
        var most = 0.0;
        for (var s = 0; s < left.Length; s++)
        {
            most = Math.Max(most, Math.Abs(left[s] - right[s]));
        }

        return most;
    }
}
