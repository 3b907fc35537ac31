namespace Parley.Forecasting.Outcomes;

/// <summary>The coefficients that ship: learned on the 353 issues with an outcome of DEU III (Arregui and Perarnaud 2021, doi:10.34810/data53, CC BY 4.0) by
/// <see cref="CalibrationTest.LearnAll"/>.</summary>
public static class ShippedOutcomeModel
{
    /// <summary>Gets the model. How it was tested: docs/forecasting-protocol.md.</summary>
    public static OutcomeModel Instance { get; } = new(
        [OutcomeFeature.NearMean, OutcomeFeature.NearMeanSquared, OutcomeFeature.Support, OutcomeFeature.Stand, OutcomeFeature.Pole],
        [1.8684866134190434, 0.4457480090192632, 0.9328612111065743, 3.7863060148308265, -0.1414980541545362],
        0.645);

    /// <summary>Gets the track record in a sentence, to be printed beside every forecast.</summary>
    public static string TrackRecord =>
        "on 353 EU decisions not learned from: mean error 22.3 of 100 (compromise mean 23.2), 80 % interval held 80 %; on conflicts between adversaries it is untested, and it says what is decided if something is, not whether";
}
