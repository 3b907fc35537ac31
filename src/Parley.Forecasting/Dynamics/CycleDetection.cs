namespace Parley.Forecasting.Dynamics;

/// <summary>Finds out whether a state of a deterministic run has been there before.</summary>
public static class CycleDetection
{
    /// <summary>Returns the number of the latest earlier state that equals the last one.</summary>
    /// <param name="states">States in order, each with positions by issue and actor.</param>
    /// <param name="tolerance">Largest difference of a position that counts as none.</param>
    /// <returns>Index of the earlier state, or -1. Cost: states x actors x issues.</returns>
    public static int EarlierEqual(IReadOnlyList<DynamicRound> states, double tolerance)
    {
        ArgumentNullException.ThrowIfNull(states);
        for (var s = states.Count - 2; s >= 0; s--)
        {
            if (Same(states[s].Positions, states[^1].Positions, tolerance))
            {
                return s;
            }
        }

        return -1;
    }

    private static bool Same(double[][] left, double[][] right, double tolerance)
    {
        for (var k = 0; k < left.Length; k++)
        {
            for (var i = 0; i < left[k].Length; i++)
            {
                if (!(Math.Abs(left[k][i] - right[k][i]) <= tolerance))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
