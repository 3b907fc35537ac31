using Parley.Forecasting.Decisions;

namespace Parley.Forecasting.Sensitivities;

/// <summary>What one lever of one actor or coalition would do to the compromise mean.</summary>
/// <param name="Actors">Names of the actors who act together.</param>
/// <param name="Lever">What they do, in words.</param>
/// <param name="Outcome">The compromise mean then.</param>
/// <param name="Shift">That less the present one.</param>
public sealed record LeverEffect(IReadOnlyList<string> Actors, string Lever, double Outcome, double Shift)
{
    /// <summary>Lists levers: everybody's and every pair's full commitment (salience 1), withdrawal (salience 0), and each actor's change of sides.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="issue">Number of the issue.</param>
    /// <returns>The largest shift first. Cost: actors^3.</returns>
    public static IReadOnlyList<LeverEffect> Of(GroupDecision decision, int issue = 0)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var (x, s, c) = (decision.Positions(issue), decision.Saliences(issue), decision.Capabilities);
        var now = Mean(x, s, c);
        var list = new List<LeverEffect>();
        for (var i = 0; i < x.Length; i++)
        {
            Commit([i]);
            for (var j = i + 1; j < x.Length; j++)
            {
                if (Math.Sign(x[i] - now) == Math.Sign(x[j] - now))
                {
                    Commit([i, j]);
                }
            }

            foreach (var to in x.Where(p => p != x[i]).Distinct())
            {
                var moved = x.ToArray();
                moved[i] = to;
                Add([i], $"takes the position {Numerics.PlainNumber.Show(to)}", Mean(moved, s, c));
            }
        }

        return [.. list.OrderByDescending(l => Math.Abs(l.Shift)).ThenBy(l => l.Actors.Count)];

        void Commit(int[] who)
        {
            var full = s.ToArray();
            var none = s.ToArray();
            foreach (var i in who)
            {
                (full[i], none[i]) = (1, 0);
            }

            Add(who, "commits fully (salience 1)", Mean(x, full, c));
            Add(who, "stays out (salience 0)", Mean(x, none, c));
        }

        void Add(int[] who, string lever, double outcome)
        {
            if (Math.Abs(outcome - now) > 1e-12 * Math.Max(1, Math.Abs(now)))
            {
                list.Add(new LeverEffect([.. who.Select(i => decision.Actors[i].Name)], lever, outcome, outcome - now));
            }
        }
    }

    private static double Mean(double[] x, double[] s, double[] c) => Statics.StaticForecasts.WeightedMean(x, [.. s.Select((v, i) => v * c[i])]);
}
