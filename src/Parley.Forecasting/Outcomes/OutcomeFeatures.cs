namespace Parley.Forecasting.Outcomes;

/// <summary>Computes features of every place on the ladder 0, 1, ..., 100. All are symmetric: a scale turned upside down gives the mirrored forecast.</summary>
public static class OutcomeFeatures
{
    /// <summary>Number of places on the ladder.</summary>
    public const int Places = 101;

    /// <summary>Computes the features of an issue.</summary>
    /// <param name="input">The issue.</param>
    /// <param name="features">Which features.</param>
    /// <returns>Place by place, features inside.</returns>
    public static double[] Of(OutcomeInput input, IReadOnlyList<OutcomeFeature> features)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(features);
        var table = new double[Places * features.Count];
        var at = input.Positions.Select(Place).ToArray();
        var mean = input.Mean;
        for (var place = 0; place < Places; place++)
        {
            for (var k = 0; k < features.Count; k++)
            {
                table[(place * features.Count) + k] = Value(features[k], place, input, at, mean);
            }
        }

        return table;
    }

    /// <summary>Returns the rung of the ladder nearest to a value.</summary>
    /// <param name="value">0 to 100.</param>
    /// <returns>0 to 100.</returns>
    public static int Place(double value) => (int)Math.Clamp(Math.Round(value, MidpointRounding.AwayFromZero), 0, 100);

    private static double Value(OutcomeFeature feature, int place, OutcomeInput input, int[] at, double mean)
    {
        switch (feature)
        {
            case OutcomeFeature.NearMean:
                return -Math.Abs(place - mean) / 100;
            case OutcomeFeature.NearMeanSquared:
                return -(place - mean) * (place - mean) / 1e4;
            case OutcomeFeature.Support:
                var sum = 0.0;
                for (var i = 0; i < at.Length; i++)
                {
                    sum += at[i] == place ? input.Shares[i] : 0;
                }

                return sum;
            case OutcomeFeature.Stand:
                return at.Contains(place) ? 1 : 0;
            default:
                return place is 0 or 100 ? 1 : 0;
        }
    }
}
