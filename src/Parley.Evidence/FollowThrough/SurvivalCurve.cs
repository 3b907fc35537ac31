using Parley.Numerics;

namespace Parley.Evidence.FollowThrough;

/// <summary>How long spells last when some are still running: the share that lasts beyond each day.</summary>
/// <remarks>
/// <para><b>Method.</b> Kaplan and Meier (Journal of the American Statistical Association 53, 1958): S(t) = Π (1 − dᵢ/nᵢ) over the days tᵢ ≤ t with events.
/// Spells censored on a day still count at risk on it. Pointwise intervals: Greenwood's variance on the scale log(−log S), which keeps them within 0..1.</para>
/// <para><b>Assumes</b> that what censors a spell says nothing about when the event would have come. Commitments superseded by a deal may break this: read the curve as describing, not predicting.</para>
/// <para><b>Cost.</b> O(n log n).</para>
/// </remarks>
public sealed record SurvivalCurve
{
    /// <summary>Gets the number of spells.</summary>
    public required int Cases { get; init; }

    /// <summary>Gets the number that ended by the event.</summary>
    public required int Events { get; init; }

    /// <summary>Gets the steps, one for each day with an event, in order.</summary>
    public required IReadOnlyList<SurvivalStep> Steps { get; init; }

    /// <summary>Gets the level of the intervals.</summary>
    public required double Level { get; init; }

    /// <summary>Gets the first day by which half of the spells have ended, or null when the curve does not fall that far.</summary>
    public int? MedianDays
    {
        get
        {
            foreach (var step in Steps)
            {
                if (step.Survival <= 0.5)
                {
                    return step.Days;
                }
            }

            return null;
        }
    }

    /// <summary>Estimates the curve.</summary>
    /// <param name="cases">The spells, in any order.</param>
    /// <param name="level">Level of the intervals, strictly between 0 and 1.</param>
    /// <returns>The curve; without cases it has no steps.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative length, or a level out of its range.</exception>
    public static SurvivalCurve Estimate(IReadOnlyList<SurvivalCase> cases, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(cases);
        if (!(level > 0.0 && level < 1.0))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "Strictly between 0 and 1.");
        }

        var sorted = cases.OrderBy(c => c.Days).ToArray();
        if (sorted.Length > 0 && sorted[0].Days < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(cases), sorted[0].Days, "A spell cannot be shorter than nothing.");
        }

        var z = DeterministicMath.NormalQuantile(1.0 - ((1.0 - level) / 2.0));
        var steps = new List<SurvivalStep>();
        var survival = 1.0;
        var greenwood = 0.0;
        var events = 0;
        for (var i = 0; i < sorted.Length;)
        {
            var day = sorted[i].Days;
            var atRisk = sorted.Length - i;
            var happened = 0;
            for (; i < sorted.Length && sorted[i].Days == day; i++)
            {
                happened += sorted[i].Happened ? 1 : 0;
            }

            if (happened == 0)
            {
                continue;
            }

            events += happened;
            survival *= 1.0 - ((double)happened / atRisk);
            greenwood += (double)happened / ((double)atRisk * (atRisk - happened));
            var (low, high) = Interval(survival, greenwood, z);
            steps.Add(new SurvivalStep(day, atRisk, happened, survival, low, high));
        }

        return new SurvivalCurve { Cases = sorted.Length, Events = events, Steps = steps, Level = level };
    }

    /// <summary>Reads the curve on a day.</summary>
    /// <param name="days">Days since the start.</param>
    /// <returns>The estimated probability of lasting beyond that day.</returns>
    public double SurvivalAt(int days)
    {
        var survival = 1.0;
        foreach (var step in Steps)
        {
            if (step.Days > days)
            {
                break;
            }

            survival = step.Survival;
        }

        return survival;
    }

    private static (double Low, double High) Interval(double survival, double greenwood, double z)
    {
        // At 0 the variance on this scale has no meaning: say nothing rather than something exact.
        if (survival <= 0.0)
        {
            return (0.0, 1.0);
        }

        var logSurvival = DeterministicMath.Log(survival);
        var half = z * Math.Sqrt(greenwood) / Math.Abs(logSurvival);
        return (DeterministicMath.Exp(logSurvival * DeterministicMath.Exp(half)), DeterministicMath.Exp(logSurvival * DeterministicMath.Exp(-half)));
    }
}
