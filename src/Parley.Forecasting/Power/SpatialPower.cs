using Parley.Numerics;

namespace Parley.Forecasting.Power;

/// <summary>Owen and Shapley's spatial power: in how many directions of proposals a voter is pivotal, given where all stand.</summary>
/// <remarks>Voters join a proposal by their order along its direction. In one dimension there are two directions, in two the pivots are found between all angles at which two
/// voters swap places (exact), in more a sample of directions is taken. <b>Source.</b> Owen and Shapley (1989).</remarks>
public static class SpatialPower
{
    private const int Samples = 100_000;

    /// <summary>Computes the index.</summary>
    /// <param name="positions">Positions by issue, then voter.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="seed">Seed of the sample in three and more dimensions.</param>
    /// <returns>Shares that add up to 1; voters at one place share a pivot equally.</returns>
    /// <exception cref="ArgumentException">There is no issue, or not as many positions as voters.</exception>
    public static double[] OwenShapley(IReadOnlyList<double[]> positions, VotingRule rule, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(positions);
        ArgumentNullException.ThrowIfNull(rule);
        if (positions.Count == 0 || positions.Any(p => p.Length != rule.Voters))
        {
            throw new ArgumentException("Spatial power needs a position for each voter on each issue.", nameof(positions));
        }

        var power = new double[rule.Voters];
        foreach (var (direction, share) in positions.Count switch { 1 => Line(), 2 => Circle(positions), _ => Sphere(positions.Count, seed) })
        {
            Pivot(positions, rule, direction, share, power);
        }

        return power;
    }

    private static IEnumerable<(double[] Direction, double Share)> Line() => [([1], 0.5), ([-1], 0.5)];

    private static IEnumerable<(double[] Direction, double Share)> Circle(IReadOnlyList<double[]> positions)
    {
        const double turn = 2 * Math.PI;
        var angles = new SortedSet<double> { 0, turn };
        for (var i = 0; i < positions[0].Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (dx, dy) = (positions[0][i] - positions[0][j], positions[1][i] - positions[1][j]);
                if (dx != 0 || dy != 0)
                {
                    // The directions at a right angle to the line between two voters: there they swap places.
                    var angle = Angle(-dy, dx);
                    angles.Add(angle);
                    angles.Add(angle < Math.PI ? angle + Math.PI : angle - Math.PI);
                }
            }
        }

        var from = 0.0;
        foreach (var to in angles)
        {
            if (to - from > 1e-12)
            {
                var middle = (from + to) / 2;
                yield return ([DeterministicMath.Cos(middle), DeterministicMath.Sin(middle)], (to - from) / turn);
            }

            from = to;
        }
    }

    private static double Angle(double x, double y)
    {
        // Bisection on the cosine, which falls from 0 to pi: no inverse functions of the platform.
        var target = x / Math.Sqrt((x * x) + (y * y));
        var (low, high) = (0.0, Math.PI);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = DeterministicMath.Cos(middle) > target ? (middle, high) : (low, middle);
        }

        return y >= 0 ? low : (2 * Math.PI) - low;
    }

    private static IEnumerable<(double[] Direction, double Share)> Sphere(int dimensions, ulong seed)
    {
        for (var sample = 0; sample < Samples; sample++)
        {
            var random = new RandomStream(seed, (ulong)sample, 0);
            var direction = new double[dimensions];
            for (var k = 0; k < dimensions; k++)
            {
                direction[k] = random.NextNormal();
            }

            yield return (direction, 1.0 / Samples);
        }
    }

    private static void Pivot(IReadOnlyList<double[]> positions, VotingRule rule, double[] direction, double share, double[] power)
    {
        var n = rule.Voters;
        var along = new double[n];
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < direction.Length; k++)
            {
                along[i] += direction[k] * positions[k][i];
            }
        }

        var order = Enumerable.Range(0, n).OrderByDescending(i => along[i]).ToArray();
        var sums = new double[rule.Quotas.Count];
        for (var at = 0; at < n;)
        {
            var end = at;
            while (end < n && along[order[end]] >= along[order[at]] - 1e-12)
            {
                for (var q = 0; q < sums.Length; q++)
                {
                    sums[q] += rule.Quotas[q].Weights[order[end]];
                }

                end++;
            }

            if (rule.Wins(sums, end) || end == n)
            {
                for (var k = at; k < end; k++)
                {
                    power[order[k]] += share / (end - at);
                }

                return;
            }

            at = end;
        }
    }
}
