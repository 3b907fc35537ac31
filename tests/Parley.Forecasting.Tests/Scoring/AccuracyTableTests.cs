using Parley.Forecasting.Files;
using Parley.Forecasting.Scoring;

namespace Parley.Forecasting.Tests.Scoring;

public class AccuracyTableTests
{
    [Theory]
    [InlineData("compromise mean (capability x salience)", 353, 23.22, 18.80, 0.331)]
    [InlineData("salience mean", 353, 23.68, 18.51, 0.309)]
    [InlineData("mean", 353, 23.71, 18.57, 0.317)]
    [InlineData("midrange", 353, 26.84, 25.00, 0.295)]
    [InlineData("weighted median (capability x salience, lower)", 353, 27.58, 20.00, 0.436)]
    [InlineData("constant 50", 353, 28.02, 26.00, 0.263)]
    [InlineData("salience median (lower)", 353, 28.36, 20.00, 0.414)]
    [InlineData("median", 353, 28.59, 20.00, 0.411)]
    [InlineData("Parliament's position", 305, 34.23, 25.00, 0.374)]
    [InlineData("Commission's position", 348, 37.70, 30.00, 0.307)]
    [InlineData("reference point", 253, 51.11, 50.00, 0.217)]
    public void Past_decisions_are_scored_as_published(string name, int count, double mae, double median, double within)
    {
        var path = SharedForecasts.Require("deu3.tsv");
        var row = AccuracyTable.Of(IssueTable.Read(File.ReadAllText(path), "deu3.tsv")).Single(r => r.Name == name);
        Assert.Equal(count, row.Count);
        Assert.Equal(mae, row.MeanAbsoluteError, 0.005);
        Assert.Equal(median, row.MedianAbsoluteError, 0.005);
        Assert.Equal(within, row.Within10, 0.0005);
    }
}
