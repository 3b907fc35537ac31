using CsCheck;
using Parley.Reports.Wording;

namespace Parley.Reports.Tests.Wording;

/// <summary>Words for probabilities, and numbers rounded for readers.</summary>
public class WordingTests
{
    [Theory]
    [InlineData(0, "almost no chance")]
    [InlineData(0.03, "almost no chance")]
    [InlineData(0.05, "very unlikely")]
    [InlineData(0.2, "unlikely")]
    [InlineData(0.44, "unlikely")]
    [InlineData(0.5, "roughly even chance")]
    [InlineData(0.55, "likely")]
    [InlineData(0.8, "very likely")]
    [InlineData(0.95, "almost certain")]
    [InlineData(1, "almost certain")]
    public void Icd_203_bands(double probability, string word) => Assert.Equal(word, ProbabilityWords.Of(probability));

    [Theory]
    [InlineData(0.02, "remote chance")]
    [InlineData(0.15, "highly unlikely")]
    [InlineData(0.3, "unlikely")]
    [InlineData(0.45, "realistic possibility")]
    [InlineData(0.65, "likely or probable")]
    [InlineData(0.85, "highly likely")]
    [InlineData(0.97, "almost certain")]
    [InlineData(0.375, "unlikely")]
    public void Uk_yardstick(double probability, string word) => Assert.Equal(word, ProbabilityWords.Of(probability, ProbabilityScale.UkYardstick));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    public void No_probability_no_word(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilityWords.Of(value));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReaderNumbers.Probability(value));
    }

    [Fact]
    public void Every_band_of_a_scale_gives_its_own_word()
    {
        foreach (var scale in Enum.GetValues<ProbabilityScale>())
        {
            Assert.All(ProbabilityWords.Bands(scale), b => Assert.Equal(b.Word, ProbabilityWords.Of((b.From + b.To) / 200.0, scale)));
        }
    }

    [Fact]
    public void Words_never_fall_while_the_probability_rises() => Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Enum<ProbabilityScale>()).Sample((a, b, scale) =>
    {
        var words = ProbabilityWords.Bands(scale).Select(x => x.Word).ToList();
        var (low, high) = (Math.Min(a, b), Math.Max(a, b));
        Assert.True(words.IndexOf(ProbabilityWords.Of(low, scale)) <= words.IndexOf(ProbabilityWords.Of(high, scale)));
    });

    [Theory]
    [InlineData(0.183, 0.05, 0.42, "about 18% (5–42%)")]
    [InlineData(0.08, 0.01, 0.18, "8% (1–18%)")]
    [InlineData(0.313, 0.1, 0.6, "about 30% (10–60%)")]
    [InlineData(0.004, 0.0, 0.02, "under 1% (0–2%)")]
    [InlineData(0.997, 0.9, 1.0, "over 99% (90–100%)")]
    [InlineData(0.0, 0.0, 0.52, "0% (0–52%)")]
    [InlineData(0.4, 0.4, 0.4, "40%")]
    public void Probabilities_for_readers(double value, double low, double high, string text) => Assert.Equal(text, ReaderNumbers.Probability(value, low, high));

    [Theory]
    [InlineData(43.27, 34.9, 52.3, "43 points (35 to 52)")]
    [InlineData(-3.27, -7.1, 0.9, "\u22123.5 points (\u22127.0 to 1.0)")]
    [InlineData(0.123456, 0.12, 0.13, "0.1235 points (0.1200 to 0.1300)")]
    public void Values_for_readers(double value, double low, double high, string text) =>
        Assert.Equal(text, ReaderNumbers.Value(value, low, high, "points"));

    [Fact]
    public void Rounding_moves_a_value_by_less_than_a_tenth_of_its_interval() => Gen.Select(Gen.Double[-100, 100], Gen.Double[0.01, 50]).Sample((value, half) =>
    {
        var text = ReaderNumbers.Value(value, value - half, value + half);
        var shown = double.Parse(text[..text.IndexOf('(', StringComparison.Ordinal)].Replace('\u2212', '-'), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(Math.Abs(shown - value) <= half * 2 / 10 + 1e-9, text);
    });
}
