namespace Parley.Reports.Wording;

/// <summary>Puts a probability into the words that readers of assessments know; the number always stands beside the word.</summary>
/// <remarks>
/// <para><b>Source.</b> Office of the Director of National Intelligence, ICD 203, <i>Analytic Standards</i>, section D.6.e(2)(a); UK Professional Head of
/// Intelligence Assessment, <i>Probability Yardstick</i>. ICD 203 names 1 to 99 %: outside that its end words are used. The yardstick leaves gaps between its bands on purpose;
/// a number in a gap takes the word of the nearer band, the lower one at equal distance.</para>
/// </remarks>
public static class ProbabilityWords
{
    private static readonly (double Below, string Word)[] Icd =
    [
        (0.05, "almost no chance"), (0.20, "very unlikely"), (0.45, "unlikely"), (0.55, "roughly even chance"), (0.80, "likely"), (0.95, "very likely"), (2, "almost certain"),
    ];

    // Bands 0-5, 10-20, 25-35, 40-50, 55-75, 80-90, 95-100 %: the borders are the middles of the gaps.
    private static readonly (double UpTo, string Word)[] Uk =
    [
        (0.075, "remote chance"), (0.225, "highly unlikely"), (0.375, "unlikely"), (0.525, "realistic possibility"), (0.775, "likely or probable"), (0.925, "highly likely"), (2, "almost certain"),
    ];

    /// <summary>Gives the word for a probability.</summary>
    /// <param name="probability">The probability, 0..1.</param>
    /// <param name="scale">Whose words.</param>
    /// <returns>The word in lower case.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a number between 0 and 1.</exception>
    public static string Of(double probability, ProbabilityScale scale = ProbabilityScale.Icd203)
    {
        if (probability is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
        }

        if (scale == ProbabilityScale.UkYardstick)
        {
            foreach (var (upTo, word) in Uk)
            {
                if (probability <= upTo + 1e-12)
                {
                    return word;
                }
            }
        }

        foreach (var (below, word) in Icd)
        {
            if (probability < below)
            {
                return word;
            }
        }

        return Icd[^1].Word;
    }

    /// <summary>Gives the bands of a scale, for the method section of a brief.</summary>
    /// <param name="scale">Whose words.</param>
    /// <returns>Word, lowest and highest percentage.</returns>
    public static IReadOnlyList<(string Word, int From, int To)> Bands(ProbabilityScale scale) => scale == ProbabilityScale.UkYardstick
        ? [("remote chance", 0, 5), ("highly unlikely", 10, 20), ("unlikely", 25, 35), ("realistic possibility", 40, 50), ("likely or probable", 55, 75), ("highly likely", 80, 90), ("almost certain", 95, 100)]
        : [("almost no chance", 1, 5), ("very unlikely", 5, 20), ("unlikely", 20, 45), ("roughly even chance", 45, 55), ("likely", 55, 80), ("very likely", 80, 95), ("almost certain", 95, 99)];
}
