using Parley.Forecasting.Validation;

namespace Parley.Forecasting.Tests.Validation;

public class ForecastValidationTests
{
    [Fact]
    public void Every_row_is_reproduced_and_has_its_own_id()
    {
        var rows = ForecastValidation.Run();
        Assert.Equal([], rows.Where(r => !r.Ok).Select(r => $"{r.Id}: expected {r.Expected}, got {r.Got}"));
        Assert.Equal(rows.Count, rows.Select(r => r.Id).Distinct().Count());
        Assert.True(rows.Count >= 30);
    }
}
