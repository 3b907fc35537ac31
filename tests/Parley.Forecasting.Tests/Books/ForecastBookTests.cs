using Parley.Forecasting.Books;
using Parley.Numerics.Errors;

namespace Parley.Forecasting.Tests.Books;

public class ForecastBookTests
{
    [Fact]
    public void A_written_book_reads_back_with_all_seals() => Assert.Empty(ForecastBook.Read(Written(), "b").Broken);

    [Theory]
    [InlineData("0.3", "0.1")]
    [InlineData("2025-05-01", "2025-04-01")]
    [InlineData("truce", "peace")]
    [InlineData("\"outcome\":0", "\"outcome\":1")]
    [InlineData("anna", "anne")]
    public void A_changed_character_is_noticed(string old, string changed)
    {
        var text = Written();
        Assert.Contains(old, text, StringComparison.Ordinal);
        Assert.NotEmpty(ForecastBook.Read(text.Replace(old, changed, StringComparison.Ordinal), "b").Broken);
    }

    [Fact]
    public void A_line_taken_out_or_moved_is_noticed()
    {
        var lines = Written().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(ForecastBook.Read(string.Join('\n', lines.Where((_, i) => i != 1)), "b").Broken);
        Assert.NotEmpty(ForecastBook.Read(string.Join('\n', lines.Reverse()), "b").Broken);
    }

    [Fact]
    public void Scores_are_those_computed_by_hand()
    {
        var score = BookScore.Of(ForecastBook.Read(Written(), "b"));
        Assert.Equal(2, score.Events!.Count);
        Assert.Equal(((0.3 * 0.3) + (0.2 * 0.2)) / 2, score.Events.Brier, 1e-12);
        Assert.Equal(-(Math.Log(0.7) + Math.Log(0.8)) / 2, score.Events.Log, 1e-12);
        Assert.Equal(0.25, score.Events.BrierOfBaseRate, 1e-12);
        Assert.Equal(0.16, score.Events.BrierOfBaselines!.Value, 1e-12);
        Assert.Equal(1, score.Numbers!.Count);
        Assert.Equal(5, score.Numbers.MeanAbsoluteError, 1e-9);
        // uniform(0, 10) against 10: a third of the width.
        Assert.Equal(10.0 / 3, score.Numbers.RankedProbabilityScore, 1e-3);
        Assert.Equal(0, score.Numbers.Coverage80);
        Assert.Equal([(0.3, 0.0), (0.8, 1.0)], score.Calibration.Select(b => (b.Said, b.Happened)));
        Assert.Equal(["later"], score.Open);
    }

    [Fact]
    public void What_cannot_stand_is_refused_with_the_reason()
    {
        var book = ForecastBook.Empty;
        book.Append(Forecast("q", 2) with { Probability = 0.5 });
        void Refused(BookEntry entry, string why) => Assert.Contains(why, Assert.Throws<ArgumentException>(() => book.Append(entry)).Message, StringComparison.Ordinal);
        Refused(Forecast("r", 1) with { Probability = 0.5 }, "earlier day");
        Refused(Forecast("r", 3), "needs a probability");
        Refused(Forecast("r", 3) with { Probability = 1.5 }, "between 0 and 1");
        Refused(Forecast("r", 3) with { Distribution = "about ten" }, "is no known form");
        Refused(Forecast("q", 3) with { Distribution = "1 to 2" }, "question of yes or no");
        Refused(Forecast("z", 3) with { Kind = "resolution", Outcome = 1 }, "no forecast of 'z'");
        Refused(Forecast("q", 3) with { Kind = "resolution", Outcome = 0.4 }, "resolves to yes or no");
        book.Append(Forecast("q", 3) with { Kind = "resolution", Outcome = 1 });
        Refused(Forecast("q", 4) with { Probability = 0.9 }, "resolved already");
        Assert.Throws<SourceErrorsException>(() => ForecastBook.Read("{\"number\":1}\nnonsense\n", "b"));
    }

    private static string Written()
    {
        var book = ForecastBook.Empty;
        return string.Concat(
            book.Append(Forecast("truce", 1) with { Probability = 0.3, Baseline = 0.4, By = "anna", Text = "Truce by 1 July, \"in writing\"?", Due = new DateOnly(2025, 7, 1) }),
            book.Append(Forecast("strike", 2) with { Probability = 0.8, Baseline = 0.6 }),
            book.Append(Forecast("wage", 2) with { Distribution = "uniform(0, 10)" }),
            book.Append(Forecast("later", 3) with { Probability = 0.5 }),
            book.Append(Forecast("truce", 4) with { Kind = "resolution", Outcome = 0 }),
            book.Append(Forecast("strike", 5) with { Kind = "resolution", Outcome = 1 }),
            book.Append(Forecast("wage", 5) with { Kind = "resolution", Outcome = 10 }));
    }

    private static BookEntry Forecast(string question, int day) => new() { Number = 0, Kind = "forecast", Question = question, Date = new DateOnly(2025, 5, day) };
}
